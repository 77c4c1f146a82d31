package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Checked;
import org.openattendance.base.Rate;
import org.openattendance.examples.report.HtmlPage.Big;
import org.openattendance.examples.report.ReportCommand.Audience;
import org.openattendance.picture.TextTable;
import org.openattendance.statistics.BandMove.Direction;
import org.openattendance.statistics.Grouping;

/** The page of a school. */
final class SchoolReport {

    private final ReportData data;
    private final Words words;
    private final Audience audience;
    private final Optional<NationalFigures> nation;
    private final SmallNumbers numbers;
    private final Optional<Moves> moves;
    private final Conversations conversations;
    private final Unresolved unresolved;
    private final GroupFigures total;
    private final SchoolPictures pictures;
    private final RegisterSection register;
    private final HtmlPage page;

    SchoolReport(
            ReportData data,
            Audience audience,
            SmallNumbers numbers,
            Optional<LocalDate> since,
            Optional<NationalFigures> nation,
            Checked<?> issues) {
        this.data = data;
        this.words = data.words();
        this.audience = audience;
        this.nation = nation;
        this.numbers = numbers;
        this.moves = Moves.of(data, since);
        this.conversations = audience == Audience.STAFF ? Conversations.of(data, moves) : Conversations.none();
        this.unresolved = Unresolved.of(data, data.figures().pupils());
        this.total = data.figures().total();
        this.pictures = new SchoolPictures(data);
        this.register = new RegisterSection(data, unresolved, issues);
        this.page = new HtmlPage(
                words,
                words.say("title"),
                words.say(
                                "lead",
                                "nation",
                                data.rules().nationName(),
                                "days",
                                words.days(data.known()),
                                "day",
                                words.day(data.loaded().asOf()))
                        + " " + words.say(audience == Audience.STAFF ? "lead.staff" : "lead.shared"));
    }

    private boolean isForStaff() {
        return audience == Audience.STAFF;
    }

    String toHtml(List<Inserts.Insert> inserts) {
        headline();
        next();
        conversations();
        trend();
        calendar();
        composition();
        bands();
        groups();
        register.write(page, isForStaff());
        inserts.forEach(one -> page.insert(one.id(), one.heading(), one.picture()));
        Headline headline = new Headline(data);
        headline.proof(page, total.absence(), headline.thresholds());
        return page.toHtml();
    }

    private void headline() {
        Headline headline = new Headline(data);
        page.section("headline", words.say("headline"));
        List<Big> figures = new ArrayList<>(headline.rates(total.attendance(), total.absence()));
        headline.meeting(
                        "persistent",
                        total.persistentAbsence().isPresent(),
                        count(SmallNumbers.PERSISTENT, total.persistentAbsence()),
                        enrolments())
                .ifPresent(figures::add);
        headline.meeting(
                        "severe",
                        total.severeAbsence().isPresent(),
                        count(SmallNumbers.SEVERE, total.severeAbsence()),
                        enrolments())
                .ifPresent(figures::add);
        page.figures(figures).list(inShort());
        data.figures().rulesNotKnown().forEach(rule -> page.note(words.say("rule-not-known", "rule", rule)));
        headline.basis(page);
    }

    /** Beside the nation, beside before, who moved, and whether the register bears it. */
    private List<String> inShort() {
        List<String> points = new ArrayList<>();
        points.add(nation.flatMap(known -> Changes.beside(data, known)).orElseGet(() -> words.say("alike.none")));
        moves.ifPresent(all -> {
            Optional<String> change = Changes.ofSchool(
                    data, all.since(), code -> isForStaff() || numbers.mayBeNamed(data, all.since(), code));
            String moved = isForStaff() ? " " + all.inShort(words) : "";
            change.ifPresent(said -> points.add(said + moved));
        });
        points.add(register.inShort(total.absence().isComplete()));
        return points;
    }

    /** For staff as it is; for others only where it may be printed. */
    private Optional<Long> count(String threshold, Optional<Long> exact) {
        return isForStaff() ? exact : numbers.shown(SmallNumbers.threshold(SmallNumbers.ALL, threshold));
    }

    private Optional<Long> enrolments() {
        return isForStaff() ? Optional.of(total.enrolments()) : numbers.shown(SmallNumbers.ALL);
    }

    private void next() {
        page.section("next", words.say("next"));
        NextSteps steps = NextSteps.of(data);
        List<HtmlPage.Step> found = new ArrayList<>(register.steps(steps));
        if (isForStaff()) {
            people(steps, found);
        }
        found.add(steps.step("again", words.say("step.again.why"), ""));
        page.steps(found).note(words.say("next.proposals"));
    }

    private void people(NextSteps steps, List<HtmlPage.Step> found) {
        total.severeAbsence()
                .filter(count -> count > 0)
                .ifPresent(count -> found.add(steps.step("severe", words.counted("step.severe.why", count), "most")));
        List<String> first = conversations.talks().stream()
                .limit(3)
                .map(Conversations.Talk::pupil)
                .toList();
        if (!first.isEmpty()) {
            found.add(steps.step(
                    "ask",
                    words.counted("step.ask.why", conversations.talks().size(), "pupils", words.list(first)),
                    "conversations"));
        }
        moves.map(all -> all.count(Direction.LESS_ABSENCE))
                .filter(less -> less > 0)
                .ifPresent(less -> found.add(steps.step("well", words.counted("step.well.why", less), "bands")));
    }

