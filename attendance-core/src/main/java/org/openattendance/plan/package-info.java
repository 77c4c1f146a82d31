/**
 * Agreed work and its dates: actions with owner, due date, reviews and status history; and what is to be watched, by whom, how often.
 *
 * <p>Shared by casework, mapping and assessment. Values only; every question about time takes the day as an argument.
 */
@NullMarked
package org.openattendance.plan;

import org.jspecify.annotations.NullMarked;
