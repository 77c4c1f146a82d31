package org.openattendance.load;

import java.util.Locale;
import org.openattendance.base.Issue;

/** What readers of rows say of a row that they cannot use, and how they read a half of the day. */
final class RowIssues {

    private RowIssues() {}

    static Issue blankPupil(Issue.Place place) {
        return Issue.error("BAD_ROW", place, "the pupil is blank.");
    }

    static Issue badDate(Issue.Place place) {
        return Issue.error("BAD_DATE", place, "this is not a date; it should look like 2025-09-03.");
    }

    static Issue badSession(Issue.Place place) {
        return Issue.error("BAD_SESSION", place, "a session is AM or PM.");
    }

    /** 0 for AM, 1 for PM, spaces and case apart; negative for anything else. */
    static int part(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "AM" -> 0;
            case "PM" -> 1;
            default -> -1;
        };
    }
}
