/** Guidance for the staff handbook on how partners work in the school. */
@NullMarked
package org.openattendance.mapping.handbook;

import org.jspecify.annotations.NullMarked;
