package org.openattendance.assessment.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.assessment.Samples;
import org.openattendance.assessment.framework.AggregationPolicy;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.Issue;
import org.openattendance.table.UnreadableInputException;

/** One planted fault at a time: each is named with its file, its place and a stable reason. */
class FrameworkReaderTest {

    private static final String GOOD = """
            {
              "id": "mine", "version": "1", "title": "Mine", "scale": "rag", "source": "own", "licence": "own",
              "themes": [
                { "id": "t1", "title": "One", "criteria": [
                  { "id": "c1", "text": "First", "weight": 2, "limiting": true, "descriptors": { "R": "none" },
                    "evidencePrompts": [ { "kind": "DATA", "text": "look" } ],
                    "suggestedActions": [ { "from": "R", "text": "do", "owner": "LEAD" } ] },
                  { "id": "c2", "text": "Second", "benchmark": "A" } ] },
                { "id": "t2", "title": "Two", "criteria": [ { "id": "c3", "text": "Third" } ] } ],
              "policy": { "type": "THRESHOLD", "rules": [ { "when": [ { "share": "R", "op": ">", "value": 0.25 } ], "result": "R" } ],
                "otherwise": "A" },
              "limitingRules": [ { "id": "r1", "criteria": [ "c2" ], "atOrBelow": "R", "capsAt": "A", "reason": "because" } ]
            }
            """;

    private static List<Issue> issues(String json) {
        return LIBRARY.reader().read("mine.json", text(json)).issues();
    }

