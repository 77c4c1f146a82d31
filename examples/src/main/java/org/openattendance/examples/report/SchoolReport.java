package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Checked;
import org.openattendance.base.Rate;
import org.openattendance.examples.report.HtmlPage.Big;
import org.openattendance.examples.report.HtmlPage.Step;
import org.openattendance.examples.report.ReportCommand.Audience;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.BandMove.Direction;
import org.openattendance.statistics.Grouping;

/** The page of a school. */
final class SchoolReport {

    private static final String WITHHELD = "withheld";
    private static final int MOST_ROWS = 60;

    private final ReportData data;
    private final Audience audience;
    private final Optional<NationalFigures> nation;
    private final Checked<?> issues;
    private final SmallNumbers numbers;
    private final Optional<Moves> moves;
    private final Unresolved unresolved;
    private final GroupFigures total;
    private final HtmlPage page;

    SchoolReport(
            ReportData data,
            Audience audience,
            List<String> columns,
            Optional<LocalDate> since,
            Optional<NationalFigures> nation,
            Checked<?> issues) {
        this.data = data;
        this.audience = audience;
        this.nation = nation;
        this.issues = issues;
        this.numbers = SmallNumbers.of(data, columns);
        this.moves = Moves.of(data, since);
        this.unresolved = Unresolved.of(data, data.figures().pupils());
        this.total = data.figures().total();
        this.page = new HtmlPage(
                "Attendance report",
                data.rules().nationName() + ", " + Words.days(data.loaded().window()) + ", as known on "
                        + Words.day(data.loaded().asOf()) + ". "
                        + (isForStaff()
                                ? "For staff: it names pupils by their references. Do not pass it on."
                                : "For sharing: no pupil is named, and small numbers are withheld."));
    }

    private boolean isForStaff() {
        return audience == Audience.STAFF;
    }

    String toHtml(List<Inserts.Insert> inserts) {
        headline();
        next();
        trend();
        calendar();
        composition();
        bands();
        conversations();
        groups();
        unresolved();
        inserts.forEach(one -> page.insert(one.id(), one.heading(), one.picture()));
        proof();
        return page.toHtml();
    }

    private void headline() {
        page.section("headline", "Where we are");
        List<Big> figures = new ArrayList<>(Headline.rates(total.attendance(), total.absence()));
        Headline.meeting(
                        "Persistently absent",
                        total.persistentAbsence().isPresent(),
                        count(SmallNumbers.PERSISTENT, total.persistentAbsence()),
                        enrolments(),
                        WITHHELD)
                .ifPresent(figures::add);
        Headline.meeting(
                        "Severely absent",
                        total.severeAbsence().isPresent(),
                        count(SmallNumbers.SEVERE, total.severeAbsence()),
                        enrolments(),
                        WITHHELD)
                .ifPresent(figures::add);
        page.figures(figures);
        data.figures()
                .rulesNotKnown()
                .forEach(rule -> page.note("No rule is known for " + rule
                        + " in this nation, definition and period: no figure is made up."));
        if (!total.absence().isComplete()) {
            page.notice("The register is not complete, so these figures may still move: see what is unresolved.");
        }
        Headline.basis(page, data);
    }

    private void proof() {
        page.section("proof", "Where the figures come from");
        Headline.proof(page, data, total.absence(), Headline.thresholds(data));
    }

    /** For staff as it is; for others only where it may be printed. */
    private Optional<Long> count(String threshold, Optional<Long> exact) {
        return isForStaff() ? exact : numbers.shown(SmallNumbers.threshold(SmallNumbers.ALL, threshold));
    }

    private Optional<Long> enrolments() {
        return isForStaff() ? Optional.of(total.enrolments()) : numbers.shown(SmallNumbers.ALL);
    }

    private void next() {
        page.section("next", "What to do next");
        List<Step> steps = new ArrayList<>();
        if (unresolved.toSettle() > 0) {
            steps.add(new Step(
                    "Settle the register.",
                    Words.number(unresolved.toSettle(), "entry has", "entries have")
                            + " no usable mark, or two. Every figure here waits for them.",
                    "unresolved",
                    "Which they are"));
        }
        if (unresolved.overdue() > 0) {
            steps.add(new Step(
                    "Find the reasons that are overdue.",
                    Words.number(unresolved.overdue(), "mark without a reason stands", "marks without a reason stand")
                            + " longer than the rules allow. Somebody asks, then the school amends.",
                    "unresolved",
                    "The lists"));
        }
        if (isForStaff()) {
            people(steps);
        }
        if (steps.isEmpty()) {
            page.words("Nothing in the register waits to be settled.");
        } else {
            page.steps(steps);
        }
    }

