package org.openattendance.statistics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;

/**
 * One figure of a dashboard, with the kinds of data that it was made from: figures of unlike sources are seldom the same.
 *
 * <p>Data only. Immutable and thread-safe.
 *
 * @param title what it shows
 * @param rate the figure; empty where there is none
 * @param sources kinds of data, at least one
 */
public record DashboardTile(String title, Optional<Rate> rate, Set<DataSourceKind> sources) {

    /**
     * @param title what it shows
     * @param rate the figure
     * @param sources kinds of data
     * @throws InvalidValueException if no kind is named
     */
    public DashboardTile {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(rate, "rate");
        EnumSet<DataSourceKind> copy = EnumSet.noneOf(DataSourceKind.class);
        copy.addAll(sources);
        if (copy.isEmpty()) {
            throw new InvalidValueException(
                    "A tile names the kinds of data it was made from.", "the feeds were not passed on.");
        }
        sources = Collections.unmodifiableSet(copy);
    }

    /** From feeds: their kinds are named by themselves. */
    public static DashboardTile of(String title, Optional<Rate> rate, Iterable<DataFeed> feeds) {
        EnumSet<DataSourceKind> kinds = EnumSet.noneOf(DataSourceKind.class);
        feeds.forEach(feed -> kinds.add(feed.kind()));
        return new DashboardTile(title, rate, kinds);
    }
}
