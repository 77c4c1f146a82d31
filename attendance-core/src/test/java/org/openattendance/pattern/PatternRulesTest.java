package org.openattendance.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.rulebook.RuleFileException;

/** What the rows of patterns and checks must be, for every row of the files. */
class PatternRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 17);

    @TempDir
    private Path folder;

    @Test
    void every_row_says_where_its_numbers_come_from_and_what_is_our_own_choice() {
        for (PatternRule row : Given.RULES.rows()) {
            boolean ours = row.sources().stream().anyMatch(source -> source.id().equals("gb.own-choice"));
            assertThat(ours).as(row.id()).isTrue();
            assertThat(row.notes()).as(row.id()).containsIgnoringCase("our own choice");
            assertThat(row.confidence()).as(row.id()).isIn(Confidence.UNCONFIRMED, Confidence.SECONDARY);
        }
        for (QualityRule row : Given.ENGLAND.qualityRules()) {
            boolean ours = row.sources().stream().anyMatch(source -> source.id().equals("gb.own-choice"));
            assertThat(row.confidence() == Confidence.UNCONFIRMED).as(row.id()).isEqualTo(ours);
        }
    }

    @Test
    void every_kind_has_a_row_but_for_the_other_guard_and_every_question_has_a_sentence() {
        Messages messages = Given.ENGLAND.messages();
        for (PatternKind kind : PatternKind.values()) {
            assertThat(Given.RULES.find(kind, DAY).isPresent())
                    .as(kind.name())
                    .isEqualTo(kind != PatternKind.GUARD_BONFERRONI);
        }
        Set<PatternKind> silent = Set.of(PatternKind.ARRANGED, PatternKind.INTERVAL, PatternKind.GUARD_HOLM);
        for (PatternRule row : Given.RULES.rows()) {
            assertThat(messages.has("pattern." + row.id())).as(row.id()).isEqualTo(!silent.contains(row.kind()));
        }
    }

    @Test
    void what_was_agreed_on_is_a_rule_of_England_alone() {
        assertThat(Given.RULES.arranged(DAY)).containsExactlyInAnyOrder("S", "C2");
        PatternRules scotland = RuleBook.standard(Nation.SCOTLAND).patterns();
        assertThat(scotland.arranged(DAY)).isEmpty();
        assertThat(scotland.rows()).hasSize(Given.RULES.rows().size() - 1);
    }

    /** Section 6 of the glossary: none of these words may stand in a sentence about a child or a family. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "truan",
                "refus",
                "condon",
                "hard to reach",
                "disengag",
                "complian",
                "problem",
                "failing",
                "fail to",
                "poor",
                "score",
                "offend",
                "worst",
                "warning",
                "concern",
                "ill ",
                "illness",
                "sick",
                "religio",
                "travell",
                "exclu",
                "suspen",
                "holiday taken"
            })
    void no_sentence_blames_or_names_a_reason(String word) {
        Messages messages = Given.ENGLAND.messages();
        List<String> keys = Given.RULES.rows().stream()
                .map(row -> "pattern." + row.id())
                .filter(messages::has)
                .toList();
        assertThat(keys).hasSize(13);
        for (String key : keys) {
            assertThat(messages.text(Locale.UK, key)).as(key).doesNotContainIgnoringCase(word);
        }
        for (String key :
                List.of("outlook.staff.met", "outlook.staff.not-met", "outlook.family.gain", "outlook.family.regain")) {
            assertThat(messages.text(Locale.UK, key)).as(key).doesNotContainIgnoringCase(word);
        }
    }

    @Test
    void every_sentence_about_a_pattern_ends_in_a_question() {
        Messages messages = Given.ENGLAND.messages();
        for (PatternRule row : Given.RULES.rows()) {
            boolean asks = row.kind().isDayTest()
                    || Set.of(PatternKind.FIRST_DAYS, PatternKind.TOGETHER, PatternKind.CHANGE)
                            .contains(row.kind());
            if (asks) {
                assertThat(messages.text(Locale.UK, "pattern." + row.id()))
                        .as(row.id())
                        .endsWith("?");
            }
        }
    }

    private static PatternRule row(String id, PatternKind kind, String settings, List<String> codes, DateSpan span) {
        SortedMap<String, Rate> values = new TreeMap<>();
        for (String setting : settings.isEmpty() ? new String[0] : settings.split(" ")) {
            values.put(setting.split("=")[0], Rate.parse(setting.split("=")[1]));
        }
        return new PatternRule(
                id,
                kind,
                values,
                codes,
                span,
                Confidence.UNCONFIRMED,
                "",
                Given.RULES.rows().get(0).sources());
    }

    private static PatternRule row(String id, DateSpan span) {
        return row(id, PatternKind.HALF, "least_missed=5/1", List.of(), span);
    }

    @Test
    void a_row_has_the_settings_of_its_kind_and_no_other() {
        DateSpan always = DateSpan.always();
        assertThat(row("half", always).number("least_missed")).isEqualTo(5);
        refused(() -> row("half", PatternKind.HALF, "", List.of(), always), "least_missed");
        refused(() -> row("half", PatternKind.HALF, "least_missed=5/1 more=1/1", List.of(), always), "more");
        refused(() -> row("half", PatternKind.HALF, "least_missed=5/1", List.of("I"), always), "ARRANGED");
        refused(() -> row("agreed", PatternKind.ARRANGED, "", List.of(), always), "ARRANGED");
        refused(() -> row("Half", always), "lower-case");
        refused(() -> row("half", always).share("weeks"), "weeks");
        refused(
                () -> row("half", PatternKind.HALF, "least_missed=5/2", List.of(), always)
                        .number("least_missed"),
                "5/2");
        refused(
                () -> row("half", PatternKind.HALF, "least_missed=3000000000/1", List.of(), always)
                        .number("least_missed"),
                "3000000000");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making, String naming) {
        assertThatThrownBy(making)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(naming)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void one_row_of_an_id_holds_on_a_day_and_a_callers_own_stands_for_ours() {
        PatternRule old = row("half", DateSpan.upTo(LocalDate.of(2025, 8, 31)));
        PatternRule now = row("half", DateSpan.from(LocalDate.of(2025, 9, 1)));
        PatternRules rules = PatternRules.of(List.of(old, now));
        assertThat(rules.on(LocalDate.of(2025, 8, 31))).containsExactly(old);
        assertThat(rules.on(LocalDate.of(2025, 9, 1))).containsExactly(now);
        refused(() -> PatternRules.of(List.of(old, row("half", DateSpan.always()))), "half");
        assertThat(rules)
                .isEqualTo(PatternRules.of(List.of(old, now)))
                .hasSameHashCodeAs(PatternRules.of(List.of(old, now)));
        assertThat(rules).isNotEqualTo(PatternRules.of(List.of(now))).isNotEqualTo("rules");
        assertThat(rules).hasToString("2 rows of patterns");
        PatternRules combined = Given.RULES.combinedWith(PatternRules.of(List.of(now)));
        assertThat(combined.rows().stream().filter(row -> row.id().equals("half")))
                .containsExactly(now);
        assertThat(combined.rows()).hasSize(Given.RULES.rows().size());
        assertThatThrownBy(() -> rules.require(PatternKind.CHANGE, DAY))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("CHANGE");
        assertThatThrownBy(() -> PatternRules.of(List.of(old)).require(PatternKind.HALF, DAY))
                .hasMessageContaining("..2025-08-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "half,HALF,least_missed,,,,,UNCONFIRMED,,gb.own-choice",
                "half,HALF,=5,,,,,UNCONFIRMED,,gb.own-choice",
                "half,HALF,least_missed=5 least_missed=6,,,,,UNCONFIRMED,,gb.own-choice",
                "half,HALF,least_missed=many,,,,,UNCONFIRMED,,gb.own-choice",
                "half,HALF,least_missed=5/0,,,,,UNCONFIRMED,,gb.own-choice",
                "half,HALF,least_weeks=5,,,,,UNCONFIRMED,,gb.own-choice",
                "half,QUARTER,least_missed=5,,,,,UNCONFIRMED,,gb.own-choice",
                "half,HALF,least_missed=5,,,,,UNCONFIRMED,,",
                "half,HALF,least_missed=5,,,,,UNCONFIRMED,,gb.nowhere"
            })
    void a_broken_row_is_refused_with_its_line(String row) throws IOException {
        Files.writeString(
                folder.resolve("patterns.csv"),
                "id,kind,settings,codes,nation,valid_from,valid_to,confidence,notes,source\n" + row + "\n");
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("patterns.csv")
                .hasMessageContaining("2")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_caller_may_lay_rows_over_ours() throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(folder.resolve("patterns.csv"), """
                id,kind,settings,codes,nation,valid_from,valid_to,confidence,notes,source
                half,HALF,least_missed=7,,,,,UNCONFIRMED,,gb.own-choice
                other,HALF,least_missed=7,,SCO,,,UNCONFIRMED,,gb.own-choice
                """);
        Files.writeString(folder.resolve("eng/quality.csv"), """
                id,kind,title,hint,codes,limit,at_least,least,valid_from,valid_to,confidence,notes,source
                N_OVERDUE,OLDER_THAN,old,ask,N,3,,,2025-09-01,,UNCONFIRMED,,gb.own-choice
                """);
        RuleBook book = Given.ENGLAND.combinedWith(RuleBook.read(Nation.ENGLAND, folder));
        assertThat(book.patterns().require(PatternKind.HALF, DAY).number("least_missed"))
                .isEqualTo(7);
        assertThat(book.patterns().rows()).hasSize(Given.RULES.rows().size());
        assertThat(book.qualityRules()).hasSize(6);
        assertThat(book.qualityRules().get(5).limit()).hasValue(3);
    }

    @Test
    void two_rows_of_one_check_on_one_day_are_refused() throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        String head = "id,kind,title,hint,codes,limit,at_least,least,valid_from,valid_to,confidence,notes,source\n";
        Files.writeString(
                folder.resolve("eng/quality.csv"),
                head + "A,OLDER_THAN,old,ask,N,3,,,,2025-08-31,UNCONFIRMED,,gb.own-choice\n"
                        + "A,OLDER_THAN,old,ask,N,3,,,2025-08-31,,UNCONFIRMED,,gb.own-choice\n");
        assertThatThrownBy(() -> RuleBook.read(Nation.ENGLAND, folder))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("two rows on one day");
        Files.writeString(
                folder.resolve("eng/quality.csv"),
                head + "A,SHARE_OF_ALL,much,look,B,,1/50,10,,2025-08-31,UNCONFIRMED,,gb.own-choice\n"
                        + "A,SHARE_OF_ALL,much,look,B,,1/40,10,2025-09-01,,UNCONFIRMED,,gb.own-choice\n");
        List<QualityRule> read = RuleBook.read(Nation.ENGLAND, folder).qualityRules();
        assertThat(read)
                .extracting(rule -> rule.atLeast().orElseThrow())
                .containsExactly(Rate.of(1, 50), Rate.of(1, 40));
        assertThat(read.get(0).least()).isEqualTo(10);
        assertThat(read.get(0).hint()).isEqualTo("look");
    }

    /** Kinds that ask about days are those of which many are asked at once. */
    @Test
    void the_guarded_kinds_are_the_questions_about_days() {
        assertThat(java.util.Arrays.stream(PatternKind.values()).filter(PatternKind::isDayTest))
                .containsExactly(
                        PatternKind.WEEKDAY,
                        PatternKind.HALF,
                        PatternKind.WEEKDAY_HALF,
                        PatternKind.BEFORE_CLOSURE,
                        PatternKind.AFTER_CLOSURE,
                        PatternKind.LATE_WEEKDAY,
                        PatternKind.LATE_RECENT);
    }
}