    private void people(List<Step> steps) {
        long more = moves.map(all -> all.count(Direction.MORE_ABSENCE)).orElse(0L);
        long less = moves.map(all -> all.count(Direction.LESS_ABSENCE)).orElse(0L);
        if (more > 0) {
            steps.add(new Step(
                    "Ask early.",
                    Words.number(more, "pupil is", "pupils are")
                            + " in a band of more absence than before. What has changed"
                            + " for them, and what would help?",
                    "conversations",
                    "Who they are, and a question for each"));
        }
        total.severeAbsence()
                .filter(count -> count > 0)
                .ifPresent(count -> steps.add(new Step(
                        "Look at each plan for severe absence.",
                        Words.number(count, "pupil misses", "pupils miss")
                                + " half or more by the rule in force. Is there one plan that everybody knows?",
                        "most",
                        "Who they are")));
        if (less > 0) {
            steps.add(new Step(
                    "Say what went well.",
                    Words.number(less, "pupil is", "pupils are")
                            + " in a band of less absence than before. What helped?",
                    "bands",
                    "Who they are"));
        }
    }

    private void trend() {
        page.section("trend", "Week by week");
        page.picture(SchoolPictures.trend(data, nation));
        List<String> notes = nation.map(known -> known.notes(data.weeks())).orElse(List.of());
        if (notes.isEmpty()) {
            page.note("No national figure stands beside: none with a source is at hand for these days"
                    + (nation.isEmpty() ? ", or nobody said which (--phase, --national)." : "."));
        } else {
            page.list(notes);
            page.note(
                    "National figures are counted by a definition of their own, which may differ from that of this page.");
        }
    }

    private void calendar() {
        page.section("days", "Day by day");
        page.note(SchoolPictures.shades());
        if (!data.hasCalendar()) {
            page.note("No calendar of the school was given: a day with a possible mark stands for an open one.");
        }
        page.pictures(SchoolPictures.calendar(data));
    }

    private void composition() {
        page.section("reasons", "Why pupils were absent");
        if (total.reasons().isEmpty()) {
            page.words("No absence was recorded.");
        } else {
            page.picture(SchoolPictures.composition("reasons-picture", total.tally()));
            page.note("A code says how an absence was recorded. It says little about what lies behind it.");
        }
    }

    private void bands() {
        page.section("bands", "How much pupils missed, and who moved");
        SmallNumbers.bandSet(data)
                .ifPresentOrElse(
                        set -> {
                            List<Optional<Long>> counts = new ArrayList<>();
                            List<Long> exact = exactBands(set.id());
                            for (int i = 0; i < exact.size(); i++) {
                                counts.add(
                                        isForStaff()
                                                ? Optional.of(exact.get(i))
                                                : numbers.shown(SmallNumbers.band(set, i)));
                            }
                            page.picture(SchoolPictures.bands(set, counts, WITHHELD));
                        },
                        () -> page.note("This nation's data has no bands, so none are made up."));
        moves.ifPresentOrElse(this::moved, () -> page.note("There are too few days, or no bands, to say who moved."));
        if (isForStaff()) {
            page.section("most", "Who missed the most");
            most();
        }
    }

    private List<Long> exactBands(String set) {
        return data.table(Grouping.none())
                .total()
                .flatMap(all -> all.bands(set))
                .orElse(List.of());
    }

    private void moved(Moves all) {
        page.heading("Who moved since " + Words.day(all.since()));
        page.note("Absence up to the day before, against absence up to the last day. Bands of "
                + all.bands().width() + " per cent; a pupil near an edge may move by one session.");
        if (!isForStaff()) {
            page.words("Who moved, and how many, is for staff.");
            return;
        }
        moved(all, Direction.LESS_ABSENCE, "To a band of less absence: what helped?");
        moved(all, Direction.MORE_ABSENCE, "To a band of more absence: what has changed for them?");
    }

    private void moved(Moves all, Direction way, String caption) {
        if (all.count(way) > 0) {
            page.table(caption, all.table(way));
        }
    }

