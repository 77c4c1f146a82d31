package org.openattendance.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.base.AgeGroup.ANY;
import static org.openattendance.base.AgeGroup.COMPULSORY_AGE;
import static org.openattendance.code.CodeCategory.ATTENDED;
import static org.openattendance.code.CodeCategory.AUTHORISED_ABSENCE;
import static org.openattendance.code.Codes.NOWHERE;
import static org.openattendance.code.Codes.row;
import static org.openattendance.code.Codes.set;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;

class CodeSetCombinedTest {

    private static List<String> ids(CodeSet codes) {
        return codes.all().stream()
                .map(row -> row.ruleId().substring("XX code ".length()) + " " + row.category())
                .toList();
    }

    @Test
    void a_row_laid_over_the_middle_of_another_leaves_both_its_ends() {
        CodeSet combined = set(row("D", "2010-01-01..", ATTENDED))
                .combinedWith(set(row("D", "2015-01-01..2015-12-31", AUTHORISED_ABSENCE)));
        assertThat(ids(combined))
                .containsExactly(
                        "D 2010-01-01..2014-12-31 ATTENDED",
                        "D 2015-01-01..2015-12-31 AUTHORISED_ABSENCE",
                        "D 2016-01-01.. ATTENDED");
    }

    @Test
    void open_ends_stay_open() {
        assertThat(ids(set(row("D", "..", ATTENDED)).combinedWith(set(row("D", "2015-01-01..", AUTHORISED_ABSENCE)))))
                .containsExactly("D ..2014-12-31 ATTENDED", "D 2015-01-01.. AUTHORISED_ABSENCE");
        assertThat(ids(set(row("D", "..", ATTENDED)).combinedWith(set(row("D", "..2015-01-01", AUTHORISED_ABSENCE)))))
                .containsExactly("D ..2015-01-01 AUTHORISED_ABSENCE", "D 2015-01-02.. ATTENDED");
    }

    @Test
    void a_row_for_one_age_leaves_the_other_age_alone() {
        CodeSet combined = set(row("X", "2010-01-01..2010-12-31", ATTENDED))
                .combinedWith(
                        set(row("X", "2010-03-01..", AUTHORISED_ABSENCE, COMPULSORY_AGE, SessionRestriction.AM_PM)));
        assertThat(ids(combined))
                .containsExactly(
                        "X 2010-01-01..2010-02-28 ATTENDED",
                        "X 2010-03-01.. COMPULSORY_AGE AUTHORISED_ABSENCE",
                        "X 2010-03-01..2010-12-31 NON_COMPULSORY_AGE ATTENDED");
    }

    @Test
    void a_row_for_one_half_of_the_day_leaves_the_other_half_alone() {
        CodeSet combined = set(row("X", "2010-01-01..2010-12-31", ATTENDED))
                .combinedWith(set(row("X", "2010-01-01..2010-12-31", AUTHORISED_ABSENCE, ANY, SessionRestriction.PM)));
        assertThat(ids(combined))
                .containsExactly(
                        "X 2010-01-01..2010-12-31 AM ATTENDED", "X 2010-01-01..2010-12-31 PM AUTHORISED_ABSENCE");
    }

    @Test
    void several_rows_are_laid_over_one() {
        CodeSet combined = set(row("D", "2010-01-01..2010-12-31", ATTENDED))
                .combinedWith(set(
                        row("D", "2010-02-01..2010-02-28", AUTHORISED_ABSENCE),
                        row("D", "2010-04-01..2010-04-30", AUTHORISED_ABSENCE)));
        assertThat(combined.all()).hasSize(5);
        assertThat(combined.on(LocalDate.of(2010, 3, 15)).get(0).category()).isEqualTo(ATTENDED);
    }

    @Test
    void a_new_code_is_added_and_the_days_of_both_sets_are_kept() {
        LocalDate ours = LocalDate.of(2006, 9, 1);
        LocalDate theirs = LocalDate.of(1998, 9, 1);
        CodeSet under =
                CodeSet.of(NOWHERE, Optional.of(ours), List.of(LocalDate.of(2024, 8, 19)), List.of(row("A", "..")));
        CodeSet silent = CodeSet.of(NOWHERE, Optional.empty(), List.of(), List.of(row("B", "..")));
        CodeSet over =
                CodeSet.of(NOWHERE, Optional.of(theirs), List.of(LocalDate.of(2013, 9, 1)), List.of(row("B", "..")));
        assertThat(under.combinedWith(silent).codes()).containsExactly("A", "B");
        assertThat(under.combinedWith(silent).firstDay()).hasValue(ours);
        assertThat(under.combinedWith(over).firstDay()).hasValue(theirs);
        assertThat(under.combinedWith(over).replacedOn())
                .containsExactly(LocalDate.of(2013, 9, 1), LocalDate.of(2024, 8, 19));
    }

    @Test
    void sets_of_two_nations_are_never_combined() {
        CodeSet england = CodeSet.of(Nation.ENGLAND, Optional.empty(), List.of(), List.of());
        assertThatThrownBy(() -> set().combinedWith(england)).isInstanceOf(NationMismatchException.class);
    }
}
