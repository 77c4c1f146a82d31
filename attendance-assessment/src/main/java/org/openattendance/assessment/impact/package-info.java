/** Signs of impact over time, and practice around early concerns: readings, signals, conversations. Values given by the caller. */
@NullMarked
package org.openattendance.assessment.impact;

import org.jspecify.annotations.NullMarked;
