/** Exact figures: fractions, the middle of a list, and counts too small to show. */
@NullMarked
package org.openattendance.mapping.figure;

import org.jspecify.annotations.NullMarked;
