package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.MeetingPacks;
import org.openattendance.casework.MeetingAgenda;
import org.openattendance.casework.MeetingPack;
import org.openattendance.examples.report.HtmlPage.Big;
import org.openattendance.picture.TextTable;

/** The page for the termly meeting of an authority and a school: names no pupil. */
final class MeetingReport {

    private static final String WITHHELD = "withheld";

    private final ReportData data;
    private final MeetingPack pack;
    private final Optional<NationalFigures> nation;
    private final HtmlPage page;

    /**
     * @param columns by which groups are told apart
     * @param smallest counts from 1 to one below it are withheld
     */
    MeetingReport(ReportData data, List<String> columns, int smallest, Optional<NationalFigures> nation) {
        this.data = data;
        this.nation = nation;
        this.pack = MeetingPacks.of(
                data.figures(), columns, List.of(), data.loaded().asOf(), smallest);
        this.page = new HtmlPage(
                "Targeting support meeting",
                data.rules().nationName() + ", figures of "
                        + Words.days(data.loaded().window()) + ", as known on "
                        + Words.day(data.loaded().asOf()) + ". No pupil is named; counts below " + smallest
                        + " are withheld, and what would give them away.");
    }

    String toHtml(List<Inserts.Insert> inserts) {
        school();
        agenda();
        groups();
        page.section("trend", "Week by week").picture(SchoolPictures.trend(data, nation));
        nation.ifPresent(known -> page.list(known.notes(data.weeks())));
        page.section("days", "Day by day").note(SchoolPictures.shades()).pictures(SchoolPictures.calendar(data));
        inserts.forEach(one -> page.insert(one.id(), one.heading(), one.picture()));
        notes();
        page.section("proof", "Where the figures come from");
        Headline.proof(page, data, data.figures().total().absence(), Headline.thresholds(data));
        return page.toHtml();
    }

    private void school() {
        page.section("headline", "The school");
        MeetingPack.School school = pack.school();
        List<Big> figures = new ArrayList<>();
        figures.add(new Big(
                "Attendance",
                school.attendance().map(Words::percent).orElse(WITHHELD),
                school.attendance()
                        .map(rate -> Words.sessions(Optional.of(rate)))
                        .orElse("")));
        Headline.meeting(
                        "Persistently absent",
                        data.figures().total().persistentAbsence().isPresent(),
                        school.persistentAbsence(),
                        school.enrolments(),
                        WITHHELD)
                .ifPresent(figures::add);
        Headline.meeting(
                        "Severely absent",
                        data.figures().total().severeAbsence().isPresent(),
                        school.severeAbsence(),
                        school.enrolments(),
                        WITHHELD)
                .ifPresent(figures::add);
        page.figures(figures);
        if (school.unresolved() > 0) {
            page.notice(Words.number(school.unresolved(), "session is", "sessions are")
                    + " unmarked, unknown or in conflict. The school settles them first.");
        }
    }

    private void agenda() {
        page.section("agenda", "Agenda");
        Map<String, String> items = new LinkedHashMap<>();
        int number = 1;
        for (MeetingAgenda.Item item : pack.agenda().items()) {
            items.put(number++ + ". " + GroupTables.caption(item.topic().name()), item.text());
        }
        page.facts(items);
    }

    private void groups() {
        page.section("groups", "Groups of pupils");
        if (pack.rows().isEmpty()) {
            page.words("No list of pupils was given, or it has no column that names a group.");
            return;
        }
        page.table(
                "Groups",
                TextTable.of(
                        List.of("Group", "Pupils", "Attendance", "Persistently absent"),
                        pack.rows().stream().map(MeetingReport::row).toList()));
    }

    private static List<String> row(MeetingPack.Row row) {
        return List.of(
                GroupTables.caption(row.column()) + ": " + row.value(),
                row.enrolments().map(Words::count).orElse(WITHHELD),
                row.attendance().map(Words::percent).orElse(row.withheld() ? WITHHELD : "no figure"),
                row.persistentAbsence().map(Words::count).orElse(WITHHELD));
    }

    /** Room to write, on paper. */
    private void notes() {
        page.section("agreed", "What we agree");
        page.note("Who does what by when, and when we look at it again.");
        page.table(
                "Actions",
                TextTable.of(
                        List.of("What", "Who", "By when", "Looked at again on"),
                        java.util.Collections.nCopies(5, List.of("\u2026", "", "", ""))));
    }
}
