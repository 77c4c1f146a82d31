package org.openattendance.statistics;

import java.util.Arrays;
import java.util.Optional;

/** Into what a window is cut, so that each part has figures of its own. */
public enum PeriodKind {
    /** School years, 1 August to 31 July. */
    YEAR("year", true),
    /** Terms: the school's, else the nation's collection windows. */
    TERM("term", true),
    /** Half terms; a term that the collection does not cut stands whole. */
    HALF_TERM("half-term", true),
    /** Weeks from Monday, named by their Monday. */
    WEEK("week", false),
    /** All Mondays of the window together, all Tuesdays, and so on. */
    WEEKDAY("weekday", false);

    private final String id;
    private final boolean thresholds;

    PeriodKind(String id, boolean thresholds) {
        this.id = id;
        this.thresholds = thresholds;
    }

    /** Name in options and files, for example {@code half-term}. */
    public String id() {
        return id;
    }

    /** Whether thresholds are held against such a part: no publisher does so for one week or one weekday, where a day away is much of it. */
    public boolean hasThresholds() {
        return thresholds;
    }

    /** The kind of that name, or empty. */
    public static Optional<PeriodKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
