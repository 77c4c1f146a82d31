package org.openattendance.assessment.io;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.assessment.judgement.PupilDataGuard;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

/**
 * Judgements from CSV: {@code criterion_id,assessor,status,level,rationale,date}, of which {@code criterion_id} and {@code status} must be
 * there.
 *
 * <pre>
 * criterion_id,assessor,status,level,rationale,date
 * c1,LEAD,ASSESSED,G,minutes of May,2025-11-03
 * att-rag-c2,LEAD,DONT_KNOW,,ask the office,2025-11-03
 * </pre>
 *
 * <p>An id is full or short. An assessor is a role; it is read in upper case with underscores for spaces. Without a date a row counts as
 * earlier than all that have one. Good rows are used, each other becomes an issue. Stateless.
 */
public final class RatingsReader {

    private static final Role UNNAMED = Role.of("UNNAMED");

    private final AssessmentFramework framework;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final Map<String, Judgement> sameDay = new HashMap<>();

    private RatingsReader(AssessmentFramework framework) {
        this.framework = framework;
    }

    /**
     * Reads judgements.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @return the good rows in order of the file, and what was wrong with the others
     * @throws UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<List<Judgement>> read(String file, InputStream in, AssessmentFramework framework) {
        CsvTable table = CsvTable.read(file, in, List.of("criterion_id", "status"));
        RatingsReader reader = new RatingsReader(framework);
        reader.issues.addAll(table.issues());
        table.rows().forEach(reader::row);
        reader.issues.sort(java.util.Comparator.comparing(issue -> issue.line().orElse(0L)));
        return Checked.of(List.copyOf(reader.judgements), reader.issues);
    }

    private void row(CsvRow row) {
        Optional<Criterion> criterion = framework.find(row.text("criterion_id"));
        if (criterion.isEmpty()) {
            error(
                    row,
                    "criterion_id",
                    "UNKNOWN_CRITERION",
                    "no criterion of " + framework.header().reference() + " has this id.");
            return;
        }
        Optional<JudgementStatus> status = status(row);
        Optional<Role> role = assessor(row);
        Optional<LocalDate> on = day(row);
        if (status.isPresent() && role.isPresent() && on.isPresent() && isImpersonal(row)) {
            judgement(row, criterion.get(), status.get(), role.get(), on.get());
        }
    }

    private Optional<JudgementStatus> status(CsvRow row) {
        String text = row.text("status").toUpperCase(Locale.ROOT);
        for (JudgementStatus status : JudgementStatus.values()) {
            if (status.name().equals(text)) {
                return Optional.of(status);
            }
        }
        error(row, "status", "UNKNOWN_STATUS", "a status is ASSESSED, NOT_YET_ASSESSED, DONT_KNOW or NOT_APPLICABLE.");
        return Optional.empty();
    }

    private Optional<Role> assessor(CsvRow row) {
        String text = row.find("assessor").orElse(UNNAMED.id()).toUpperCase(Locale.ROOT);
        String id = text.replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
        if (!id.matches("[A-Z][A-Z0-9_]*")) {
            error(row, "assessor", "BAD_ROLE", "an assessor is a role in letters, digits and underscores.");
            return Optional.empty();
        }
        return Optional.of(Role.of(id));
    }

    private Optional<LocalDate> day(CsvRow row) {
        try {
            return Optional.of(row.find("date").map(LocalDate::parse).orElse(LocalDate.EPOCH));
        } catch (DateTimeParseException e) {
            error(row, "date", "BAD_DATE", "a date is written like 2025-11-03.");
            return Optional.empty();
        }
    }

    private boolean isImpersonal(CsvRow row) {
        boolean personal =
                row.find("rationale").filter(PupilDataGuard::looksPersonal).isPresent();
        if (personal) {
            error(
                    row,
                    "rationale",
                    "PERSONAL_DATA",
                    "this looks like a person's number, date of birth or address; it is not used.");
        }
        return !personal;
    }

    private void judgement(CsvRow row, Criterion criterion, JudgementStatus status, Role role, LocalDate on) {
        String rationale = row.find("rationale").orElse("");
        Optional<String> code = row.find("level");
        if (status != JudgementStatus.ASSESSED) {
            withoutLevel(row, code, criterion, Judgement.without(status, criterion.id(), rationale, role, on));
            return;
        }
        if (framework.scale().isNarrative() || !criterion.isRated()) {
            words(row, criterion, rationale, role, on);
            return;
        }
        Optional<RatingLevel> level = code.flatMap(framework.scale()::find);
        if (level.isEmpty()) {
            error(
                    row,
                    "level",
                    code.isEmpty() ? "MISSING_LEVEL" : "UNKNOWN_LEVEL",
                    "the scale " + framework.scale().id() + " has "
                            + framework.scale().codes() + ".");
            return;
        }
        if (criterion.isLimiting() && rationale.isBlank()) {
            warning(
                    row,
                    "rationale",
                    "LIMITING_WITHOUT_RATIONALE",
                    "this criterion can cap the overall level; say why.");
        }
        keep(row, Judgement.of(criterion.id(), level.get(), rationale, role, on));
    }

    private void words(CsvRow row, Criterion criterion, String rationale, Role role, LocalDate on) {
        if (rationale.isBlank()) {
            error(row, "rationale", "MISSING_WORDS", "this criterion is answered in words.");
            return;
        }
        Narrative words = criterion.isRated() ? new Narrative(rationale, "", "") : Narrative.ofActions(rationale);
        keep(row, Judgement.inWords(criterion.id(), words, role, on));
    }

    private void withoutLevel(CsvRow row, Optional<String> code, Criterion criterion, Judgement judgement) {
        if (code.isPresent()) {
            error(row, "level", "LEVEL_NOT_EXPECTED", "a level goes with ASSESSED only.");
            return;
        }
        if (judgement.status() == JudgementStatus.NOT_APPLICABLE && criterion.isLimiting()) {
            error(
                    row,
                    "status",
                    "LIMITING_NOT_APPLICABLE",
                    "a limiting criterion cannot be left out; it may be DONT_KNOW.");
            return;
        }
        if (judgement.rationale().isBlank() && judgement.status() == JudgementStatus.NOT_APPLICABLE) {
            warning(row, "rationale", "NOT_APPLICABLE_WITHOUT_REASON", "say why it does not concern the setting.");
        }
        if (judgement.rationale().isBlank() && judgement.status() == JudgementStatus.DONT_KNOW) {
            warning(row, "rationale", "DONT_KNOW_WITHOUT_NOTE", "say how to find out.");
        }
        keep(row, judgement);
    }

    private void keep(CsvRow row, Judgement judgement) {
        String key = judgement.criterion() + " " + judgement.assessor() + " " + judgement.on();
        Judgement before = sameDay.put(key, judgement);
        if (before != null && !before.agreesWith(judgement)) {
            warning(
                    row,
                    "criterion_id",
                    "SAME_DAY_JUDGEMENTS",
                    "this assessor said something else on the same day; the later row stands.");
        }
        judgements.add(judgement);
    }

    private void error(CsvRow row, String column, String reason, String message) {
        issues.add(Issue.error(reason, row.place(column), message));
    }

    private void warning(CsvRow row, String column, String reason, String message) {
        issues.add(Issue.warning(reason, row.place(column), message));
    }
}
