package org.openattendance.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.assessment.Samples.ATT_RAG;
import static org.openattendance.assessment.Samples.DAY;
import static org.openattendance.assessment.Samples.LEAD;
import static org.openattendance.assessment.Samples.LIBRARY;
import static org.openattendance.assessment.Samples.RAG;
import static org.openattendance.assessment.Samples.THRESHOLD;
import static org.openattendance.assessment.Samples.assessment;
import static org.openattendance.assessment.Samples.rag;
import static org.openattendance.assessment.Samples.standings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.assessment.action.ActionDerivation;
import org.openattendance.assessment.action.ActionRules;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.compare.ComparisonRules;
import org.openattendance.assessment.compare.SchoolComparison;
import org.openattendance.assessment.compare.SettingStandings;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.CriterionRules;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.assessment.progress.Progress;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.picture.Picture;

class ReportTest {

    private static final AssessmentFramework SIX = rag(
            6,
            THRESHOLD,
            Map.of(
                    2,
                    CriterionRules.plain().asLimiting(),
                    3,
                    CriterionRules.plain().withBenchmark("G")));

    private static void isSvg(Picture picture) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        } catch (Exception e) {
            throw new AssertionError("not XML", e);
        }
    }

    static List<AssessmentFramework> frameworks() {
        return LIBRARY.registry().frameworks();
    }

    /** Every framework that ships can be judged, summed up and drawn. */
    @ParameterizedTest
    @MethodSource("frameworks")
    void each_framework_can_be_judged_summed_up_and_drawn(AssessmentFramework framework) {
        List<Judgement> judgements = new ArrayList<>();
        for (Criterion criterion : framework.criteria()) {
            int place = framework.position(criterion);
            if (framework.scale().isNarrative() || !criterion.isRated()) {
                judgements.add(Judgement.inWords(criterion.id(), new Narrative("some", "more", "do it"), LEAD, DAY));
            } else {
                var levels = framework.scale().levels();
                judgements.add(Judgement.of(criterion.id(), levels.get(place % levels.size()), "seen", LEAD, DAY));
            }
        }
        var done = assessment(framework, judgements);
        var result = Aggregation.of(done.standings(framework));
        assertThat(result.overall().profile().open()).isZero();
        assertThat(result.overall().profile().done())
                .isEqualTo(framework.rated().size());
        Picture wall = LevelWall.draw(result);
        isSvg(wall);
        assertThat(wall.table().rows()).hasSize(framework.rated().size());
        assertThat(wall).isEqualTo(LevelWall.draw(result));
        if (!framework.scale().isNarrative()) {
            isSvg(RadarPicture.draw(result.standings(), framework.scale().highest()));
        }
        assertThat(AssessmentMarkdown.report(done, result))
                .contains(framework.header().reference());
    }

    @Test
    void the_wall_says_each_level_by_letter_word_and_pattern() {
        var result = Aggregation.of(standings(SIX, "RAG?-x"));
        Picture wall = LevelWall.draw(result);
        assertThat(wall.svg())
                .contains(">R</text>")
                .contains(">A</text>")
                .contains(">G</text>")
                .contains(">?</text>")
                .contains(">n/a</text>")
                .contains("c2, A amber (limiting): criterion 2")
                .contains("aria-label=\"c1: R red\"")
                .contains("url(#oa-h-slant)")
                .contains("url(#oa-h-dots)");
        assertThat(wall.table().rows())
                .extracting(row -> row.get(2))
                .containsExactly("R red", "A amber", "G green", "not known", "not yet assessed", "not applicable");
        assertThat(wall.description())
                .isEqualTo(
                        "6 criteria in 1 themes: 1 red, 1 amber, 1 green, 1 not yet assessed, 1 not known, 1 not applicable.");
    }

    @Test
    void a_text_that_is_not_ours_cannot_break_out_of_the_picture() {
        var nasty = LIBRARY.reader().load("n.json", org.openattendance.assessment.Samples.text("""
                        { "id": "n", "version": "1", "title": "<script>alert(1)</script>", "scale": "rag", "source": "x", "licence": "x",
                          "themes": [ { "id": "t", "title": "\\"><a href='x'>", "criteria": [
                            { "id": "c1", "text": "]]>&<" }, { "id": "c2", "text": "b" }, { "id": "c3", "text": "c" } ] } ] }
                        """));
        var result = Aggregation.of(standings(nasty, "RAG"));
        for (Picture picture :
                List.of(LevelWall.draw(result), RadarPicture.draw(result.standings(), Optional.empty()))) {
            isSvg(picture);
            assertThat(picture.svg()).doesNotContain("<script").doesNotContain("<a ");
        }
    }

    @Test
    void the_radar_breaks_where_nothing_is_known_and_shows_what_is_below_the_benchmark() {
        Picture radar = RadarPicture.draw(standings(SIX, "RAG?-x"), Optional.of(RAG.level("A")));
        isSvg(radar);
        assertThat(radar.description())
                .isEqualTo(
                        "3 of 6 criteria have a level. 1 are below the benchmark. The size of the area means nothing.");
        assertThat(radar.table().rows().get(2)).contains("G green");
        assertThat(radar.table().rows()).extracting(row -> row.get(3)).containsExactly("below", "", "", "", "", "");
        assertThat(RadarPicture.draw(standings(SIX, "RAA?-x"), Optional.empty()).description())
                .contains("1 are below");
        assertThatThrownBy(() -> RadarPicture.draw(standings(rag(2, THRESHOLD, Map.of()), "RA"), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        var six = LIBRARY.registry().scale("six-point").level("4");
        assertThatThrownBy(() -> RadarPicture.draw(standings(SIX, "RAG?-x"), Optional.of(six)))
                .isInstanceOf(org.openattendance.assessment.scale.ScaleMismatchException.class);
    }

    @Test
    void progress_bands_carry_their_numbers() {
        var progress = Progress.between(standings(SIX, "RRAGG-"), standings(SIX, "AGAAGG"));
        Picture picture = ProgressPicture.draw(progress, "2024", "2025");
        isSvg(picture);
        assertThat(picture.svg())
                .contains("R red to A amber: 1")
                .contains("R red to G green: 1")
                .contains("G green to A amber: 1");
        assertThat(picture.description()).isEqualTo("2 improved and 1 declined, 2 stayed, of 5 that can be compared.");
        assertThat(picture.table().rows())
                .containsExactly(
                        List.of("R red", "0", "1", "1"),
                        List.of("A amber", "0", "1", "0"),
                        List.of("G green", "0", "1", "1"));
        assertThatThrownBy(() -> ProgressPicture.draw(
                        Progress.between(standings(SIX, "------"), standings(SIX, "RRRRRR")), "a", "b"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_comparison_names_no_setting_and_withholds_small_groups() {
        List<SettingStandings> settings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            settings.add(new SettingStandings(
                    AssessmentSubject.setting("school-" + i), DAY, standings(SIX, i == 0 ? "RRRRR-" : "GGAGGG")));
        }
        Picture picture = TablePictures.comparison(
                SchoolComparison.of(SIX, settings, ComparisonRules.of(DateSpan.always(), "one trust")));
        isSvg(picture);
        assertThat(picture.svg() + picture.text())
                .doesNotContain("school-")
                .contains("1 of 5")
                .contains("4 of 5")
                .contains("withheld");
        assertThat(picture.description())
                .contains("one trust")
                .contains("strictness")
                .contains("fewer than 5");
    }

    @Test
    void priorities_show_what_put_them_there() {
        var framework = ATT_RAG;
        var done = assessment(
                framework,
                List.of(
                        Judgement.of("att-rag-a1", RAG.level("A"), "x", LEAD, DAY),
                        Judgement.of("att-rag-f1", RAG.level("R"), "x", LEAD, DAY),
                        Judgement.dontKnow("att-rag-b1", "ask", LEAD, DAY)));
        var plan = ActionDerivation.derive(
                "p",
                "P",
                done.standings(framework),
                done,
                ActionRules.usual(Role.of("X"), DAY).withMaxActive(1));
        Picture picture = TablePictures.priorities(plan);
        isSvg(picture);
        assertThat(picture.table().rows())
                .extracting(row -> row.subList(1, 5))
                .containsExactly(
                        List.of("limiting", "2", "1", "begin"),
                        List.of("–", "1", "1", "parked"),
                        List.of("–", "not known", "1", "parked"));
    }

    @Test
    void the_report_tells_reasons_evidence_history_and_what_is_thin() {
        var done = assessment(
                        ATT_RAG,
                        List.of(
                                Judgement.of("att-rag-a1", RAG.level("R"), "no | time", LEAD, DAY),
                                Judgement.of("att-rag-a1", RAG.level("A"), "time since May", LEAD, DAY.plusDays(1)),
                                Judgement.of("att-rag-a2", RAG.level("G"), "", LEAD, DAY),
                                Judgement.of("att-rag-c3", RAG.level("R"), "not linked", LEAD, DAY)))
                .with(org.openattendance.assessment.judgement.EvidenceItem.supporting(
                        "e1",
                        org.openattendance.assessment.framework.EvidenceKind.DOCUMENT,
                        "t",
                        DAY,
                        "",
                        List.of("att-rag-a1")));
        String report = AssessmentMarkdown.report(done, Aggregation.of(done.standings(ATT_RAG)));
        assertThat(report)
                .startsWith("# Whole-school attendance self-assessment\n")
                .contains(
                        "Profile: R red 1, A amber 1, G green 1, not yet assessed 35. Made of 38 criteria in 8 themes.")
                .contains(
                        "- THRESHOLD: R red, because a limiting criterion at or below R; c3 is red and limiting: at most R red.")
                .contains("- Limiting: c3 is red and limiting: at most R red.")
                .contains("R by SENIOR")
                .contains("time since May")
                .contains("DOCUMENT")
                .contains("- a2: a level without a reason");
        assertThat(AssessmentMarkdown.profile(
                        Aggregation.of(standings(SIX, "------")).overall().profile()))
                .isEqualTo("Profile: R red 0, A amber 0, G green 0, not yet assessed 6.");
    }

    @Test
    void a_strategy_shows_aims_beside_achievements_and_names_those_without() {
        var first = new StrategyMatrix.Aim("a1", "A pathway for schools and families");
        var second = new StrategyMatrix.Aim("a2", "A live feed of data");
        var matrix = new StrategyMatrix(
                "Strategy",
                List.of(
                        new StrategyMatrix.Priority("Intervention", List.of(first)),
                        new StrategyMatrix.Priority("Data", List.of(second))),
                List.of(
                        new StrategyMatrix.Achievement("Pathway written", List.of("a1")),
                        new StrategyMatrix.Achievement("Surgeries weekly", List.of("a1"))));
        assertThat(matrix.withoutAchievement()).containsExactly(second);
        assertThat(matrix.table().rows())
                .containsExactly(
                        List.of(
                                "Intervention",
                                "A pathway for schools and families",
                                "Pathway written; Surgeries weekly"),
                        List.of("Data", "A live feed of data", "none recorded yet"));
        assertThatThrownBy(() ->
                        new StrategyMatrix("S", List.of(), List.of(new StrategyMatrix.Achievement("x", List.of("a1")))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        new StrategyMatrix("S", List.of(), List.of(new StrategyMatrix.Achievement("x", List.of()))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new StrategyMatrix(
                        "S", List.of(new StrategyMatrix.Priority("P", List.of(first, first))), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }
}
