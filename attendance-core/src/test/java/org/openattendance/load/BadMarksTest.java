package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Given.ENGLAND;
import static org.openattendance.load.Given.issues;
import static org.openattendance.load.Given.longRows;
import static org.openattendance.load.Given.same;
import static org.openattendance.load.Given.strings;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;

/**
 * What bad codes and sessions with several of them get, row by row of the table of the command's contract, in both layouts: the severity,
 * the reason, the line, the column, and what becomes of the row. Changing one of these is a breaking change.
 */
class BadMarksTest {

    @Nested
    class Codes {

        @Test
        void a_code_the_nation_has_never_held_is_unmarked() {
            same(
                    longRows(ENGLAND, "P1,2025-09-03,AM,?", "P1,2025-09-03,PM,i", "P1,2025-09-04,AM,/"),
                    List.of("2:code ERROR UNKNOWN_CODE", "3:code ERROR UNKNOWN_CODE"),
                    List.of(
                            "P1 2025-09-03 AM ? unmarked",
                            "P1 2025-09-03 PM i unmarked",
                            "P1 2025-09-04 AM / ATTENDED"));
            same(
                    strings(ENGLAND, "P1,2025-09-03,?\\/\\"),
                    List.of("2:marks:1 ERROR UNKNOWN_CODE"),
                    List.of(
                            "P1 2025-09-03 AM ? unmarked",
                            "P1 2025-09-03 PM \\ ATTENDED",
                            "P1 2025-09-04 AM / ATTENDED",
                            "P1 2025-09-04 PM \\ ATTENDED"));
        }

        @Test
        void a_code_outside_its_dates_has_the_nearest_meaning_in_time() {
            same(
                    longRows(
                            ENGLAND,
                            "P1,2024-08-16,AM,J1",
                            "P1,2024-08-18,AM,J",
                            "P1,2024-08-19,AM,J",
                            "P1,2024-08-19,PM,H",
                            "P1,2024-08-20,AM,Y"),
                    List.of(
                            "2:code WARNING CODE_NOT_IN_FORCE",
                            "4:code WARNING CODE_NOT_IN_FORCE",
                            "5:code WARNING CODE_NOT_IN_FORCE",
                            "6:code WARNING CODE_NOT_IN_FORCE"),
                    List.of(
                            "P1 2024-08-16 AM J1 AUTHORISED_ABSENCE",
                            "P1 2024-08-18 AM J APPROVED_EDUCATIONAL_ACTIVITY",
                            "P1 2024-08-19 AM J APPROVED_EDUCATIONAL_ACTIVITY",
                            "P1 2024-08-19 PM H AUTHORISED_ABSENCE",
                            "P1 2024-08-20 AM Y NOT_A_POSSIBLE_ATTENDANCE"));
            same(
                    strings(ENGLAND, "P1,2024-08-16,J1 \\ J \\"),
                    List.of("2:marks:1 WARNING CODE_NOT_IN_FORCE", "2:marks:3 WARNING CODE_NOT_IN_FORCE"),
                    List.of(
                            "P1 2024-08-16 AM J1 AUTHORISED_ABSENCE",
                            "P1 2024-08-16 PM \\ ATTENDED",
                            "P1 2024-08-19 AM J APPROVED_EDUCATIONAL_ACTIVITY",
                            "P1 2024-08-19 PM \\ ATTENDED"));
        }

        @Test
        void a_date_before_the_first_code_set_is_unmarked_and_that_is_tested_first() {
            same(
                    longRows(ENGLAND, "P1,2006-08-31,AM,/", "P1,2006-08-31,PM,?", "P1,2006-09-01,AM,/"),
                    List.of("2:code ERROR NO_CODE_SET", "3:code ERROR NO_CODE_SET"),
                    List.of(
                            "P1 2006-08-31 AM / unmarked",
                            "P1 2006-08-31 PM ? unmarked",
                            "P1 2006-09-01 AM / ATTENDED"));
            same(
                    strings(ENGLAND, "P1,2006-08-31,/\\/\\"),
                    List.of("2:marks:1 ERROR NO_CODE_SET", "2:marks:2 ERROR NO_CODE_SET"),
                    List.of(
                            "P1 2006-08-31 AM / unmarked",
                            "P1 2006-08-31 PM \\ unmarked",
                            "P1 2006-09-01 AM / ATTENDED",
                            "P1 2006-09-01 PM \\ ATTENDED"));
        }

