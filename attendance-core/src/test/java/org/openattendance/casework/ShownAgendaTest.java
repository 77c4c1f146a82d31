package org.openattendance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.casework.MeetingAgenda.Item;
import org.openattendance.casework.MeetingAgenda.Topic;
import org.openattendance.rulebook.RuleBook;

class ShownAgendaTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final Messages ENGLISH = RuleBook.standard(Nation.ENGLAND).messages();
    private static final Optional<Rate> MOST = Optional.of(Rate.of(1897, 2000));

    private static List<Item> items(MeetingPack.School school, MeetingPack.Row... rows) {
        return MeetingAgenda.ofShown(school, List.of(rows), List.of(), DAY, ENGLISH, Locale.UK)
                .items();
    }

    private static MeetingPack.School school(Optional<Long> persistent, Optional<Long> severe, long unresolved) {
        return new MeetingPack.School(Optional.of(209L), MOST, persistent, severe, unresolved);
    }

    @Test
    void what_is_withheld_in_the_figures_is_withheld_in_the_words() {
        MeetingPack.Row small =
                new MeetingPack.Row("sen", "E", Optional.empty(), Optional.empty(), Optional.empty(), true);
        MeetingPack.Row count = new MeetingPack.Row("year_group", "4", Optional.of(34L), MOST, Optional.empty(), true);
        assertThat(items(school(Optional.of(20L), Optional.empty(), 0), small, count))
                .extracting(Item::text)
                .containsExactly(
                        "209 pupils, attendance 94.9%.",
                        "A joint plan for each severely absent pupil; how many is withheld.",
                        "20 pupils are persistently absent: who, why, what helps?",
                        "sen E: no figures, so that those of a small group cannot be worked out.",
                        "year group 4: 34 pupils, attendance 94.9%; how many are persistently absent is withheld.",
                        "What went well since the last meeting, and what others could learn from it.",
                        "Who does what by when.");
    }

    @Test
    void what_nobody_meets_has_no_item_and_an_open_register_comes_first() {
        assertThat(items(school(Optional.of(0L), Optional.of(0L), 3)))
                .extracting(Item::topic)
                .containsExactly(Topic.DATA_QUALITY, Topic.WHOLE_SCHOOL, Topic.WHAT_WENT_WELL, Topic.NEXT_ACTIONS);
    }

    @Test
    void a_school_whose_size_is_withheld_has_no_figure_in_words() {
        MeetingPack.School none = new MeetingPack.School(Optional.empty(), MOST, Optional.of(0L), Optional.of(0L), 0);
        assertThat(items(none).get(0).text())
                .isEqualTo("How many pupils is withheld, because it would give a small number away.");
    }

    @Test
    void another_language_is_a_table_of_texts() {
        Messages own = Messages.of(Map.of(
                "en",
                Map.of("agenda.school", "{n}, {attendance}", "agenda.well", "w", "agenda.next", "n"),
                "xx",
                Map.of("agenda.school", "<{n}>")));
        assertThat(MeetingAgenda.ofShown(
                                school(Optional.of(0L), Optional.of(0L), 0),
                                List.of(),
                                List.of(),
                                DAY,
                                own,
                                Locale.forLanguageTag("xx"))
                        .items())
                .extracting(Item::text)
                .containsExactly("<209>", "w", "n");
    }
}
