/** Exact fractions and the intervals that stand beside a share. Needs base only. */
@NullMarked
package org.openattendance.assessment.number;

import org.jspecify.annotations.NullMarked;
