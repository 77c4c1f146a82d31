package org.openattendance.rulebook;

import java.util.List;

/** The columns of the files about penalty notices. */
final class NoticeColumns {

    static final List<String> PRICES = List.of(
            "kind",
            "id",
            "offences",
            "step",
            "currency",
            "discounted",
            "discount_days",
            "full",
            "full_days",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    static final List<String> SETTINGS =
            List.of("id", "value", "valid_from", "valid_to", "confidence", "notes", "source");

    static final List<String> CHECKS = List.of(
            "id", "subject", "facts", "needs", "when", "valid_from", "valid_to", "confidence", "notes", "source");

    static final List<String> IMPROVEMENT = List.of(
            "id",
            "authority",
            "weeks",
            "weeks_max",
            "unit",
            "most_school_days",
            "on_breach",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    static final List<String> LOCAL = List.of(
            "id",
            "authority",
            "kind",
            "codes",
            "sessions",
            "period",
            "consecutive",
            "attendance_below",
            "most_notices",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    private NoticeColumns() {}
}
