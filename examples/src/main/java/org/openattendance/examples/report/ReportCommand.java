package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Nation;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.LastMeeting;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.PagePolicy;
import org.openattendance.examples.RegisterOptions;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.plan.ActionItem;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance report}: one page for people. */
@CommandLine.Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "One HTML page of a school, a pupil, or for the termly targeting support meeting: figures with their proof, pictures with"
                    + " tables, and what to do next. It needs no network and no script.",
        },
        footer = {
            "",
            "Example: attendance report --nation ENG --register marks.csv --calendar calendar.csv --pupils pupils.csv --out report.html",
            "For others than staff: add --audience SHARED. Of one pupil: add --pupil P001.",
            "The format is always HTML."
        })
public final class ReportCommand extends Command {

    /** For whom a page is. */
    enum Audience {
        /** Who works with the pupils: they are named by their references. */
        STAFF,
        /** Anybody else: nobody is named, and small numbers are withheld everywhere. */
        SHARED
    }

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Mixin
    private Inserts inserts = new Inserts();

    @Option(names = "--pupil", paramLabel = "P", description = "One page of this pupil, as the register writes it.")
    private @Nullable String pupil;

    @Option(names = "--meeting-pack", description = "For the termly meeting of authority and school.")
    private boolean meetingPack;

    @Option(
            names = "--last",
            paramLabel = "FILE",
            description =
                    "With --meeting-pack: the meeting before as JSON, whose actions come up again, in its own words.")
    private @Nullable String last;

    @Option(
            names = "--audience",
            paramLabel = "STAFF|SHARED",
            defaultValue = "STAFF",
            description = "SHARED names no pupil and withholds every small number (default: ${DEFAULT-VALUE}).")
    private String audience = "STAFF";

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COL",
            description = "Further groups, by columns of the list of pupils or the register (default: year_group).")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Who moved since this day (default: the first day of the last six school weeks).")
    private @Nullable LocalDate since;

    @Option(
            names = "--phase",
            paramLabel = "primary|secondary|special",
            description =
                    "Which national figures stand beside those of the school, where we have some of its days (default in"
                            + " England: all three in one sum).")
    private @Nullable String phase;

    @Option(
            names = "--national",
            paramLabel = "FILE",
            description = "National figures of your own: group,from,to,absence,possible,source.")
    private @Nullable String national;

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "COL",
            defaultValue = "plan,contact,next_review",
            description =
                    "Columns of the list of pupils that stand on the page of a pupil (default: ${DEFAULT-VALUE}).")
    private List<String> show = List.of();

    @Option(
            names = "--disclosure",
            paramLabel = "POLICY",
            defaultValue = PagePolicy.DEFAULT,
            description =
                    "What pages without names withhold, one policy for all of them: a row of disclosure.csv (default: ${DEFAULT-VALUE}).")
    private String disclosure = PagePolicy.DEFAULT;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description =
                    "In which language, for example cy; what has no wording there stays English, never translated by guess"
                            + " (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    /** For the command line. */
    public ReportCommand() {}

    @Override
    protected List<Format> formats() {
        return List.of(Format.TABLE, Format.HTML); // the default of all commands stands for the page
    }

    @Override
    protected Outcome run() {
        if (pupil != null && meetingPack) {
            throw new CallException("--pupil and --meeting-pack are two pages.", "one of the two was meant.");
        }
        if (pupil != null && audience() == Audience.SHARED) {
            throw new CallException("A page of one pupil is never SHARED.", "--pupil was left over.");
        }
        if (last != null && !meetingPack) {
            throw new CallException("--last belongs to the page of the meeting.", "--meeting-pack was left out.");
        }
        Audience who = audience();
        Optional<NationalFigures> nation = national();
        Loaded loaded = options.load(maxIssues(), by);
        ReportData data = ReportData.of(loaded, Locale.forLanguageTag(language + "-GB"));
        sayWhatIsMissing(data.words());
        boolean named = who == Audience.STAFF && !meetingPack;
        List<Inserts.Insert> pictures =
                inserts.read(loaded, data.words(), named, maxIssues(), report -> err().println(report));
        List<ActionItem> actions = LastMeeting.actions(Optional.ofNullable(last), loaded.issues());
        if (!actions.isEmpty()) {
            err().println(
                            "The actions of the meeting before stand on the page as they were written: see that they name nobody.");
        }
        Checked<?> issues = loaded.issues().checked(Boolean.TRUE);
        return Outcome.document(page(data, who, nation, actions, issues, pictures))
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(issues);
    }

    private String page(
            ReportData data,
            Audience who,
            Optional<NationalFigures> nation,
            List<ActionItem> actions,
            Checked<?> issues,
            List<Inserts.Insert> pictures) {
        if (pupil != null) {
            return new PupilReport(data, pupil, show).toHtml(pictures);
        }
        SmallNumbers numbers = SmallNumbers.of(data, SmallNumbers.columns(data, by), disclosure);
        if (meetingPack || who == Audience.SHARED) {
            numbers.checkShareable(data);
        }
        return meetingPack
                ? new MeetingReport(data, numbers, nation, actions).toHtml(pictures)
                : new SchoolReport(data, who, numbers, Optional.ofNullable(since), nation, issues).toHtml(pictures);
    }

    /** To the operator, who can ask for the list. */
    private void sayWhatIsMissing(Words words) {
        if (words.missing() > 0) {
            err().println(Words.count(words.missing()) + " texts of the page have no sourced wording in " + language
                    + " and stand in English: see rules language " + language + ".");
        }
    }

    private Audience audience() {
        for (Audience each : Audience.values()) {
            if (each.name().equalsIgnoreCase(audience)) {
                return each;
            }
        }
        throw new CallException("There is no audience " + audience + ".", "STAFF or SHARED was meant.");
    }

    private Optional<NationalFigures> national() {
        if (national != null) {
            return Optional.of(
                    NationalFigures.read(national, Inputs.of(national).open()));
        }
        boolean inEngland = options.nation().equals(Nation.ENGLAND);
        if (phase != null && !inEngland) {
            throw new CallException("The national figures at hand are England's.", "--national was meant.");
        }
        return phase != null
                ? Optional.of(NationalFigures.ofPhase(phase))
                : inEngland ? Optional.of(NationalFigures.ofAllPhases()) : Optional.empty();
    }
}
