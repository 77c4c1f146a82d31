package org.openattendance.mapping.network;

import java.util.Optional;
import org.openattendance.mapping.figure.Fraction;

/**
 * The figures of one node, exact. What is not defined for it is empty, never 0. Immutable and thread-safe.
 *
 * @param id of the node
 * @param degree number of links
 * @param betweenness over all pairs of others, the share of their shortest ways that lead through it, summed; 0 or more
 * @param betweennessNormalised the same over the number of such pairs; empty in a network of fewer than three
 * @param closeness nodes reached over the sum of their distances, not scaled; empty for an isolated node
 * @param effectiveSize links that do not double others: degree less twice the links among neighbours over degree; empty for an isolated
 *     node
 * @param constraint how far its links depend on each other, after Burt, summed over its neighbours only; empty for an isolated node
 */
public record NodeMeasures(
        String id,
        int degree,
        Fraction betweenness,
        Optional<Fraction> betweennessNormalised,
        Optional<Fraction> closeness,
        Optional<Fraction> effectiveSize,
        Optional<Fraction> constraint) {}
