/** Tables and documents made from results: text for people, CSV and JSON for programs. */
@NullMarked
package org.openattendance.report;

import org.jspecify.annotations.NullMarked;