    @Test
    void a_good_file_has_no_issue_and_comes_back_as_it_was() {
        assertThat(issues(GOOD)).isEmpty();
        var framework = LIBRARY.reader().load("mine.json", text(GOOD));
        assertThat(LIBRARY.reader().load("again.json", text(FrameworkWriter.toJson(framework))))
                .isEqualTo(framework);
        assertThat(framework.criterion("c1").weight()).isEqualTo(2);
        assertThat(framework.statedRules().get(0).criteria()).containsExactly("mine-c2");
        assertThat(framework.limitingRules())
                .extracting(r -> r.id())
                .containsExactly("r1", "c1-lowest", "c1-dont-know");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "c2"                              | "id": "c1"                    | DUPLICATE_ID      | /themes/0/criteria/1/id
            "id": "t2"                              | "id": "t1"                    | DUPLICATE_ID      | /themes/1/id
            "id": "c3"                              | "id": "C 3"                   | BAD_ID            | /themes/1/criteria/0/id
            "id": "mine"                            | "id": "My own"                | BAD_ID            | /id
            "version": "1"                          | "version": "v 1"              | BAD_ID            | /version
            "R": "none"                             | "X": "none"                   | UNKNOWN_LEVEL     | /themes/0/criteria/0/descriptors/X
            "weight": 2                             | "weight": 0                   | BAD_WEIGHT        | /themes/0/criteria/0/weight
            "weight": 2                             | "weight": "2"                 | WRONG_TYPE        | /themes/0/criteria/0/weight
            "weight": 2                             | "weight": 1.5                 | WRONG_TYPE        | /themes/0/criteria/0/weight
            "limiting": true                        | "limiting": "yes"             | WRONG_TYPE        | /themes/0/criteria/0/limiting
            "limiting": true                        | "limiting": true, "answer": "TEXT" | BAD_POLICY   | /themes/0/criteria/0/limiting
            [ { "id": "c3", "text": "Third" } ]     | [ ]                           | EMPTY_THEME       | /themes/1/criteria
            "otherwise": "A"                        | "otherwise": "B"              | UNKNOWN_LEVEL     | /policy/otherwise
            "result": "R"                           | "result": "Z"                 | UNKNOWN_LEVEL     | /policy/rules/0/result
            "share": "R"                            | "share": "Z"                  | UNKNOWN_LEVEL     | /policy/rules/0/when/0/share
            "op": ">"                               | "op": "over"                  | UNKNOWN_VALUE     | /policy/rules/0/when/0/op
            "value": 0.25                           | "value": 25                   | OUT_OF_RANGE      | /policy/rules/0/when/0/value
            "type": "THRESHOLD"                     | "type": "AVERAGE"             | UNKNOWN_VALUE     | /policy/type
            "type": "THRESHOLD"                     | "type": "LOWEST"              | BAD_POLICY        | /policy
            "criteria": [ "c2" ]                    | "criteria": [ "c9" ]          | UNKNOWN_CRITERION | /limitingRules/0/criteria/0
            "criteria": [ "c2" ]                    | "criteria": [ ]               | BAD_POLICY        | /limitingRules/0
            "capsAt": "A"                           | "capsAt": "Q"                 | UNKNOWN_LEVEL     | /limitingRules/0/capsAt
            "atOrBelow": "R",                       | "atOrBelow": "R", "status": "DONT_KNOW", | BAD_POLICY | /limitingRules/0
            "source": "own",                        | `` | MISSING_SOURCE    | /source
            "licence": "own",                       | `` | MISSING_LICENCE   | /licence
            "text": "Third"                         | "text": " "                   | MISSING_FIELD     | /themes/1/criteria/0/text
            "text": "Third"                         | "use": "do-9"                 | UNKNOWN_CRITERION | /themes/1/criteria/0/use
            "scale": "rag"                          | "scale": "stars"              | UNKNOWN_SCALE     | /scale
            "kind": "DATA"                          | "kind": "RUMOUR"              | UNKNOWN_VALUE     | /themes/0/criteria/0/evidencePrompts/0/kind
            "from": "R"                             | "from": "red"                 | UNKNOWN_LEVEL     | /themes/0/criteria/0/suggestedActions/0/from
            "owner": "LEAD"                         | "owner": "Mrs Jones"          | BAD_ROLE          | /themes/0/criteria/0/suggestedActions/0/owner
            "benchmark": "A"                        | "benchmark": "5"              | UNKNOWN_LEVEL     | /themes/0/criteria/1/benchmark
            "version": "1"                          | "version": "1", "published": "May" | BAD_DATE     | /published
            """)
    void a_fault_is_named_with_its_place(String good, String bad, String reason, String pointer) {
        assertThat(GOOD).contains(good);
        String json = GOOD.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad == null ? "" : bad));
        var read = LIBRARY.reader().read("mine.json", text(json));
        assertThat(read.value()).isEmpty();
        assertThat(read.issues().stream().filter(Issue::isError))
                .extracting(issue -> issue.reason() + " " + ((Issue.Path) issue.place()).pointer())
                .contains(reason + " " + pointer);
        assertThat(read.issues()).allMatch(issue -> issue.place().file().equals("mine.json"));
        assertThatThrownBy(() -> LIBRARY.reader().load("mine.json", text(json)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("mine.json")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void one_reading_finds_all_faults() {
        String json =
                GOOD.replace("\"weight\": 2", "\"weight\": -1").replace("\"otherwise\": \"A\"", "\"otherwise\": \"B\"");
        assertThat(issues(json)).extracting(Issue::reason).contains("BAD_WEIGHT", "UNKNOWN_LEVEL");
    }

    @Test
    void an_unknown_field_is_reported_or_refused_as_the_caller_chooses() {
        String json = GOOD.replace("\"title\": \"Mine\"", "\"title\": \"Mine\", \"colour/x\": 1");
        var reported = LIBRARY.reader().read("mine.json", text(json));
        assertThat(reported.value()).isPresent();
        assertThat(reported.issues())
                .extracting(Issue::describe)
                .containsExactly(
                        "mine.json#/colour~1x: WARNING UNKNOWN_FIELD: no such field is known here; it is not used.");
        var refused = LIBRARY.reader().with(FieldPolicy.REFUSE).read("mine.json", text(json));
        assertThat(refused.value()).isEmpty();
        assertThat(refused.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":               | NOT_JSON
            {"id":1,"id":2}      | NOT_JSON
            {} {}                | NOT_JSON
            ``                   | EMPTY_FILE
            """)
    void what_is_no_json_ends_the_reading(String json, String reason) {
        assertThatThrownBy(() -> LIBRARY.reader().read("mine.json", text(json)))
                .isInstanceOf(UnreadableInputException.class)
                .satisfies(
                        e -> assertThat(((UnreadableInputException) e).reason()).isEqualTo(reason))
                .hasMessageContaining("mine.json")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void bytes_that_are_not_utf_8_and_arrays_are_refused_by_name() {
        assertThatThrownBy(() -> LIBRARY.reader()
                        .read("x", new java.io.ByteArrayInputStream(new byte[] {'{', (byte) 0xE9, '}'})))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("UTF-8");
        assertThat(issues("[]")).extracting(Issue::reason).contains("WRONG_TYPE");
        assertThat(issues("{}"))
                .extracting(Issue::reason)
                .contains("MISSING_FIELD", "MISSING_SOURCE", "MISSING_LICENCE");
    }

    @Test
    void a_byte_order_mark_does_not_matter() {
        assertThat(issues("\uFEFF" + GOOD)).isEmpty();
    }

    @Test
    void a_file_may_bring_its_own_scale() {
        String own = """
                { "id": "stars", "title": "Stars", "levels": [ { "code": "S1", "label": "one" }, { "code": "S2" } ] }
                """;
        String json = """
                { "id": "mine", "version": "1", "title": "Mine", "source": "own", "licence": "own", "scale": %s,
                  "themes": [ { "id": "t", "criteria": [ { "id": "c1", "text": "First" } ] } ] }
                """.replace("%s", own);
        var framework = LIBRARY.reader().load("mine.json", text(json));
        assertThat(framework.scale().codes()).containsExactly("S1", "S2");
        assertThat(framework.scale().level("S2").label()).isEqualTo("S2");
        assertThat(framework.themes().get(0).title()).isEqualTo("t");
        assertThat(issues(json.replace("\"S2\"", "\"S1\"")))
                .extracting(Issue::reason)
                .contains("DUPLICATE_ID");
        assertThat(issues(json.replace(", { \"code\": \"S2\" }", "")))
                .extracting(Issue::reason)
                .contains("BAD_SCALE");
        assertThat(issues(json.replace("\"S2\"", "\"s2\"")))
                .extracting(Issue::reason)
                .contains("BAD_ID");
        assertThat(issues(json.replace("\"stars\"", "\"Stars\"")))
                .extracting(Issue::reason)
                .contains("BAD_ID");
    }

    @Test
    void conditions_read_the_same_as_sentences_and_as_objects() {
        assertThat(Samples.agg1().policy()).isEqualTo(Samples.THRESHOLD);
        String json = GOOD.replace(
                "[ { \"share\": \"R\", \"op\": \">\", \"value\": 0.25 } ]",
                "\"shareAmberOrAbove < 0.5 and countGreenOrBelow <= 3\"");
        assertThat(LIBRARY.reader()
                        .load("x", text(json))
                        .policy()
                        .rules()
                        .get(0)
                        .all())
                .containsExactly(
                        new Condition.Share(
                                "A", Condition.Reach.AT_OR_ABOVE, Condition.Operator.LESS, Fraction.of(1, 2)),
                        new Condition.Count("G", Condition.Reach.AT_OR_BELOW, Condition.Operator.AT_MOST, 3));
        String object =
                GOOD.replace("[ { \"share\": \"R\", \"op\": \">\", \"value\": 0.25 } ]", "{ \"limiting\": \"A\" }");
        assertThat(LIBRARY.reader()
                        .load("x", text(object))
                        .policy()
                        .rules()
                        .get(0)
                        .all())
                .containsExactly(new Condition.Limiting("A"));
        for (String bad : List.of(
                "shareBlue > 0.5", "share > 0.5", "countRed = 1", "countRed == 0.5", "nonsense", "shareRed > 2")) {
            String broken = GOOD.replace("[ { \"share\": \"R\", \"op\": \">\", \"value\": 0.25 } ]", "\"" + bad + "\"");
            assertThat(issues(broken)).as(bad).anyMatch(Issue::isError);
        }
    }

    @Test
    void a_framework_in_words_takes_no_policy_that_needs_levels() {
        String json = GOOD.replace("\"rag\"", "\"narrative\"");
        assertThat(issues(json)).extracting(Issue::reason).contains("BAD_POLICY", "UNKNOWN_LEVEL");
    }

    @Test
    void a_share_policy_and_theme_results_come_back_as_written() {
        String json = GOOD.replaceAll(
                "(?s)\"policy\": .*\"limitingRules\"",
                "\"policy\": {\"type\":\"SHARE_AT_OR_ABOVE\",\"level\":\"A\",\"weighted\":true}, \"limitingRules\"");
        var share = LIBRARY.reader().load("x", text(json));
        assertThat(share.policy()).isEqualTo(AggregationPolicy.shareAtOrAbove("A", true));
        assertThat(LIBRARY.reader().load("y", text(FrameworkWriter.toJson(share))))
                .isEqualTo(share);
        String themes = GOOD.replace("\"otherwise\": \"A\"", "\"otherwise\": \"A\", \"combine\": \"THEME_RESULTS\"");
        var combined = LIBRARY.reader().load("x", text(themes));
        assertThat(LIBRARY.reader().load("y", text(FrameworkWriter.toJson(combined))))
                .isEqualTo(combined);
        assertThat(issues(json.replace("\"weighted\":true", "\"combine\":\"THEME_RESULTS\"")))
                .extracting(Issue::reason)
                .contains("BAD_POLICY");
    }
}
