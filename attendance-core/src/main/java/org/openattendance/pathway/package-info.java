/**
 * Staged pathways: what stage support is at, what may come next and why, always as a proposal that a named role decides.
 *
 * <p>A {@link org.openattendance.pathway.Pathway} is data that was checked as a model. Deciding is a pure function of the pathway, the
 * case as known, the measures and the day; nothing here opens a file, reads a clock or moves a case. A transition into a legal stage is
 * never proposed as allowed: the most it can be is a question for the role that decides.
 */
@NullMarked
package org.openattendance.pathway;

import org.jspecify.annotations.NullMarked;
