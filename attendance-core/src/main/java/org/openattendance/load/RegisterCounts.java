package org.openattendance.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openattendance.code.CodeCategory;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Mark;

/** Counts of a register's own marks, for formats that hold counts. */
final class RegisterCounts {

    private RegisterCounts() {}

    /** Of some marks of one pupil, under a key. */
    static SessionCounts of(List<Mark> marks, String key, Optional<SchoolRef> school, String period) {
        SessionCounts counts = of(marks);
        return new SessionCounts(
                Optional.of(PupilRef.of(key)),
                school,
                period,
                counts.possible(),
                counts.attended(),
                counts.authorised(),
                counts.unauthorised(),
                counts.byCode(),
                Map.of());
    }

    /** Of some marks, whoever's. */
    static SessionCounts of(List<Mark> marks) {
        Map<CodeCategory, Long> byCategory = new EnumMap<>(CodeCategory.class);
        SortedMap<String, Long> byCode = new TreeMap<>(CodePointOrder.INSTANCE);
        marks.stream().flatMap(mark -> mark.meaning().stream()).forEach(meaning -> {
            byCategory.merge(meaning.category(), 1L, Long::sum);
            byCode.merge(meaning.code(), 1L, Long::sum);
        });
        return new SessionCounts(
                Optional.empty(),
                Optional.empty(),
                "",
                sum(byCategory, CodeCategory::isPossible),
                sum(byCategory, CodeCategory::isAttendance),
                sum(byCategory, CodeCategory.AUTHORISED_ABSENCE::equals),
                sum(byCategory, CodeCategory.UNAUTHORISED_ABSENCE::equals),
                byCode,
                Map.of());
    }

    private static OptionalLong sum(Map<CodeCategory, Long> counts, Predicate<CodeCategory> which) {
        return OptionalLong.of(counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** Whether a mark is of a session at which attendance was possible. */
    static boolean isPossible(Mark mark) {
        return mark.meaning().map(meaning -> meaning.category().isPossible()).orElse(false);
    }

    /** Counts by code of sessions only where they are not 0. */
    static Map<String, Long> nonZero(SortedMap<String, Long> byCode) {
        Map<String, Long> some = new TreeMap<>(CodePointOrder.INSTANCE);
        byCode.forEach((code, count) -> {
            if (count != 0) {
                some.put(code, count);
            }
        });
        return some;
    }
}