    private void most() {
        List<PupilFigures> met = total.members().stream()
                .filter(one -> one.persistentAbsence().isMet())
                .sorted(java.util.Comparator.comparing(
                                (PupilFigures one) -> one.absence().rate().orElse(Rate.of(0, 1)))
                        .reversed()
                        .thenComparing(PupilFigures::pupil))
                .toList();
        page.words(
                met.isEmpty()
                        ? "Nobody is persistently absent by the rule in force, or no rule is known."
                        : "Everybody who is persistently absent by the rule in force, with most of it first. A figure begins a"
                                + " conversation, and decides nothing.");
        if (!met.isEmpty()) {
            page.table(
                    "Persistently absent",
                    TextTable.of(
                            List.of("Pupil", "Absence", "Sessions missed", "Severe", "Recorded most as", "Settled"),
                            met.stream().map(SchoolReport::row).toList()));
        }
    }

    private static List<String> row(PupilFigures one) {
        String most = one.reasons().entrySet().stream()
                .max(java.util.Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(java.util.Map.Entry.<String, Long>comparingByKey()
                                .reversed()))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .orElse("");
        return List.of(
                one.pupil().value(),
                Words.percent(one.absence().rate()),
                Words.sessions(one.absence().rate()).replace(" sessions", ""),
                one.severeAbsence().findMet().map(met -> met ? "yes" : "no").orElse("no rule known"),
                most,
                one.isComplete() ? "yes" : "no");
    }

    private void conversations() {
        if (!isForStaff()) {
            return;
        }
        page.section("conversations", "Conversations worth having");
        TextTable questions = Conversations.of(data, moves);
        page.note("For people who know the pupil. A question is not a finding, and nothing follows from it by itself.");
        Conversations.patterns(data)
                .ifPresent(asked -> page.note(
                        "A weekday, a closure or lateness stands here only where chance alone would show as much"
                                + " for at most " + Words.percent(asked.guardShare()) + " of pupils."));
        if (questions.rows().isEmpty()) {
            page.words("No figure here asks for one. That says nothing of what a figure does not show.");
        } else {
            page.table("Questions to be curious about", questions);
        }
    }

    private void groups() {
        page.section("groups", "Groups of pupils");
        if (numbers.groups().isEmpty()) {
            page.words("No list of pupils was given, or it has no column that names a group.");
            return;
        }
        page.note(
                "Small numbers are withheld, and so are as many others as it takes that none follows by subtraction: policy "
                        + numbers.policy().id() + ", counts below "
                        + numbers.policy().smallBelow().map(String::valueOf).orElse("none")
                        + ". A group is not a reason.");
        numbers.groups()
                .forEach((name, some) -> page.table(GroupTables.caption(name), GroupTables.table(name, some, numbers)));
    }

    private void unresolved() {
        page.section("unresolved", "What is unresolved in the register");
        page.table(
                "Counts",
                TextTable.of(
                        List.of("What", "Entries"),
                        List.of(
                                List.of(
                                        "Without a usable mark (none, or a code that is not known)",
                                        Words.count(unresolved.unmarked())),
                                List.of("With two codes", Words.count(unresolved.conflicting())),
                                List.of(
                                        "Open sessions without an entry",
                                        data.hasCalendar()
                                                ? Words.count(unresolved.noEntry())
                                                : "not known: no calendar was given"))));
        if (!issues.issueCounts().isEmpty()) {
            page.table(
                    "What the files were asked about",
                    TextTable.of(
                            List.of("Reason", "How often"),
                            issues.issueCounts().entrySet().stream()
                                    .map(one -> List.of(one.getKey(), Words.count(one.getValue())))
                                    .toList()));
        }
        if (isForStaff() && !unresolved.entries().isEmpty()) {
            page.table(listed("Entries to settle", unresolved.entries().size()), unresolved.table(MOST_ROWS));
        }
        lists();
    }

    private static String listed(String what, int all) {
        return all > MOST_ROWS ? what + ", the first " + MOST_ROWS + " of " + Words.count(all) : what;
    }

    private void lists() {
        if (!data.hasCalendar()) {
            page.note("Lists that go by school days need --calendar.");
        } else if (unresolved.lists().isEmpty()) {
            page.note("On none of the lists that this nation's data knows.");
        } else if (isForStaff()) {
            page.table("Lists to look at, on " + Words.day(data.loaded().asOf()), unresolved.listCounts());
            page.note("Somebody looks at each; no count decides.");
            page.folded(
                    "Who is on them",
                    listed("Pupils on the lists", unresolved.lists().size()),
                    unresolved.listRows(MOST_ROWS));
        } else {
            page.note("The lists that go by school days are for staff.");
        }
    }
}
