package org.openattendance.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.rulebook.PathwayFiles;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Decisions of every shipped pathway, from data: {@code cases/<id>.csv} says what is known, and what must come of it. The last tests hold
 * the files to their purpose: each threshold has a case exactly on it, each test a case in which it is met and one in which it is not.
 */
class DecisionCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/openattendance/pathway/cases");
    private static final LocalDate OPENED = LocalDate.of(2026, 9, 14);
    private static final Role ROLE = Role.of("TEACHER");
    private static final Pathways SHIPPED = PathwayFiles.standard();

    @TestFactory
    Stream<DynamicTest> every_case_comes_out_as_its_file_says() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row + " " + row.text("case"), () -> check(row)));
    }

    private static void check(CsvRow row) {
        PathwayDecision decision = decide(row);
        assertThat(decision.outcome().word()).isEqualTo(row.text("outcome"));
        assertThat(decision.proposed().orElse("")).isEqualTo(row.text("proposed"));
        assertThat(decision.decides().map(Role::id).orElse("")).isEqualTo(row.text("decides"));
        assertThat(String.join("; ", decision.missing())).isEqualTo(row.text("missing"));
        List<String> met = decision.triggers().stream()
                .filter(TriggerResult::met)
                .map(TriggerResult::id)
                .toList();
        assertThat(met).containsAll(words(row, "met"));
        words(row, "unmet").forEach(one -> assertThat(met).doesNotContain(one));
        assertThat(words(row, "met").size() + words(row, "unmet").size())
                .as("a case says at least one test, if there is any")
                .isGreaterThanOrEqualTo(Math.min(1, decision.triggers().size()));
        assertThat(decision.triggers()).extracting(TriggerResult::id).containsAll(words(row, "unmet"));
    }

    @Test
    void every_shipped_pathway_has_cases() throws IOException {
        assertThat(decisions().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        SHIPPED.all().stream().map(Pathway::id).toList());
    }

    @Test
    void every_test_of_every_way_is_met_in_one_case_and_not_in_another() throws IOException {
        Map<String, List<PathwayDecision>> decisions = decisions();
        for (Pathway pathway : SHIPPED.all()) {
            TreeSet<String> met = new TreeSet<>();
            TreeSet<String> unmet = new TreeSet<>();
            TreeSet<String> open = new TreeSet<>();
            for (PathwayDecision decision : decisions.getOrDefault(pathway.id(), List.of())) {
                decision.triggers().forEach(one -> (one.met() ? met : unmet).add(one.id()));
                decision.triggers().stream()
                        .filter(one -> one.found().equals("not known"))
                        .forEach(one -> open.add(one.id()));
            }
            for (String id : ids(pathway)) {
                assertThat(met.contains(id) || isNeverKnown(pathway, id))
                        .as("%s: %s met", pathway, id)
                        .isTrue();
                assertThat(unmet).as("%s not met", pathway).contains(id);
            }
        }
    }

    private static List<String> ids(Pathway pathway) {
        List<String> ids = new ArrayList<>();
        pathway.flags().forEach(flag -> ids.add(flag.key()));
        for (Transition way : pathway.transitions()) {
            new Way(
                            pathway,
                            Stage.unknown("ANY"),
                            way,
                            new CaseView(
                                    pathway,
                                    PathwayCase.open(
                                            "C",
                                            OPENED,
                                            pathway.stages().isEmpty()
                                                    ? "ANY"
                                                    : pathway.stages().get(0).key()),
                                    Reading.none(),
                                    CalendarOfTests.TIME,
                                    OPENED))
                    .results()
                    .forEach(result -> ids.add(result.id()));
        }
        return ids;
    }

    private static boolean isNeverKnown(Pathway pathway, String id) {
        return pathway.transitions().stream()
                .anyMatch(way -> way.id().equals(id) && way.trigger() instanceof NotKnownTest);
    }

    @Test
    void every_percentage_has_a_case_exactly_on_it() throws IOException {
        Map<String, List<PathwayDecision>> decisions = decisions();
        for (Pathway pathway : SHIPPED.all()) {
            TreeSet<Rate> found = new TreeSet<>();
            decisions.getOrDefault(pathway.id(), List.of()).stream()
                    .flatMap(decision -> decision.triggers().stream())
                    .filter(trigger -> trigger.found().contains("/"))
                    .forEach(trigger -> found.add(Rate.parse(trigger.found())));
            for (Percent edge : edges(pathway)) {
                // by size, not by how the fraction is written
                assertThat(found.contains(edge.asRate()))
                        .as("%s %s", pathway, edge)
                        .isTrue();
                assertThat(found.lower(edge.asRate()))
                        .as("%s below %s", pathway, edge)
                        .isNotNull();
                assertThat(found.higher(edge.asRate()))
                        .as("%s above %s", pathway, edge)
                        .isNotNull();
            }
        }
    }

    private static List<Percent> edges(Pathway pathway) {
        List<Percent> edges = new ArrayList<>();
        List<SingleTest> tests = new ArrayList<>();
        pathway.flags().forEach(flag -> tests.add(flag.when()));
        pathway.transitions().forEach(way -> tests.addAll(way.trigger().tests()));
        for (SingleTest test : tests) {
            if (test instanceof RateTest rate) {
                edges.add(rate.threshold());
            } else if (test instanceof BandTest band) {
                band.band().below().ifPresent(edges::add);
            }
        }
        return edges;
    }

    private static Map<String, List<PathwayDecision>> decisions() throws IOException {
        Map<String, List<PathwayDecision>> decisions = new TreeMap<>();
        for (CsvRow row : rows()) {
            decisions.computeIfAbsent(id(row), id -> new ArrayList<>()).add(decide(row));
        }
        return decisions;
    }

    private static List<CsvRow> rows() throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                CsvTable table = CsvTable.readRules(
                        file.getFileName().toString(),
                        new ByteArrayInputStream(Files.readAllBytes(file)),
                        List.of("case", "stage", "outcome"));
                assertThat(table.issues()).isEmpty();
                rows.addAll(table.rows());
            }
        }
        return rows;
    }

    private static String id(CsvRow row) {
        String file = row.place("case").file();
        return file.substring(0, file.length() - ".csv".length()).toUpperCase(java.util.Locale.ROOT);
    }

    private static PathwayDecision decide(CsvRow row) {
        String id = id(row);
        Pathway pathway = SHIPPED.versions(id).get(0);
        LocalDate asOf = row.find("as_of").map(LocalDate::parse).orElse(OPENED.plusWeeks(8));
        return PathwayDecision.of(pathway, history(row), reading(row, asOf), CalendarOfTests.TIME, asOf);
    }

    private static Reading reading(CsvRow row, LocalDate asOf) {
        Reading reading = Reading.on(asOf);
        Optional<String> attendance = row.find("attendance");
        if (attendance.isPresent()) {
            reading = reading.with(PathwayMeasure.ATTENDANCE, Rate.parse(attendance.get()));
        }
        for (String one : words(row, "counts")) {
            String[] parts = one.split("[=@]");
            PathwayMeasure measure = PathwayMeasure.find(parts[0]).orElseThrow();
            reading = reading.with(measure, Integer.parseInt(parts[2]), Rate.of(Long.parseLong(parts[1]), 1_000));
        }
        Map<String, Long> composition = new TreeMap<>();
        for (String one : words(row, "composition")) {
            composition.put(one.split("=")[0], Long.parseLong(one.split("=")[1]));
        }
        return reading.withComposition(composition);
    }

    private static PathwayCase history(CsvRow row) {
        PathwayCase history = PathwayCase.open("C1", OPENED, row.text("stage"));
        for (String one : words(row, "facts")) {
            String[] parts = one.split("=");
            history = history.with(
                    new FactGiven(OPENED, parts[0], Truth.find(parts[1]).orElseThrow(), Optional.of(ROLE)));
        }
        for (String one : words(row, "events")) {
            String[] parts = one.split("[:@]");
            LocalDate on = parts.length > 2 ? LocalDate.parse(parts[2]) : OPENED;
            history = history.with(CaseEvent.of(on, CaseEvent.Type.valueOf(parts[0]), parts[1], ROLE));
        }
        return history;
    }

    private static List<String> words(CsvRow row, String column) {
        return row.find(column).map(text -> List.of(text.split("\\s+"))).orElse(List.of());
    }
}
