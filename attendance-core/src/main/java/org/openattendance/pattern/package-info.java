/**
 * Spells, runs, weekdays and change in one pupil's attendance, and what in a register a school should look at.
 *
 * <p>What is found here may start a conversation and nothing else: it is never a score of a child, and no step of law can begin with it.
 */
@NullMarked
package org.openattendance.pattern;

import org.jspecify.annotations.NullMarked;
