package org.openattendance.examples.assess;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.assessment.action.ActionDerivation;
import org.openattendance.assessment.action.ActionRules;
import org.openattendance.assessment.action.DerivedPlan;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.aggregate.AssessmentResult;
import org.openattendance.assessment.aggregate.PolicyResult;
import org.openattendance.assessment.aggregate.Sensitivity;
import org.openattendance.assessment.framework.VersionMapping;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.moderate.AgreementValue;
import org.openattendance.assessment.moderate.CriterionDifference;
import org.openattendance.assessment.moderate.ModerationDecision;
import org.openattendance.assessment.moderate.ModerationReport;
import org.openattendance.assessment.moderate.ModerationSession;
import org.openattendance.assessment.progress.CriterionProgress.Movement;
import org.openattendance.assessment.progress.Progress;
import org.openattendance.assessment.report.LevelWall;
import org.openattendance.assessment.report.ProgressPicture;
import org.openattendance.assessment.report.RadarPicture;
import org.openattendance.assessment.report.TablePictures;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionStatus;
import org.openattendance.plan.StatusChange;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** Where is our self-assessment thinnest, what did we do about it, and what moved? An invented school over three rounds. */
public final class SchoolOverThreeRounds {

    private static final Role LEAD = Role.of("SENIOR_ATTENDANCE_LEAD");
    private static final Role OFFICER = Role.of("SCHOOL_ATTENDANCE_OFFICER");
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2023, 11, 10), LocalDate.of(2024, 11, 8), LocalDate.of(2025, 11, 7));

    private final Path data;
    private final StringBuilder story = new StringBuilder();

    private SchoolOverThreeRounds(Path data) {
        this.data = data;
    }

    /**
     * Prints the story, and draws its pictures where a second folder is given.
     *
     * @param args the folder of the data; then, perhaps, one for pictures
     */
    public static void main(String... args) {
        System.out.print(tell(Path.of(args[0]), args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty()));
    }

    /** The story as text. */
    static String tell(Path data, Optional<Path> pictures) {
        SchoolOverThreeRounds school = new SchoolOverThreeRounds(data);
        List<Standings> rounds = school.rounds();
        school.moves(rounds);
        Assessment last = school.moderated();
        school.next(last);
        pictures.ifPresent(folder -> school.draw(folder, rounds, last));
        return school.story.toString();
    }

    private void say(String line) {
        story.append(line).append('\n');
    }

    private List<Standings> rounds() {
        List<Standings> rounds = new ArrayList<>();
        for (int i = 0; i < DAYS.size(); i++) {
            Assessment round = round(i);
            Standings standings = round.standings(Stories.FRAMEWORK);
            rounds.add(standings);
            AssessmentResult result = Aggregation.of(standings);
            say("Round " + (i + 1) + ", " + DAYS.get(i) + ": "
                    + LevelWall.draw(result).description());
            say("  " + result.overall().results().get(0).sentence());
            say("  " + secure(result));
            say("  " + Sensitivity.of(standings, Stories.FRAMEWORK.policy()).sentence());
        }
        return rounds;
    }

    private Assessment round(int i) {
        List<Judgement> judgements = Stories.ratings(data.resolve("school-round-" + (i + 1) + ".csv"));
        return Stories.assessment("100001", "round " + (i + 1), DAYS.get(i), judgements);
    }

    private static String secure(AssessmentResult result) {
        return result.overall().results().stream()
                .filter(one -> one.policy() == org.openattendance.assessment.framework.PolicyType.SECURE_FIT)
                .map(PolicyResult::sentence)
                .findFirst()
                .orElse("");
    }

    /** What moved between the rounds, and whether anything was done about it. */
    private void moves(List<Standings> rounds) {
        ActionPlan plan = actions();
        for (int i = 1; i < rounds.size(); i++) {
            Progress progress = Progress.between(
                    rounds.get(i - 1),
                    rounds.get(i),
                    VersionMapping.identity(Stories.FRAMEWORK),
                    plan,
                    Progress.interval(DAYS.get(i - 1), DAYS.get(i)));
            say("");
            say("From round " + i + " to round " + (i + 1) + ": " + progress.sentence());
            say("  Acted on and improved: " + progress.count(Movement.IMPROVED, true)
                    + "; acted on, no change: " + progress.count(Movement.SAME, true)
                    + "; improved without a recorded action: " + progress.count(Movement.IMPROVED, false) + ".");
            progress.criteria().stream()
                    .filter(one ->
                            one.movement() == Movement.NEWLY_ASSESSED || one.movement() == Movement.NO_LONGER_ASSESSED)
                    .forEach(one -> say("  " + one.criterion().shortId() + " is " + one.movement() + "."));
        }
    }

    private ActionPlan actions() {
        CsvTable table = CsvTable.read(
                "school-actions.csv",
                Stories.open(data.resolve("school-actions.csv")),
                List.of("criterion_id", "what", "owner", "proposed", "agreed", "done"));
        ActionPlan plan = ActionPlan.empty("school", "Attendance");
        for (CsvRow row : table.rows()) {
            plan = plan.with(action(row));
        }
        return plan;
    }

    private static ActionItem action(CsvRow row) {
        String criterion = Stories.FRAMEWORK.criterion(row.text("criterion_id")).id();
        ActionItem action = ActionItem.propose(
                        "act-" + row.text("criterion_id"),
                        row.text("what"),
                        LocalDate.parse(row.text("proposed")),
                        LEAD)
                .withOwner(Role.of(row.text("owner")))
                .withReason(ActionLink.of(ActionLink.CRITERION, criterion))
                .withStatus(new StatusChange(LocalDate.parse(row.text("agreed")), ActionStatus.AGREED, LEAD, ""));
        return row.find("done")
                .map(day -> action.withStatus(new StatusChange(LocalDate.parse(day), ActionStatus.DONE, LEAD, "")))
                .orElse(action);
    }

    /** The officer of the authority judges twelve criteria too; they talk about those two levels apart and settle them. */
    private Assessment moderated() {
        List<Judgement> officer = Stories.ratings(data.resolve("school-round-3-officer.csv"));
        List<String> visited = officer.stream().map(Judgement::criterion).toList();
        List<Judgement> both = new ArrayList<>(round(2).judgements());
        both.removeIf(judgement -> !visited.contains(judgement.criterion()));
        both.addAll(officer);
        Assessment sample = Stories.assessment("100001", "moderation", LocalDate.of(2025, 11, 21), both);
        ModerationSession session =
                ModerationSession.of(Stories.FRAMEWORK, ModerationSession.Mode.SCHOOL_AND_AUTHORITY, sample);
        ModerationReport report = session.report();
        say("");
        say("Moderation over " + report.units() + " criteria" + (report.hasFewUnits() ? " (few: read with care)" : "")
                + ": "
                + report.figure(AgreementValue.Statistic.ALPHA_ORDINAL).sentence() + ", "
                + report.figure(AgreementValue.Statistic.PERCENT_AGREEMENT).sentence() + ".");
        Assessment settled = round(2);
        for (CriterionDifference difference : report.differences()) {
            ModerationDecision decision = ModerationDecision.of(
                    difference.criterion().id(),
                    difference.said().stream()
                            .flatMap(s -> s.level().stream())
                            .reduce((a, b) -> a.lower(b))
                            .orElseThrow(),
                    "settled after looking at the evidence together",
                    LEAD,
                    List.of(LEAD, OFFICER),
                    LocalDate.of(2025, 11, 28));
            session = session.with(decision);
            settled = settled.with(decision.toJudgement());
            say("  " + difference.criterion().shortId() + ": " + difference.spread() + " apart, settled at "
                    + decision.level().map(level -> level.display()).orElse("") + ".");
        }
        return settled;
    }

    private void next(Assessment last) {
        Standings standings = last.standings(Stories.FRAMEWORK);
        say("");
        say("After moderation: "
                + Aggregation.of(standings).overall().results().get(0).sentence());
        say("Next:");
        plan(last).reasons().stream().limit(5).forEach(reason -> say("  " + reason.sentence()));
    }

    private static DerivedPlan plan(Assessment last) {
        return ActionDerivation.derive(
                "next",
                "Next",
                last.standings(Stories.FRAMEWORK),
                last,
                ActionRules.usual(LEAD, LocalDate.of(2025, 12, 1)));
    }

    private void draw(Path folder, List<Standings> rounds, Assessment last) {
        Standings standings = last.standings(Stories.FRAMEWORK);
        Stories.write(folder, "school-wall.svg", LevelWall.draw(Aggregation.of(standings)));
        Stories.write(
                folder,
                "school-radar.svg",
                RadarPicture.draw(standings, Stories.FRAMEWORK.scale().highest()));
        Stories.write(
                folder,
                "school-progress.svg",
                ProgressPicture.draw(Progress.between(rounds.get(0), rounds.get(2)), "Autumn 2023", "Autumn 2025"));
        Stories.write(folder, "school-priorities.svg", TablePictures.priorities(plan(last)));
    }
}
