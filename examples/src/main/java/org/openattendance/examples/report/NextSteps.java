package org.openattendance.examples.report;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.examples.report.HtmlPage.Step;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * What a report proposes to do next: a step, a role, and a day. Who does what by when is a proposal of {@code steps.csv}; the role decides.
 *
 * <p>Immutable and thread-safe.
 */
final class NextSteps {

    private static final List<String> COLUMNS = List.of("step", "role", "school_days");

    private final ReportData data;
    private final Map<String, Proposal> proposals;

    private NextSteps(ReportData data, Map<String, Proposal> proposals) {
        this.data = data;
        this.proposals = proposals;
    }

    /** Who, and within how many school days after the day of the report. */
    private record Proposal(String role, int schoolDays) {}

    static NextSteps of(ReportData data) {
        InputStream in = Objects.requireNonNull(NextSteps.class.getResourceAsStream("steps.csv"), "steps.csv");
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        for (CsvRow row : CsvTable.readRules("steps.csv", in, COLUMNS).rows()) {
            proposals.put(row.text("step"), new Proposal(row.text("role"), Integer.parseInt(row.text("school_days"))));
        }
        return new NextSteps(data, proposals);
    }

    /** A step with its reason, said already, and the section that holds more. */
    Step step(String id, String why, String section) {
        Words words = data.words();
        return new Step(
                words.say("step." + id),
                why,
                who(id),
                section,
                Optional.of(section).filter(any -> !any.isEmpty()).map(any -> words.say("step." + id + ".more")));
    }

    private String who(String id) {
        Proposal proposal = Objects.requireNonNull(proposals.get(id), id);
        Words words = data.words();
        String role = data.role(proposal.role());
        if (!data.hasCalendar()) {
            return words.counted("step.who-open", proposal.schoolDays(), "role", role);
        }
        return by(proposal.schoolDays())
                .map(day -> words.say("step.who", "role", role, "day", words.weekdayAndDay(day)))
                .orElseGet(() -> words.counted("step.who-later", proposal.schoolDays(), "role", role));
    }

    /** The day, where the school's own calendar reaches so far: no school day is made up. */
    private Optional<LocalDate> by(int schoolDays) {
        return data.calendar().findSchoolDayAfter(data.loaded().asOf(), schoolDays);
    }
}
