package org.openattendance.examples.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Whether the figures can be built on, in one sentence. What is not known is said to be so, and never taken for none.
     *
     * @param complete whether no entry that is known of touches the figures
     */
    String inShort(boolean complete) {
        Words words = data.words();
        if (!complete) {
            return words.say("register.open", "what", String.join("; ", open()));
        }
        if (!data.hasCalendar()) {
            return words.say("register.no-calendar");
        }
        if (unresolved.overdue().isEmpty()) {
            return words.say("register.no-rule");
        }
        return some(unresolved.overdue(), "register.overdue")
                .or(() -> some(unresolved.waiting(), "register.waiting"))
                .orElseGet(() -> words.say("register.complete"));
    }

    private List<String> open() {
        List<String> parts = new ArrayList<>();
        some(Optional.of(unresolved.toSettle()), "register.open.settle").ifPresent(parts::add);
        some(unresolved.noEntry(), "register.open.missing").ifPresent(parts::add);
        some(unresolved.overdue(), "register.open.overdue").ifPresent(parts::add);
        if (!data.hasCalendar()) {
            parts.add(data.words().say("register.open.no-calendar"));
        } else if (unresolved.overdue().isEmpty()) {
            parts.add(data.words().say("register.open.no-rule"));
        }
        return parts;
    }

    /** A text with its count; empty where there is none, or the count is not known. */
    private Optional<String> some(Optional<Long> count, String key) {
        return count.filter(known -> known > 0).map(known -> data.words().counted(key, known));
    }

    /** What to do about it, the marks first: every figure waits for them. */
    List<Step> steps(NextSteps steps) {
        List<Step> found = new ArrayList<>();
        step(steps, "settle", Optional.of(unresolved.toSettle())).ifPresent(found::add);
        step(steps, "overdue", unresolved.overdue()).ifPresent(found::add);
        step(steps, "missing", unresolved.noEntry()).ifPresent(found::add);
        if (!data.hasCalendar()) {
            found.add(steps.step("calendar", data.words().say("step.calendar.why"), "unresolved"));
        }
        return found;
    }

    private Optional<Step> step(NextSteps steps, String id, Optional<Long> count) {
        return some(count, "step." + id + ".why").map(why -> steps.step(id, why, "unresolved"));
    }

    /** The section. */
    void write(HtmlPage page, boolean named) {
        Words words = data.words();
        page.section("unresolved", words.say("unresolved"));
        String noEntry = unresolved.noEntry().map(Words::count).orElseGet(() -> words.say("unresolved.no-calendar"));
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
        } else if (!named) {
            page.note(words.say("lists.staff"));
        } else {
            unresolved
                    .lists()
                    .ifPresentOrElse(known -> lists(page, known), () -> page.note(words.say("lists.no-rule")));
        }
    }

    private void lists(HtmlPage page, ReturnLists known) {
        Words words = data.words();
        if (known.entries().isEmpty()) {
            page.note(words.say("lists.none"));
            return;
        }
        page.table(words.say("lists.on", "day", words.day(data.loaded().asOf())), known.counts(words));
        page.note(words.say("lists.note"));
        page.folded(
                words.say("lists.who"), listed("lists.pupils", known.entries().size()), known.rows(words, MOST_ROWS));
    }
}
