package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.GroupFigures;
import org.openattendance.casework.MeetingAgenda;
import org.openattendance.casework.MeetingPack;
import org.openattendance.examples.report.HtmlPage.Big;
import org.openattendance.picture.TextTable;
import org.openattendance.plan.ActionItem;
import org.openattendance.statistics.GroupStatistics;

/** The page for the termly meeting of an authority and a school: names no pupil, and shows no count that the page for sharing withholds. */
final class MeetingReport {

    private static final int GROUPS = 3; // as many as a meeting has time for; the rest stands in the table

    private final ReportData data;
    private final Words words;
    private final SmallNumbers numbers;
    private final Optional<NationalFigures> nation;
    private final List<ActionItem> last;
    private final HtmlPage page;

    /**
     * @param numbers what may be printed, the same as on the page for sharing
     * @param last what was agreed at the meeting before, in its own words
     */
    MeetingReport(ReportData data, SmallNumbers numbers, Optional<NationalFigures> nation, List<ActionItem> last) {
        this.data = data;
        this.words = data.words();
        this.numbers = numbers;
        this.nation = nation;
        this.last = List.copyOf(last);
        this.page = new HtmlPage(
                words,
                words.say("meeting.title"),
                words.say(
                        "meeting.lead",
                        "nation",
                        data.rules().nationName(),
                        "days",
                        words.days(data.known()),
                        "day",
                        words.day(data.loaded().asOf()),
                        "smallest",
                        numbers.policy()
                                .smallBelow()
                                .map(String::valueOf)
                                .orElseGet(() -> words.say("groups.no-limit")),
                        "policy",
                        numbers.policy().id()));
    }

    String toHtml(List<Inserts.Insert> inserts) {
        SchoolPictures pictures = new SchoolPictures(data);
        MeetingPack.School school = new MeetingNumbers(data, numbers).school();
        headline(school);
        agenda(school);
        last();
        groups();
        trend(pictures);
        page.section("days", words.say("calendar"));
        pictures.writeCalendar(page);
        inserts.forEach(one -> page.insert(one.id(), one.heading(), one.picture()));
        notes();
        Headline headline = new Headline(data);
        headline.proof(page, data.figures().total().absence(), headline.thresholds());
        return page.toHtml();
    }

    private void trend(SchoolPictures pictures) {
        page.section("trend", words.say("trend"));
        pictures.trend(nation).ifPresentOrElse(page::picture, () -> page.note(words.say("trend.none")));
        nation.ifPresentOrElse(known -> known.write(page, data), () -> page.note(words.say("nation.not-asked")));
    }

    private void headline(MeetingPack.School school) {
        page.section("headline", words.say("meeting.school"));
        GroupFigures total = data.figures().total();
        Headline headline = new Headline(data);
        List<Big> figures = new ArrayList<>(headline.rates(total.attendance(), total.absence()));
        headline.meeting(
                        "persistent",
                        total.persistentAbsence().isPresent(),
                        school.persistentAbsence(),
                        school.enrolments())
                .ifPresent(figures::add);
        headline.meeting("severe", total.severeAbsence().isPresent(), school.severeAbsence(), school.enrolments())
                .ifPresent(figures::add);
        page.figures(figures);
        nation.flatMap(known -> Changes.beside(data, known)).ifPresent(page::words);
        if (school.unresolved() > 0) {
            page.notice(words.counted("meeting.unresolved", school.unresolved()));
        }
        headline.basis(page);
    }

    private void agenda(MeetingPack.School school) {
        page.section("agenda", words.say("meeting.agenda"));
        MeetingAgenda agenda = MeetingAgenda.ofShown(
                school, toSpeakOf(school), last, data.loaded().asOf(), words.messages(), words.locale());
        Map<String, String> items = new LinkedHashMap<>();
        int number = 1;
        for (MeetingAgenda.Item item : agenda.items()) {
            items.put(number++ + ". " + words.say("meeting.topic." + item.topic()), item.text());
        }
        page.facts(items);
    }

    private void last() {
        if (last.isEmpty()) {
            return;
        }
        List<String> columns =
                List.of("meeting.last.id", "meeting.action", "meeting.owner", "meeting.due", "meeting.last.status");
        page.section("last", words.say("meeting.last"))
                .table(
                        words.say("meeting.actions"),
                        TextTable.of(
                                columns.stream().map(words::say).toList(),
                                last.stream().map(this::row).toList()));
    }

    private List<String> row(ActionItem action) {
        LocalDate day = data.loaded().asOf();
        String status = action.statusOn(day)
                .map(known -> words.say("meeting.status." + known))
                .orElse("");
        return List.of(
                action.id(),
                action.what(),
                action.owner().map(role -> data.role(role.id())).orElse(""),
                action.due().map(words::day).orElse(""),
                action.isOverdueOn(day) ? words.say("meeting.last.overdue", "status", status) : status);
    }

    /** The few groups of lowest attendance among those that are shown and are below the school; the table has them all. */
    private List<MeetingPack.Row> toSpeakOf(MeetingPack.School school) {
        List<MeetingPack.Row> rows = new ArrayList<>();
        numbers.groups().forEach((name, some) -> some.forEach(group -> rows.add(row(name, group))));
        return rows.stream()
                .filter(row ->
                        row.attendance().isPresent() && school.attendance().isPresent())
                .filter(row -> row.attendance()
                                .orElseThrow()
                                .compareTo(school.attendance().orElseThrow())
                        < 0)
                .sorted(Comparator.comparing(
                                (MeetingPack.Row row) -> row.attendance().orElseThrow())
                        .thenComparing(MeetingPack.Row::column)
                        .thenComparing(MeetingPack.Row::value))
                .limit(GROUPS)
                .toList();
    }

    private MeetingPack.Row row(String name, GroupStatistics group) {
        String column = GroupTables.caption(data, name) + (data.cohort(name).isPresent() ? "," : "");
        return new MeetingNumbers(data, numbers).row(column, SmallNumbers.id(name, group), group);
    }

    private void groups() {
        page.section("groups", words.say("groups"));
        if (numbers.groups().isEmpty()) {
            page.words(words.say("groups.none"));
            return;
        }
        GroupTables tables = new GroupTables(data, numbers);
        numbers.groups().forEach((name, some) -> page.table(GroupTables.caption(data, name), tables.table(name, some)));
    }

    /** Room to write, on paper. */
    private void notes() {
        page.section("agreed", words.say("meeting.agreed")).note(words.say("meeting.agreed.note"));
        page.table(
                words.say("meeting.actions"),
                TextTable.of(
                        List.of(
                                words.say("meeting.action"),
                                words.say("meeting.owner"),
                                words.say("meeting.due"),
                                words.say("meeting.again")),
                        Collections.nCopies(5, List.of("\u2026", "", "", ""))));
    }
}
