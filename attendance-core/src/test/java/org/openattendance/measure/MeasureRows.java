package org.openattendance.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.tally.Count;

/** Rows for tests. */
final class MeasureRows {

    static final Definition OURS = Definition.of("our-register");
    static final Definition THEIRS = Definition.of("their-register");
    static final Source SOURCE = new Source("xx.list", "A list", "", "", Optional.empty(), Source.Status.CURRENT);
    static final Set<Count> ABSENCE = EnumSet.of(Count.AUTHORISED_ABSENCE, Count.UNAUTHORISED_ABSENCE);
    static final Set<Count> POSSIBLE = EnumSet.of(Count.POSSIBLE);

    private MeasureRows() {}

    static MeasureDefinition of(
            String id,
            String span,
            MeasureKind kind,
            Set<Count> numerator,
            Set<Count> denominator,
            Optional<Rate> atLeast,
            Optional<StandardSessions> standard,
            Definition... definitions) {
        return new MeasureDefinition(
                Nation.of("XX"),
                id,
                DateSpan.parse(span),
                kind,
                numerator,
                denominator,
                atLeast,
                standard,
                Set.of(definitions),
                Confidence.CONFIRMED,
                "",
                List.of(SOURCE));
    }

    static MeasureDefinition threshold(String span, String share, Definition... definitions) {
        return of(
                "limit",
                span,
                MeasureKind.THRESHOLD,
                ABSENCE,
                POSSIBLE,
                Optional.of(Rate.parse(share)),
                Optional.empty(),
                definitions);
    }

    static MeasureDefinition sessions(String span, int atLeast, MeasurePeriod period, String ages) {
        return of(
                "limit",
                span,
                MeasureKind.SESSIONS,
                ABSENCE,
                Set.of(),
                Optional.empty(),
                Optional.of(new StandardSessions(atLeast, period, AgeRange.parse(ages))),
                OURS);
    }

    static DefinitionRule rule(Definition definition, String span, DefinitionRule.Kind kind, String value) {
        return new DefinitionRule(
                definition, DateSpan.parse(span), kind, value, Confidence.CONFIRMED, "", List.of(SOURCE));
    }
}