        @Test
        void an_age_that_decides_and_is_not_known_is_told_once_a_pupil_and_compulsory_age_is_taken() {
            String[] rows = {"P1,2020-11-03,AM,X", "P1,2020-11-03,PM,X", "P2,2020-11-03,AM,X", "P1,2021-11-03,AM,X"};
            same(
                    longRows(ENGLAND, rows),
                    List.of("2:code WARNING AGE_NOT_KNOWN", "4:code WARNING AGE_NOT_KNOWN"),
                    List.of(
                            "P1 2020-11-03 AM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P1 2020-11-03 PM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P1 2021-11-03 AM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P2 2020-11-03 AM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT"));
            same(
                    strings(ENGLAND, "P1,2020-11-03,XX", "P1,2020-11-04,XX"),
                    List.of("2:marks:1 WARNING AGE_NOT_KNOWN"),
                    List.of(
                            "P1 2020-11-03 AM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P1 2020-11-03 PM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P1 2020-11-04 AM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P1 2020-11-04 PM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT"));
        }

        @Test
        void an_age_that_is_known_decides() {
            ReadContext ages = ENGLAND.with(Pupils.of(List.of(
                    PupilDetails.of(PupilRef.of("P1")).born(Given.day("2010-01-01")),
                    PupilDetails.of(PupilRef.of("P2")).born(Given.day("2017-01-01")))));
            same(
                    longRows(
                            ages,
                            "P1,2020-11-03,AM,X",
                            "P2,2020-11-03,AM,X",
                            "P1,2025-09-03,AM,X",
                            "P2,2025-09-03,AM,X"),
                    List.of("4:code WARNING CODE_NOT_FOR_AGE"),
                    List.of(
                            "P1 2020-11-03 AM X POSSIBLE_BUT_NEITHER_ATTENDED_NOR_ABSENT",
                            "P1 2025-09-03 AM X NOT_A_POSSIBLE_ATTENDANCE",
                            "P2 2020-11-03 AM X NOT_A_POSSIBLE_ATTENDANCE",
                            "P2 2025-09-03 AM X NOT_A_POSSIBLE_ATTENDANCE"));
            same(
                    strings(ages, "P1,2025-09-03,X\\"),
                    List.of("2:marks:1 WARNING CODE_NOT_FOR_AGE"),
                    List.of("P1 2025-09-03 AM X NOT_A_POSSIBLE_ATTENDANCE", "P1 2025-09-03 PM \\ ATTENDED"));
        }

        /** X is for pupils outside compulsory age in 2025, and nothing else then: no age is asked for. */
        @Test
        void an_age_that_decides_nothing_is_not_asked_for() {
            assertThat(issues(longRows(ENGLAND, "P1,2025-09-03,AM,X"))).isEmpty();
        }

        @Test
        void a_mark_of_the_other_half_of_the_day_is_present_all_the_same() {
            same(
                    longRows(ENGLAND, "P1,2025-09-03,AM,\\", "P1,2025-09-03,PM,/"),
                    List.of("2:code WARNING CODE_WRONG_SESSION", "3:code WARNING CODE_WRONG_SESSION"),
                    List.of("P1 2025-09-03 AM \\ ATTENDED", "P1 2025-09-03 PM / ATTENDED"));
            same(
                    strings(ENGLAND, "P1,2025-09-03,\\/"),
                    List.of("2:marks:1 WARNING CODE_WRONG_SESSION", "2:marks:2 WARNING CODE_WRONG_SESSION"),
                    List.of("P1 2025-09-03 AM \\ ATTENDED", "P1 2025-09-03 PM / ATTENDED"));
        }
    }

    @Nested
    class TwoRowsOfOneSession {

        @Test
        void the_same_code_again_is_counted_once() {
            same(
                    longRows(ENGLAND, "P1,2025-09-03,AM,I", "P1,2025-09-03,am,I", "P1,2025-09-03,AM, I "),
                    List.of("3:code WARNING DUPLICATE_MARK", "4:code WARNING DUPLICATE_MARK"),
                    List.of("P1 2025-09-03 AM I AUTHORISED_ABSENCE"));
            same(
                    strings(ENGLAND, "P1,2025-09-03,I\\/\\", "P1,2025-09-04,/\\/\\"),
                    List.of("3:marks:1 WARNING DUPLICATE_MARK", "3:marks:2 WARNING DUPLICATE_MARK"),
                    List.of(
                            "P1 2025-09-03 AM I AUTHORISED_ABSENCE",
                            "P1 2025-09-03 PM \\ ATTENDED",
                            "P1 2025-09-04 AM / ATTENDED",
                            "P1 2025-09-04 PM \\ ATTENDED",
                            "P1 2025-09-05 AM / ATTENDED",
                            "P1 2025-09-05 PM \\ ATTENDED"));
        }

