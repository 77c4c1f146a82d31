package org.openattendance.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit as a library: loaded, chosen from, unpacked and asked. */
class ConformanceKitTest {

    private static final ConformanceKit KIT = ConformanceKit.load();

    @TempDir
    private Path folder;

    @Test
    void has_versions_and_cases() {
        assertThat(KIT.version()).matches("\\d+");
        assertThat(KIT.schemaVersion()).isEqualTo("1.0");
        assertThat(KIT.cases()).hasSizeGreaterThan(200);
        assertThat(ConformanceKit.load().cases()).isEqualTo(KIT.cases());
    }

    @Test
    void some_cases_are_chosen_by_id_or_how_it_begins() {
        assertThat(KIT.only(List.of())).isEqualTo(KIT.cases());
        assertThat(KIT.only(List.of("W5")))
                .extracting(ConformanceCase::id)
                .containsExactly("W5-190-OF-380", "W5-189-OF-380", "W5-38-OF-380");
        assertThat(KIT.only(List.of("W2-19-OF-190", "PN-06"))).hasSize(2);
        assertThat(KIT.only(List.of("NOWHERE"))).isEmpty();
    }

    @Test
    void is_unpacked_to_files_that_the_arguments_name() throws IOException {
        Path target = folder.resolve("new").resolve("kit");
        KIT.writeTo(target);
        assertThat(KIT.files())
                .allSatisfy(file -> assertThat(target.resolve(file)).isRegularFile());
        assertThat(Files.readString(target.resolve("layouts/long-crlf.csv"))).contains("\r\n");
        ConformanceCase one = KIT.only(List.of("W5-38-OF-380")).get(0);
        assertThat(one.files()).containsExactly("worked/w5-38-of-380.csv");
        assertThat(one.argumentsIn(target))
                .contains(target.resolve("worked/w5-38-of-380.csv").toString());
    }

    @Test
    void asks_each_case_once_and_reports_in_order() {
        List<String> seen = new ArrayList<>();
        List<ConformanceCase> asked = KIT.only(List.of("W5", "BAD-FILE-EMPTY"));
        ConformanceReport report = KIT.check(
                (each, where) -> each.status() > 1
                        ? new SystemAnswer(each.status(), "", "No.\nMaybe yes.")
                        : SystemAnswer.none("asleep"),
                folder,
                asked,
                result -> seen.add(result.asked().id()));
        assertThat(seen).isEqualTo(asked.stream().map(ConformanceCase::id).toList());
        assertThat(report.isConformant()).isFalse();
        assertThat(report.differingIds()).containsExactly("W5-190-OF-380", "W5-189-OF-380", "W5-38-OF-380");
        assertThat(report.summary()).isEqualTo("Kit " + KIT.version() + ": 4 cases, 1 as expected, 3 differ.");
        assertThat(report.text())
                .contains("W5-38-OF-380\n  tells     342 of 380 present")
                .contains("  status\n    expected  0\n    actual    none (asleep)\n")
                .endsWith(report.summary() + "\n");
    }

    @Test
    void nothing_asked_is_nothing_shown() {
        assertThat(new ConformanceReport("1", List.of()).isConformant()).isFalse();
    }

    @Test
    void a_long_list_of_differences_is_cut_in_the_text_and_nowhere_else() {
        List<Difference> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(new Difference("f" + i, "1", "2"));
        }
        ConformanceReport report = new ConformanceReport(
                "1", List.of(new ConformanceReport.Result(KIT.cases().get(0), many)));
        assertThat(report.text()).contains("  f9\n").doesNotContain("  f10\n").contains("  and 2 more fields\n");
        assertThat(report.differing().get(0).differences()).hasSize(12);
    }
}
