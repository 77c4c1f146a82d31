package org.openattendance.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * Something that was seen to change in a group, and what was done about it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id names it
 * @param description what was seen, of a group and never of one child
 * @param detectedOn the day on which it was seen
 * @param responses what was done, in order of the day
 */
public record EmergingTrend(String id, String description, LocalDate detectedOn, List<Response> responses) {

    /**
     * What was done.
     *
     * @param on the day
     * @param by role of who did it
     * @param what in words
     */
    public record Response(LocalDate on, Role by, String what) {}

    /**
     * @param id names it
     * @param description what was seen
     * @param detectedOn the day on which it was seen
     * @param responses what was done
     * @throws InvalidValueException if something was done before the trend was seen
     */
    public EmergingTrend {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        for (Response response : responses) {
            if (response.on().isBefore(detectedOn)) {
                throw new InvalidValueException(
                        "A response on " + response.on() + " is before the trend was seen, " + detectedOn + ".",
                        "the two days were swapped.");
            }
        }
        responses =
                responses.stream().sorted(Comparator.comparing(Response::on)).toList();
    }

    /** Seen, with nothing done yet. */
    public static EmergingTrend seen(String id, String description, LocalDate on) {
        return new EmergingTrend(id, description, on, List.of());
    }

    /** The same, and something was done. */
    public EmergingTrend with(Response response) {
        List<Response> more = new ArrayList<>(responses);
        more.add(response);
        return new EmergingTrend(id, description, detectedOn, more);
    }

    /** The first thing that was done, or empty if nothing was. */
    public Optional<Response> findFirstResponse() {
        return responses.stream().findFirst();
    }

    /** Calendar days from when it was seen to the first response; empty if there is none. */
    public OptionalLong daysToResponse() {
        return responses.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        ChronoUnit.DAYS.between(detectedOn, responses.get(0).on()));
    }
}
