package org.openattendance.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.code.CodeReading.Finding;

/** Laws that hold for any table of codes; the slow readers below are written from the design, not from {@link CodeSet}. */
class CodeSetLawsTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Provide
    Arbitrary<List<AttendanceCode>> tables() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40).map(START::plusDays);
        Arbitrary<DateSpan> spans = Combinators.combine(days.optional(0.8), days.optional(0.8))
                .as((a, b) -> a.isPresent() && b.isPresent() && b.get().isBefore(a.get())
                        ? DateSpan.ofOptional(b, a)
                        : DateSpan.ofOptional(a, b));
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        spans,
                        Arbitraries.of(CodeCategory.class),
                        Arbitraries.of(AgeGroup.class),
                        Arbitraries.of(SessionRestriction.class))
                .as((code, span, category, ages, halves) -> Codes.row(code, span.toString(), category, ages, halves))
                .list()
                .ofMaxSize(12)
                .map(CodeSetLawsTest::withoutOverlaps);
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 50).map(START::plusDays), Arbitraries.of(SessionPart.class))
                .as(Session::of);
    }

    private static List<AttendanceCode> withoutOverlaps(List<AttendanceCode> rows) {
        List<AttendanceCode> kept = new ArrayList<>();
        rows.stream().filter(row -> kept.stream().noneMatch(row::overlaps)).forEach(kept::add);
        return kept;
    }

    private static CodeSet set(List<AttendanceCode> rows) {
        return Codes.set(rows.toArray(AttendanceCode[]::new));
    }

    @Property
    void any_held_code_has_exactly_one_meaning_on_any_day_and_reading_never_throws(
            @ForAll("tables") List<AttendanceCode> rows,
            @ForAll("sessions") Session session,
            @ForAll Optional<AgeGroup> age) {
        CodeSet codes = set(rows);
        for (String code : List.of("A", "B", "C", "D")) {
            CodeReading reading = codes.read(code, session, age);
            boolean held = rows.stream().anyMatch(row -> row.code().equals(code));
            assertThat(reading.meaning().isPresent()).isEqualTo(held);
            assertThat(reading.meaning().stream())
                    .allMatch(rows::contains)
                    .allMatch(row -> row.code().equals(code));
            assertThat(reading.findings().contains(Finding.UNKNOWN_CODE)).isEqualTo(!held);
        }
    }

    @Property
    void a_code_without_a_row_for_some_ages_reads_the_same_whatever_the_age(
            @ForAll("tables") List<AttendanceCode> rows, @ForAll("sessions") Session session) {
        CodeSet codes = set(rows);
        for (String code : List.of("A", "B", "C", "D")) {
            boolean forSome = rows.stream().anyMatch(row -> row.code().equals(code) && row.appliesTo() != AgeGroup.ANY);
            assertThat(codes.dependsOnAge(code)).isEqualTo(forSome);
            if (!forSome) {
                CodeReading unknown = codes.read(code, session, Optional.empty());
                for (AgeGroup age : AgeGroup.values()) {
                    assertThat(codes.read(code, session, Optional.of(age))).isEqualTo(unknown);
                }
            }
        }
    }

    @Property
    void a_row_that_fits_day_half_and_age_is_read_without_a_word(
            @ForAll("tables") List<AttendanceCode> rows,
            @ForAll("sessions") Session session,
            @ForAll boolean compulsory) {
        AgeGroup age = compulsory ? AgeGroup.COMPULSORY_AGE : AgeGroup.NON_COMPULSORY_AGE;
        for (AttendanceCode row : rows) {
            boolean fits = row.span().contains(session.date())
                    && (row.session() == SessionRestriction.AM_PM
                            || row.session().name().equals(session.part().name()))
                    && (row.appliesTo() == AgeGroup.ANY || row.appliesTo() == age);
            CodeReading reading = set(rows).read(row.code(), session, Optional.of(age));
            assertThat(reading.isClear() && reading.meaning().equals(Optional.of(row)))
                    .isEqualTo(fits);
        }
    }

    @Property
    void out_of_force_the_meaning_is_one_at_the_least_distance_and_the_earlier_of_two(
            @ForAll("tables") List<AttendanceCode> rows,
            @ForAll("sessions") Session session,
            @ForAll Optional<AgeGroup> age) {
        LocalDate day = session.date();
        for (String code : List.of("A", "B", "C")) {
            List<AttendanceCode> held =
                    rows.stream().filter(row -> row.code().equals(code)).toList();
            boolean inForce = held.stream().anyMatch(row -> row.span().contains(day));
            CodeReading reading = set(rows).read(code, session, age);
            assertThat(reading.findings().contains(Finding.CODE_NOT_IN_FORCE)).isEqualTo(!inForce && !held.isEmpty());
            if (!inForce && !held.isEmpty()) {
                AttendanceCode meaning = reading.meaning().orElseThrow();
                long least = held.stream()
                        .mapToLong(row -> slowDistance(row, day))
                        .min()
                        .orElseThrow();
                assertThat(slowDistance(meaning, day)).isEqualTo(least);
                boolean earlierExists =
                        held.stream().anyMatch(row -> slowDistance(row, day) == least && endsBefore(row, day));
                assertThat(endsBefore(meaning, day)).isEqualTo(earlierExists);
            }
        }
    }

    /** Walks day by day, so that no arithmetic is shared with what it checks. */
    private static long slowDistance(AttendanceCode row, LocalDate day) {
        return Stream.iterate(0L, far -> far + 1)
                .filter(far ->
                        row.span().contains(day.plusDays(far)) || row.span().contains(day.minusDays(far)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean endsBefore(AttendanceCode row, LocalDate day) {
        return row.span()
                .last()
                .filter(last -> ChronoUnit.DAYS.between(last, day) > 0)
                .isPresent();
    }

    @Property
    void a_set_laid_over_another_says_its_own_and_leaves_the_rest_as_it_was(
            @ForAll("tables") List<AttendanceCode> ours,
            @ForAll("tables") List<AttendanceCode> local,
            @ForAll("sessions") Session session,
            @ForAll boolean compulsory) {
        Optional<AgeGroup> age = Optional.of(compulsory ? AgeGroup.COMPULSORY_AGE : AgeGroup.NON_COMPULSORY_AGE);
        CodeSet combined = set(ours).combinedWith(set(local));
        for (String code : List.of("A", "B", "C")) {
            CodeReading top = set(local).read(code, session, age);
            CodeReading under = set(ours).read(code, session, age);
            if (top.isClear() || under.isClear()) {
                CodeReading reading = combined.read(code, session, age);
                assertThat(reading.isClear()).isTrue();
                assertThat(reading.meaning().map(AttendanceCode::category))
                        .isEqualTo((top.isClear() ? top : under).meaning().map(AttendanceCode::category));
            }
        }
    }

    @Property
    void a_set_laid_over_itself_is_itself(@ForAll("tables") List<AttendanceCode> rows) {
        assertThat(set(rows).combinedWith(set(rows))).isEqualTo(set(rows));
    }

    @Property
    void rows_are_listed_in_one_order_whatever_the_order_of_the_file(@ForAll("tables") List<AttendanceCode> rows) {
        List<AttendanceCode> turned = new ArrayList<>(rows);
        turned.sort(Comparator.comparing(AttendanceCode::ruleId).reversed());
        assertThat(set(turned)).isEqualTo(set(rows)).hasSameHashCodeAs(set(rows));
    }
}
