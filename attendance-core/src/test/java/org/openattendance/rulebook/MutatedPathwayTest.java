package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.pathway.Pathway;
import org.openattendance.table.UnreadableInputException;

/**
 * Good files, each with one fault planted: every one is refused with the file, the place in it and the fault. A planted value of {@code -}
 * takes the member out.
 */
class MutatedPathwayTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
# a legal stage that nobody decides
eng-national-5 | /stages/4/decides | - | PATHWAY_LEGAL_WITHOUT_DECIDER | /stages/4
gb-stt | /stages/2/notKnown | ["exit"] | PATHWAY_LEGAL_WITHOUT_DECIDER | /stages/2
gb-nfk-2024 | /beyond/0/notKnown | [] | PATHWAY_LEGAL_WITHOUT_DECIDER | /beyond/0
# a stage that cannot be reached, or cannot be left
eng-national-5 | /transitions/7/to | "FACILITATE" | PATHWAY_STAGE_UNREACHABLE | /stages/1
eng-national-5 | /transitions/7/when | {"all":[{"measure":"attendance","below":80},{"not":{"measure":"attendance","below":90}}]} | PATHWAY_STAGE_UNREACHABLE | /stages/1
gb-sty-current | /transitions/3/to | "PENALTY_NOTICE_DECISION" | PATHWAY_STAGE_UNREACHABLE | /beyond/1
eng-national-5 | /transitions/1/from | ["LISTEN","FACILITATE","FORMALISE"] | PATHWAY_DEAD_END | /stages/4
gb-stt | /stages/1/notKnown | [] | - | -
gb-sty-old | /stages/1/notKnown | ["review"] | PATHWAY_DEAD_END | /stages/1
gb-man | /transitions | [] | PATHWAY_STAGE_UNREACHABLE | /beyond/0
# two ways that can both fire, and nothing between them
eng-national-5 | /transitions/7/rank | - | PATHWAY_TRANSITIONS_CLASH | /transitions/7
eng-national-5 | /transitions/3/rank | 2 | PATHWAY_TRANSITIONS_CLASH | /transitions/3
gb-esx | /transitions/1/to | "T1" | PATHWAY_BAD_BAND | /transitions/1/when
# bands
gb-esx | /stages/1/band/below | 92 | PATHWAY_BAND_GAP | /stages/0/band
gb-esx | /stages/1/band/below | 93.01 | PATHWAY_BAND_OVERLAP | /stages/0/band
gb-esx | /stages/2/band/from | 50.5 | PATHWAY_BAND_OVERLAP | /stages/2/band
gb-esx | /stages/3/band/from | 1 | PATHWAY_BAND_GAP | /stages/3/band
gb-esx | /stages/0/band/below | 100 | PATHWAY_BAND_GAP | /stages/0/band
gb-esx | /stages/0/order | 9 | PATHWAY_PRESENCE_RAISES_STAGE | /stages/0/band
gb-esx | /transitions/2/kind | "EXIT" | PATHWAY_BAD_BAND | /transitions/2/kind
# reviews that never fall due
gb-stt | /stages/0/review/n | 0 | PATHWAY_REVIEW_NEVER_DUE | /stages/0/review
gb-sty-current | /stages/2/routes/0/review/n2 | 2 | PATHWAY_REVIEW_NEVER_DUE | /stages/2/routes/0/review
gb-sty-current | /stages/2/routes/0/review/n2 | 3 | PATHWAY_REVIEW_NEVER_DUE | /stages/2/routes/0/review
gb-sty-current | /stages/2/routes/0/review/n2 | - | PATHWAY_REVIEW_NEVER_DUE | /stages/2/routes/0/review
gb-sty-current | /stages/3/review/n2 | 8 | PATHWAY_REVIEW_NEVER_DUE | /stages/3/review
gb-sty-current | /stages/3/review/from | "ATTENDANCE_MEETING" | PATHWAY_REVIEW_NEVER_DUE | /stages/3/review
gb-esx | /transitions/2/review/n2 | 1 | PATHWAY_REVIEW_NEVER_DUE | /transitions/2/review
# what opens a step of law
eng-national-5 | /transitions/3/when | {"signal":"CHANGE"} | PATHWAY_SIGNAL_OPENS_LEGAL | /transitions/3/when
eng-national-5 | /transitions/3/guards/0 | {"signal":"OUTLOOK"} | PATHWAY_SIGNAL_OPENS_LEGAL | /transitions/3/when
eng-national-5 | /transitions/0/when | {"fact":"supportAppropriate","is":"no"} | PATHWAY_SUPPORT_ALONE_OPENS_LEGAL | /transitions/0/when
eng-national-5 | /transitions/0/when | {"any":[{"fact":"supportAppropriate","is":"no"},{"flag":"THRESHOLD"}]} | PATHWAY_SUPPORT_ALONE_OPENS_LEGAL | /transitions/0/when
eng-national-5 | /transitions/0/when | {"all":[{"fact":"supportAppropriate","is":"no"},{"flag":"PA"}]} | PATHWAY_SUPPORT_ALONE_OPENS_LEGAL | /transitions/0/when
eng-national-5 | /transitions/7/auto | true | PATHWAY_AUTOMATIC | /transitions/7/auto
# more presence must not raise a stage
eng-national-5 | /transitions/7/when | {"measure":"attendance","atLeast":95} | PATHWAY_PRESENCE_RAISES_STAGE | /transitions/7/when
eng-national-5 | /transitions/7/when | {"not":{"measure":"unauthorised","sessionsAtLeast":3}} | PATHWAY_PRESENCE_RAISES_STAGE | /transitions/7/when
eng-national-5 | /transitions/1/when | {"flag":"PA"} | PATHWAY_PRESENCE_RAISES_STAGE | /transitions/1/when
eng-national-5 | /transitions/4/rank | 9 | PATHWAY_PRESENCE_RAISES_STAGE | /transitions/7/rank
# directions, and conditions that cannot be met
eng-national-5 | /transitions/7/from | ["ENFORCE"] | PATHWAY_WRONG_DIRECTION | /transitions/7/kind
eng-national-5 | /transitions/1/kind | "STEP" | PATHWAY_WRONG_DIRECTION | /transitions/1/kind
eng-national-5 | /transitions/7/when | {"any":[]} | PATHWAY_NEVER_FIRES | /transitions/7/when
# names that do not find each other
eng-national-5 | /transitions/7/to | "LISTENING" | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/to
eng-national-5 | /transitions/7/from/0 | "START" | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/from/0
eng-national-5 | /transitions/7/sources/0 | "nowhere" | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/sources/0
eng-national-5 | /transitions/7/when | {"flag":"XX"} | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/when/flag
eng-national-5 | /transitions/7/when | {"fact":"worry","is":"yes"} | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/when
eng-national-5 | /transitions/7/when | {"action":"NO_SUCH"} | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/when
eng-national-5 | /transitions/7/when | {"stageDone":"NO_SUCH"} | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/when
eng-national-5 | /transitions/7/when | {"since":"NO_SUCH","atLeast":2,"unit":"WEEK"} | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/when
eng-national-5 | /transitions/7/when | {"inBand":"MONITOR"} | PATHWAY_UNKNOWN_REFERENCE | /transitions/7/when/inBand
eng-national-5 | /flags/0/sources/0 | "nowhere" | PATHWAY_UNKNOWN_REFERENCE | /flags/0/sources/0
eng-national-5 | /obligations/0/sources/0 | "nowhere" | PATHWAY_UNKNOWN_REFERENCE | /obligations/0/sources/0
gb-sty-current | /stages/2/routes/0/leadsTo | "NOWHERE" | PATHWAY_UNKNOWN_REFERENCE | /stages/2/routes/0/leadsTo
eng-national-5 | /stages/1/key | "MONITOR" | PATHWAY_DUPLICATE_KEY | /stages/1
eng-national-5 | /stages/1/order | 1 | PATHWAY_DUPLICATE_KEY | /stages/1/order
eng-national-5 | /stages/0/order | 0 | PATHWAY_DUPLICATE_KEY | /stages/0/order
eng-national-5 | /transitions/1/id | "monitor-to-listen" | PATHWAY_DUPLICATE_KEY | /transitions/7
eng-national-5 | /facts/1/key | "concern" | PATHWAY_DUPLICATE_KEY | /facts/1
gb-nfk-2024 | /flags/1/key | "NATIONAL_THRESHOLD" | PATHWAY_DUPLICATE_KEY | /flags/1
eng-national-5 | /stages/0/actions/1/key | "WEEKLY_REVIEW" | PATHWAY_DUPLICATE_KEY | /stages/0/actions/1
gb-sty-current | /stages/2/routes/1/key | "R1_WARNING" | PATHWAY_DUPLICATE_KEY | /stages/2/routes/1
# the form of the file
eng-national-5 | /schemaVersion | "2.0" | PATHWAY_SCHEMA_VERSION | /schemaVersion
eng-national-5 | /use | "READ_ONLY" | PATHWAY_BAD_VALUE | /use
eng-national-5 | /because | ["no"] | PATHWAY_BAD_VALUE | /use
eng-national-5 | /use | "MAYBE" | JSON_WRONG_TYPE | /use
eng-national-5 | /colour | "red" | JSON_UNKNOWN_KEY | /colour
eng-national-5 | /stages/0/colour | "red" | JSON_UNKNOWN_KEY | /stages/0/colour
eng-national-5 | /stages/0/title | - | JSON_MISSING | /stages/0/title
eng-national-5 | /stages/0/title | " " | JSON_BAD_VALUE | /stages/0
eng-national-5 | /stages/0/lead | "HEAD" | JSON_WRONG_TYPE | /stages/0/lead
eng-national-5 | /stages/0/order | 1.5 | JSON_WRONG_TYPE | /stages/0/order
eng-national-5 | /stages/0/actions/0/every/n | 0 | JSON_BAD_VALUE | /stages/0/actions/0
eng-national-5 | /flags/0/when/atMost | 101 | JSON_BAD_VALUE | /flags/0/when/atMost
eng-national-5 | /flags/0/when | {"measure":"presence","atMost":90} | PATHWAY_UNKNOWN_MEASURE | /flags/0/when/measure
eng-national-5 | /flags/0/when | {"measure":"attendance"} | PATHWAY_UNKNOWN_CONDITION | /flags/0/when
eng-national-5 | /flags/0/when | {"measure":"attendance","atMost":90,"below":80} | PATHWAY_UNKNOWN_CONDITION | /flags/0/when
eng-national-5 | /flags/0/when | {"mood":"good"} | PATHWAY_UNKNOWN_CONDITION | /flags/0/when
eng-national-5 | /flags/0/when | {} | PATHWAY_UNKNOWN_CONDITION | /flags/0/when
eng-national-5 | /transitions/7/when | {"fact":"concern","is":"unknown"} | JSON_WRONG_TYPE | /transitions/7/when/is
eng-national-5 | /transitions/7/when | {"notKnown":" "} | JSON_BAD_VALUE | /transitions/7/when
eng-national-5 | /settings/engagementMethods | 4 | JSON_BAD_VALUE | /settings
eng-national-5 | /settings/decides | "the head" | JSON_BAD_VALUE | /settings/decides
eng-national-5 | /validFrom | "19/08/2024" | JSON_WRONG_TYPE | /validFrom
""")
    void a_planted_fault_is_refused_with_its_place(String file, String at, String value, String reason, String pointer)
            throws IOException {
        Checked<Optional<Pathway>> read = read(file, planted(file, at, value));
        if (reason.equals("-")) {
            assertThat(read.issues()).filteredOn(Issue::isError).isEmpty();
            return;
        }
        assertThat(read.value()).isEmpty();
        assertThat(read.issues())
                .filteredOn(Issue::isError)
                .as("%s", read.issues())
                .anySatisfy(issue -> {
                    assertThat(issue.reason()).isEqualTo(reason);
                    assertThat(issue.place()).isEqualTo(new Issue.Path(file + ".json", pointer));
                    assertThat(issue.message()).isNotBlank();
                });
    }

    static ObjectNode file(String name) throws IOException {
        return (ObjectNode) MAPPER.readTree(Files.readString(ShippedPathwaysTest.FOLDER.resolve(name + ".json")));
    }

    private static ObjectNode planted(String name, String at, String value) throws IOException {
        ObjectNode root = file(name);
        JsonPointer pointer = JsonPointer.compile(at);
        JsonNode parent = root.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), MAPPER.readTree(value));
        } else if (value.equals("-")) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, MAPPER.readTree(value));
        }
        return root;
    }

    static Checked<Optional<Pathway>> read(String name, JsonNode json) throws IOException {
        return PathwayFiles.read(name + ".json", new ByteArrayInputStream(MAPPER.writeValueAsBytes(json)));
    }

    @Test
    void a_message_names_the_file_the_place_and_the_fault() throws IOException {
        Issue issue = read("eng-national-5", planted("eng-national-5", "/stages/4/decides", "-"))
                .issues()
                .get(0);
        assertThat(issue.describe())
                .isEqualTo(
                        "eng-national-5.json#/stages/4: ERROR PATHWAY_LEGAL_WITHOUT_DECIDER: nobody decides on the legal"
                                + " stage ENFORCE. Name the role in \"decides\", or write \"decides\" into its \"notKnown\".");
    }

    @Test
    void every_fault_of_a_file_is_said_at_once() throws IOException {
        ObjectNode root = file("eng-national-5");
        ((ObjectNode) root.at("/stages/0")).remove("title");
        ((ObjectNode) root.at("/transitions/2")).put("kind", "LEAP");
        assertThat(read("x", root).issues())
                .extracting(Issue::reason)
                .containsExactly("JSON_MISSING", "JSON_WRONG_TYPE");
    }

    @Test
    void a_decider_that_is_said_not_to_be_known_makes_a_pathway_that_loads_and_may_not_be_run() throws IOException {
        ObjectNode root = file("eng-national-5");
        ((ObjectNode) root.at("/stages/4")).remove("decides");
        ((ObjectNode) root.at("/stages/4")).putArray("notKnown").add("decides");
        Pathway pathway = read("x", root).value().orElseThrow();
        assertThat(pathway.isExecutable()).isFalse();
        assertThat(pathway.whyNotExecutable()).isEqualTo(List.of("decider not known: ENFORCE"));
    }

    @Test
    void bands_as_one_school_prints_them_leave_a_gap_that_exact_data_will_hit() throws IOException {
        ObjectNode root = file("gb-cay-callio-2022");
        ((ObjectNode) root.at("/stages/1/band")).put("from", new java.math.BigDecimal("85.1"));
        ((ObjectNode) root.at("/stages/1/band")).put("below", new java.math.BigDecimal("94.9"));
        assertThat(read("waunfawr", root).issues())
                .filteredOn(Issue::isError)
                .extracting(Issue::reason)
                .containsExactly("PATHWAY_BAND_GAP", "PATHWAY_BAND_GAP");
    }

    @Test
    void a_level_without_an_expectation_or_an_approach_is_a_warning_that_names_it() throws IOException {
        ObjectNode root = file("eng-national-5");
        ((ObjectNode) root.at("/stages/2")).remove("approach");
        Checked<Optional<Pathway>> read = read("x", root);
        assertThat(read.value()).isPresent();
        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Issue.Severity.WARNING);
            assertThat(issue.reason()).isEqualTo("PATHWAY_LEVEL_WITHOUT_EXPECTATION");
            assertThat(issue.place()).isEqualTo(new Issue.Path("x.json", "/stages/2"));
            assertThat(issue.message()).startsWith("FACILITATE ");
        });
    }

    @Test
    void what_is_no_json_is_refused_as_a_whole_with_line_and_column() {
        for (String text : List.of("", "{", "[1,]", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "\u0000")) {
            assertThatThrownBy(() -> PathwayFiles.read(
                            "x.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageStartingWith("x.json: ")
                    .hasMessageContaining("\nMaybe ");
        }
    }

    @Test
    void json_of_another_shape_is_refused_with_a_pointer() {
        for (String text : List.of("[]", "1", "null", "\"text\"", "{}")) {
            Checked<Optional<Pathway>> read =
                    PathwayFiles.read("x.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(read.value()).as(text).isEmpty();
            assertThat(read.issues()).as(text).hasSize(1);
        }
    }
}
