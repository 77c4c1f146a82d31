package org.openattendance.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.base.Source;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.PhysicalMeaning;
import org.openattendance.code.SessionRestriction;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.tally.Tally.Entry;

class TallyTest {

    private static final Source SOURCE = new Source("test", "A test", "", "", Optional.empty(), Source.Status.CURRENT);

    private static AttendanceCode code(
            Nation nation, String text, String span, CodeCategory category, AgeGroup age, SessionRestriction half) {
        return new AttendanceCode(
                nation,
                text,
                "name of " + text,
                DateSpan.parse(span),
                PhysicalMeaning.OUT_FOR_WHOLE_SESSION,
                "",
                category,
                half,
                age,
                text.startsWith("L"),
                false,
                false,
                Confidence.CONFIRMED,
                "",
                List.of(SOURCE));
    }

    private static AttendanceCode code(String text, CodeCategory category) {
        return code(Nation.ENGLAND, text, "..", category, AgeGroup.ANY, SessionRestriction.AM_PM);
    }

    private static Entry entry(AttendanceCode code, long sessions) {
        return new Entry(code, code.category(), sessions);
    }

    @Test
    void each_category_is_added_to_the_count_of_its_name() {
        Map<CodeCategory, Count> expected = Map.of(
                CodeCategory.ATTENDED, Count.PRESENT,
                CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY, Count.APPROVED_EDUCATIONAL_ACTIVITY,
                CodeCategory.AUTHORISED_ABSENCE, Count.AUTHORISED_ABSENCE,
                CodeCategory.UNAUTHORISED_ABSENCE, Count.UNAUTHORISED_ABSENCE,
                CodeCategory.EXCLUSION, Count.EXCLUSION,
                CodeCategory.POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT, Count.POSSIBLE_OTHER,
                CodeCategory.NOT_A_POSSIBLE_ATTENDANCE, Count.NOT_POSSIBLE);
        expected.forEach((category, count) -> {
            Tally tally = Tally.of(List.of(entry(code("A", category), 7)), 0, 0, 0);
            assertThat(tally.count(count)).isEqualTo(7);
            assertThat(tally.count(Count.POSSIBLE)).isEqualTo(category.isPossible() ? 7 : 0);
            assertThat(Tally.countOf(category)).isEqualTo(count);
            assertThat(tally.reasons()).isEqualTo(category.isAbsence() ? Map.of("A", 7L) : Map.of());
        });
    }

    @Test
    void the_contract_names_the_counts() {
        assertThat(Count.values())
                .extracting(Count::id)
                .containsExactly(
                        "present",
                        "approvedEducationalActivity",
                        "authorisedAbsence",
                        "unauthorisedAbsence",
                        "exclusion",
                        "possibleOther",
                        "possible",
                        "notPossible",
                        "unmarked",
                        "noEntry",
                        "late");
        assertThat(Count.partsOfPossible())
                .containsExactly(
                        Count.PRESENT,
                        Count.APPROVED_EDUCATIONAL_ACTIVITY,
                        Count.AUTHORISED_ABSENCE,
                        Count.UNAUTHORISED_ABSENCE,
                        Count.EXCLUSION,
                        Count.POSSIBLE_OTHER);
    }

    @Test
    void a_late_mark_is_late_and_whatever_else_it_counts_as() {
        Tally tally = Tally.of(
                List.of(
                        entry(code("L", CodeCategory.ATTENDED), 2),
                        entry(code("LU", CodeCategory.UNAUTHORISED_ABSENCE), 3)),
                0,
                0,
                0);
        assertThat(tally.count(Count.LATE)).isEqualTo(5);
        assertThat(tally.count(Count.PRESENT)).isEqualTo(2);
        assertThat(tally.count(Count.UNAUTHORISED_ABSENCE)).isEqualTo(3);
    }

    /** Rows that differ in one thing only: days, age, half of the day, nation. The order was that in which they came. */
    @Property
    void entries_stand_in_one_order_whatever_the_order_in_which_they_came(@ForAll Random random) {
        List<Entry> entries = new ArrayList<>();
        for (Nation nation : List.of(Nation.ENGLAND, Nation.WALES)) {
            for (String span : List.of("..2011-08-31", "2011-09-01..2024-08-18", "2024-08-19..")) {
                for (AgeGroup age : List.of(AgeGroup.COMPULSORY_AGE, AgeGroup.NON_COMPULSORY_AGE)) {
                    for (SessionRestriction half : List.of(SessionRestriction.AM, SessionRestriction.PM)) {
                        for (String text : List.of("A", "\uFFFD", "😀")) {
                            entries.add(entry(code(nation, text, span, CodeCategory.AUTHORISED_ABSENCE, age, half), 1));
                        }
                    }
                }
            }
        }
        Tally inOrder = Tally.of(entries, 0, 0, 0);
        Collections.shuffle(entries, random);
        assertThat(Tally.of(entries, 0, 0, 0)).isEqualTo(inOrder);
        assertThat(Tally.of(entries, 0, 0, 0).entries()).isEqualTo(inOrder.entries());
        assertThat(inOrder.reasons().keySet()).containsExactly("A", "\uFFFD", "😀"); // by code point, not by char
        assertThat(inOrder.entries().stream().map(one -> one.meaning().code()).distinct())
                .containsExactly("A", "\uFFFD", "😀");
    }

