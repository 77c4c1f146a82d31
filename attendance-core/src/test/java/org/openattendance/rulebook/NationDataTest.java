package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.code.CodeSet;
import org.openattendance.code.PhysicalMeaning;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.MeasureDefinition;

/** What every rule of every nation must be. The nations are those that the folder holds: a file added is a file tested. */
class NationDataTest {

    static List<Nation> nations() throws IOException {
        try (Stream<Path> folders = Files.list(RuleFilesTest.FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("codes.csv")))
                    .map(folder -> Nation.of(folder.getFileName().toString().toUpperCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        }
    }

    /** 76 rows of England, and every row of the other nations whose code is known. */
    @Test
    void every_row_that_was_found_is_loaded() {
        Map<String, Integer> rows = Stream.of("ENG", "SCO", "WAL", "NIR")
                .collect(Collectors.toMap(
                        id -> id, id -> codes(Nation.of(id)).all().size()));
        assertThat(rows).isEqualTo(Map.of("ENG", 76, "SCO", 15, "WAL", 26, "NIR", 25));
    }

    @Test
    void the_nations_of_the_folder_are_those_of_the_list() throws IOException {
        assertThat(RuleBook.nations()).isEqualTo(nations());
    }

    @ParameterizedTest
    @MethodSource("nations")
    void each_nation_has_one_default_definition_and_titles(Nation nation) {
        RuleBook book = RuleBook.standard(nation);
        assertThat(book.definitions().byDefault().definition().id())
                .isEqualTo(nation.id().toLowerCase(Locale.ROOT) + "-register");
        book.definitions()
                .all()
                .forEach(id -> assertThat(book.definitions().of(id).title()).isNotEqualTo(id.id()));
    }

    @ParameterizedTest
    @MethodSource("nations")
    void every_row_of_codes_is_cited_and_its_parts_agree(Nation nation) {
        for (AttendanceCode row : codes(nation).all()) {
            assertThat(row.sources()).as(row.ruleId()).isNotEmpty();
            assertThat(row.code()).as("a placeholder is no code").doesNotStartWith("TBC");
            assertThat(row.arrivesLate())
                    .as(row.ruleId())
                    .isEqualTo(row.physical() == PhysicalMeaning.LATE_FOR_SESSION);
            if (row.physical() == PhysicalMeaning.NO_SESSION) {
                assertThat(row.category().isPossible()).as(row.ruleId()).isFalse();
            }
            if (row.countsTowardsPenaltyNoticeThreshold()) {
                assertThat(row.category().isAbsence()).as(row.ruleId()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nations")
    void what_is_not_confirmed_says_what_in_its_notes(Nation nation) {
        RuleBook book = RuleBook.standard(nation);
        Set<Confidence> unsure = Set.of(Confidence.PART_UNCONFIRMED, Confidence.UNCONFIRMED, Confidence.INFERRED);
        assertThat(book.codes().all().stream().filter(row -> unsure.contains(row.confidence())))
                .allSatisfy(row -> assertThat(row.notes()).as(row.ruleId()).isNotBlank());
        assertThat(book.measures().all().stream().filter(row -> unsure.contains(row.confidence())))
                .allSatisfy(row -> assertThat(row.notes()).as(row.ruleId()).isNotBlank());
    }

    /** No file of ours tells where on some machine a text was kept. */
    @ParameterizedTest
    @MethodSource("nations")
    void notes_are_for_a_reader_of_the_rules(Nation nation) {
        RuleBook book = RuleBook.standard(nation);
        Stream<String> texts = Stream.of(
                        book.codes().all().stream().map(AttendanceCode::notes),
                        book.measures().all().stream().map(MeasureDefinition::notes),
                        rules(book).map(DefinitionRule::notes),
                        book.sources().stream().map(source -> source.title() + source.place() + source.url()))
                .flatMap(text -> text);
        assertThat(texts.toList())
                .noneMatch(text -> text.matches("(?s).*(stored file|file id|(^|\\s)/(tmp|work)/|localhost).*"));
    }

    private static Stream<DefinitionRule> rules(RuleBook book) {
        return book.definitions().all().stream()
                .flatMap(definition -> book.definitions().of(definition).rules().stream());
    }

    @ParameterizedTest
    @MethodSource("nations")
    void every_measure_and_category_has_an_english_label(Nation nation) {
        RuleBook book = RuleBook.standard(nation);
        assertThat(book.measures().ids()).allMatch(id -> book.messages().has("measure." + id));
        assertThat(CodeCategory.values()).allMatch(category -> book.messages().has("category." + category.name()));
        assertThat(Confidence.values()).allMatch(confidence -> book.messages().has("confidence." + confidence.name()));
    }

    @ParameterizedTest
    @MethodSource("nations")
    void measures_name_definitions_that_there_are(Nation nation) {
        RuleBook book = RuleBook.standard(nation);
        assertThat(book.measures().all())
                .allSatisfy(measure -> assertThat(book.definitions().all()).containsAll(measure.definitions()));
    }

    @ParameterizedTest
    @MethodSource("nations")
    void the_first_row_of_codes_is_not_before_the_first_code_set(Nation nation) {
        CodeSet codes = codes(nation);
        codes.firstDay()
                .ifPresent(first -> assertThat(codes.all().stream().flatMap(row -> row.span().first().stream()))
                        .allMatch(day -> !day.isBefore(first)));
    }

    /** On each side of every date of every row: one meaning, and none of the findings that only bad input has. */
    @ParameterizedTest
    @MethodSource("nations")
    void on_both_sides_of_every_rule_date_each_code_in_force_reads_as_its_row(Nation nation) {
        CodeSet codes = codes(nation);
        Set<LocalDate> days = new TreeSet<>(codes.replacedOn());
        codes.firstDay().ifPresent(days::add);
        codes.all().forEach(row -> {
            row.span().first().ifPresent(days::add);
            row.span().last().ifPresent(day -> days.add(day.plusDays(1)));
        });
        days.stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .forEach(day -> codes.on(day)
                        .forEach(row -> assertThat(codes.read(
                                        row.code(),
                                        row.session().allows(org.openattendance.base.SessionPart.AM)
                                                ? Session.am(day)
                                                : Session.pm(day),
                                        java.util.Optional.of(row.appliesTo()).filter(age -> age != AgeGroup.ANY)))
                                .satisfies(reading -> {
                                    assertThat(reading.meaning()).hasValue(row);
                                    assertThat(reading.findings()).doesNotContain(Finding.values());
                                })));
    }

    private static CodeSet codes(Nation nation) {
        return RuleBook.standard(nation).codes();
    }
}
