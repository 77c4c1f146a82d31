package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.register.Register;

class TogetherTest {

    private static final PatternRule RULE =
            Given.RULES.require(PatternKind.TOGETHER, java.time.LocalDate.of(2026, 7, 17));
    private static final Together TOGETHER = Together.of(RULE, Set.of("S", "C2"), DateSpan.always());

    /** A day each: {@code x} away all day, {@code .} present, {@code D} at another school. */
    private static Register days(String days) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < days.length(); i++) {
            char day = days.charAt(i);
            marks.append(day == 'x' ? "OO" : day == 'D' ? "DD" : day == 'i' ? "I\\" : "/\\");
        }
        return Given.register(marks.toString());
    }

    private static Optional<TogetherFinding> look(String own, String... others) {
        return TOGETHER.look(
                days(own), List.of(others).stream().map(TogetherTest::days).toList());
    }

    @Test
    void days_away_together_that_no_turn_repeats_stand_out() {
        String own = "x....x........x..x......................";
        TogetherFinding found = look(own, own).orElseThrow();
        assertThat(found.together()).isEqualTo(Rate.of(4, 4));
        assertThat(found.chance()).isEqualTo(Chance.of(1, 40));
        assertThat(found.noticed()).isTrue();
        assertThat(found.sentence(Given.ENGLAND.messages(), Locale.UK))
                .isEqualTo(
                        "On 4 of the 4 days away, somebody else of the family was away too. What is going on for the family, and"
                                + " what would help?");
    }

    @Test
    void a_pattern_that_every_week_repeats_is_no_more_than_the_turns_show() {
        TogetherFinding found =
                look("x....x....x....x....", "x....x....x....x....").orElseThrow();
        assertThat(found.together()).isEqualTo(Rate.of(4, 4));
        assertThat(found.chance()).isEqualTo(Chance.of(4, 20));
        assertThat(found.noticed()).isFalse();
    }

    @Test
    void one_long_spell_in_common_is_less_surprising_than_its_days() {
        TogetherFinding found =
                look("..xxxxx.............", "..xxxxx.............").orElseThrow();
        assertThat(found.together()).isEqualTo(Rate.of(5, 5));
        assertThat(found.chance()).isEqualTo(Chance.of(1, 20));
        assertThat(found.noticed()).isTrue();
        TogetherFinding partly =
                look("..xxxxx.............", "...xxxxx............").orElseThrow();
        assertThat(partly.chance()).isEqualTo(Chance.of(3, 20));
        assertThat(partly.noticed()).isFalse();
    }

    @Test
    void too_few_days_or_nobody_else_is_no_question() {
        assertThat(look("xxx.................", "xxxx................")).isEmpty();
        assertThat(look("xxxx................", "xxx.................")).isEmpty();
        assertThat(look("xxxx................")).isEmpty();
        assertThat(look("xxxx................", "DDDDDDDDDDDDDDDDDDDD")).isEmpty();
    }

    @Test
    void days_on_which_no_other_child_was_due_are_left_out() {
        TogetherFinding found =
                look("xxxxx.....x.........", "xxxxDDDDDD..........").orElseThrow();
        assertThat(found.together()).isEqualTo(Rate.of(4, 5)); // the fifth day of five has nobody to compare with
        assertThat(found.chance().all().intValueExact()).isEqualTo(14);
    }

    @Test
    void few_days_together_do_not_stand_out_however_rare() {
        TogetherFinding found =
                look("x..x.x......x.......", ".x..x..x....x.......").orElseThrow();
        assertThat(found.together()).isEqualTo(Rate.of(1, 4));
        assertThat(found.noticed()).isFalse();
    }

    @Test
    void the_others_are_taken_together_and_half_days_count() {
        TogetherFinding found = look(
                        "xx..i....x....................",
                        "x...x.........................",
                        ".x.......x....................")
                .orElseThrow();
        assertThat(found.together()).isEqualTo(Rate.of(4, 4));
        assertThat(TOGETHER).hasToString(RULE.describe());
    }

    /** Nothing of the other child but how many days: whatever the other's marks and reference are, the text is the same. */
    @Test
    void the_text_of_one_child_holds_nothing_of_the_others() {
        String own = "x....x........x..x......................";
        Register other = days(own);
        Register ill = Given.register(marksWith(own, "II"));
        TogetherFinding first = TOGETHER.look(days(own), List.of(other)).orElseThrow();
        TogetherFinding second = TOGETHER.look(days(own), List.of(ill)).orElseThrow();
        assertThat(second).isEqualTo(first);
        assertThat(second.sentence(Given.ENGLAND.messages(), Locale.UK)).doesNotContain("SMITH", "ill", " I ");
        assertThat(TogetherFinding.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getType)
                .doesNotContain(org.openattendance.pupil.PupilRef.class, String.class);
    }

    private static String marksWith(String days, String away) {
        StringBuilder marks = new StringBuilder();
        days.chars().forEach(day -> marks.append(day == 'x' ? away : "/\\"));
        return marks.toString();
    }

    @Property(tries = 100)
    void the_chance_is_what_turning_a_list_gives(@ForAll long seed) {
        Random dice = new Random(seed);
        int n = 20 + dice.nextInt(30);
        boolean[] a = new boolean[n];
        boolean[] b = new boolean[n];
        StringBuilder own = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < n; i++) {
            a[i] = i < 4 || dice.nextInt(5) == 0;
            b[i] = i > n - 5 || dice.nextInt(5) == 0;
            own.append(a[i] ? 'x' : '.');
            other.append(b[i] ? 'x' : '.');
        }
        int[] together = IntStream.range(0, n)
                .map(by -> (int) IntStream.range(0, n)
                        .filter(i -> a[i] && b[(i + by) % n])
                        .count())
                .toArray();
        long turns =
                IntStream.of(together).filter(count -> count >= together[0]).count();
        assertThat(look(own.toString(), other.toString()).orElseThrow().chance())
                .isEqualTo(Chance.of(turns, n));
    }
}
