package org.openattendance.examples.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.SchoolYear;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.research.PlainSchool.Counted;
import org.openattendance.testkit.Phase;
import org.openattendance.testkit.RegisterPlan;

/** What the programs print is counted once more from files, without the library; and with the files they print the same. */
class ResearchCountsTest {

    private static final SchoolYear YEAR = SchoolYear.parse("2024/25");

    @TempDir
    private Path folder;

    private static String printed(String name) throws IOException {
        return Files.readString(Script.of(name).golden());
    }

    private String withFiles(String name, String... args) throws Exception {
        return Script.of(name).run(folder, args);
    }

    @Test
    void three_definitions() throws Exception {
        PlainSchool school = PlainSchool.written(RegisterPlan.of(Phase.SECONDARY, 600, YEAR, 7), folder);
        String sixth = school.firstDay("6");
        Counted register = new Counted(0, 0);
        Counted daily = new Counted(0, 0);
        int much = 0;
        int muchDaily = 0;
        int dropped = 0;
        for (var pupil : school.marks().entrySet()) {
            Counted all = PlainSchool.count(pupil.getValue().values());
            LocalDate born = LocalDate.parse(school.pupils().get(pupil.getKey()).get("date_of_birth"));
            boolean fifteen = Period.between(born, LocalDate.of(2024, 8, 31)).getYears() == 15;
            Counted part = fifteen
                    ? PlainSchool.count(pupil.getValue().headMap(sixth + ",").values())
                    : all;
            register = register.plus(all);
            daily = daily.plus(part);
            dropped += fifteen ? pupil.getValue().tailMap(sixth + ",").size() : 0;
            much += all.isMuch() ? 1 : 0;
            muchDaily += part.isMuch() ? 1 : 0;
        }
        assertThat(printed("ThreeDefinitions.java"))
                .contains(block("eng-register", register, much), block("eng-daily", daily, muchDaily))
                .contains("\n  " + dropped + "  eng-daily DROP_HALF_TERM_SIX_AT_AGE");
        assertThat(withFiles("ThreeDefinitions.java", folder.toString())).isEqualTo(printed("ThreeDefinitions.java"));
    }

    private static String block(String definition, Counted counted, int much) {
        return definition + "\n  enrolments counted   600\n  possible sessions    " + counted.possible()
                + "\n  absence              " + counted.percent() + "%\n  missing 10% or more  " + much + ", ";
    }

    @Test
    void from_year_6_to_year_7() throws Exception {
        Path before = folder.resolve("six");
        Path after = folder.resolve("seven");
        List<Map.Entry<String, Boolean>> six =
                much(PlainSchool.written(RegisterPlan.of(Phase.PRIMARY, 2_000, YEAR, 11), before), "6");
        List<Map.Entry<String, Boolean>> seven = much(
                PlainSchool.written(RegisterPlan.of(Phase.SECONDARY, 2_000, SchoolYear.parse("2025/26"), 12), after),
                "7");
        int[] groups = new int[4];
        List<String> links = new ArrayList<>(List.of("year_6,year_7"));
        for (int i = 0; i < Math.min(six.size(), seven.size()); i++) {
            groups[(six.get(i).getValue() ? 1 : 0) + (seven.get(i).getValue() ? 2 : 0)]++;
            links.add(six.get(i).getKey() + "," + seven.get(i).getKey());
        }
        String printed = printed("YearSixToSeven.java");
        assertThat(printed.replaceAll(" +", " "))
                .startsWith("From year 6 to year 7: " + six.size() + " and " + seven.size() + " pupils, ")
                .contains("neither " + groups[0] + "\n only year 6 " + groups[1] + "\n only year 7 " + groups[2]
                        + "\n both " + groups[3] + "\n");
        Files.write(folder.resolve("links.csv"), links);
        assertThat(withFiles(
                        "YearSixToSeven.java",
                        before.toString(),
                        after.toString(),
                        folder.resolve("links.csv").toString()))
                .isEqualTo(printed);
    }

    /** The pupils of a year group with a possible session, and whether each missed a tenth. */
    private static List<Map.Entry<String, Boolean>> much(PlainSchool school, String yearGroup) {
        List<Map.Entry<String, Boolean>> found = new ArrayList<>();
        for (var pupil : school.marks().entrySet()) {
            Counted counted = PlainSchool.count(pupil.getValue().values());
            if (school.pupils().get(pupil.getKey()).get("year_group").equals(yearGroup) && counted.possible() > 0) {
                found.add(Map.entry(pupil.getKey(), counted.isMuch()));
            }
        }
        return found;
    }

    @Test
    void the_first_fortnight() throws Exception {
        PlainSchool school = PlainSchool.written(RegisterPlan.of(Phase.PRIMARY, 1_500, YEAR, 21), folder);
        List<String> days = school.schoolDays();
        int[] all = new int[3];
        int[] met = new int[3];
        for (SortedMap<String, String> marks : school.marks().values()) {
            Counted rest = PlainSchool.count(marks.tailMap(days.get(10)).values());
            List<String> first = days.subList(0, 10).stream()
                    .map(day -> kinds(marks.subMap(day, day + "z").values()))
                    .toList();
            if (rest.possible() > 0 && first.stream().anyMatch(day -> day.matches(".*[paU].*"))) {
                long missed = first.stream().filter(day -> day.contains("a")).count();
                int group = missed == 0 ? 0 : missed <= 2 ? 1 : 2;
                all[group]++;
                met[group] += rest.isMuch() ? 1 : 0;
            }
        }
        String plain = printed("first-fortnight.jsh").replaceAll(" +", " ");
        assertThat(plain).contains("from " + days.get(10) + "\n");
        assertThat(plain).contains("0 days " + all[0] + " " + met[0] + ", ");
        assertThat(plain).contains("1 or 2 days " + all[1] + " " + met[1] + ", ");
        assertThat(plain).contains("3 to 10 days " + all[2] + " " + met[2] + ", ");
        assertThat(withFiles("first-fortnight.jsh", folder.toString())).isEqualTo(printed("first-fortnight.jsh"));
    }