        @Test
        void where_one_of_them_is_no_mark_the_mark_stands_whichever_comes_first() {
            same(
                    longRows(
                            ENGLAND,
                            "P1,2025-09-03,AM,I",
                            "P1,2025-09-03,AM,-",
                            "P1,2025-09-03,PM,",
                            "P1,2025-09-03,PM,I",
                            "P1,2025-09-04,AM,-",
                            "P1,2025-09-04,AM,"),
                    List.of(
                            "3:code WARNING DUPLICATE_MARK",
                            "5:code WARNING DUPLICATE_MARK",
                            "7:code WARNING DUPLICATE_MARK"),
                    List.of(
                            "P1 2025-09-03 AM I AUTHORISED_ABSENCE",
                            "P1 2025-09-03 PM I AUTHORISED_ABSENCE",
                            "P1 2025-09-04 AM - unmarked"));
            same(
                    strings(ENGLAND, "P1,2025-09-03,I-", "P1,2025-09-03,-O"),
                    List.of("3:marks:1 WARNING DUPLICATE_MARK", "3:marks:2 WARNING DUPLICATE_MARK"),
                    List.of("P1 2025-09-03 AM I AUTHORISED_ABSENCE", "P1 2025-09-03 PM O UNAUTHORISED_ABSENCE"));
        }

        @Test
        void another_code_conflicts_and_the_first_stands() {
            same(
                    longRows(
                            ENGLAND,
                            "P1,2025-09-03,AM,/",
                            "P1,2025-09-03,am,O",
                            "P1,2025-09-03,AM,/",
                            "P1,2025-09-03,AM,I"),
                    List.of(
                            "3:code ERROR CONFLICTING_MARKS",
                            "4:code WARNING DUPLICATE_MARK",
                            "5:code ERROR CONFLICTING_MARKS"),
                    List.of("P1 2025-09-03 AM / ATTENDED !"));
            same(
                    strings(ENGLAND, "P1,2025-09-03,/\\", "P1,2025-09-03,I\\"),
                    List.of("3:marks:1 ERROR CONFLICTING_MARKS", "3:marks:2 WARNING DUPLICATE_MARK"),
                    List.of("P1 2025-09-03 AM / ATTENDED !", "P1 2025-09-03 PM \\ ATTENDED"));
        }

        @Test
        void an_unknown_code_is_a_code_too() {
            same(
                    longRows(
                            ENGLAND,
                            "P1,2025-09-03,AM,?",
                            "P1,2025-09-03,AM,?",
                            "P1,2025-09-03,AM,/",
                            "P1,2025-09-03,AM,-"),
                    List.of(
                            "2:code ERROR UNKNOWN_CODE",
                            "3:code ERROR UNKNOWN_CODE",
                            "3:code WARNING DUPLICATE_MARK",
                            "4:code ERROR CONFLICTING_MARKS",
                            "5:code WARNING DUPLICATE_MARK"),
                    List.of("P1 2025-09-03 AM ? unmarked !"));
            same(
                    longRows(ENGLAND, "P1,2025-09-03,AM,/", "P1,2025-09-03,AM,?"),
                    List.of("3:code ERROR UNKNOWN_CODE", "3:code ERROR CONFLICTING_MARKS"),
                    List.of("P1 2025-09-03 AM / ATTENDED !"));
        }

        @Test
        void codes_are_compared_after_the_schools_own_are_mapped() {
            ReadContext local = ENGLAND.with(LocalCodes.of(List.of(
                    new LocalCode("ILL", "I", org.openattendance.base.DateSpan.always()),
                    new LocalCode("SICK", "I", org.openattendance.base.DateSpan.always()),
                    new LocalCode("DENT", "M", org.openattendance.base.DateSpan.always()))));
            same(
                    longRows(
                            local,
                            "P1,2025-09-03,AM,ILL",
                            "P1,2025-09-03,AM,SICK",
                            "P1,2025-09-03,AM,I",
                            "P1,2025-09-03,AM,DENT"),
                    List.of(
                            "3:code WARNING DUPLICATE_MARK",
                            "4:code WARNING DUPLICATE_MARK",
                            "5:code ERROR CONFLICTING_MARKS"),
                    List.of("P1 2025-09-03 AM ILL AUTHORISED_ABSENCE !"));
        }
    }
}
