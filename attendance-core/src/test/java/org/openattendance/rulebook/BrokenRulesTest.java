package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.Nation;

/** Each fault is planted in a copy of our own files, and the whole book must be refused, naming file and line. */
class BrokenRulesTest {

    /**
     * @param what in words
     * @param file that is changed
     * @param old text to take out; empty to add at the end
     * @param by text to put in
     * @param says part of the message
     */
    record Fault(String what, String file, String old, String by, String says) {

        @Override
        public String toString() {
            return what;
        }
    }

    static List<Fault> faults() {
        return List.of(
                new Fault(
                        "two rows overlap",
                        "eng/codes.csv",
                        "",
                        code("V", "2025-01-01", "ANY", "AM_PM"),
                        "holds at once"),
                new Fault(
                        "one age overlaps any",
                        "eng/codes.csv",
                        "",
                        code("V", "", "COMPULSORY_AGE", "AM_PM"),
                        "holds at once"),
                new Fault("one half overlaps both", "eng/codes.csv", "", code("V", "", "ANY", "PM"), "holds at once"),
                new Fault(
                        "a row is reopened",
                        "eng/codes.csv",
                        ",2006-09-01,2011-08-31,OUT",
                        ",2006-09-01,,OUT",
                        "line "),
                new Fault(
                        "an unknown category", "eng/codes.csv", "AUTHORISED_ABSENCE,AM_PM", "HOLIDAY,AM_PM", "HOLIDAY"),
                new Fault("an unknown physical meaning", "sco/codes.csv", "LATE_FOR_SESSION", "LATE", "LATE"),
                new Fault("an unknown restriction", "wal/codes.csv", ",AM,", ",MORNING,", "MORNING"),
                new Fault("an unknown age group", "wal/codes.csv", "NON_COMPULSORY_AGE", "OLD", "OLD"),
                new Fault("an unknown confidence", "nir/codes.csv", ",UNCONFIRMED,", ",SURE,", "SURE"),
                new Fault("neither yes nor no", "eng/codes.csv", "yes", "true", "yes or no"),
                new Fault(
                        "a source that does not resolve",
                        "eng/codes.csv",
                        "eng.keystone-2024",
                        "eng.keystone",
                        "eng.keystone is not in sources.csv"),
                new Fault("no source", "sco/codes.csv", ",sco.included-engaged-involved\n", ",\n", "no source"),
                new Fault(
                        "a column that nobody reads",
                        "eng/codes.csv",
                        "code,short_name",
                        "code,colour,short_name",
                        "colour"),
                new Fault("a column missing", "eng/codes.csv", "applies_to,arrives", "arrives", "applies_to"),
                new Fault("a column twice", "eng/codes.csv", "code,short_name,", "code,code,", "twice"),
                new Fault("a cell too many", "eng/codes.csv", "", "A,B\n", "cells"),
                new Fault("a name left blank", "wal/codes.csv", "Present (morning)", "", "short_name is empty"),
                new Fault("a day that is none", "eng/codes.csv", "2011-08-31", "2011-08-32", "2011-08-32"),
                new Fault(
                        "days the wrong way round",
                        "eng/codes.csv",
                        "2020-09-01,2022-03-31",
                        "2022-03-31,2020-09-01",
                        "at least one"),
                new Fault("no mark as a code", "nir/codes.csv", "\nW,", "\n-,", "Not a code"),
                new Fault("a file emptied", "eng/codes.csv", "*", "", "header"),
                new Fault("not UTF-8 text", "eng/codes.csv", "code,short", "\0code,short", "NUL"),
                new Fault("two sources with one id", "sources.csv", "", "eng.regs-2006,Again,,,,CURRENT\n", "twice"),
                new Fault("an id of a source in upper case", "sources.csv", "", "ENG.x,Title,,,,CURRENT\n", "ENG.x"),
                new Fault("an unknown status", "sources.csv", "HISTORICAL", "OLD", "OLD"),
                new Fault(
                        "two nations with one id",
                        "nations.csv",
                        "",
                        "ENG,England,eng,,CONFIRMED,,eng.regs-2006\n",
                        "twice"),
                new Fault("a nation that is none", "nations.csv", "WAL,", "Wales,", "upper-case"),
                new Fault("a first day that is none", "nations.csv", "2010-09-01", "September", "September"),
                new Fault(
                        "a measure that counts nothing known",
                        "eng/measures.csv",
                        "late,possible",
                        "tardy,possible",
                        "tardy"),
                new Fault("a measure twice", "wal/measures.csv", "2023-10-31", "2023-11-30", "holds at once"),
                new Fault(
                        "a threshold without a share", "sco/measures.csv", "1/10", "", "for THRESHOLD and ABOVE only"),
                new Fault("a share that is none", "sco/measures.csv", "1/10", "10%", "10%"),
                new Fault("an unknown kind of measure", "nir/measures.csv", "THRESHOLD", "LIMIT", "LIMIT"),
                new Fault("a number of sessions that is none", "eng/measures.csv", "52,SPRING", "many,SPRING", "many"),
                new Fault("an unknown period", "eng/measures.csv", "52,SPRING", "52,LENT", "LENT"),
                new Fault("ages the wrong way round", "eng/measures.csv", "5-14", "14-5", "14-5"),
                new Fault("a definition with a bad id", "eng/measures.csv", "eng-register eng-daily", "ENG", "ENG"),
                new Fault("a measure of no definition", "sco/measures.csv", "sco-register", "", "definitions is empty"),
                new Fault(
                        "two rules of a definition at once",
                        "eng/definitions.csv",
                        ",2012-07-31,",
                        ",2012-08-31,",
                        "holds at once"),
                new Fault(
                        "a code counted as nothing known",
                        "eng/definitions.csv",
                        "X=AUTHORISED_ABSENCE,DER",
                        "X=LEAVE,DER",
                        "X=LEAVE"),
                new Fault(
                        "an unknown kind of rule",
                        "eng/definitions.csv",
                        "TERM_CHECK,yes",
                        "TERM_TEST,yes",
                        "TERM_TEST"),
                new Fault(
                        "a rule without its value",
                        "eng/definitions.csv",
                        "NO_BOARDERS,yes",
                        "NO_BOARDERS,",
                        "value is empty"),
                new Fault(
                        "a message twice",
                        "messages_en.properties",
                        "",
                        "category.ATTENDED = in\n",
                        "category.ATTENDED stands twice"),
                new Fault("a message without =", "messages_cy.properties", "", "dim byd\n", "is not a key"),
                new Fault("a file that is misspelt", "eng/code.csv", "+", "x\n", "no file that a rule book has"));
    }

