package org.openattendance.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.base.AgeGroup.ANY;
import static org.openattendance.base.AgeGroup.COMPULSORY_AGE;
import static org.openattendance.base.AgeGroup.NON_COMPULSORY_AGE;
import static org.openattendance.code.CodeCategory.ATTENDED;
import static org.openattendance.code.CodeCategory.AUTHORISED_ABSENCE;
import static org.openattendance.code.CodeCategory.UNAUTHORISED_ABSENCE;
import static org.openattendance.code.CodeReading.Finding.AGE_NOT_KNOWN;
import static org.openattendance.code.CodeReading.Finding.CODE_NOT_FOR_AGE;
import static org.openattendance.code.CodeReading.Finding.CODE_NOT_IN_FORCE;
import static org.openattendance.code.CodeReading.Finding.CODE_WRONG_SESSION;
import static org.openattendance.code.CodeReading.Finding.NO_CODE_SET;
import static org.openattendance.code.CodeReading.Finding.UNKNOWN_CODE;
import static org.openattendance.code.Codes.NOWHERE;
import static org.openattendance.code.Codes.row;
import static org.openattendance.code.Codes.set;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;
import org.openattendance.base.Session;

class CodeSetTest {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 4);

    private static CodeReading read(CodeSet codes, String code, LocalDate day, AgeGroup... age) {
        return codes.read(code, Session.am(day), List.of(age).stream().findFirst());
    }

    @Nested
    class In_force {

        private final CodeSet codes = set(
                row("A", "2010-01-01..2019-12-31", ATTENDED),
                row("A", "2020-01-01..", AUTHORISED_ABSENCE),
                row("a", ".."));

        @Test
        void the_last_day_of_a_row_and_the_first_of_the_next_read_differently() {
            assertThat(read(codes, "A", LocalDate.of(2019, 12, 31)).meaning())
                    .hasValue(codes.all().get(0));
            assertThat(read(codes, "A", LocalDate.of(2020, 1, 1)).meaning())
                    .hasValue(codes.all().get(1));
        }

        @Test
        void a_clear_reading_has_a_meaning_and_no_finding() {
            assertThat(read(codes, "A", DAY).isClear()).isTrue();
            assertThat(read(codes, "?", DAY).isClear()).isFalse();
            assertThat(read(codes, "A", LocalDate.of(2000, 1, 1)).isClear()).isFalse();
        }

        @Test
        void case_matters() {
            assertThat(read(codes, "a", DAY).meaning()).hasValue(codes.all().get(2));
        }

        @Test
        void a_code_never_held_has_no_meaning() {
            assertThat(read(codes, "B", DAY)).isEqualTo(CodeReading.nothing(UNKNOWN_CODE));
        }

        @Test
        void a_day_lists_its_rows_by_code() {
            assertThat(codes.on(DAY))
                    .containsExactly(codes.all().get(1), codes.all().get(2));
            assertThat(codes.codes()).containsExactly("A", "a");
        }
    }

    @Nested
    class Before_the_first_code_set {

        private final CodeSet codes = CodeSet.of(
                NOWHERE,
                Optional.of(LocalDate.of(2006, 9, 1)),
                List.of(LocalDate.of(2024, 8, 19)),
                List.of(row("A", "..")));

        @Test
        void nothing_is_known_of_any_code_not_even_that_it_is_unknown() {
            assertThat(read(codes, "A", LocalDate.of(2006, 8, 31))).isEqualTo(CodeReading.nothing(NO_CODE_SET));
            assertThat(read(codes, "?", LocalDate.of(2006, 8, 31))).isEqualTo(CodeReading.nothing(NO_CODE_SET));
            assertThat(codes.on(LocalDate.of(2006, 8, 31))).isEmpty();
        }

        @Test
        void the_first_day_itself_is_read() {
            assertThat(read(codes, "A", LocalDate.of(2006, 9, 1)).isClear()).isTrue();
            assertThat(codes.on(LocalDate.of(2006, 9, 1))).hasSize(1);
        }

        @Test
        void says_when_the_set_began_and_was_replaced() {
            assertThat(codes.firstDay()).hasValue(LocalDate.of(2006, 9, 1));
            assertThat(codes.replacedOn()).containsExactly(LocalDate.of(2024, 8, 19));
            assertThat(codes.nation()).isEqualTo(NOWHERE);
        }
    }

    @Nested
    class Out_of_force {

        private final CodeSet codes = set(
                row("A", "2010-01-01..2010-12-31", ATTENDED), row("A", "2011-01-11..2011-12-31", AUTHORISED_ABSENCE));

        @Test
        void the_nearest_row_answers_and_says_so() {
            assertThat(read(codes, "A", LocalDate.of(2011, 1, 5)))
                    .isEqualTo(new CodeReading(Optional.of(codes.all().get(0)), java.util.Set.of(CODE_NOT_IN_FORCE)));
            assertThat(read(codes, "A", LocalDate.of(2011, 1, 6)).meaning())
                    .hasValue(codes.all().get(1));
            assertThat(read(codes, "A", LocalDate.of(1999, 1, 1)).meaning())
                    .hasValue(codes.all().get(0));
            assertThat(read(codes, "A", LocalDate.of(2050, 1, 1)).meaning())
                    .hasValue(codes.all().get(1));
        }

        @Test
        void of_two_equally_near_the_earlier_answers() {
            CodeSet even = set(
                    row("A", "2011-01-10..2011-12-31", AUTHORISED_ABSENCE),
                    row("A", "2010-01-01..2010-12-31", ATTENDED));
            assertThat(read(even, "A", LocalDate.of(2011, 1, 5))
                            .meaning()
                            .orElseThrow()
                            .category())
                    .isEqualTo(ATTENDED);
        }

        @Test
        void the_earlier_of_two_equally_near_answers_even_for_an_age_that_only_the_later_is_for() {
            CodeSet even = set(
                    row("A", "2010-01-01..2010-12-31", COMPULSORY_AGE), row("A", "2011-01-10..", NON_COMPULSORY_AGE));
            assertThat(read(even, "A", LocalDate.of(2011, 1, 5), NON_COMPULSORY_AGE)
                            .meaning()
                            .orElseThrow()
                            .appliesTo())
                    .isEqualTo(COMPULSORY_AGE);
        }

        @Test
        void age_still_chooses_among_the_nearest_but_nothing_is_said_of_it() {
            CodeSet both = set(
                    row("A", "2010-01-01..2010-12-31", COMPULSORY_AGE),
                    row("A", "2010-06-01..2010-12-31", NON_COMPULSORY_AGE));
            assertThat(read(both, "A", DAY, NON_COMPULSORY_AGE)
                            .meaning()
                            .orElseThrow()
                            .appliesTo())
                    .isEqualTo(NON_COMPULSORY_AGE);
            assertThat(read(both, "A", DAY).meaning().orElseThrow().appliesTo()).isEqualTo(COMPULSORY_AGE);
            assertThat(read(both, "A", DAY).findings()).containsExactly(CODE_NOT_IN_FORCE);
            CodeSet one = set(row("A", "2010-01-01..2010-12-31", COMPULSORY_AGE));
            assertThat(read(one, "A", DAY, NON_COMPULSORY_AGE).findings()).containsExactly(CODE_NOT_IN_FORCE);
        }
    }

    @Nested
    class Age {

        private final AttendanceCode compulsory =
                row("X", "2020-01-01..", UNAUTHORISED_ABSENCE, COMPULSORY_AGE, SessionRestriction.AM_PM);
        private final AttendanceCode other =
                row("X", "2006-09-01..", ATTENDED, NON_COMPULSORY_AGE, SessionRestriction.AM_PM);
        private final CodeSet codes = set(compulsory, other);

        @Test
        void chooses_among_the_rows_in_force() {
            assertThat(read(codes, "X", DAY, COMPULSORY_AGE))
                    .isEqualTo(new CodeReading(Optional.of(compulsory), java.util.Set.of()));
            assertThat(read(codes, "X", DAY, NON_COMPULSORY_AGE))
                    .isEqualTo(new CodeReading(Optional.of(other), java.util.Set.of()));
        }

        @Test
        void not_known_takes_the_compulsory_age_meaning_and_says_so() {
            CodeReading reading = read(codes, "X", DAY);
            assertThat(reading.meaning()).hasValue(compulsory);
            assertThat(reading.findings()).containsExactly(AGE_NOT_KNOWN);
            assertThat(read(codes, "X", DAY, ANY)).isEqualTo(reading);
        }

        @Test
        void a_single_meaning_stands_for_an_unknown_age_without_a_word() {
            assertThat(read(codes, "X", LocalDate.of(2019, 1, 1)))
                    .isEqualTo(new CodeReading(Optional.of(other), java.util.Set.of()));
        }

        @Test
        void a_single_meaning_stands_for_another_age_with_a_warning() {
            CodeReading reading = read(codes, "X", LocalDate.of(2019, 1, 1), COMPULSORY_AGE);
            assertThat(reading.meaning()).hasValue(other);
            assertThat(reading.findings()).containsExactly(CODE_NOT_FOR_AGE);
        }

        @Test
        void a_row_in_force_for_another_age_beats_a_row_for_this_age_that_is_not() {
            CodeSet closed = set(row("X", "2020-01-01..2020-12-31", COMPULSORY_AGE), other);
            assertThat(read(closed, "X", LocalDate.of(2021, 1, 1), COMPULSORY_AGE)
                            .meaning())
                    .hasValue(other);
        }
    }

    @Nested
    class Half_of_the_day {

        private final AttendanceCode morning = row("/", "..", ATTENDED, ANY, SessionRestriction.AM);
        private final AttendanceCode both1 = row("1", "..", ATTENDED, ANY, SessionRestriction.AM);
        private final AttendanceCode both2 = row("1", "..", AUTHORISED_ABSENCE, ANY, SessionRestriction.PM);
        private final CodeSet codes = set(morning, both1, both2);

        @Test
        void a_code_in_the_wrong_half_is_read_with_a_warning() {
            CodeReading reading = codes.read("/", Session.pm(DAY), Optional.empty());
            assertThat(reading.meaning()).hasValue(morning);
            assertThat(reading.findings()).containsExactly(CODE_WRONG_SESSION);
            assertThat(codes.read("/", Session.am(DAY), Optional.empty()).isClear())
                    .isTrue();
        }

        @Test
        void tells_two_meanings_apart() {
            assertThat(codes.read("1", Session.am(DAY), Optional.empty()).meaning())
                    .hasValue(both1);
            assertThat(codes.read("1", Session.pm(DAY), Optional.empty()).meaning())
                    .hasValue(both2);
        }

        @Test
        void findings_come_in_the_order_of_their_list() {
            CodeSet closed = set(row("/", "2010-01-01..2010-12-31", ATTENDED, ANY, SessionRestriction.AM));
            assertThat(closed.read("/", Session.pm(DAY), Optional.empty()).findings())
                    .containsExactly(CODE_NOT_IN_FORCE, CODE_WRONG_SESSION);
        }
    }

    @Nested
    class Refused {

        @Test
        void two_rows_of_a_code_on_one_day() {
            assertThatThrownBy(() -> set(row("A", "2010-01-01..2011-01-01"), row("A", "2011-01-01..")))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("XX code A 2010-01-01..2011-01-01")
                    .hasMessageContaining("\nMaybe the older row was not closed");
            assertThat(set(row("A", "2010-01-01..2010-12-31"), row("A", "2011-01-01.."))
                            .all())
                    .hasSize(2);
        }

        @Test
        void any_age_beside_one_age_and_both_halves_beside_one() {
            assertThatThrownBy(() -> set(row("A", "..", ANY), row("A", "..", COMPULSORY_AGE)))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> set(
                            row("A", "..", ATTENDED, ANY, SessionRestriction.AM_PM),
                            row("A", "..", ATTENDED, ANY, SessionRestriction.PM)))
                    .isInstanceOf(InvalidValueException.class);
            assertThat(set(row("A", "..", NON_COMPULSORY_AGE), row("A", "..", COMPULSORY_AGE))
                            .all())
                    .hasSize(2);
        }

        @Test
        void a_row_of_another_nation() {
            assertThatThrownBy(() -> CodeSet.of(Nation.ENGLAND, Optional.empty(), List.of(), List.of(row("A", ".."))))
                    .isInstanceOf(NationMismatchException.class);
        }
    }

    @Test
    void order_does_not_depend_on_the_order_of_the_file() {
        AttendanceCode late = row("B", "2020-01-01..", NON_COMPULSORY_AGE);
        AttendanceCode late2 = row("B", "2020-01-01..", COMPULSORY_AGE);
        AttendanceCode early = row("B", "..2019-12-31");
        AttendanceCode other = row("A", "..");
        assertThat(set(late, early, other, late2).all()).containsExactly(other, early, late2, late);
    }

    @Test
    void sets_are_equal_when_nation_days_and_rows_are() {
        CodeSet one = set(row("A", ".."), row("B", ".."));
        CodeSet turned = set(row("B", ".."), row("A", ".."));
        assertThat(turned).isEqualTo(one).hasSameHashCodeAs(one);
        List<AttendanceCode> rows = List.of(row("A", ".."));
        assertThat(List.of(
                        one,
                        CodeSet.of(NOWHERE, Optional.empty(), List.of(), rows),
                        CodeSet.of(NOWHERE, Optional.of(DAY), List.of(), rows),
                        CodeSet.of(NOWHERE, Optional.empty(), List.of(DAY), rows),
                        CodeSet.of(NOWHERE, Optional.empty(), List.of(), List.of()),
                        CodeSet.of(Nation.ENGLAND, Optional.empty(), List.of(), List.of()),
                        "not a set"))
                .doesNotHaveDuplicates();
    }

    @Test
    void says_how_much_it_holds() {
        assertThat(set(row("A", "..2019-12-31"), row("A", "2020-01-01.."))).hasToString("XX: 1 codes in 2 rows");
    }
}
