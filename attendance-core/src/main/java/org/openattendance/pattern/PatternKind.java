package org.openattendance.pattern;

import java.util.List;

/** What a row of {@code patterns.csv} is about, and the settings that it must have. Closed: a new kind is new arithmetic. */
public enum PatternKind {
    /** Sessions missed one after another. */
    SPELLS,
    /** Sessions with a code that says that somebody agreed on them: no other kind looks at these. */
    ARRANGED,
    /** The width of intervals, as standard deviations. */
    INTERVAL("z"),
    /** The guard for many tests by {@link Guard#HOLM}. */
    GUARD_HOLM("share"),
    /** The guard for many tests by {@link Guard#BONFERRONI}. */
    GUARD_BONFERRONI("share"),
    /** Days missed on one weekday, against the other days. */
    WEEKDAY("least_missed", "least_days"),
    /** Of the days of which one half was missed: is it nearly always the same half? */
    HALF("least_missed"),
    /** The same half of the same weekday, against all halves of all days. */
    WEEKDAY_HALF("least_missed", "least_days"),
    /** The last school day before a closure of so many weekdays. */
    BEFORE_CLOSURE("least_missed", "least_days", "from_weekdays", "to_weekdays"),
    /** The first school day after a closure of so many weekdays. */
    AFTER_CLOSURE("least_missed", "least_days", "from_weekdays", "to_weekdays"),
    /** Days with a late mark on one weekday, against the other days. */
    LATE_WEEKDAY("least_missed", "least_days"),
    /** Days with a late mark in the latest weeks, against the weeks before. */
    LATE_RECENT("least_missed", "least_days", "weeks"),
    /** The first days of the school year: a count, not a test. */
    FIRST_DAYS("days", "least_missed", "begins_within"),
    /** Days missed together with a child of the same family. */
    TOGETHER("least_missed", "share"),
    /** The detector of change. */
    CHANGE(
            "from_week",
            "usual_missed",
            "usual_weeks",
            "passed_over",
            "times",
            "reached",
            "false_alarms_least",
            "false_alarms_most");

    private final String settings; // with a space between

    PatternKind(String... settings) {
        this.settings = String.join(" ", settings);
    }

    /** The names of the settings that a row of this kind has, each once. */
    public List<String> settings() {
        return settings.isEmpty() ? List.of() : List.of(settings.split(" "));
    }

    /** Whether it is a test of days, of which many are made at once. */
    public boolean isDayTest() {
        return switch (this) {
            case WEEKDAY, HALF, WEEKDAY_HALF, BEFORE_CLOSURE, AFTER_CLOSURE, LATE_WEEKDAY, LATE_RECENT -> true;
            default -> false;
        };
    }
}
