package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.Checked;
import org.openattendance.examples.report.HtmlPage.Step;
import org.openattendance.picture.TextTable;

/**
 * What waits in the register, for the page of a school.
 *
 * <p>Immutable and thread-safe.
 */
record RegisterSection(ReportData data, Unresolved unresolved, Checked<?> issues) {

    private static final int MOST_ROWS = 60;

    /** What to do about it, the marks first: every figure waits for them. */
    List<Step> steps(NextSteps steps) {
        Words words = data.words();
        List<Step> found = new ArrayList<>();
        if (unresolved.toSettle() > 0) {
            found.add(steps.step("settle", words.counted("step.settle.why", unresolved.toSettle()), "unresolved"));
        }
        if (unresolved.overdue() > 0) {
            found.add(steps.step("overdue", words.counted("step.overdue.why", unresolved.overdue()), "unresolved"));
        }
        if (unresolved.noEntry() > 0) {
            found.add(steps.step("missing", words.counted("step.missing.why", unresolved.noEntry()), "unresolved"));
        }
        return found;
    }

    /** The section. */
    void write(HtmlPage page, boolean named) {
        Words words = data.words();
        page.section("unresolved", words.say("unresolved"));
        String noEntry = data.hasCalendar() ? Words.count(unresolved.noEntry()) : words.say("unresolved.no-calendar");
        page.table(
                words.say("unresolved.counts"),
                TextTable.of(
                        List.of(words.say("what"), words.say("how-many")),
                        List.of(
                                List.of(words.say("unresolved.unmarked"), Words.count(unresolved.unmarked())),
                                List.of(words.say("unresolved.conflicting"), Words.count(unresolved.conflicting())),
                                List.of(words.say("unresolved.missing"), noEntry))));
        if (!issues.issueCounts().isEmpty()) {
            page.table(
                    words.say("unresolved.issues"),
                    TextTable.of(
                            List.of(words.say("unresolved.reason"), words.say("how-many")),
                            issues.issueCounts().entrySet().stream()
                                    .map(one -> List.of(one.getKey(), Words.count(one.getValue())))
                                    .toList()));
        }
        if (named && !unresolved.entries().isEmpty()) {
            String caption = listed("unresolved.entries", unresolved.entries().size());
            page.table(caption, unresolved.table(words, MOST_ROWS));
        }
        lists(page, named);
    }

    private String listed(String key, int all) {
        Words words = data.words();
        return all > MOST_ROWS
                ? words.say("listed", "what", words.say(key), "first", MOST_ROWS, "all", Words.count(all))
                : words.say(key);
    }

    private void lists(HtmlPage page, boolean named) {
        Words words = data.words();
        if (!data.hasCalendar()) {
            page.note(words.say("lists.no-calendar"));
        } else if (unresolved.lists().isEmpty()) {
            page.note(words.say("lists.none"));
        } else if (named) {
            page.table(words.say("lists.on", "day", words.day(data.loaded().asOf())), unresolved.listCounts(words));
            page.note(words.say("lists.note"));
            page.folded(
                    words.say("lists.who"),
                    listed("lists.pupils", unresolved.lists().size()),
                    unresolved.listRows(words, MOST_ROWS));
        } else {
            page.note(words.say("lists.staff"));
        }
    }
}