    private static String code(String code, String from, String age, String half) {
        return code + ",Name," + from + ",,OUT_FOR_WHOLE_SESSION,,AUTHORISED_ABSENCE," + half + "," + age
                + ",no,no,no,CONFIRMED,,eng.regs-2024\n";
    }

    private static long lines(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.ISO_8859_1).size()
                : 0;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_broken_file_is_refused_naming_file_and_line(Fault fault, @TempDir Path path) throws IOException {
        RuleFolder folder = RuleFolder.copyOfOurs(path);
        switch (fault.old()) {
            case "" -> folder.append(fault.file(), fault.by());
            case "*", "+" -> folder.with(fault.file(), fault.by());
            default -> folder.replace(fault.file(), fault.old(), fault.by());
        }
        RuleFileException refused = catchThrowableOfType(
                RuleFileException.class,
                () -> List.of("ENG", "SCO", "WAL", "NIR").forEach(id -> RuleBook.read(Nation.of(id), path)));
        assertThat(refused).isNotNull().hasMessageContaining(fault.says()).hasMessageContaining("\nMaybe ");
        assertThat(refused.reason()).isEqualTo("RULE_FILE");
        assertThat(refused.getMessage()).startsWith(refused.file());
        assertThat(refused.line()).isBetween(0L, lines(path.resolve(refused.file())));
    }

    @Test
    void a_copy_without_a_fault_is_read(@TempDir Path path) throws IOException {
        RuleFolder.copyOfOurs(path);
        assertThat(RuleBook.nations())
                .allSatisfy(nation -> assertThat(
                                RuleBook.read(nation, path).version().digest())
                        .isEqualTo(RuleBook.standard(nation).version().digest()));
    }

    @Test
    void rules_sent_as_bytes_are_those_of_the_folder(@TempDir Path path) throws IOException {
        RuleFolder.copyOfOurs(path).with("README.md", "for people").with(".hidden", "for machines");
        var sent = RuleBook.filesIn(path);
        assertThat(sent).containsKey("eng/codes.csv").doesNotContainKeys("README.md", ".hidden", "index.txt");
        assertThat(RuleBook.read(Nation.ENGLAND, sent).version())
                .isEqualTo(RuleBook.read(Nation.ENGLAND, path).version());
        assertThat(RuleBook.read(Nation.ENGLAND, sent).codes())
                .isEqualTo(RuleBook.standard(Nation.ENGLAND).codes());
    }

    @Test
    void a_file_that_no_rule_book_has_is_refused_in_memory_too() {
        assertThat(catchThrowableOfType(
                        RuleFileException.class,
                        () -> RuleBook.read(Nation.ENGLAND, java.util.Map.of("eng/cods.csv", new byte[0]))))
                .hasMessageContaining("no file that a rule book has");
    }

    @Test
    void a_missing_column_is_named_once_after_the_file(@TempDir Path path) throws IOException {
        RuleFolder.copyOfOurs(path).replace("eng/codes.csv", "applies_to,arrives", "arrives");
        assertThat(catchThrowableOfType(RuleFileException.class, () -> RuleBook.read(Nation.ENGLAND, path)))
                .hasMessageStartingWith("eng/codes.csv: the header has no column applies_to.\nMaybe ");
    }

    @Test
    void a_key_without_a_text_before_its_sign_is_refused(@TempDir Path path) throws IOException {
        RuleFolder.copyOfOurs(path).append("messages_en.properties", "= nothing\n");
        assertThat(catchThrowableOfType(RuleFileException.class, () -> RuleBook.read(Nation.ENGLAND, path)))
                .hasMessageContaining("is not a key");
    }

    @Test
    void an_overlap_names_both_lines(@TempDir Path path) throws IOException {
        RuleFolder folder = RuleFolder.copyOfOurs(path);
        List<String> lines = folder.text("eng/codes.csv").lines().toList();
        int first = lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("V,"))
                        .findFirst()
                        .orElseThrow())
                + 1;
        folder.append("eng/codes.csv", code("V", "2025-01-01", "ANY", "AM_PM"));
        RuleFileException refused =
                catchThrowableOfType(RuleFileException.class, () -> RuleBook.read(Nation.ENGLAND, path));
        assertThat(refused.line()).isEqualTo(lines.size() + 1);
        assertThat(refused).hasMessageContaining("this meaning of V holds at once with that of line " + first + ".");
        assertThat(refused.file()).isEqualTo("eng/codes.csv");
    }
}
