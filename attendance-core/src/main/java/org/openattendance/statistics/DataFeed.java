package org.openattendance.statistics;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * A stream of attendance data: where it comes from, how fine it is, how many settings it reaches, when it last brought something.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id names it
 * @param kind where it comes from
 * @param grain how fine its data are
 * @param source who or what sends it
 * @param live settings whose data come, 0 or more
 * @param settings settings whose data should come, not fewer than are live
 * @param lastReceived when something last came; empty if nothing ever did
 */
public record DataFeed(
        String id,
        DataSourceKind kind,
        FeedGrain grain,
        String source,
        int live,
        int settings,
        Optional<LocalDateTime> lastReceived) {

    /**
     * @param id names it
     * @param kind where it comes from
     * @param grain how fine its data are
     * @param source who or what sends it
     * @param live settings whose data come
     * @param settings settings whose data should come
     * @param lastReceived when something last came
     * @throws InvalidValueException if more settings are live than there are, or there are fewer than none
     */
    public DataFeed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(lastReceived, "lastReceived");
        if (live < 0 || live > settings) {
            throw new InvalidValueException(
                    live + " of " + settings + " settings cannot be live.", "the two numbers were swapped.");
        }
    }

    /** Settings that are live as a share of all; empty where there are none. */
    public Optional<Rate> coverage() {
        return settings == 0 ? Optional.empty() : Optional.of(Rate.of(live, settings));
    }
}
