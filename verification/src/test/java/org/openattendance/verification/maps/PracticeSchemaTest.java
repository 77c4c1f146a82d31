package org.openattendance.verification.maps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.AttendanceException;
import org.openattendance.mapping.exchange.CommunicationsJsonReader;
import org.openattendance.mapping.exchange.CommunicationsJsonWriter;
import org.openattendance.mapping.exchange.EvaluationJsonReader;
import org.openattendance.mapping.exchange.EvaluationJsonWriter;
import org.openattendance.mapping.exchange.PlanJsonReader;
import org.openattendance.mapping.exchange.PlanJsonWriter;
import org.openattendance.mapping.json.UnknownFields;

/** The published schemas of plans, evaluations and communications say what is written, and refuse nothing that is read without an issue. */
class PracticeSchemaTest {

    private static final Path MODULE = Path.of("..", "attendance-mapping", "src", "test", "resources");
    private static final Path SAMPLES = MODULE.resolve("org/openattendance/mapping/exchange");
    private static final Path STORY = Path.of("..", "examples", "data", "partnership");

    private static Set<ValidationMessage> against(String schema, byte[] json) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }

    private static String schema(String form) {
        return switch (form) {
            case "plan" -> PlanJsonWriter.schema();
            case "evaluation" -> EvaluationJsonWriter.schema();
            default -> CommunicationsJsonWriter.schema();
        };
    }

    private static byte[] written(String form, byte[] json) {
        return switch (form) {
            case "plan" ->
                PlanJsonWriter.write(
                        PlanJsonReader.read("p", json, UnknownFields.REFUSE).value());
            case "evaluation" ->
                EvaluationJsonWriter.write(EvaluationJsonReader.read("e", json, UnknownFields.REFUSE)
                        .value());
            default ->
                CommunicationsJsonWriter.write(CommunicationsJsonReader.read("c", json, UnknownFields.REFUSE)
                        .value());
        };
    }

    private static boolean isTold(String form, byte[] json) {
        try {
            return switch (form) {
                case "plan" -> PlanJsonReader.read("p", json).hasErrors();
                case "evaluation" -> EvaluationJsonReader.read("e", json).hasErrors();
                default -> CommunicationsJsonReader.read("c", json).hasErrors();
            };
        } catch (AttendanceException e) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "evaluation", "communications"})
    void samples_and_what_is_written_from_them_are_what_the_schema_says(String form) throws IOException {
        for (Path folder : new Path[] {SAMPLES, STORY}) {
            byte[] json = Files.readAllBytes(folder.resolve(form + ".json"));
            assertThat(against(schema(form), json)).isEmpty();
            assertThat(against(schema(form), written(form, json))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "evaluation", "communications"})
    void the_schema_names_every_field_that_is_written(String form) throws IOException {
        byte[] json = written(form, Files.readAllBytes(SAMPLES.resolve(form + ".json")));
        Set<String> known = new TreeSet<>();
        described(new ObjectMapper().readTree(schema(form)), known);
        assertThat(names(new ObjectMapper().readTree(json))).isSubsetOf(known);
    }

    private static void described(JsonNode schema, Set<String> known) {
        if (schema.has("properties")) {
            schema.get("properties").fieldNames().forEachRemaining(known::add);
        }
        schema.forEach(child -> described(child, known));
    }

    private static Set<String> names(JsonNode tree) {
        Set<String> names = new TreeSet<>();
        tree.fieldNames().forEachRemaining(names::add);
        tree.forEach(child -> names.addAll(names(child)));
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan|'id':7",
                "plan|'id':'p','checkSet':'seven-steps'",
                "plan|'id':'p','evidence':{'insights':[{'source':'register'}]}",
                "plan|'id':'p','evidence':{'funding':[{'id':'a','source':'GRANT','year':'2026','committed':-1}]}",
                "plan|'id':'p','evidence':{'funding':[{'id':'a','source':'GRANT','year':'2026'}]}",
                "plan|'id':'p','evidence':{'parentAt':['LUNCH']}",
                "plan|'id':'p','evidence':{'agreements':[{'id':'a','school':'s','partner':'y','service':'m','first':'2026-01-01','status':'AGREED'}]}",
                "plan|'id':'p','events':[{'type':'PARTY','on':'2026-09-01','by':'LEAD'}]",
                "plan|'id':'p','events':[{'type':'REOPEN','step':'FUNDING','on':'2026-09-01','by':'LEAD'}]",
                "evaluation|'school':'s'",
                "evaluation|'school':'s','year':{'first':'2026-09-01'}",
                "evaluation|'school':'s','year':{'first':'2026-09-01','last':'2027-07-01'},'readings':[{'measure':'G1.1a','on':'2026-09-02'}]",
                "evaluation|'school':'s','year':{'first':'2026-09-01','last':'2027-07-01'},'readings':[{'measure':'G1.1a','on':'2026-09-02','number':1,'yes':true}]",
                "evaluation|'school':'s','year':{'first':'2026-09-01','last':'2027-07-01'},'collectors':[{'measure':'G1.1a'}]",
                "communications|'stories':[{'id':'s1'}]",
                "communications|'stories':[{'id':'s1','title':'x'}],'cells':[{'story':'s1','partner':'y','purposes':['GOSSIP']}]",
                "communications|'stories':[{'id':'s1','title':'x'}],'cells':[{'story':'s1','partner':'y','purposes':['ACTION']}]",
                "communications|'stories':'many'"
            })
    void what_the_schema_refuses_the_reader_does_not_take_in_silence(String text) {
        String form = text.substring(0, text.indexOf('|'));
        byte[] json = ("{'schemaVersion':'1.0'," + text.substring(text.indexOf('|') + 1) + "}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        assertThat(against(schema(form), json)).isNotEmpty();
        assertThat(isTold(form, json)).isTrue();
    }

    @Test
    void the_constants_of_the_schemas_are_those_of_the_library() {
        assertThat(PlanJsonWriter.schema())
                .contains(names(org.openattendance.mapping.plan.PartnershipStep.values()))
                .contains(names(org.openattendance.mapping.plan.SharedThing.values()))
                .contains(names(org.openattendance.mapping.plan.Intervention.Timing.values()))
                .contains(names(org.openattendance.mapping.plan.Intervention.Place.values()))
                .contains(names(org.openattendance.mapping.plan.OutcomeRecord.Link.values()))
                .contains(names(org.openattendance.mapping.plan.AlternativeCurriculum.Stage.values()))
                .contains(names(org.openattendance.mapping.plan.StepEvidence.Facet.values()))
                .contains(names(org.openattendance.mapping.plan.StepEvidence.Conversation.Place.values()))
                .contains(names(org.openattendance.mapping.model.NodeDetail.Context.Impact.values()))
                .contains(names(org.openattendance.mapping.agreement.AgreementStatus.values()));
        assertThat(CommunicationsJsonWriter.schema())
                .contains(names(org.openattendance.mapping.communication.CommunicationPurpose.values()))
                .contains(names(org.openattendance.mapping.communication.MatrixCell.Status.values()));
    }

    private static String[] names(Enum<?>[] constants) {
        String[] names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = "\"" + constants[i].name() + "\"";
        }
        return names;
    }
}
