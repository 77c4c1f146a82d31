package org.openattendance.mapping.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.mapping.internal.Require;

/**
 * What a measure said on a day. Immutable and thread-safe.
 *
 * @param measure id of the measure
 * @param on the day
 * @param value what it said
 * @param moment whether it was taken at the start or the end of a period; empty: the half of the period decides
 * @param intervention id of what was done; empty for measures that follow the school year
 * @param responses answers of those asked; empty where nobody was asked
 * @param source where it comes from; may be empty
 */
public record Reading(
        String measure,
        LocalDate on,
        Value value,
        Optional<Moment> moment,
        Optional<String> intervention,
        Optional<Rate> responses,
        String source) {

    /** When in a period. */
    public enum Moment {
        START,
        END
    }

    /** What a reading may be. */
    public sealed interface Value {}

    /**
     * A number, exact.
     *
     * @param number any
     */
    public record Quantity(BigDecimal number) implements Value {}

    /**
     * A level of a scale, never added or averaged.
     *
     * @param code of the level
     */
    public record Level(String code) implements Value {}

    /**
     * Words.
     *
     * @param words what was said
     */
    public record Text(String words) implements Value {

        /** Nothing of what was said. */
        @Override
        public String toString() {
            return "text";
        }
    }

    /**
     * Yes or no.
     *
     * @param yes which
     */
    public record YesNo(boolean yes) implements Value {}

    public Reading {
        Require.id(measure, "The measure of a reading");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(moment, "moment");
        intervention.ifPresent(id -> Require.id(id, "The intervention of a reading"));
        Objects.requireNonNull(responses, "responses");
        Objects.requireNonNull(source, "source");
    }

    /** A reading of which only this is known. */
    public static Reading of(String measure, LocalDate on, Value value) {
        return new Reading(measure, on, value, Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** A copy taken at the start or the end of something that was done. */
    public Reading at(Moment when, String interventionId) {
        return new Reading(measure, on, value, Optional.of(when), Optional.of(interventionId), responses, source);
    }

    /** A copy with how many of those asked answered. */
    public Reading withResponses(Rate rate) {
        return new Reading(measure, on, value, moment, intervention, Optional.of(rate), source);
    }
}