    @Test
    void equal_rows_are_added_and_rows_that_never_came_are_left_out() {
        AttendanceCode code = code("A", CodeCategory.AUTHORISED_ABSENCE);
        Tally tally =
                Tally.of(List.of(entry(code, 2), entry(code, 3), entry(code("B", CodeCategory.ATTENDED), 0)), 1, 2, 0);
        assertThat(tally.entries()).containsExactly(entry(code, 5));
        assertThat(tally).isEqualTo(Tally.of(List.of(entry(code, 5)), 1, 2, 0));
        assertThat(tally.toString())
                .startsWith("Tally present=0")
                .contains("authorisedAbsence=5")
                .contains("unmarked=1")
                .contains("noEntry=2");
    }

    @Test
    void a_tally_is_complete_only_where_nothing_is_open() {
        List<Entry> entries = List.of(entry(code("A", CodeCategory.ATTENDED), 5));
        assertThat(Tally.of(entries, 0, 0, 0).isComplete()).isTrue();
        assertThat(Tally.of(entries, 1, 0, 0).isComplete()).isFalse();
        assertThat(Tally.of(entries, 0, 1, 0).isComplete()).isFalse();
        assertThat(Tally.of(entries, 0, 0, 1).isComplete()).isFalse();
        assertThat(Tally.of(List.of(), 0, 0, 0).isEmpty()).isTrue();
        assertThat(Tally.of(List.of(), 1, 0, 0).isEmpty()).isFalse();
        assertThat(Tally.of(List.of(), 0, 1, 0).isEmpty()).isFalse();
        assertThat(Tally.of(entries, 0, 0, 0).isEmpty()).isFalse();
    }

    @Test
    void tallies_differ_where_any_count_does() {
        List<Entry> entries = List.of(entry(code("A", CodeCategory.ATTENDED), 5));
        Tally tally = Tally.of(entries, 1, 1, 1);
        List<Tally> others = List.of(
                Tally.of(entries, 2, 1, 1),
                Tally.of(entries, 1, 2, 1),
                Tally.of(entries, 1, 1, 2),
                Tally.of(List.of(), 1, 1, 1));
        assertThat(others).doesNotContain(tally).allMatch(other -> other.hashCode() != tally.hashCode());
        assertThat((Object) tally).isNotEqualTo("Tally");
        assertThat(tally).isEqualTo(Tally.of(entries, 1, 1, 1)).hasSameHashCodeAs(Tally.of(entries, 1, 1, 1));
    }

    @Test
    void a_sum_has_every_count_of_both() {
        Tally a = Tally.of(List.of(entry(code("A", CodeCategory.ATTENDED), 5)), 1, 2, 3);
        Tally b = Tally.of(List.of(entry(code("B", CodeCategory.EXCLUSION), 7)), 10, 20, 30);
        assertThat(a.plus(b))
                .isEqualTo(b.plus(a))
                .isEqualTo(Tally.of(
                        List.of(
                                entry(code("A", CodeCategory.ATTENDED), 5),
                                entry(code("B", CodeCategory.EXCLUSION), 7)),
                        11,
                        22,
                        33));
        assertThat(a.plus(Tally.none())).isEqualTo(a);
        assertThat(a.plus(b).conflicting()).isEqualTo(33);
    }

    @Test
    void summing_adds_every_count_one_after_another_and_in_parallel() {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            String code = i % 3 == 0 ? "A" : "B";
            tallies.add(Tally.of(List.of(entry(code(code, CodeCategory.EXCLUSION), i)), 2 * i, 3 * i, 5 * i));
        }
        Tally sum = tallies.stream().reduce(Tally.none(), Tally::plus);
        assertThat(sum.count(Count.NO_ENTRY)).isEqualTo(3 * 20_100);
        assertThat(tallies.stream().collect(Tallies.summing())).isEqualTo(sum);
        assertThat(tallies.parallelStream().collect(Tallies.summing())).isEqualTo(sum);
        assertThat(List.<Tally>of().stream().collect(Tallies.summing())).isEqualTo(Tally.none());
    }

    @Test
    void what_is_given_out_cannot_be_changed() {
        Tally tally = Tally.of(List.of(entry(code("A", CodeCategory.AUTHORISED_ABSENCE), 5)), 0, 0, 0);
        assertThatThrownBy(() -> tally.reasons().put("B", 1L)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tally.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Wide slots were counted in room that the next one threw away. */
    @Test
    void codes_beyond_the_sixteenth_of_a_class_are_all_counted() {
        List<org.openattendance.code.LocalCodes.LocalCode> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(new org.openattendance.code.LocalCodes.LocalCode("I" + i, "I", DateSpan.always()));
        }
        RegistersBuilder builder = RegistersBuilder.of(Sample.ENGLAND, org.openattendance.code.LocalCodes.of(lines));
        int session = Session.am(LocalDate.of(2025, 9, 1)).index();
        for (int pupil = 0; pupil < 3; pupil++) {
            var whose = builder.enrolment(PupilRef.of("P" + pupil), Optional.empty(), day -> Optional.empty());
            for (int i = 0; i < 200; i++) {
                builder.put(whose, session + i, builder.code(i % 5 == 0 ? "/" : "I" + i % 40));
            }
        }
        TallyAccumulator left = new TallyAccumulator();
        TallyAccumulator right = new TallyAccumulator();
        builder.build().all().forEach(register -> {
            left.add(register, DateSpan.always());
            right.add(register, DateSpan.ofDay(LocalDate.of(2025, 9, 1)));
        });
        assertThat(left.toTally().count(Count.AUTHORISED_ABSENCE)).isEqualTo(480);
        assertThat(left.toTally().count(Count.PRESENT)).isEqualTo(120);
        assertThat(right.combine(left).toTally().count(Count.POSSIBLE)).isEqualTo(606);
        assertThat(left.clear().toTally()).isEqualTo(Tally.none());
    }
}
