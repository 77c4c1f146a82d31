/** From one round to the next: what moved, what cannot be compared, and which actions stand beside it. */
@NullMarked
package org.openattendance.assessment.progress;

import org.jspecify.annotations.NullMarked;
