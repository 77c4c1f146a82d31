package org.openattendance.examples.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.examples.CommandRun;

class StatisticsCommandTest {

    @TempDir
    private Path folder;

    private Path schools = Path.of("");

    /** Two schools that can be read, one that cannot, one that does not come: ten sessions each week from Monday 8 September 2025. */
    @BeforeEach
    void aFolderOfSchools() throws Exception {
        schools = Files.createDirectory(folder.resolve("schools"));
        file("alder.csv", "pupil_id,date,session,code", week("P1", 8, "//IIIIOO//"), week("P2", 8, "//////////"));
        file("birch.csv", "pupil_id,date,session,code", week("P1", 8, "DDDDDDD//I"), week("P3", 9, "//LU////"));
        file("broken.csv", "who,when", "P9,yesterday");
        Files.writeString(folder.resolve("schools.csv"), """
                school_id,file,trust,authority,region,nation
                S1,alder.csv,T1,A1,North,ENG
                S2,birch.csv,T1,A2,North,ENG
                S3,cedar.csv,,A2,North,ENG
                """);
        Files.writeString(folder.resolve("pupils.csv"), """
                pupil_id,school_id,sex,fsm,sen
                P1,S1,F,yes,K
                P1,S2,F,yes,K
                P2,S1,M,no,
                P3,S2,,no,N
                """);
    }

    private void file(String name, String... parts) throws Exception {
        Files.writeString(schools.resolve(name), String.join("\n", parts) + "\n");
    }

