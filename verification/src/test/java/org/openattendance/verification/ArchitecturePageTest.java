package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openattendance.verification.pages.Pages;

/** The drawings of {@code ARCHITECTURE.md} are drawings of this house. */
class ArchitecturePageTest {

    private static final Set<String> OTHER_MODULES = Set.of("mapping", "assessment", "testkit", "spark");

    private static List<String> block(String begins) throws IOException {
        String page = Files.readString(Pages.ROOT.resolve("ARCHITECTURE.md"));
        int at = page.indexOf("```text\n" + begins);
        assertThat(at).as(begins).isNotNegative();
        int start = page.indexOf('\n', at) + 1;
        return page.substring(start, page.indexOf("\n```", start)).lines().toList();
    }

    @Test
    void the_packages_are_those_of_core() throws IOException {
        Set<String> drawn = block("(root)        Attendance").stream()
                .map(line -> line.split("\\s+")[0])
                .filter(name -> name.startsWith("."))
                .map(name -> name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        for (var file : Sources.below(Sources.of("attendance-core"))) {
            var name =
                    Sources.of("attendance-core").resolve("org/openattendance").relativize(file);
            if (name.getNameCount() > 1 && !name.startsWith("..")) {
                there.add(name.getName(0).toString());
            }
        }
        assertThat(drawn).isEqualTo(there);
    }

    /** Each arrow of the page, near and far, against those that the code is held to. */
    @Test
    void the_arrows_are_those_that_the_code_is_held_to() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        for (String line : block("(root) -> report")) {
            for (String chain : line.split("\\s{3,}")) {
                List<List<String>> links = Arrays.stream(chain.split("->"))
                        .map(link -> Arrays.stream(link.split(","))
                                .map(String::strip)
                                .toList())
                        .toList();
                for (int i = 0; i + 1 < links.size(); i++) {
                    for (String from : links.get(i)) {
                        drawn.computeIfAbsent(from, name -> new TreeSet<>()).addAll(links.get(i + 1));
                    }
                }
            }
        }
        Set<String> areas = new TreeSet<>(DirectionRules.MAP.keySet());
        areas.removeAll(OTHER_MODULES);
        for (String area : areas) {
            assertThat(right(drawn, area)).as("right of " + area).isEqualTo(DirectionRules.right(area));
        }
    }

    private static Set<String> right(Map<String, Set<String>> drawn, String area) {
        Set<String> found = new TreeSet<>();
        drawn.getOrDefault(area, Set.of()).forEach(next -> {
            found.add(next);
            found.addAll(right(drawn, next));
        });
        return found;
    }

    @Test
    void every_type_that_the_flow_names_is_there() throws IOException {
        Set<String> types = Sources.below(Sources.of("attendance-core")).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> named = Pattern.compile("\\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\\b")
                .matcher(String.join("\n", block(" register file")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(10);
        named.removeAll(types);
        assertThat(named).as("named and not there").isEmpty();
    }
}
