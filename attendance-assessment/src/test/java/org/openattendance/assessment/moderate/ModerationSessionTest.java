package org.openattendance.assessment.moderate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.moderate.AgreementValue.Statistic;
import org.openattendance.assessment.moderate.ModerationSession.Judge;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;

class ModerationSessionTest {

    private static final Role OFFICER = Role.of("AUTHORITY_OFFICER");
    private static final AssessmentFramework FRAMEWORK = rag(6, THRESHOLD, Map.of());

    private static ModerationSession session(String first, String second) {
        return ModerationSession.of(
                FRAMEWORK,
                ModerationSession.Mode.SCHOOL_AND_AUTHORITY,
                List.of(
                        new Judge(LEAD, standings(FRAMEWORK, first)),
                        new Judge(OFFICER, standings(FRAMEWORK, second))));
    }

    @Test
    void the_report_counts_units_and_gaps_and_puts_the_widest_differences_first() {
        var report = session("GGA-?-", "ARAGA-").report();
        assertThat(report.units()).isEqualTo(5);
        assertThat(report.judges()).isEqualTo(2);
        assertThat(report.missing()).contains(Rate.of(2, 10));
        assertThat(report.hasFewUnits()).isTrue();
        assertThat(report.differences())
                .extracting(d -> d.criterion().shortId() + " " + d.spread() + " " + d.statusesDiffer())
                .containsExactly("c2 2 false", "c1 1 false", "c5 0 true");
        assertThat(report.differences().get(0).isWide()).isTrue();
        assertThat(report.differences().get(1).isWide()).isFalse();
        assertThat(report.figure(Statistic.PERCENT_AGREEMENT).value()).contains(Fraction.of(1, 3));
        assertThat(report.figure(Statistic.ALPHA_ORDINAL).statistic()).isEqualTo(Statistic.ALPHA_ORDINAL);
    }

    @Test
    void thirty_criteria_are_not_few() {
        var thirty = rag(30, THRESHOLD, Map.of());
        var letters = "RAG".repeat(10);
        var session = ModerationSession.of(
                thirty,
                ModerationSession.Mode.TWO_JUDGES,
                List.of(new Judge(LEAD, standings(thirty, letters)), new Judge(OFFICER, standings(thirty, letters))));
        assertThat(session.report().hasFewUnits()).isFalse();
        assertThat(session.report().differences()).isEmpty();
    }

    @Test
    void nothing_rated_leaves_no_share_of_missing_cells() {
        assertThat(session("------", "??????").report().missing()).isEmpty();
    }

    @Test
    void decisions_are_recorded_beside_what_each_said() {
        var done = assessment(
                ATT_RAG,
                List.of(
                        Judgement.of("att-rag-a1", RAG.level("G"), "x", LEAD, DAY),
                        Judgement.of("att-rag-a1", RAG.level("R"), "y", OFFICER, DAY),
                        Judgement.of("att-rag-a2", RAG.level("G"), "x", LEAD, DAY),
                        Judgement.of("att-rag-a2", RAG.level("A"), "y", OFFICER, DAY)));
        var session = ModerationSession.of(ATT_RAG, ModerationSession.Mode.TWO_JUDGES, done);
        assertThat(session.unsettled()).extracting(d -> d.criterion().shortId()).containsExactly("a1", "a2");
        var settled = session.with(ModerationDecision.of(
                "att-rag-a1", RAG.level("A"), "time is short", LEAD, List.of(LEAD, OFFICER), DAY.plusDays(7)));
        assertThat(settled.unsettled()).extracting(d -> d.criterion().shortId()).containsExactly("a2");
        assertThat(session.decisions()).isEmpty();
        var after = settled.applyTo(done);
        var standings = after.standings(ATT_RAG);
        assertThat(standings.of(ATT_RAG.criterion("a1")).level()).contains(RAG.level("A"));
        assertThat(standings.of(ATT_RAG.criterion("a2")).differing()).isTrue();
        assertThat(after.history("att-rag-a1")).hasSize(3);
        assertThat(after.standings(ATT_RAG, DAY).of(ATT_RAG.criterion("a1")).differing())
                .as("as it stood before")
                .isTrue();
    }

    @Test
    void a_decision_needs_reason_company_and_a_fitting_level() {
        LocalDate on = DAY;
        assertThatThrownBy(() -> ModerationDecision.of("c", RAG.level("R"), " ", LEAD, List.of(LEAD), on))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ModerationDecision.of("c", RAG.level("R"), "x", LEAD, List.of(), on))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ModerationDecision(
                        "c", JudgementStatus.ASSESSED, Optional.empty(), "x", LEAD, List.of(LEAD), on))
                .hasMessageContaining("without a level");
        assertThatThrownBy(() -> new ModerationDecision(
                        "c", JudgementStatus.DONT_KNOW, Optional.of(RAG.level("R")), "x", LEAD, List.of(LEAD), on))
                .hasMessageContaining("with a level");
        var session = ModerationSession.of(
                ATT_RAG,
                ModerationSession.Mode.TWO_JUDGES,
                List.of(
                        new Judge(LEAD, assessment(ATT_RAG, List.of()).standings(ATT_RAG)),
                        new Judge(OFFICER, assessment(ATT_RAG, List.of()).standings(ATT_RAG))));
        assertThatThrownBy(() -> session.with(new ModerationDecision(
                        "att-rag-c3", JudgementStatus.NOT_APPLICABLE, Optional.empty(), "x", LEAD, List.of(LEAD), on)))
                .hasMessageContaining("att-rag-c3");
        assertThatThrownBy(() ->
                        session.with(ModerationDecision.of("nothing", RAG.level("R"), "x", LEAD, List.of(LEAD), on)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(ModerationDecision.of("c", RAG.level("R"), "about a person", LEAD, List.of(LEAD), on)
                        .toString())
                .doesNotContain("person");
    }

    @Test
    void one_judge_or_two_of_one_role_or_of_two_versions_are_refused() {
        var judge = new Judge(LEAD, standings(FRAMEWORK, "GGGGGG"));
        assertThatThrownBy(() -> ModerationSession.of(FRAMEWORK, ModerationSession.Mode.PANEL, List.of(judge)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> ModerationSession.of(FRAMEWORK, ModerationSession.Mode.PANEL, List.of(judge, judge)))
                .isInstanceOf(InvalidValueException.class);
        var other = rag(5, THRESHOLD, Map.of());
        assertThatThrownBy(() -> ModerationSession.of(
                        FRAMEWORK,
                        ModerationSession.Mode.PANEL,
                        List.of(judge, new Judge(OFFICER, standings(other, "GGGGG")))))
                .isInstanceOf(InvalidValueException.class);
    }
}
