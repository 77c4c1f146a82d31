package org.openattendance.assessment.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.CohortAnswer;
import org.openattendance.assessment.judgement.EvidenceItem;
import org.openattendance.assessment.judgement.Judgement;

/**
 * Writes an assessment as JSON that {@link AssessmentReader} reads back as it was, the same bytes for the same assessment. Stateless.
 */
public final class AssessmentWriter {

    private AssessmentWriter() {}

    /** The document, its lines ended by LF. */
    public static String toJson(Assessment assessment) {
        ObjectNode root = Json.object().put("schemaVersion", "1.0").put("id", assessment.id());
        root.putObject("framework").put("id", assessment.framework()).put("version", assessment.version());
        root.putObject("subject")
                .put("kind", assessment.subject().kind().name())
                .put("reference", assessment.subject().reference());
        root.putObject("round")
                .put("id", assessment.round().id())
                .put("on", assessment.round().on().toString());
        root.put("purpose", assessment.purpose().name());
        ArrayNode judgements = root.putArray("judgements");
        assessment.judgements().forEach(judgement -> judgements.add(judgement(judgement)));
        ArrayNode evidence = root.putArray("evidence");
        assessment.evidence().forEach(item -> evidence.add(item(item)));
        ArrayNode answers = root.putArray("answers");
        for (CohortAnswer answer : assessment.answers()) {
            answers.add(Json.object()
                    .put("question", answer.question())
                    .put("cohort", answer.cohort())
                    .put("text", answer.text()));
        }
        return Json.write(root);
    }

    private static ObjectNode judgement(Judgement judgement) {
        ObjectNode node = Json.object()
                .put("criterion", judgement.criterion())
                .put("status", judgement.status().name());
        judgement.level().ifPresent(level -> node.put("level", level.code()));
        FrameworkWriter.put(node, "rationale", judgement.rationale());
        FrameworkWriter.put(node, "inPlace", judgement.narrative().inPlace());
        FrameworkWriter.put(node, "stillToDo", judgement.narrative().stillToDo());
        FrameworkWriter.put(node, "actions", judgement.narrative().actions());
        node.put("assessor", judgement.assessor().id()).put("on", judgement.on().toString());
        if (judgement.moderated()) {
            node.put("moderated", true);
        }
        return node;
    }

    private static ObjectNode item(EvidenceItem item) {
        ObjectNode node = Json.object()
                .put("id", item.id())
                .put("kind", item.kind().name())
                .put("title", item.title())
                .put("on", item.on().toString());
        FrameworkWriter.put(node, "reference", item.reference());
        ArrayNode claims = node.putArray("claims");
        for (EvidenceItem.Claim claim : item.claims()) {
            claims.add(Json.object()
                    .put("criterion", claim.criterion())
                    .put("supports", claim.supports())
                    .put("strength", claim.strength().name()));
        }
        return node;
    }
}
