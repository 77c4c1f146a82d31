package org.openattendance.assessment.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.assessment.action.ActionCandidate;
import org.openattendance.assessment.action.DerivedPlan;
import org.openattendance.assessment.compare.CriterionComparison;
import org.openattendance.assessment.compare.SchoolComparison;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Rate;
import org.openattendance.picture.HeatTable;
import org.openattendance.picture.Picture;

/** Tables whose cells are darker where there is more. Stateless. */
public final class TablePictures {

    private static final int STEPS = 4;

    private TablePictures() {}

    /** Settings at each level, criterion by criterion; a row with too few settings is hatched. No setting is named. */
    public static Picture comparison(SchoolComparison comparison) {
        List<RatingLevel> levels = comparison.framework().scale().levels();
        List<HeatTable.Row> rows = new ArrayList<>();
        for (CriterionComparison one : comparison.criteria()) {
            rows.add(new HeatTable.Row(
                    one.criterion().shortId() + " " + one.criterion().text(),
                    levels.stream().map(level -> cell(one, level)).toList()));
        }
        return new HeatTable(
                        "comparison",
                        comparison.settings().size() + " settings: "
                                + comparison.framework().header().title(),
                        "Group: " + comparison.rules().groupChosenBy() + ". " + SchoolComparison.CAUTION
                                + " Figures of fewer than " + comparison.rules().minimum() + " settings are withheld.",
                        "Criterion",
                        levels.stream().map(RatingLevel::display).toList(),
                        rows)
                .draw();
    }

    private static HeatTable.Cell cell(CriterionComparison one, RatingLevel level) {
        return one.share(level)
                .map(share -> HeatTable.Cell.of(step(share), share.numerator() + " of " + share.denominator()))
                .orElse(HeatTable.Cell.unknown("withheld"));
    }

    /** 0 for none, else up to 4, rounded up: few are seen. */
    private static int step(Rate share) {
        return (int) ((share.numerator() * STEPS + share.denominator() - 1) / share.denominator());
    }

    /** Actions in order of priority with what put them there. */
    public static Picture priorities(DerivedPlan plan) {
        List<HeatTable.Row> rows = new ArrayList<>();
        int active = plan.plan().actions().size();
        for (int i = 0; i < plan.reasons().size(); i++) {
            ActionCandidate candidate = plan.reasons().get(i).candidate();
            rows.add(new HeatTable.Row(
                    (i + 1) + ". " + candidate.criterion().shortId() + " "
                            + candidate.criterion().text(),
                    List.of(
                            HeatTable.Cell.of(
                                    candidate.criterion().isLimiting() ? STEPS : 0,
                                    candidate.criterion().isLimiting() ? "limiting" : "–"),
                            gap(candidate),
                            HeatTable.Cell.of(
                                    0, Integer.toString(candidate.criterion().weight())),
                            HeatTable.Cell.of(i < active ? 2 : 0, i < active ? "begin" : "parked"))));
        }
        return new HeatTable(
                        "priorities",
                        "Priorities",
                        "Limiting criteria first, then the larger gap, then the larger weight, then what is not known, then old evidence.",
                        "Criterion",
                        List.of("Limiting", "Levels below target", "Weight", "Plan"),
                        rows)
                .draw();
    }

    private static HeatTable.Cell gap(ActionCandidate candidate) {
        return switch (candidate.kind()) {
            case GAP -> HeatTable.Cell.of(Math.min(STEPS, candidate.gap()), Integer.toString(candidate.gap()));
            case DONT_KNOW -> HeatTable.Cell.unknown("not known");
            case STALE -> HeatTable.Cell.of(0, "old evidence");
        };
    }
}