    /** Agreed sessions (C2, and S which no primary school has) are no sign. */
    private static String kinds(Iterable<String> codes) {
        StringBuilder kinds = new StringBuilder();
        codes.forEach(code -> kinds.append(code.matches("C2|S") ? 's' : PlainSchool.kind(code)));
        return kinds.toString();
    }

    @Test
    void spells() throws Exception {
        PlainSchool school = PlainSchool.written(RegisterPlan.of(Phase.PRIMARY, 600, YEAR, 31), folder);
        TreeMap<String, int[]> rows = new TreeMap<>();
        int spells = 0;
        int sessions = 0;
        for (SortedMap<String, String> marks : school.marks().values()) {
            for (MatchResult spell : spells(marks)) {
                int length =
                        (int) spell.group().chars().filter(kind -> kind == 'a').count();
                String row = length < 3
                        ? "" + length
                        : length < 5 ? "3-4" : length < 11 ? "5-10" : length < 21 ? "11-20" : "21+";
                rows.computeIfAbsent(row, none -> new int[2])[0]++;
                rows.get(row)[1] += length;
                spells++;
                sessions += length;
            }
        }
        String plain = printed("spells.jsh").replaceAll(" +", " ");
        assertThat(plain).startsWith(spells + " spells, " + sessions + " sessions missed; ");
        assertThat(rows).hasSize(6);
        for (var row : rows.entrySet()) {
            assertThat(plain).contains("\n" + row.getKey() + " " + row.getValue()[0] + " ");
        }
        assertThat(withFiles("spells.jsh", folder.toString())).isEqualTo(printed("spells.jsh"));
    }

    private static List<MatchResult> spells(SortedMap<String, String> marks) {
        StringBuilder kinds = new StringBuilder();
        marks.values().forEach(code -> kinds.append(PlainSchool.kind(code)));
        return Pattern.compile("a(?:[s?]*a)*").matcher(kinds).results().toList();
    }

    @Test
    void what_a_change_of_rule_would_do() throws Exception {
        PlainSchool school = PlainSchool.written(
                RegisterPlan.of(Phase.SECONDARY, 3_000, YEAR, 41).withReasonsAtOnce(), folder);
        Counted before = new Counted(0, 0);
        Counted after = new Counted(0, 0);
        long moved = 0;
        for (SortedMap<String, String> marks : school.marks().values()) {
            List<String> others =
                    marks.values().stream().filter(code -> !code.equals("C2")).toList();
            moved += marks.size() - others.size();
            before = before.plus(PlainSchool.count(marks.values()));
            after = after.plus(PlainSchool.count(others));
        }
        assertThat(printed("WhatIfRule.java").replaceAll(" +", " "))
                .contains("\n " + moved + " of C2: AUTHORISED_ABSENCE, then NOT_A_POSSIBLE_ATTENDANCE\n")
                .contains("\npossible sessions " + before.possible() + " " + after.possible() + "\n")
                .contains("\nabsence " + before.percent() + "% " + after.percent() + "%\n");
        assertThat(withFiles("WhatIfRule.java", folder.toString())).isEqualTo(printed("WhatIfRule.java"));
        JsonNode diff = new CommandRun.Folder(folder)
                .run(
                        "rules",
                        "diff",
                        "standard",
                        Script.ROOT.resolve("examples/research/what-if").toString(),
                        "--register",
                        "marks.csv",
                        "--format",
                        "json")
                .json();
        assertThat(diff.get("sessions").get(0).get("sessions").asLong()).isEqualTo(moved);
        assertThat(diff.get("total").get("new").get("possible").asLong()).isEqualTo(after.possible());
    }

    @Test
    void spells_in_a_frame() throws Exception {
        PlainSchool school = PlainSchool.written(RegisterPlan.of(Phase.PRIMARY, 400, YEAR, 51), folder);
        TreeMap<String, List<Integer>> months = new TreeMap<>();
        for (SortedMap<String, String> marks : school.marks().values()) {
            List<String> sessions = List.copyOf(marks.keySet());
            for (MatchResult spell : spells(marks)) {
                int length =
                        (int) spell.group().chars().filter(kind -> kind == 'a').count();
                months.computeIfAbsent(sessions.get(spell.start()).substring(0, 7), none -> new ArrayList<>())
                        .add(length);
            }
        }
        String plain = printed("SpellsInAFrame.java").replaceAll(" +", " ");
        for (var month : months.entrySet()) {
            List<Integer> lengths = month.getValue().stream().sorted().toList();
            int size = lengths.size();
            int twice = lengths.get((size - 1) / 2) + lengths.get(size / 2);
            assertThat(plain)
                    .contains("\n" + month.getKey() + " " + size + " "
                            + lengths.stream().mapToInt(Integer::intValue).sum() + " " + twice / 2
                            + (twice % 2 == 0 ? ".0" : ".5"));
        }
    }
}
