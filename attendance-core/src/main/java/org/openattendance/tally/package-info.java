/** Counting marks once, exactly; counts that merge by addition. */
@NullMarked
package org.openattendance.tally;

import org.jspecify.annotations.NullMarked;
