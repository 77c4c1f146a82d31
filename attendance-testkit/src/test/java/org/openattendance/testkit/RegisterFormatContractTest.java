package org.openattendance.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.Checked;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.RegisterFormat;
import org.openattendance.register.Registers;

/** The contract holds for a good format, and tells each broken one. */
class RegisterFormatContractTest {

    /** A format of one's own: the long layout with the columns the other way round. */
    private static class Turned extends RegisterFormatContract {

        @Override
        protected String write(List<Entry> entries) {
            StringBuilder text = new StringBuilder("code,session,date,pupil_id\n");
            for (Entry one : entries) {
                text.append(one.code()).append(',').append(one.session().part()).append(',');
                text.append(one.session().date())
                        .append(',')
                        .append(one.pupil())
                        .append('\n');
            }
            return text.toString();
        }

        @Override
        protected RegisterFormat format(String name, String text) {
            return LongCsv.of(Input.of(name, text));
        }
    }

    @Nested
    class AFormatOfOnesOwn extends Turned {}

    /** Loses the last row of each file. */
    private static final class Forgetful extends Turned {

        @Override
        protected RegisterFormat format(String name, String text) {
            int end = Math.max(0, text.lastIndexOf('\n', text.length() - 2)) + 1;
            return super.format(name, text.isEmpty() ? text : text.substring(0, end));
        }
    }

    /** Reads well and says nothing of what it saw. */
    private static final class Silent extends Turned {

        @Override
        protected RegisterFormat format(String name, String text) {
            return context -> Checked.of(super.format(name, text).read(context).value());
        }
    }

    /** Says in its issues whose row it was. */
    private static final class Indiscreet extends Turned {

        @Override
        protected RegisterFormat format(String name, String text) {
            return super.format(name + " of Zephyr-7041", text);
        }
    }

    /** Guesses what a strange code may mean. */
    private static final class Guessing extends Turned {

        @Override
        protected RegisterFormat format(String name, String text) {
            return super.format(name, text.replace("?", "O"));
        }
    }

    /** Takes an empty file for an empty register. */
    private static final class Trusting extends Turned {

        @Override
        protected RegisterFormat format(String name, String text) {
            return context -> text.isEmpty()
                    ? Checked.of(Registers.of(context.codes().nation(), List.of()))
                    : super.format(name, text).read(context);
        }
    }

    static Stream<Consumer<RegisterFormatContract>> checks() {
        return Stream.of(
                RegisterFormatContract::every_entry_comes_back_as_it_was_written,
                RegisterFormatContract::a_generated_school_comes_back_whole,
                RegisterFormatContract::an_empty_file_is_refused_with_a_maybe,
                RegisterFormatContract::a_code_that_the_nation_never_held_is_an_error_and_an_entry_without_a_mark);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_good_format_passes(Consumer<RegisterFormatContract> check) {
        assertThatCode(() -> check.accept(new Turned())).doesNotThrowAnyException();
    }

    @Test
    void a_format_that_loses_rows_is_told() {
        fails(new Forgetful(), RegisterFormatContract::every_entry_comes_back_as_it_was_written);
        fails(new Forgetful(), RegisterFormatContract::a_generated_school_comes_back_whole);
    }

    @Test
    void a_format_that_keeps_issues_to_itself_is_told() {
        fails(
                new Silent(),
                RegisterFormatContract::a_code_outside_its_dates_is_a_warning_and_keeps_its_nearest_meaning);
        fails(
                new Silent(),
                RegisterFormatContract::of_two_codes_for_one_session_the_first_stands_and_the_other_is_an_error);
    }

    @Test
    void a_format_that_names_pupils_is_told() {
        fails(new Indiscreet(), RegisterFormatContract::a_code_of_the_other_half_of_the_day_is_a_warning_and_counts);
    }

    @Test
    void a_format_that_guesses_is_told() {
        fails(
                new Guessing(),
                RegisterFormatContract::a_code_that_the_nation_never_held_is_an_error_and_an_entry_without_a_mark);
        fails(new Guessing(), RegisterFormatContract::issues_beyond_the_limit_are_still_counted);
    }

    @Test
    void a_format_that_takes_nothing_for_something_is_told() {
        fails(new Trusting(), RegisterFormatContract::an_empty_file_is_refused_with_a_maybe);
    }

    private static void fails(RegisterFormatContract contract, Consumer<RegisterFormatContract> check) {
        assertThatThrownBy(() -> check.accept(contract)).isInstanceOf(AssertionError.class);
    }
}
