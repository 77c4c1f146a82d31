package org.openattendance.mapping.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.mapping.evaluation.Measure;
import org.openattendance.mapping.json.UnknownFields;
import org.openattendance.mapping.plan.CheckMark;
import org.openattendance.mapping.plan.CheckSet;
import org.openattendance.mapping.plan.CheckState;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.mapping.plan.PartnershipStep;
import org.openattendance.mapping.plan.PlanEvent;
import org.openattendance.mapping.plan.PlanEvidence;
import org.openattendance.mapping.plan.StepEvidence;
import org.openattendance.table.UnreadableInputException;

/** Plans, evaluations and communications as files: what is written reads as the same, and what is not known is kept or refused. */
class PracticeWritersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Role LEAD = Role.of("LEAD");

    /** A form of file: how it is read under a policy, and written. */
    private record Form(
            String name,
            Function<byte[], Checked<?>> keep,
            Function<byte[], Checked<?>> refuse,
            Function<byte[], Checked<?>> report,
            Function<Object, byte[]> write) {

        @Override
        public String toString() {
            return name;
        }

        byte[] sample() {
            try (InputStream in = PracticeWritersTest.class.getResourceAsStream(name)) {
                return java.util.Objects.requireNonNull(in, name).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        "plan.json",
                        json -> PlanJsonReader.read("p", json, UnknownFields.KEEP),
                        json -> PlanJsonReader.read("p", json, UnknownFields.REFUSE),
                        json -> PlanJsonReader.read("p", json),
                        file -> PlanJsonWriter.write((PlanFile) file)),
                new Form(
                        "evaluation.json",
                        json -> EvaluationJsonReader.read("e", json, UnknownFields.KEEP),
                        json -> EvaluationJsonReader.read("e", json, UnknownFields.REFUSE),
                        json -> EvaluationJsonReader.read("e", json),
                        file -> EvaluationJsonWriter.write((EvaluationFile) file)),
                new Form(
                        "communications.json",
                        json -> CommunicationsJsonReader.read("c", json, UnknownFields.KEEP),
                        json -> CommunicationsJsonReader.read("c", json, UnknownFields.REFUSE),
                        json -> CommunicationsJsonReader.read("c", json),
                        file -> CommunicationsJsonWriter.write((CommunicationsFile) file)));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_was_written_reads_without_an_issue_and_is_written_as_the_same_bytes(Form form) {
        Checked<?> first = form.keep().apply(form.sample());
        assertThat(first.issues()).isEmpty();
        byte[] written = form.write().apply(first.value());
        Checked<?> again = form.keep().apply(written);
        assertThat(again.issues()).isEmpty();
        assertThat(form.write().apply(again.value())).isEqualTo(written);
        assertThat(new String(written, StandardCharsets.UTF_8)).endsWith("}\n").doesNotContain("\r");
    }

    /** Every field of the sample, at whatever depth, is somewhere in what is written: nothing is lost on the way. */
    @ParameterizedTest
    @MethodSource("forms")
    void every_text_and_number_of_a_file_is_in_what_is_written(Form form) {
        byte[] written = form.write().apply(form.keep().apply(form.sample()).value());
        assertThat(leaves(tree(written))).containsAll(leaves(tree(form.sample())));
    }

    private static List<String> leaves(JsonNode tree) {
        List<String> leaves = new ArrayList<>();
        if (tree.isNumber()) {
            leaves.add(tree.decimalValue().stripTrailingZeros().toPlainString());
        } else if (tree.isValueNode() && !tree.asText().isEmpty()) {
            leaves.add(tree.asText());
        }
        tree.forEach(child -> leaves.addAll(leaves(child)));
        return leaves;
    }

    /** The sample with a field that nobody knows in each of its objects, each with a value of its own. */
    private static byte[] strange(Form form, List<String> values) {
        JsonNode tree = tree(form.sample());
        mark(tree, values);
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void mark(JsonNode tree, List<String> values) {
        tree.forEach(child -> mark(child, values));
        if (tree instanceof ObjectNode object) {
            String value = "strange-" + values.size() + "-thing";
            values.add(value);
            object.put("colour", value);
            object.putObject("more").put("of", value + "-deep");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void unknown_fields_of_every_object_are_kept_where_they_stood(Form form) {
        List<String> values = new ArrayList<>();
        Checked<?> read = form.keep().apply(strange(form, values));
        assertThat(read.hasErrors()).isFalse();
        assertThat(read.issueCounts()).containsExactly(java.util.Map.entry("UNKNOWN_FIELD", (long) values.size()));
        byte[] written = form.write().apply(read.value());
        assertThat(leaves(tree(written)))
                .containsAll(values)
                .containsAll(values.stream().map(value -> value + "-deep").toList());
        assertThat(form.write().apply(form.keep().apply(written).value())).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void unknown_fields_are_refused_where_that_is_asked_and_reported_where_nothing_is(Form form) {
        byte[] strange = strange(form, new ArrayList<>());
        assertThatThrownBy(() -> form.refuse().apply(strange))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("not known")
                .hasMessageContaining("\nMaybe ");
        Checked<?> reported = form.report().apply(strange);
        assertThat(reported.hasErrors()).isFalse();
        assertThat(reported.issues()).extracting(Issue::reason).containsOnly("FIELD_NOT_USED");
        assertThat(form.refuse().apply(form.sample()).issues()).isEmpty();
    }

    @Test
    void a_thing_with_an_unknown_field_is_left_out_where_that_is_asked_and_the_others_stay() {
        String json = """
                {"schemaVersion":"1.0","stories":[{"id":"s1","title":"One"},{"id":"s2","title":"Two","colour":"red"}]}""";
        Checked<CommunicationsFile> read =
                CommunicationsJsonReader.read("c.json", json.getBytes(StandardCharsets.UTF_8), UnknownFields.REFUSE);
        assertThat(read.value().matrix().stories()).hasSize(1);
        assertThat(read.issues())
                .extracting(Issue::describe)
                .singleElement()
                .asString()
                .contains("/stories/1", "UNKNOWN_FIELD");
    }

    @Test
    void an_unknown_field_never_takes_the_place_of_one_that_is_known_later() {
        PlanFile file = new PlanFile(
                PartnershipPlan.of("p1", CheckSet.standard("six-steps")),
                new org.openattendance.mapping.model.Extras(
                        java.util.Map.of("plan", java.util.Map.of("id", "\"other\"", "colour", "7"))));
        JsonNode tree = tree(PlanJsonWriter.write(file));
        assertThat(tree.get("id").asText()).isEqualTo("p1");
        assertThat(tree.get("colour").asInt()).isEqualTo(7);
    }

    @Test
    void a_plan_is_told_again_event_by_event_whatever_was_done_by_hand() {
        PartnershipPlan plan = PartnershipPlan.of("p1", CheckSet.standard("six-steps"))
                .withReflectionNeeded()
                .with(PlanEvidence.none()
                        .withMap("m1")
                        .with(new StepEvidence.DataInsight("register", DAY, "Mondays"))
                        .with(new StepEvidence.ContextUse(
                                "buses", DAY, org.openattendance.mapping.model.NodeDetail.Context.Impact.MIXED, true)))
                .start(PartnershipStep.FUNDING, DAY, LEAD);
        for (String check : List.of("ES-S1.1", "ES-S1.2", "ES-S1.3")) {
            plan = plan.mark(new CheckMark(check, CheckState.DONE, DAY, LEAD, ""));
        }
        plan = plan.complete(PartnershipStep.CONSIDER_DATA, DAY, LEAD, true)
                .reopen(PartnershipStep.CONSIDER_DATA, DAY, LEAD, "a new insight")
                .mark(new CheckMark("ES-S1.1", CheckState.OPEN, DAY, LEAD, "look again"))
                .mark(new CheckMark("ES-S1.1", CheckState.DONE, DAY, LEAD, ""))
                .completeOutOfOrder(PartnershipStep.CONSIDER_DATA, DAY, LEAD, "it was agreed", false);
        Checked<PlanFile> again =
                PlanJsonReader.read("p", PlanJsonWriter.write(PlanFile.of(plan)), UnknownFields.REFUSE);
        assertThat(again.issues()).isEmpty();
        assertThat(again.value().plan().events()).isEqualTo(plan.events());
        assertThat(again.value().plan().states()).isEqualTo(plan.states());
        assertThat(plan.events()).extracting(PlanEvent::on).containsOnly(DAY);
    }

    @Test
    void an_evaluation_with_measures_of_its_own_has_no_place_in_the_file_and_says_so() {
        EvaluationFile file = EvaluationJsonReader.read(
                        "e", forms().skip(1).findFirst().orElseThrow().sample())
                .value();
        Measure own = new Measure("X1", "G1.1", "our own", Optional.empty(), Optional.empty(), Optional.empty());
        EvaluationFile with = EvaluationFile.of(file.plan().with(own), file.periods(), file.readings());
        assertThatThrownBy(() -> EvaluationJsonWriter.write(with))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThat(Set.of(file.plan().school())).containsExactly("quayside-academy");
    }
}