    private void trend() {
        page.section("trend", words.say("trend"));
        pictures.trend(nation).ifPresentOrElse(page::picture, () -> page.note(words.say("trend.none")));
        nation.ifPresentOrElse(known -> known.write(page, data), () -> page.note(words.say("nation.not-asked")));
    }

    private void calendar() {
        page.section("days", words.say("calendar"));
        if (!data.hasCalendar()) {
            page.note(words.say("calendar.none"));
        }
        pictures.writeCalendar(page);
    }

    private void composition() {
        page.section("reasons", words.say("reasons"));
        if (total.reasons().isEmpty()) {
            page.words(words.say("reasons.none"));
        } else {
            page.picture(
                    isForStaff()
                            ? pictures.composition("reasons-picture", total.tally())
                            : pictures.composition("reasons-picture", total.tally(), numbers.fewPupils(data)));
            page.note(words.say("reasons.note"));
        }
    }

    private void bands() {
        page.section("bands", words.say("bands"));
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
                            page.picture(pictures.bands(set, counts));
                        },
                        () -> page.note(words.say("bands.none")));
        moves.ifPresentOrElse(this::moved, () -> page.note(words.say("moves.none")));
        if (isForStaff()) {
            page.section("most", words.say("most"));
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
        page.heading(words.say("moves.heading", "day", words.day(all.since())));
        page.note(words.say("moves.note", "width", all.bands().width()));
        if (!isForStaff()) {
            page.words(words.say("moves.staff"));
            return;
        }
        moved(all, Direction.MORE_ABSENCE, "moves.more");
        moved(all, Direction.LESS_ABSENCE, "moves.less");
    }

    private void moved(Moves all, Direction way, String caption) {
        if (all.count(way) > 0) {
            page.folded(words.counted(caption, all.count(way)), words.say("moves.caption"), all.table(way, words));
        }
    }

    private void most() {
        List<PupilFigures> met = total.members().stream()
                .filter(one -> one.persistentAbsence().isMet())
                .sorted(Comparator.comparing(
                                (PupilFigures one) -> one.absence().rate().orElse(Rate.of(0, 1)))
                        .reversed()
                        .thenComparing(PupilFigures::pupil))
                .toList();
        page.words(words.say(met.isEmpty() ? "most.none" : "most.some"));
        if (!met.isEmpty()) {
            List<String> columns = List.of(
                    words.say("pupil"),
                    words.say("absence"),
                    words.say("most.missed"),
                    words.say("most.severe"),
                    words.say("most.code"),
                    words.say("most.settled"));
            page.table(
                    words.say("persistent"),
                    TextTable.of(columns, met.stream().map(this::row).toList()));
        }
    }

    private List<String> row(PupilFigures one) {
        String most = one.reasons().entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .orElse("");
        Optional<Rate> missed = one.absence().rate();
        return List.of(
                one.pupil().value(),
                words.percent(missed),
                missed.map(rate -> rate.numerator() + " / " + rate.denominator())
                        .orElse(""),
                one.severeAbsence().findMet().map(this::yes).orElseGet(() -> words.say("no-rule")),
                most,
                yes(one.isComplete()));
    }

    private String yes(boolean yes) {
        return words.say(yes ? "yes" : "no");
    }

    private void conversations() {
        if (!isForStaff()) {
            return;
        }
        page.section("conversations", words.say("conversations")).note(words.say("conversations.question-only"));
        List<Conversations.Talk> all = conversations.talks();
        int first = Math.min(all.size(), Conversations.FIRST);
        if (all.isEmpty()) {
            page.words(words.say("conversations.none"));
        } else {
            page.table(
                    words.counted("conversations.first", first, "all", Words.count(all.size())),
                    Conversations.table(words, all.subList(0, first)));
        }
        if (first < all.size()) {
            page.folded(
                    words.counted("conversations.others", all.size() - (long) first),
                    words.say("conversations"),
                    Conversations.table(words, all.subList(first, all.size())));
        }
        if (!conversations.good().isEmpty()) {
            page.folded(
                    words.counted("conversations.good", conversations.good().size()),
                    words.say("conversations"),
                    Conversations.table(words, conversations.good()));
            page.noteWithLink(words.say("conversations.good.all"), "bands", words.say("bands"));
        }
        Conversations.patterns(data)
                .ifPresent(asked ->
                        page.note(words.say("conversations.guard", "share", Words.percent(asked.guardShare()))));
    }

    private void groups() {
        page.section("groups", words.say("groups"));
        if (numbers.groups().isEmpty()) {
            page.words(words.say("groups.none"));
            return;
        }
        page.note(words.say(
                "groups.note",
                "policy",
                numbers.policy().id(),
                "smallest",
                numbers.policy().smallBelow().map(String::valueOf).orElseGet(() -> words.say("groups.no-limit"))));
        GroupTables tables = new GroupTables(data, numbers);
        numbers.groups().forEach((name, some) -> page.table(GroupTables.caption(data, name), tables.table(name, some)));
    }
}
