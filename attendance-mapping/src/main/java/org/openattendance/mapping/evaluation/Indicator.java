package org.openattendance.mapping.evaluation;

/**
 * What would show that a goal is reached. Immutable and thread-safe.
 *
 * @param id unique in its plan, for example {@code G1.1}
 * @param goal id of the goal
 * @param label in our words
 */
public record Indicator(String id, String goal, String label) {}
