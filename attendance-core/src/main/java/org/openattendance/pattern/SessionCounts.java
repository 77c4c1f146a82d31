package org.openattendance.pattern;

/**
 * Sessions of one pupil, as patterns see them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param possible sessions at which the pupil could have attended
 * @param missed of these, those with an absence at which the pupil did not come later
 * @param late marks that say that the pupil came after the start
 * @param notResolved entries without a usable mark; in none of the others
 */
public record SessionCounts(int possible, int missed, int late, int notResolved) {}
