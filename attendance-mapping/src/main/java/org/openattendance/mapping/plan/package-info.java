/**
 * The six steps of a partnership: what is checked at each, what shows it, and who said when that a step is done.
 *
 * <p>A plan is a value that only grows: each change is a copy, and each step forward or back stays on record.
 */
@NullMarked
package org.openattendance.mapping.plan;

import org.jspecify.annotations.NullMarked;
