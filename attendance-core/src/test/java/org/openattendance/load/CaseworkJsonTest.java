package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.casework.CaseStory;
import org.openattendance.casework.Casework;
import org.openattendance.casework.ReintegrationPlan;
import org.openattendance.casework.StoryLine;
import org.openattendance.report.CaseworkWriter;
import org.openattendance.table.UnreadableInputException;

/** The published example is read, written, broken in every place, and told without whoever may not be shown. */
class CaseworkJsonTest {

    private static final Path YEAR = Path.of("../examples/data/casework/case-year.json");
    private static final LocalDate END = LocalDate.of(2026, 7, 31);
    private static final Role HIDDEN = Role.of("PARENT_B");

    private static ObjectNode year() {
        try {
            return (ObjectNode)
                    new ObjectMapper().readTree(Files.readString(YEAR)).get("casework");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checked<Optional<Casework>> read(JsonNode document) {
        return CaseworkJson.read(Input.of("case.json", document.toString()));
    }

    private static Casework casework() {
        Checked<Optional<Casework>> read = read(year());
        assertThat(read.issues()).isEmpty();
        return read.value().orElseThrow();
    }

    private static List<String> said(Checked<?> read) {
        return read.issues().stream()
                .map(issue -> issue.reason() + " " + ((Issue.Path) issue.place()).pointer())
                .toList();
    }

    /** Every object of a document, by its pointer. */
    private static List<String> objects(JsonNode node, String at) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            found.add(at);
            node.fieldNames().forEachRemaining(name -> found.addAll(objects(node.get(name), at + "/" + name)));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(objects(node.get(i), at + "/" + i));
        }
        return found;
    }

