/** Principles that people hold before they map and plan, and how they see themselves against them. */
@NullMarked
package org.openattendance.mapping.principle;

import org.jspecify.annotations.NullMarked;
