package org.openattendance.assessment.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.EvidenceStatement;
import org.openattendance.assessment.framework.Expectation;
import org.openattendance.assessment.framework.ExpectationFramework;
import org.openattendance.assessment.framework.FrameworkHeader;
import org.openattendance.assessment.framework.PracticeLevel;
import org.openattendance.base.InvalidValueException;

/** A document of expectations. */
final class ExpectationReader {

    private ExpectationReader() {}

    static Optional<ExpectationFramework> read(JsonAt at, FrameworkHeader header) {
        List<Expectation> expectations = new ArrayList<>();
        for (JsonAt one : at.at("expectations").list()) {
            one.only(FieldPolicy.REFUSE, "id", "text", "why", "practices");
            try {
                expectations.add(new Expectation(
                        one.at("id").text(),
                        one.at("text").text(),
                        why(one.at("why")),
                        one.at("practices").list().stream()
                                .map(ExpectationReader::practice)
                                .flatMap(Optional::stream)
                                .toList()));
            } catch (InvalidValueException e) {
                one.error("INVALID_VALUE", JsonAt.firstLine(e));
            }
        }
        return Optional.of(new ExpectationFramework(
                header, expectations, at.at("impactDomains").texts()));
    }

    private static List<EvidenceStatement> why(JsonAt at) {
        List<EvidenceStatement> why = new ArrayList<>();
        for (JsonAt one : at.list()) {
            one.only(FieldPolicy.REFUSE, "id", "text", "source", "domains");
            why.add(new EvidenceStatement(
                    one.at("id").text(),
                    one.at("text").text(),
                    one.at("source").text(),
                    one.at("domains").texts()));
        }
        return why;
    }

    private static Optional<Expectation.Practice> practice(JsonAt at) {
        at.only(FieldPolicy.REFUSE, "id", "level", "text", "evidencePrompts", "suggestedActions");
        PracticeLevel level = at.at("level").word(PracticeLevel.class, PracticeLevel.WHOLE_SCHOOL);
        return new CriterionReader("x", Optional.empty(), Map.of(), FieldPolicy.REPORT)
                .practice(at)
                .map((Criterion criterion) -> new Expectation.Practice(
                        criterion.shortId(),
                        level,
                        criterion.text(),
                        criterion.guide().prompts(),
                        criterion.guide().actions()));
    }
}
