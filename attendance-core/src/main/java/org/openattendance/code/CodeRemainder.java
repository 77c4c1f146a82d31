package org.openattendance.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.DateSpan;

/** What is left of a row when others are laid over it: its other days, ages and halves of the day. */
final class CodeRemainder {

    private CodeRemainder() {}

    static List<AttendanceCode> of(AttendanceCode row, List<AttendanceCode> over) {
        List<AttendanceCode> left = List.of(row);
        for (AttendanceCode top : over) {
            left = left.stream().flatMap(part -> without(part, top).stream()).toList();
        }
        return left;
    }

    private static List<AttendanceCode> without(AttendanceCode row, AttendanceCode top) {
        if (!row.overlaps(top)) {
            return List.of(row);
        }
        List<AttendanceCode> left = new ArrayList<>();
        top.span()
                .first()
                .map(first -> first.minusDays(1))
                .filter(row.span()::contains)
                .ifPresent(last -> left.add(row.within(
                        DateSpan.ofOptional(row.span().first(), Optional.of(last)), row.appliesTo(), row.session())));
        top.span()
                .last()
                .map(last -> last.plusDays(1))
                .filter(row.span()::contains)
                .ifPresent(first -> left.add(row.within(
                        DateSpan.ofOptional(Optional.of(first), row.span().last()), row.appliesTo(), row.session())));
        DateSpan shared = row.span().intersection(top.span()).orElseThrow();
        AgeGroup sharedAge = row.appliesTo() == AgeGroup.ANY ? top.appliesTo() : row.appliesTo();
        if (row.appliesTo() != sharedAge) {
            left.add(row.within(shared, otherAge(sharedAge), row.session()));
        }
        if (row.session() == SessionRestriction.AM_PM && top.session() != SessionRestriction.AM_PM) {
            left.add(row.within(shared, sharedAge, otherHalf(top.session())));
        }
        return left;
    }

    private static AgeGroup otherAge(AgeGroup age) {
        return age == AgeGroup.COMPULSORY_AGE ? AgeGroup.NON_COMPULSORY_AGE : AgeGroup.COMPULSORY_AGE;
    }

    private static SessionRestriction otherHalf(SessionRestriction half) {
        return half == SessionRestriction.AM ? SessionRestriction.PM : SessionRestriction.AM;
    }
}
