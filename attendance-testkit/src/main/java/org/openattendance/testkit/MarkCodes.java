package org.openattendance.testkit;

import org.jspecify.annotations.Nullable;
import org.openattendance.base.Session;

/** The code of each reason at each session of a year. Immutable. */
final class MarkCodes {

    private final int[] indexes; // Session.index() by position
    private final @Nullable String[][] codes; // by reason, then position

    private MarkCodes(int[] indexes, @Nullable String[][] codes) {
        this.indexes = indexes;
        this.codes = codes;
    }

    static MarkCodes of(ReasonTable reasons, SchoolDays days) {
        int[] indexes = new int[days.positions()];
        @Nullable String[][] codes = new String[reasons.all().size() + 1][indexes.length];
        for (int at = 0; at < indexes.length; at++) {
            Session session = days.session(at);
            indexes[at] = session.index();
            codes[ReasonTable.PRESENT][at] = reasons.code("PRESENT", session);
            for (ReasonTable.Reason reason : reasons.all()) {
                codes[reason.number()][at] = reasons.code(reason.id(), session);
            }
        }
        return new MarkCodes(indexes, codes);
    }

    int sessionIndex(int position) {
        return indexes[position];
    }

    /** The code of a reason that has one on the day. */
    String code(byte reason, int position) {
        String code = codes[reason][position];
        if (code == null) {
            throw new IllegalStateException("reason " + reason + " has no code on this day");
        }
        return code;
    }
}
