package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.measure.Given.FRAME;
import static org.openattendance.measure.Given.day;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SchoolYear;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.WeekPattern;

class SchoolFrameTest {

    private static final SchoolYear YEAR = SchoolYear.parse("2025/26");

    private static final List<TermSpan> TERMS = List.of(
            term("autumn", "2025-09-01", "2025-12-19"),
            term("spring", "2026-01-05", "2026-03-27"),
            term("summer", "2026-04-13", "2026-07-17"));

    private static final List<TermSpan> HALVES = List.of(
            term("1", "2025-09-01", "2025-10-24"),
            term("2", "2025-11-03", "2025-12-19"),
            term("3", "2026-01-05", "2026-02-13"),
            term("4", "2026-02-23", "2026-03-27"),
            term("5", "2026-04-13", "2026-05-22"),
            term("6", "2026-06-01", "2026-07-17"));

    /** A school that names its half terms. */
    static final SessionCalendar SIX_HALF_TERMS =
            SessionCalendar.weekly(WeekPattern.weekdays(), TERMS).withTerms(TERMS, HALVES);

    static TermSpan term(String id, String first, String last) {
        return TermSpan.of(id, day(first), day(last));
    }

    private static SchoolFrame of(SessionCalendar calendar) {
        return new SchoolFrame(Optional.of(calendar), FRAME.windows());
    }

    @Test
    void terms_are_those_of_the_school_where_it_names_them() {
        assertThat(of(SIX_HALF_TERMS).terms(YEAR)).isEqualTo(TERMS);
        assertThat(of(SIX_HALF_TERMS).halfTerm(6, YEAR)).isEqualTo(HALVES.get(5));
        assertThat(of(SIX_HALF_TERMS).halfTerm(1, YEAR)).isEqualTo(HALVES.get(0));
    }

    /** The census takes the spring term from 1 January to Easter Sunday, 5 April in 2026. */
    @Test
    void terms_are_those_of_the_collection_where_the_school_names_none_in_that_year() {
        assertThat(FRAME.terms(YEAR))
                .extracting(TermSpan::id, span -> span.span().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("autumn", "2025-08-01..2025-12-31"),
                        org.assertj.core.groups.Tuple.tuple("spring", "2026-01-01..2026-04-05"),
                        org.assertj.core.groups.Tuple.tuple("summer", "2026-04-06..2026-07-31"));
        SchoolYear before = SchoolYear.parse("2024/25");
        assertThat(of(SIX_HALF_TERMS).terms(before)).isEqualTo(FRAME.terms(before));
        assertThat(of(SIX_HALF_TERMS).halfTerm(6, before)).isEqualTo(FRAME.halfTerm(6, before));
        assertThat(FRAME.halfTerm(6, YEAR).span()).hasToString("2026-05-25..2026-07-31");
        assertThat(FRAME.halfTerm(5, YEAR).span()).hasToString("2026-04-06..2026-05-24");
    }

    /** A school with five named stretches may have drawn them anywhere: its fifth is not the fifth half term. */
    @Test
    void half_terms_of_the_school_count_only_when_there_are_six() {
        SessionCalendar five = SIX_HALF_TERMS.withTerms(TERMS, HALVES.subList(0, 5));
        assertThat(of(five).halfTerm(5, YEAR)).isEqualTo(FRAME.halfTerm(5, YEAR));
    }

    @Test
    void what_neither_says_is_not_known() {
        SchoolFrame nobody = new SchoolFrame(Optional.empty(), CollectionWindows.notKnown(Nation.WALES));
        assertThatThrownBy(() -> nobody.terms(YEAR))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("terms of 2025/26 in WAL");
        assertThatThrownBy(() -> nobody.halfTerm(6, YEAR))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("half term 6 of 2025/26");
        assertThatThrownBy(() -> FRAME.halfTerm(1, YEAR))
                .as("the census takes the autumn term whole")
                .isInstanceOf(RuleNotKnownException.class);
    }
}
