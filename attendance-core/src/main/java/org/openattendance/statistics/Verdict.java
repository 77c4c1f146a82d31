package org.openattendance.statistics;

import java.util.Optional;

/** What became of one figure that was recomputed. Immutable. */
record Verdict(PublishedRow row, String column, boolean equal, Optional<String> explainedBy, String expected) {

    static Verdict equal(PublishedRow row, String column) {
        return new Verdict(row, column, true, Optional.empty(), "");
    }

    static Verdict differs(PublishedRow row, String column, Optional<String> explainedBy, String expected) {
        return new Verdict(row, column, false, explainedBy, expected);
    }

    static Verdict of(boolean holds, PublishedRow row, String column, String expected) {
        return holds ? equal(row, column) : differs(row, column, Optional.empty(), expected);
    }

    static Verdict equal(Printed figure) {
        return equal(figure.row(), figure.column());
    }

    boolean fits() {
        return equal || explainedBy.isPresent();
    }
}
