package org.openattendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;

/** Definitions side by side: each difference names the row that makes it, and no other. */
class SessionDifferenceTest {

    private static List<SessionDifference> between(String birth, String window, Definition other, String... rows) {
        Attendance england = Attendance.in(Nation.ENGLAND)
                .with(Pupils.of(List.of(PupilDetails.of(PupilRef.of("P")).born(LocalDate.parse(birth)))));
        String csv = "pupil_id,date,session,code\nP," + String.join("\nP,", rows) + "\n";
        Registers registers =
                england.read(LongCsv.of(Input.of("marks.csv", csv))).value();
        List<PupilFigures> both = new ArrayList<>();
        for (Definition definition : List.of(Definition.ENG_REGISTER, other)) {
            both.addAll(england.figures(registers, Window.parse(window), LocalDate.of(2026, 7, 31), definition)
                    .pupils());
        }
        return SessionDifference.between(both);
    }

    /** It cited the rule about the half term that is left out at fifteen, for a pupil of ten. */
    @Test
    void a_session_of_a_term_with_nothing_possible_cites_the_check_of_terms() {
        List<SessionDifference> differences = between(
                "2015-01-05", "2025-08-01..2026-07-31", Definition.ENG_CENSUS, "2025-09-03,AM,D", "2026-01-12,AM,/");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.session().date()).isEqualTo("2025-09-03");
            assertThat(difference.counted().values()).containsExactly("notPossible", SessionDifference.NOT_COUNTED);
            assertThat(difference.rule()).isEqualTo("eng-census TERM_CHECK .. yes");
        });
    }

    @Test
    void a_session_of_the_last_half_term_at_fifteen_cites_that_rule() {
        assertThat(between(
                        "2010-03-01",
                        "2025-08-01..2026-07-31",
                        Definition.ENG_CENSUS,
                        "2025-09-03,AM,/",
                        "2026-06-08,AM,I"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.rule())
                        .isEqualTo("eng-census DROP_HALF_TERM_SIX_AT_AGE 2012-08-01.. 15"));
    }

    /** It cited the half term here too. */
    @Test
    void a_session_of_the_year_before_a_pupil_was_five_cites_the_ages() {
        assertThat(between(
                        "2020-03-01",
                        "2024-09-01..2026-07-31",
                        Definition.ENG_DAILY,
                        "2024-09-09,AM,/",
                        "2025-09-08,AM,/"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.session().date()).isEqualTo("2024-09-09");
                    assertThat(difference.rule()).isEqualTo("eng-daily AGES_ON_31_AUGUST .. 5-15");
                });
    }
}
