package org.openattendance.testkit;

import java.util.Locale;

/** The kinds of state-funded school for which England publishes absence apart. Closed, because the published tables are. */
public enum Phase {
    PRIMARY,
    SECONDARY,
    SPECIAL;

    /** Name in our tables, for example {@code primary}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
