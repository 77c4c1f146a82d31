package org.openattendance.mapping.evaluation;

/**
 * What is wanted. Immutable and thread-safe.
 *
 * @param id unique in its plan, for example {@code G1}
 * @param label in our words
 */
public record Goal(String id, String label) {}
