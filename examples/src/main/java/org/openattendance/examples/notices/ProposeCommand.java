package org.openattendance.examples.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Checked;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.load.NoticeFactsCsv;
import org.openattendance.load.NoticeHistoryCsv;
import org.openattendance.load.ParentsCsv;
import org.openattendance.penalty.Answers;
import org.openattendance.penalty.LocalCode;
import org.openattendance.penalty.LocalTerms;
import org.openattendance.penalty.NoticeCase;
import org.openattendance.penalty.NoticeHistory;
import org.openattendance.penalty.NoticeProposal;
import org.openattendance.penalty.NoticeProposals;
import org.openattendance.penalty.NoticeRuleSet;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.ParentLink;
import org.openattendance.penalty.ParentRef;
import org.openattendance.pupil.PupilRef;
import org.openattendance.report.ReportTable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance notices propose}: what a notice to each parent would be, and what stands in its way. */
@CommandLine.Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        description = "What a notice to each parent would be and what stands in its way. A named role decides.")
public final class ProposeCommand extends Command {

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(
            names = "--parents",
            required = true,
            paramLabel = "FILE",
            description = "pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact.")
    private String parents = "";

    @Option(
            names = "--history",
            required = true,
            paramLabel = "FILE",
            description = "pupil_id,parent_id,offence,issued,received,status,closed_on.")
    private String history = "";

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "FILE",
            description = "pupil_id and what was recorded: yes, no or blank.")
    private String facts = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "The day on which a notice would be issued; what was known at its end counts.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--local-code",
            paramLabel = "ID",
            description =
                    "The authority's own code: a trigger where the nation leaves it to these (Wales, torfaen-absence),"
                            + " a filter elsewhere (England, bexley-low-attendance); or a row of --rules.")
    private @Nullable String localCode;

    @Option(
            names = "--most-notices",
            paramLabel = "N",
            description = "Where the nation leaves it to local codes (Wales): how many notices a parent may have.")
    private @Nullable Integer mostNotices;

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description = "Another value for a named setting of notices; shown in the result.")
    private List<String> settings = new ArrayList<>();

    /** For the command line. */
    public ProposeCommand() {}

    @Override
    protected Outcome run() {
        NoticeRules rules = NoticeInputs.rules(options.attendance(), settings);
        Loaded loaded = options.load(maxIssues(), List.of());
        Checked<List<ParentLink>> links = ParentsCsv.read(Inputs.of(parents));
        Set<ParentRef> unnamed = links.value().stream()
                .filter(ParentLink::isDoNotContact)
                .map(ParentLink::parent)
                .collect(Collectors.toSet());
        Checked<NoticeHistory> notices = NoticeHistoryCsv.read(Inputs.of(history), unnamed);
        Checked<Map<PupilRef, Answers>> recorded = NoticeFactsCsv.read(Inputs.of(facts));
        loaded.issues().addAll(links);
        loaded.issues().addAll(notices);
        loaded.issues().addAll(recorded);
        NoticeProposals proposals = proposals(rules, loaded, links.value(), notices.value());
        boolean asksAttendance = !rules.hasThreshold() || localCode != null;
        Optional<Figures> figures = asksAttendance ? Optional.of(toDate(loaded)) : Optional.empty();
        List<NoticeProposal> found = new ArrayList<>();
        NoticeInputs.byPupil(loaded).forEach((pupil, registers) -> {
            NoticeCase one = new NoticeCase(
                    pupil,
                    registers,
                    NoticeInputs.dateOfBirth(loaded, pupil),
                    recorded.value().getOrDefault(pupil, Answers.none()));
            found.addAll(proposals.propose(one, attendance(figures, pupil)));
        });
        return outcome(loaded, found);
    }

    private NoticeProposals proposals(NoticeRules rules, Loaded loaded, List<ParentLink> links, NoticeHistory notices) {
        SessionCalendar calendar = NoticeInputs.calendar(loaded);
        if (!rules.hasThreshold()) {
            return NoticeProposals.of(rules, calendar, links, notices, on, terms(rules));
        }
        if (mostNotices != null) {
            throw new CallException(
                    "--most-notices is for nations that leave it to local codes; " + options.nation()
                            + " has a ladder.",
                    "--set was meant, for example --set ladder.most-notices=2.");
        }
        List<LocalCode> filters =
                localCode(rules, LocalCode.Kind.FILTER).stream().toList();
        return NoticeProposals.of(rules, calendar, links, notices, on, filters);
    }

    private LocalTerms terms(NoticeRules rules) {
        if (mostNotices != null && mostNotices < 1) {
            throw new CallException("--most-notices " + mostNotices + " is below 1.", "it was meant to be left out.");
        }
        return new LocalTerms(localCode(rules, LocalCode.Kind.TRIGGER), Optional.ofNullable(mostNotices));
    }

    /** The row asked for, which has to be of the kind that the nation has a use for. */
    private Optional<LocalCode> localCode(NoticeRules rules, LocalCode.Kind kind) {
        return Optional.ofNullable(localCode)
                .map(id -> rules.findLocalCode(id)
                        .filter(known -> known.kind() == kind)
                        .orElseThrow(() -> new RuleNotKnownException(
                                "local code " + id + " of " + rules.nation() + " that is a " + kind + "; there are "
                                        + rules.localCodes().stream()
                                                .filter(known -> known.kind() == kind)
                                                .map(LocalCode::id)
                                                .toList(),
                                List.of())));
    }

    /** The school year so far, for local codes that ask for an attendance. */
    private Figures toDate(Loaded loaded) {
        return loaded.attendance()
                .figures(
                        loaded.registers(),
                        Window.yearTo(on),
                        on,
                        loaded.attendance().defaultDefinition());
    }

    /** Of a pupil with all sessions resolved; of any other it is not known. */
    private static Optional<Rate> attendance(Optional<Figures> figures, PupilRef pupil) {
        return figures.flatMap(all -> all.find(pupil))
                .filter(PupilFigures::isComplete)
                .flatMap(one -> one.attendance().rate());
    }

    private Outcome outcome(Loaded loaded, List<NoticeProposal> found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        json.put("on", on.toString());
        json.put("notices", found.stream().map(ProposeCommand::json).toList());
        return Outcome.of(json, () -> List.of(table(found)))
                .withText("Proposals for " + on + ". Each is somebody's decision.\n")
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(loaded.issues().checked(Boolean.TRUE));
    }

    private static Map<String, @Nullable Object> json(NoticeProposal proposal) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("parent", proposal.parent().value());
        json.put("pupil", proposal.pupil().value());
        json.put("step", proposal.step().name());
        json.put("ruleSet", proposal.ruleSet().map(NoticeRuleSet::id).orElse(null));
        json.put("discounted", discounted(proposal));
        json.put(
                "full",
                proposal.ruleSet()
                        .map(list -> list.full().amount().toPlainString())
                        .orElse(null));
        json.put("outcome", proposal.outcome().name());
        json.put("blockers", proposal.blockers());
        json.put("reasons", proposal.reasons());
        json.put("settings", NoticeInputs.describe(proposal.settings()));
        json.put(
                "source",
                proposal.ruleSet()
                        .map(list -> NoticeInputs.cite(list.sources()))
                        .orElse(null));
        return json;
    }

    private static @Nullable String discounted(NoticeProposal proposal) {
        return proposal.ruleSet()
                .flatMap(NoticeRuleSet::discount)
                .map(price -> price.amount().toPlainString())
                .orElse(null);
    }

    private static ReportTable table(List<NoticeProposal> found) {
        return ReportTable.of(
                List.of(
                        ReportTable.Column.words("pupil"),
                        ReportTable.Column.words("parent"),
                        ReportTable.Column.words("step"),
                        ReportTable.Column.numbers("lower"),
                        ReportTable.Column.numbers("full"),
                        ReportTable.Column.words("outcome"),
                        ReportTable.Column.words("in the way")),
                found.stream().map(ProposeCommand::row).toList());
    }

    private static List<String> row(NoticeProposal proposal) {
        String lower = discounted(proposal);
        return List.of(
                proposal.pupil().value(),
                proposal.parent().value(),
                proposal.step().name(),
                lower == null ? "" : lower,
                proposal.ruleSet()
                        .map(list -> list.full().amount().toPlainString())
                        .orElse(""),
                proposal.outcome().name(),
                String.join(", ", proposal.blockers()));
    }
}
