package org.openattendance.verification.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.io.AssessmentLibrary;
import org.openattendance.assessment.io.AssessmentWriter;
import org.openattendance.assessment.io.FrameworkWriter;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.CohortAnswer;
import org.openattendance.assessment.judgement.EvidenceItem;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.base.Role;

/** The published schemas accept what is shipped and written, and refuse what the readers refuse. */
class AssessmentSchemaTest {

    private static final AssessmentLibrary LIBRARY = AssessmentLibrary.standard();
    private static final JsonSchema FRAMEWORK = schema("schema/framework.schema.json");
    private static final JsonSchema ASSESSMENT = schema("schema/assessment.schema.json");

    private static JsonSchema schema(String file) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(AssessmentLibrary.text(file));
    }

    static List<String> shipped() {
        return AssessmentLibrary.index().stream()
                .filter(file -> file.startsWith("frameworks/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_framework_fits_its_schema_as_it_is_and_as_it_is_written_again(String file) {
        String json = AssessmentLibrary.text(file);
        assertThat(FRAMEWORK.validate(json, InputFormat.JSON)).isEmpty();
        String id = file.substring("frameworks/".length(), file.length() - ".json".length());
        String again = FrameworkWriter.toJson(LIBRARY.registry().framework(id));
        assertThat(FRAMEWORK.validate(again, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"scale\":\"rag\",\"source\":\"s\",\"licence\":\"l\",\"themes\":[]}",
                "{\"id\":\"X\",\"version\":\"1\",\"title\":\"X\",\"scale\":\"rag\",\"source\":\"s\",\"licence\":\"l\",\"themes\":[{\"id\":\"t\",\"criteria\":[{\"id\":\"c\",\"text\":\"t\"}]}]}",
                "{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"scale\":\"rag\",\"source\":\"s\",\"licence\":\"l\",\"themes\":[{\"id\":\"t\",\"criteria\":[{\"id\":\"c\",\"text\":\"t\",\"weight\":0}]}]}",
                "{\"id\":\"x\",\"version\":\"1\",\"title\":\"X\",\"scale\":\"rag\",\"licence\":\"l\",\"themes\":[{\"id\":\"t\",\"criteria\":[{\"id\":\"c\",\"text\":\"t\"}]}]}"
            })
    void what_the_reader_refuses_the_schema_refuses(String json) {
        assertThat(FRAMEWORK.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(LIBRARY.reader()
                        .read(
                                "x.json",
                                new java.io.ByteArrayInputStream(
                                        json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .value())
                .isEmpty();
    }

    @Test
    void a_written_assessment_fits_its_schema() {
        var framework = LIBRARY.registry().framework("att-rag");
        LocalDate day = LocalDate.of(2025, 11, 3);
        Role lead = Role.of("LEAD");
        Assessment assessment = Assessment.begin(
                        "a1",
                        framework,
                        AssessmentSubject.setting("100001"),
                        new AssessmentRound("autumn", day),
                        AssessmentPurpose.SELF_ASSESSMENT)
                .with(Judgement.of("att-rag-a1", framework.scale().level("G"), "seen", lead, day)
                        .asModerated())
                .with(Judgement.dontKnow("att-rag-c3", "ask", lead, day))
                .with(EvidenceItem.supporting("e1", EvidenceKind.VIEWS, "Survey", day, "folder", List.of("att-rag-a1")))
                .with(new CohortAnswer("Who is missing?", "ALL", "few"));
        assertThat(ASSESSMENT.validate(AssessmentWriter.toJson(assessment), InputFormat.JSON))
                .isEmpty();
        String person = AssessmentWriter.toJson(assessment).replace("\"SETTING\"", "\"PUPIL\"");
        assertThat(ASSESSMENT.validate(person, InputFormat.JSON)).isNotEmpty();
    }
}