    private static String week(String pupil, int day, String marks) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < marks.length(); i++) {
            char mark = marks.charAt(i) == '/' && i % 2 == 1 ? '\\' : marks.charAt(i);
            rows.add("%s,2025-09-%02d,%s,%s".formatted(pupil, day + i / 2, i % 2 == 0 ? "AM" : "PM", mark));
        }
        return String.join("\n", rows);
    }

    private CommandRun statistics(String words) {
        return new CommandRun.Folder(folder)
                .run(("statistics --nation ENG --register schools --schools schools.csv " + words)
                        .strip()
                        .split(" "));
    }

    private static JsonNode group(CommandRun run, String column, String value) {
        for (JsonNode group : run.json().get("groups")) {
            if (group.get("by").path(column).asText().equals(value)
                    && group.get("by").size() == 1) {
                return group;
            }
        }
        throw new AssertionError(column + " " + value + " is not in " + run.out());
    }

    @Test
    void a_folder_of_schools_gives_groups_total_and_coverage_and_a_bad_file_loses_nothing_else() {
        CommandRun run = statistics("--by school_id --format json");
        assertThat(run.status()).isEqualTo(1);
        JsonNode first = group(run, "school_id", "S1");
        assertThat(first.get("enrolments").asInt()).isEqualTo(2);
        assertThat(first.get("possible").asInt()).isEqualTo(20);
        assertThat(first.get("present").asInt()).isEqualTo(14);
        assertThat(first.get("authorisedAbsence").asInt()).isEqualTo(4);
        assertThat(first.get("unauthorisedAbsence").asInt()).isEqualTo(2);
        assertThat(first.get("absence").get("percent").asText()).isEqualTo("30.0000");
        assertThat(first.get("attendance").get("numerator").asInt()).isEqualTo(14);
        assertThat(first.get("persistentAbsence").asInt()).isEqualTo(1);
        assertThat(first.get("severeAbsence").asInt()).isEqualTo(1);
        assertThat(first.get("persistentAbsenceRate").get("percent").asText()).isEqualTo("50.0000");
        assertThat(first.get("reasons").toString()).isEqualTo("{\"I\":4,\"O\":2}");
        assertThat(first.get("marker").isNull()).isTrue();
        JsonNode total = run.json().get("total");
        assertThat(total.get("enrolments").asInt()).isEqualTo(4);
        assertThat(total.get("possible").asInt()).isEqualTo(31);
        assertThat(total.get("late").asInt()).isEqualTo(2);
        JsonNode coverage = run.json().get("coverage");
        assertThat(coverage.get("received").asInt()).isEqualTo(2);
        assertThat(coverage.get("missing").asInt()).isEqualTo(1);
        assertThat(coverage.get("late").asInt()).isZero();
        assertThat(coverage.get("unreadable").size()).isEqualTo(1);
        assertThat(coverage.get("schools").get(2).get("school").asText()).isEqualTo("S3");
        assertThat(coverage.get("schools").get(2).get("status").asText()).isEqualTo("MISSING");
        assertThat(run.issues()).containsExactly("FILE_NOT_READ 0");
        assertThat(run.json().get("from").asText()).isEqualTo("2025-09-08");
        assertThat(run.json().get("to").asText()).isEqualTo("2025-09-12");
    }

    @Test
    void a_pupil_at_two_schools_is_two_enrolments_or_one_pupil() {
        CommandRun enrolments = statistics("--format json");
        assertThat(enrolments.json().get("total").get("enrolments").asInt()).isEqualTo(4);
        assertThat(enrolments.json().get("total").get("persistentAbsence").asInt())
                .isEqualTo(3);
        CommandRun pupils = statistics("--unit pupil --by region --format json");
        JsonNode north = group(pupils, "region", "North");
        assertThat(north.get("pupils").asInt()).isEqualTo(3);
        assertThat(north.get("enrolments").asInt()).isEqualTo(4);
        assertThat(north.get("persistentAbsence").asInt()).isEqualTo(2);
        assertThat(north.get("possible").asInt()).isEqualTo(31);
        assertThat(north.get("severeAbsence").asInt()).as("7 of 13").isEqualTo(1);
    }

    @Test
    void school_to_trust_to_authority_to_region_to_nation_with_unknown_in_its_own_bucket() {
        CommandRun run = statistics("--by nation,region,authority,trust,school_id --margins levels --format csv");
        assertThat(run.out()
                        .lines()
                        .map(line -> line.split(",possible")[0])
                        .toList()
                        .get(0))
                .isEqualTo("nation,region,authority,trust,school_id,enrolments");
        assertThat(run.out()
                        .lines()
                        .skip(1)
                        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 7))))
                .containsExactly(
                        "ENG,Total,Total,Total,Total,4,31",
                        "ENG,North,Total,Total,Total,4,31",
                        "ENG,North,A1,Total,Total,2,20",
                        "ENG,North,A1,T1,Total,2,20",
                        "ENG,North,A1,T1,S1,2,20",
                        "ENG,North,A2,Total,Total,2,11",
                        "ENG,North,A2,T1,Total,2,11",
                        "ENG,North,A2,T1,S2,2,11");
    }

    @Test
    void pupil_columns_come_from_the_list_of_pupils_and_a_blank_is_unknown_and_last() {
        CommandRun run = statistics("--pupils pupils.csv --by sex --format json");
        List<String> values = new ArrayList<>();
        run.json()
                .get("groups")
                .forEach(group -> values.add(group.get("by").get("sex").asText()));
        assertThat(values).containsExactly("F", "M", "unknown");
        assertThat(group(run, "sex", "unknown").get("possible").asInt()).isEqualTo(8);
    }

    @Test
    void a_weekday_has_no_threshold_and_says_so() {
        CommandRun run = statistics("--by school_id --period weekday --format csv");
        List<String> rows = run.out().lines().toList();
        assertThat(rows.get(0))
                .startsWith("school_id,period,enrolments,possible")
                .endsWith(",marker");
        assertThat(rows).hasSize(1 + 5 + 5);
        assertThat(rows.get(7))
                .as("nothing was possible: a row, and no rate")
                .startsWith("S2,Monday,0,0,0,")
                .endsWith(",,,,,,,z");
        assertThat(rows.get(1)).startsWith("S1,Friday,2,4,4,").endsWith(",,,0.0000,100.0000,,,z");
    }

    @Test
    void weeks_terms_and_years_are_named_as_people_name_them() {
        assertThat(firstKeys("--period week")).containsExactly("2025-09-08");
        assertThat(firstKeys("--period term")).containsExactly("2025/26 autumn");
        assertThat(firstKeys("--period half-term")).containsExactly("2025/26 autumn");
        assertThat(firstKeys("--period year")).containsExactly("2025/26");
    }

    private List<String> firstKeys(String words) {
        List<String> keys = new ArrayList<>();
        statistics(words + " --format json")
                .json()
                .get("groups")
                .forEach(group -> keys.add(group.get("by").get("period").asText()));
        return keys;
    }

    @Test
    void several_definitions_stand_side_by_side() {
        CommandRun run = statistics("--definition eng-register,eng-daily --pupils pupils.csv --format json");
        assertThat(run.json().get("definitions").size()).isEqualTo(2);
        JsonNode daily = run.json().get("definitions").get(1);
        assertThat(daily.get("definition").asText()).isEqualTo("eng-daily");
        assertThat(daily.get("total").isNull()).isTrue();
        assertThat(daily.get("leftOut").get("AGE_NOT_KNOWN").asInt()).isEqualTo(4);
        assertThat(run.json().get("issueCounts").get("AGE_NOT_KNOWN").asInt()).isEqualTo(4);
    }

    @Test
    void a_school_whose_register_ends_early_is_late_and_one_that_is_not_listed_is_told() throws Exception {
        file("dogwood.csv", "pupil_id,date,session,code", week("P7", 8, "//"));
        JsonNode coverage = statistics("--format json")
                .json()
                .get("coverage")
                .get("schools")
                .get(3);
        assertThat(coverage.get("school").asText()).isEqualTo("dogwood");
        assertThat(coverage.get("status").asText()).isEqualTo("LATE");
        assertThat(coverage.get("lastMark").asText()).isEqualTo("2025-09-08");
        assertThat(coverage.get("listed").asBoolean()).isFalse();
        assertThat(coverage.get("warnings").asInt()).isEqualTo(1);
        assertThat(statistics("--grace-days 4 --format json")
                        .json()
                        .get("coverage")
                        .get("late")
                        .asInt())
                .isZero();
    }

    @Test
    void an_enrolment_that_comes_twice_counts_once() throws Exception {
        Files.copy(schools.resolve("alder.csv"), folder.resolve("again.csv"));
        Files.writeString(
                folder.resolve("again.csv"),
                Files.readString(folder.resolve("again.csv"))
                        .replace("code\n", "code,school_id\n")
                        .replaceAll("(?m)^(P\\d,.*)$", "$1,S1"));
        CommandRun run = new CommandRun.Folder(folder)
                .run(
                        "statistics --nation ENG --register schools/alder.csv again.csv --schools schools.csv --format json"
                                .split(" "));
        assertThat(run.json().get("total").get("possible").asInt()).isEqualTo(20);
        assertThat(run.issues()).containsExactly("DUPLICATE_ENROLMENT 0");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void a_column_that_nobody_has_is_a_wrong_call() {
        CommandRun run = statistics("--by shoe_size");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().reduce((first, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).startsWith("Maybe"));
    }

    @Test
    void nothing_but_a_broken_file_is_nothing_usable() {
        CommandRun run =
                new CommandRun.Folder(folder).run("statistics --nation ENG --register schools/broken.csv".split(" "));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("MISSING_COLUMN");
    }

    @Test
    void people_see_a_table_with_the_total_and_who_sent_what() {
        String out = statistics("--by school_id").out();
        assertThat(out)
                .contains("school_id  enrolments  possible")
                .contains("MISSING")
                .contains("Total");
    }

    @Test
    void cohorts_overlap_and_the_unknown_stays_beside_them() {
        CommandRun run = statistics("--pupils pupils.csv --by cohort --format csv");
        List<String> rows = run.out()
                .lines()
                .filter(line -> line.startsWith("SEND") || line.startsWith("FREE"))
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 4)))
                .toList();
        assertThat(rows)
                .containsExactly(
                        "FREE_SCHOOL_MEALS,no,2,18",
                        "FREE_SCHOOL_MEALS,yes,2,13",
                        "SEND,no,1,8",
                        "SEND,yes,2,13",
                        "SEND,unknown,1,10");
    }

    @Test
    void the_census_measures_come_when_they_are_asked_for() {
        JsonNode total = statistics("--detail --format json").json().get("total");
        assertThat(total.get("reasonRates").get("I").get("numerator").asInt()).isEqualTo(5);
        assertThat(total.get("reasonDistribution").get("I").get("denominator").asInt())
                .isEqualTo(8);
        assertThat(total.get("oneOrMoreMissed").get("percent").asText()).isEqualTo("75.0000");
        assertThat(total.get("membersByReason").get("I").asInt()).isEqualTo(2);
        assertThat(total.get("shareOf persistent-absence")
                        .get("overall")
                        .get("percent")
                        .asText())
                .isEqualTo("100.0000");
        assertThat(total.get("bands").get("five-per-cent").toString())
                .isEqualTo("[{\"band\":\"0 to under 5\",\"members\":1},{\"band\":\"10 to under 15\",\"members\":1},"
                        + "{\"band\":\"30 to under 35\",\"members\":1},{\"band\":\"50 or more\",\"members\":1}]");
        assertThat(statistics("--format json").json().get("total").has("bands")).isFalse();
    }

    @Test
    void a_published_figure_stands_beside_ours_or_is_refused_with_the_reason() throws Exception {
        Files.writeString(folder.resolve("benchmarks.csv"), """
                measure,definition,nation,from,to,phase,area,percent,status,source
                absence,eng-register,ENG,2025-09-08,2025-09-12,,England,5.5,published,A release
                absence,eng-daily,ENG,2025-09-01,2025-09-12,primary,England,5.5,published,A release
                persistent-absence,eng-register,ENG,2025-09-08,2025-09-12,,England,75,provisional,A release
                """);
        JsonNode comparisons =
                statistics("--benchmarks benchmarks.csv --format json").json().get("comparisons");
        assertThat(comparisons.get(0).get("percentagePoints").asText())
                .as("8 of 31")
                .isEqualTo("20.3065");
        assertThat(comparisons.get(0).get("other").get("source").asText()).isEqualTo("A release");
        assertThat(comparisons.get(0).get("own").get("status").asText()).isEqualTo("PROVISIONAL");
        assertThat(comparisons.get(1).get("refused").toString()).isEqualTo("[\"DEFINITION\",\"PERIOD\",\"PHASE\"]");
        assertThat(comparisons.get(2).get("percentagePoints").asText()).isEqualTo("0.0000");
    }

    @Test
    void who_moved_band_since_a_day_is_told_improvements_first() {
        JsonNode moved =
                statistics("--moved-since 2025-09-12 --format json").json().get("moved");
        assertThat(moved.get("LESS_ABSENCE").asInt()).isEqualTo(1);
        assertThat(moved.get("MORE_ABSENCE").asInt()).isEqualTo(1);
        assertThat(moved.get("SAME_BAND").asInt())
                .as("75% and 60% are both half or more")
                .isEqualTo(2);
        JsonNode first = moved.get("pupils").get(0);
        assertThat(first.get("pupil").asText()).isEqualTo("P3");
        assertThat(first.get("bandBefore").asText()).isEqualTo("15 to under 20");
        assertThat(first.get("now").get("percent").asText()).isEqualTo("12.5000");
        assertThat(moved.get("pupils").get(1).get("school").asText()).isEqualTo("S2");
    }

    @Test
    void access_to_full_time_education_is_told_for_each_cohort() throws Exception {
        Files.writeString(folder.resolve("access.csv"), "pupil_id,access\nP1,part\nP2,yes\n");
        JsonNode access = statistics("--pupils pupils.csv --access access.csv --format json")
                .json()
                .get("fullTimeAccess");
        assertThat(access.get("FREE_SCHOOL_MEALS").get("part").asInt()).isEqualTo(1);
        assertThat(access.get("FREE_SCHOOL_MEALS").get("share").get("percent").asText())
                .isEqualTo("0.0000");
        assertThat(access.get("SEND").get("unknown").asInt()).isZero();
        assertThat(statistics("--access access.csv").status()).isEqualTo(2);
    }

    @Test
    void a_policy_withholds_what_may_not_be_published() {
        CommandRun run = statistics("--pupils pupils.csv --by school_id --disclosure small-5 --format json");
        JsonNode first = run.json().get("groups").get(0);
        assertThat(first.get("enrolments").isNull()).isTrue();
        assertThat(first.get("absence").isNull()).isTrue();
        assertThat(first.get("marker").asText()).isEqualTo("c");
        assertThat(first.get("by").get("school_id").asText()).isEqualTo("S1");
        assertThat(first.has("reasons")).isFalse();
        assertThat(statistics("--disclosure small-5 --detail").status()).isEqualTo(2);
        assertThat(statistics("--disclosure no-such-policy").status()).isEqualTo(2);
    }

    @Test
    void the_row_for_all_schools_is_made_as_the_publisher_made_it_in_that_year() throws Exception {
        Files.writeString(
                folder.resolve("schools.csv"),
                "school_id,file,phase,census_enrolments\nS1,alder.csv,primary,300\nS2,birch.csv,special,100\n");
        Files.writeString(
                folder.resolve("born.csv"), "pupil_id,date_of_birth\nP1,2014-01-01\nP2,2014-01-01\nP3,2014-01-01\n");
        JsonNode plain = statistics("--definition eng-daily,eng-register --pupils born.csv --format json")
                .json()
                .get("allSchools");
        assertThat(plain.size()).as("no rule is known for eng-register").isEqualTo(1);
        assertThat(plain.get(0).get("definition").asText()).isEqualTo("eng-daily");
        assertThat(plain.get(0).get("method").asText()).isEqualTo("PLAIN");
        assertThat(plain.get(0).get("absencePercent").asText()).as("8 of 31").isEqualTo("25.8065");
        for (String name : List.of("alder.csv", "birch.csv")) {
            Path file = schools.resolve(name);
            Files.writeString(file, Files.readString(file).replace("2025-09", "2024-09"));
        }
        JsonNode weighted = statistics("--definition eng-daily --pupils born.csv --format json")
                .json()
                .get("allSchools")
                .get(0);
        assertThat(weighted.get("method").asText()).isEqualTo("WEIGHTED_BY_CENSUS_ENROLMENTS");
        assertThat(weighted.get("absencePercent").asText())
                .as("6 of 20 weighs 300, 2 of 11 weighs 100")
                .isEqualTo("27.0455");
        assertThat(weighted.get("persistentAbsencePercent").asText())
                .as("half of two, and all of two")
                .isEqualTo("62.5000");
    }

    /** P1 misses six of ten sessions at alder; two of them turn out to be a visit, and that is known a week later. */
    @Test
    void what_was_amended_later_is_known_from_its_day_on_at_the_school_it_is_of() throws Exception {
        Files.writeString(folder.resolve("amendments.csv"), """
                pupil_id,date,session,code,recorded_at,school_id
                P1,2025-09-11,AM,V,2025-09-19,S1
                P1,2025-09-11,PM,V,2025-09-19T09:30,S1
                P3,2025-09-09,AM,I,2025-09-15,
                P9,2025-09-09,AM,I,2025-09-15,S1
                """);
        CommandRun later = statistics("--by school_id --amendments amendments.csv --format json");
        assertThat(later.json().get("asOf").asText()).isEqualTo("2025-09-19");
        JsonNode alder = group(later, "school_id", "S1");
        assertThat(alder.get("approvedEducationalActivity").asInt()).isEqualTo(2);
        assertThat(alder.get("authorisedAbsence").asInt())
                .as("four of P1, and one of a pupil who has no entry but the amendment")
                .isEqualTo(5);
        assertThat(alder.get("enrolments").asInt()).isEqualTo(3);
        assertThat(group(later, "school_id", "S2").get("authorisedAbsence").asInt())
                .as("I of P1 here, and the amended morning of P3")
                .isEqualTo(2);
        assertThat(later.json()
                        .get("issueCounts")
                        .get("AMENDMENT_WITHOUT_ENTRY")
                        .asInt())
                .isEqualTo(1);
        CommandRun then = statistics("--by school_id --amendments amendments.csv --as-of 2025-09-18 --format json");
        assertThat(group(then, "school_id", "S1")
                        .get("approvedEducationalActivity")
                        .asInt())
                .isZero();
        assertThat(group(then, "school_id", "S2").get("authorisedAbsence").asInt())
                .isEqualTo(2);
        CommandRun before = statistics("--by school_id --format json");
        assertThat(before.json().get("asOf").asText()).isEqualTo("2025-09-12");
        assertThat(group(before, "school_id", "S2").get("authorisedAbsence").asInt())
                .isEqualTo(1);
    }

    /** A figure of another nation beside ours: refused, and told in what the two measures are made another way. */
    @Test
    void a_figure_of_another_nation_is_refused_and_says_in_what_it_is_another_measure() throws Exception {
        Files.writeString(folder.resolve("benchmarks.csv"), """
                measure,definition,nation,from,to,area,percent,status,source
                absence,eng-census,ENG,2025-09-08,2025-09-08,England,5.5,published,A release
                absence,eng-register,ENG,2025-09-08,2025-09-08,England,5.5,published,A release
                absence,sco-register,SCO,2025-09-01,2025-09-08,Scotland,5.5,published,A release
                """);
        JsonNode comparisons = new CommandRun.Folder(folder)
                .with("scotland.csv", "pupil_id,date,session,code", "P1,2025-09-08,AM,10", "P1,2025-09-08,PM,30")
                .run("statistics --nation SCO --register scotland.csv --benchmarks benchmarks.csv --format json"
                        .split(" "))
                .json()
                .get("comparisons");
        assertThat(comparisons.get(0).get("refused").toString()).isEqualTo("[\"DEFINITION\",\"NATION\"]");
        List<String> why = new ArrayList<>();
        comparisons.get(0).get("why").forEach(one -> why.add(one.asText()));
        assertThat(why).contains("EXCLUSION: APART and AUTHORISED_ABSENCE", "AGES: ALL_STAGES and 5-15");
        assertThat(comparisons.get(1).get("why").toString())
                .isEqualTo("[\"how ENG eng-register absence is made is not told\"]");
        assertThat(comparisons.get(2).get("refused").toString()).isEqualTo("[\"PERIOD\"]");
        assertThat(comparisons.get(2).get("why")).isEmpty();
    }

    /** 16 of 40 pupils with special educational needs miss two sessions of ten, the others one; three are looked after. */
    @Test
    void HF_23_cohorts_are_compared_with_the_others_and_a_small_one_is_kept_back() throws Exception {
        List<String> pupils = new ArrayList<>(List.of("pupil_id,sen,looked_after"));
        List<String> marks = new ArrayList<>(List.of("pupil_id,date,session,code"));
        for (int i = 10; i < 50; i++) {
            pupils.add("P" + i + "," + (i < 26 ? "K" : "N") + "," + (i < 13 ? "yes" : "no"));
            marks.add(week("P" + i, 8, i < 26 ? "II////////" : "I/////////"));
        }
        CommandRun.Folder authority = new CommandRun.Folder(folder)
                .with("cohorts.csv", pupils.toArray(new String[0]))
                .with("all.csv", marks.toArray(new String[0]));
        String words = "statistics --nation ENG --register all.csv --pupils cohorts.csv --by cohort --format json";
        JsonNode open = authority.run(words.split(" ")).json();
        assertThat(cohort(open, "SEND", "yes").get("absence").get("percent").asText())
                .isEqualTo("20.0000");
        assertThat(cohort(open, "SEND", "no").get("absence").get("percent").asText())
                .isEqualTo("10.0000");
        JsonNode kept =
                authority.run((words + " --disclosure small-5").split(" ")).json();
        assertThat(cohort(kept, "SEND", "yes").get("absence").get("percent").asText())
                .isEqualTo("20.0000");
        assertThat(cohort(kept, "CHILD_LOOKED_AFTER", "yes").get("absence").isNull())
                .isTrue();
        assertThat(cohort(kept, "CHILD_LOOKED_AFTER", "yes").get("marker").asText())
                .isEqualTo("c");
        assertThat(cohort(kept, "CHILD_LOOKED_AFTER", "no").get("absence").isNull())
                .as("or the total would give the three back")
                .isTrue();
    }

    private static JsonNode cohort(JsonNode json, String cohort, String member) {
        for (JsonNode group : json.get("groups")) {
            JsonNode by = group.get("by");
            if (by.get("cohort").asText().equals(cohort)
                    && by.get("member").asText().equals(member)) {
                return group;
            }
        }
        throw new AssertionError(cohort + " " + member + " is not in " + json);
    }
}
