package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;

class MeetingPackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static MeetingFigures school(long enrolments, long persistent, long severe) {
        return new MeetingFigures(enrolments, Optional.of(Rate.of(9, 10)), persistent, severe, 3, List.of());
    }

    private static MeetingFigures.CohortFigure group(String name, long enrolments, long persistent) {
        return new MeetingFigures.CohortFigure(name, enrolments, Optional.of(Rate.of(8, 10)), persistent);
    }

    private static MeetingPack pack(MeetingFigures figures, MeetingFigures.CohortFigure... groups) {
        return MeetingPack.of(figures, List.of(new MeetingPack.Breakdown("sen", List.of(groups))), List.of(), DAY, 10);
    }

    private static String row(MeetingPack.Row row) {
        return row.value() + " " + row.enrolments().map(Object::toString).orElse("c") + " "
                + row.attendance().map(Object::toString).orElse("c") + " "
                + row.persistentAbsence().map(Object::toString).orElse("c") + (row.withheld() ? " withheld" : "");
    }

    private static List<String> cohorts(MeetingPack pack) {
        return pack.agenda().items(MeetingAgenda.Topic.COHORT).stream()
                .map(MeetingAgenda.Item::text)
                .toList();
    }

    @Test
    void figures_of_large_groups_are_shown_in_the_rows_and_in_the_agenda() {
        MeetingPack pack = pack(school(300, 60, 15), group("E", 30, 12), group("N", 270, 48));
        assertThat(pack.rows()).extracting(MeetingPackTest::row).containsExactly("E 30 8/10 12", "N 270 8/10 48");
        assertThat(cohorts(pack))
                .containsExactly(
                        "sen E: 30 pupils, attendance 80.0% (8/10), 12 persistently absent.",
                        "sen N: 270 pupils, attendance 80.0% (8/10), 48 persistently absent.");
        assertThat(pack.school())
                .isEqualTo(new MeetingPack.School(
                        Optional.of(300L), Optional.of(Rate.of(9, 10)), Optional.of(60L), Optional.of(15L), 3));
    }

    @Test
    void a_small_group_has_no_figures_and_takes_the_next_smallest_with_it() {
        MeetingPack pack = pack(school(300, 60, 15), group("E", 4, 1), group("K", 40, 14), group("N", 256, 45));
        assertThat(pack.rows())
                .extracting(MeetingPackTest::row)
                .containsExactly("E c c c withheld", "K c c c withheld", "N 256 8/10 45");
        assertThat(cohorts(pack))
                .containsExactly(
                        "sen E: too few pupils for figures; speak of them one by one.",
                        "sen K: no figures, so that those of a small group cannot be worked out.",
                        "sen N: 256 pupils, attendance 80.0% (8/10), 45 persistently absent.");
    }

    @Test
    void a_few_who_are_persistently_absent_and_a_few_who_are_not_are_both_withheld() {
        MeetingPack few = pack(school(300, 60, 15), group("E", 30, 3), group("K", 40, 15), group("N", 230, 42));
        assertThat(few.rows())
                .extracting(MeetingPackTest::row)
                .containsExactly("E 30 8/10 c withheld", "K 40 8/10 c withheld", "N 230 8/10 42");
        assertThat(cohorts(few).get(0))
                .isEqualTo("sen E: 30 pupils, attendance 80.0% (8/10); how many are persistently absent is withheld.");
        MeetingPack nearlyAll = pack(school(300, 80, 15), group("E", 30, 28), group("N", 270, 52));
        assertThat(nearlyAll.rows().get(0).persistentAbsence()).isEmpty();
        assertThat(nearlyAll.rows().get(1).persistentAbsence()).isEmpty();
    }

    @Test
    void a_few_severely_absent_pupils_are_spoken_of_without_a_figure() {
        MeetingPack pack = pack(school(300, 60, 3));
        assertThat(pack.school().severeAbsence()).isEmpty();
        assertThat(pack.school().persistentAbsence()).as("60 and 57 say 3").contains(60L);
        assertThat(pack.agenda()
                        .items(MeetingAgenda.Topic.SEVERE_ABSENCE)
                        .get(0)
                        .text())
                .isEqualTo("A joint plan for each severely absent pupil; how many is withheld.");
        assertThat(pack.agenda()
                        .items(MeetingAgenda.Topic.PERSISTENT_ABSENCE)
                        .get(0)
                        .text())
                .isEqualTo("More pupils are persistently absent; how many is withheld: who, why, what helps?");
        assertThat(pack(school(300, 3, 0)).school().persistentAbsence()).isEmpty();
        assertThat(pack(school(300, 0, 0)).school().persistentAbsence()).contains(0L);
    }

    @Property
    void of_severe_absence_the_rest_and_their_sum_no_small_one_can_be_worked_out(
            @ForAll @IntRange(max = 40) int severe,
            @ForAll @IntRange(max = 40) int more,
            @ForAll @IntRange(max = 40) int rest) {
        Assume.that(severe + more + rest >= 10); // of a smaller school nothing is shown
        MeetingFigures figures = school(severe + more + rest, severe + more, severe);
        ShownAbsence shown = ShownAbsence.of(figures, 10);
        boolean known = shown.persistent().isPresent();
        boolean severeKnown =
                shown.severe().isPresent() || known && shown.more().isPresent();
        boolean moreKnown = shown.more().isPresent() || known && shown.severe().isPresent();
        assertThat(severeKnown && severe > 0 && severe < 10).isFalse();
        assertThat(moreKnown && more > 0 && more < 10).isFalse();
        assertThat((known || severeKnown && moreKnown) && rest > 0 && rest < 10)
                .as("the rest of a known whole")
                .isFalse();
    }

    @Test
    void a_school_of_a_few_shows_nothing_but_sessions_to_resolve_and_what_was_agreed() {
        ActionItem late = ActionItem.propose("a1", "Look at Year 9", DAY.minusDays(60), Role.of("OFFICER"))
                .withDue(DAY.minusDays(1));
        MeetingPack pack = MeetingPack.of(school(6, 2, 1), List.of(), List.of(late), DAY, 10);
        assertThat(pack.school())
                .isEqualTo(new MeetingPack.School(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 3));
        assertThat(pack.agenda().items())
                .extracting(MeetingAgenda.Item::text)
                .noneMatch(text -> text.matches(".*\\b[126] (more )?pupils.*"))
                .contains("Action a1 is still open and past its day.");
        assertThat(pack).hasToString("meeting pack of 2026-03-10 with 0 rows");
        assertThatThrownBy(() -> MeetingPack.of(school(6, 2, 1), List.of(), List.of(), DAY, 0))
                .isInstanceOf(InvalidValueException.class);
    }
}
