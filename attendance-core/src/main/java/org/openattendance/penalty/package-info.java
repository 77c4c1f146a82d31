/**
 * Penalty notices, always as a proposal that a named role decides: the threshold, the ladder, the price and its windows, the checks before
 * one, and its states. Amounts, windows and choices are rows; Scotland and Northern Ireland have no notice and say so.
 */
@NullMarked
package org.openattendance.penalty;

import org.jspecify.annotations.NullMarked;