    @Test
    void the_example_is_read_into_the_types_of_casework() {
        Casework casework = casework();
        assertThat(casework.parents()).hasSize(2);
        assertThat(casework.views()).hasSize(4);
        assertThat(casework.views().get(0).view().scaffold()).contains("cards");
        assertThat(casework.arisingFrom(casework.views().get(1).view()))
                .extracting(action -> action.id())
                .containsExactly("a1");
        assertThat(casework.plan().orElseThrow().isCoProduced()).isTrue();
        assertThat(casework.plan().orElseThrow().factorsWithoutAction()).containsExactly("MENTAL_HEALTH");
        ReintegrationPlan back = casework.comeback().plan().orElseThrow();
        assertThat(back.steps().get(1).planned())
                .extracting(day -> day.day())
                .containsExactly(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 9));
        assertThat(back.status()).isEqualTo(ReintegrationPlan.Status.COMPLETED);
        assertThat(casework.together().referrals().get(0).daysWaited()).hasValue(83);
        assertThat(casework.together().surveys().get(0).responses()).hasToString("at least 40");
        assertThat(casework.noticed().patterns().get(0).followUp()).isPresent();
        assertThat(casework.toString()).isEqualTo("casework with 4 views and 1 meetings");
    }

    @Test
    void written_and_read_again_it_is_the_same() {
        Casework casework = casework();
        String written = CaseworkWriter.toJson(casework);
        Checked<Optional<Casework>> again = CaseworkJson.read(Input.of("again.json", written));
        assertThat(again.issues()).isEmpty();
        assertThat(again.value()).contains(casework);
        assertThat(CaseworkWriter.toJson(again.value().orElseThrow())).isEqualTo(written);
        Casework nothing = read(new ObjectMapper().createObjectNode()).value().orElseThrow();
        assertThat(CaseworkJson.read(Input.of("n.json", CaseworkWriter.toJson(nothing)))
                        .value())
                .contains(nothing);
    }

    @Test
    void a_name_without_a_place_is_told_wherever_it_stands() {
        for (String pointer : objects(year(), "")) {
            ObjectNode document = year();
            ((ObjectNode) document.at(JsonPointer.compile(pointer))).put("colour", "red");
            Checked<Optional<Casework>> read = read(document);
            assertThat(said(read)).as(pointer).contains("JSON_UNKNOWN_KEY " + pointer + "/colour");
            assertThat(read.hasErrors()).isTrue();
        }
    }

    @Test
    void a_value_of_another_type_is_told_wherever_it_stands_and_no_words_are_repeated() {
        for (String pointer : objects(year(), "")) {
            List<String> names = new ArrayList<>();
            year().at(JsonPointer.compile(pointer)).fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                ObjectNode document = year();
                ObjectNode parent = (ObjectNode) document.at(JsonPointer.compile(pointer));
                parent.set(name, new ObjectMapper().createObjectNode().put("Jane Smith", 1));
                if (!pointer.isEmpty() || !name.equals("schemaVersion")) {
                    Checked<Optional<Casework>> read = read(document);
                    assertThat(read.issues()).as(pointer + "/" + name).isNotEmpty();
                    assertThat(read.issues()).allMatch(issue -> !issue.message().contains("Smith"));
                }
            }
        }
    }

    @Test
    void a_faulty_entry_is_left_out_and_the_others_are_read() {
        ObjectNode document = year();
        ((ObjectNode) document.at("/views/1")).put("of", "SCHOOL");
        ((ObjectNode) document.at("/meetings/0")).putArray("strengths");
        ((ObjectNode) document.at("/plan/actions/1/history/1"))
                .put("status", "DONE")
                .put("on", "2026-01-01");
        ((ObjectNode) document.at("/referrals/0")).put("startedOn", "2025-01-01");
        Checked<Optional<Casework>> read = read(document);
        assertThat(said(read))
                .containsExactlyInAnyOrder(
                        "JSON_BAD_VALUE /views/1",
                        "JSON_BAD_VALUE /plan/actions/1",
                        "JSON_BAD_VALUE /meetings/0",
                        "JSON_BAD_VALUE /referrals/0",
                        "VIEW_NOT_GIVEN /plan/actions");
        assertThat(read.value().orElseThrow().views()).hasSize(3);
        assertThat(read.value().orElseThrow().viewsNotGiven()).containsExactly("v2");
    }

    @Test
    void views_and_parents_that_contradict_each_other_are_refused_as_a_whole() {
        ObjectNode twice = year();
        ((ObjectNode) twice.at("/views/1")).put("id", "v1");
        assertThat(read(twice).value()).isEmpty();
        ObjectNode parents = year();
        ((ObjectNode) parents.at("/parents/1")).put("role", "PARENT_A");
        assertThat(said(read(parents))).containsExactly("JSON_BAD_VALUE ");
        ObjectNode both = year();
        ((ObjectNode) both.at("/views/0/summary")).put("content", "back again");
        assertThat(said(read(both)))
                .as("redacted words do not come back")
                .containsExactly("JSON_BAD_VALUE /views/0/summary");
        assertThatThrownBy(() -> CaseworkJson.read(Input.of("c.json", "{\"parents\":")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void a_case_without_casework_has_none_and_a_document_may_hold_either_or_both() {
        String pathway = "{\"case\":\"C1\",\"opened\":\"2025-09-15\",\"stage\":\"MONITOR\"}";
        assertThat(CaseworkJson.read(Input.of("c.json", pathway)).value()).isEmpty();
        CaseDocument only = CaseDocument.read(Input.of("c.json", pathway)).value();
        assertThat(only.file()).isPresent();
        assertThat(only.casework()).isEmpty();
        CaseDocument alone =
                CaseDocument.read(Input.of("c.json", year().toString())).value();
        assertThat(alone.file()).isEmpty();
        assertThat(alone.casework()).contains(casework());
        Checked<CaseDocument> both = CaseDocument.read(Input.of(YEAR));
        assertThat(both.issues()).isEmpty();
        assertThat(both.value().file()).isPresent();
        assertThat(both.value().casework()).contains(casework());
        assertThat(said(CaseDocument.read(Input.of("c.json", "[]")))).containsExactly("JSON_WRONG_TYPE ");
    }

    @Test
    void of_a_parent_who_is_not_to_be_contacted_nothing_is_shown_wherever_the_parent_is_named() {
        assertThat(CaseworkWriter.toJson(casework().shown())).doesNotContain("PARENT_B", "Not for this file to show");
        List<String> told = new ArrayList<>();
        for (String pointer : objects(year(), "")) {
            if (pointer.startsWith("/parents")) {
                continue;
            }
            year().at(JsonPointer.compile(pointer)).properties().forEach(field -> {
                planted(pointer, field.getKey(), field.getValue()).ifPresent(document -> {
                    Checked<Optional<Casework>> read = read(document);
                    read.value().ifPresent(casework -> {
                        told.add(pointer + "/" + field.getKey());
                        assertThat(CaseworkWriter.toJson(casework.shown()))
                                .as(pointer + "/" + field.getKey())
                                .doesNotContain("PARENT_B");
                        assertThat(CaseStory.of(casework, END))
                                .as(pointer + "/" + field.getKey())
                                .noneMatch(line -> line.text().contains("PARENT_B"));
                    });
                });
            });
        }
        assertThat(told).as("places that hold a text").hasSizeGreaterThan(150);
    }

    /** A document that names the parent in one place: a text, or the first of a list of texts. */
    private static Optional<JsonNode> planted(String pointer, String name, JsonNode value) {
        ObjectNode document = year();
        ObjectNode parent = (ObjectNode) document.at(JsonPointer.compile(pointer));
        if (value.isTextual()) {
            parent.put(name, "PARENT_B");
            return Optional.of(document);
        }
        if (value.isArray() && !value.isEmpty() && value.get(0).isTextual()) {
            ((ArrayNode) parent.get(name)).set(0, new TextNode("said to PARENT_B, it helped"));
            return Optional.of(document);
        }
        return Optional.empty();
    }

    @Test
    void what_does_not_say_which_parent_it_is_of_is_left_out_where_one_may_not_be_shown() {
        ObjectNode document = year();
        ((ObjectNode) document.at("/views/1")).remove("by");
        ((ObjectNode) document.at("/conversations/2")).remove("who");
        Casework marked = read(document).value().orElseThrow();
        assertThat(marked.shown().views())
                .extracting(voice -> voice.view().id())
                .containsExactly("v1", "v4");
        assertThat(marked.firstConversation(END).daysToFamily()).isEmpty();
        ((ArrayNode) document.at("/parents")).remove(1);
        Casework unmarked = read(document).value().orElseThrow();
        assertThat(unmarked.shown()).isSameAs(unmarked);
        assertThat(unmarked.firstConversation(END).daysToFamily()).hasValue(4);
    }

    @Test
    void time_to_the_first_conversation_is_that_of_those_who_may_be_shown_as_known_then() {
        assertThat(casework().doNotContact()).containsExactly(HIDDEN);
        assertThat(casework().firstConversation(END).daysToPupil()).hasValue(3);
        assertThat(casework().firstConversation(END).daysToFamily())
                .as("PARENT_B was reached after four days and is in no output")
                .hasValue(8);
        assertThat(casework().firstConversation(LocalDate.of(2025, 10, 13)).daysToFamily())
                .isEmpty();
        assertThat(casework().firstConversation(LocalDate.of(2025, 10, 5)).concerns())
                .isEmpty();
    }

    @Test
    void redacted_words_are_told_as_a_fact_on_their_day() {
        List<StoryLine> story = CaseStory.of(casework(), END);
        assertThat(story)
                .filteredOn(line -> line.kind() == StoryLine.Kind.REDACTION)
                .extracting(StoryLine::on)
                .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 20));
        assertThat(story)
                .filteredOn(line -> line.on().equals(LocalDate.of(2025, 10, 9)) && line.kind() == StoryLine.Kind.VIEW)
                .extracting(StoryLine::text)
                .containsExactly("View of the pupil, with cards: (words redacted)");
        assertThat(casework().textsToReview(LocalDate.of(2027, 7, 30))).isZero();
        assertThat(casework().textsToReview(LocalDate.of(2027, 7, 31)))
                .as("the words that are still there: a concern, three views, a meeting, a pattern, an avoidance")
                .isEqualTo(7);
    }

    @Test
    void a_story_stops_at_its_day_and_is_a_beginning_of_the_whole_one() {
        List<StoryLine> whole = CaseStory.of(casework(), END);
        assertThat(whole).isSortedAccordingTo((a, b) -> a.on().compareTo(b.on()));
        assertThat(CaseStory.lastDay(casework())).isEqualTo(LocalDate.of(2026, 7, 20));
        for (LocalDate day = LocalDate.of(2025, 9, 1); day.isBefore(END); day = day.plusDays(10)) {
            LocalDate asOf = day;
            List<String> told = CaseStory.of(casework(), asOf).stream()
                    .filter(line -> line.kind() != StoryLine.Kind.GAP && line.kind() != StoryLine.Kind.VIEW)
                    .map(StoryLine::text)
                    .toList();
            List<String> expected = whole.stream()
                    .filter(line -> !line.on().isAfter(asOf))
                    .filter(line -> line.kind() != StoryLine.Kind.GAP && line.kind() != StoryLine.Kind.VIEW)
                    .map(StoryLine::text)
                    .toList();
            assertThat(told).isEqualTo(expected);
        }
        assertThat(CaseStory.of(casework(), LocalDate.of(2025, 12, 10)))
                .filteredOn(line -> line.kind() == StoryLine.Kind.GAP)
                .extracting(StoryLine::text)
                .containsExactly("No contact in 2025-12-03..2025-12-10; the plan allows 7 days.");
    }
}
