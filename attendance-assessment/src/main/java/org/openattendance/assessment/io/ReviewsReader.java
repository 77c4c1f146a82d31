package org.openattendance.assessment.io;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openattendance.assessment.sample.CaseAnswer;
import org.openattendance.assessment.sample.CaseQuestion;
import org.openattendance.assessment.sample.CaseRef;
import org.openattendance.assessment.sample.CaseReview;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

/**
 * Reviews of cases from CSV, one row an answer: {@code case_ref,reviewer,second,question,answer,evidence}; {@code second} is {@code yes}
 * for a second look at a case.
 *
 * <pre>
 * case_ref,reviewer,second,question,answer,evidence
 * K-001,AUDITOR_1,no,planning,YES,plan of 3 May
 * </pre>
 *
 * <p>Good rows are used, each other becomes an issue. Stateless.
 */
public final class ReviewsReader {

    private final List<CaseQuestion> questions;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<Key, List<CaseAnswer>> answers = new LinkedHashMap<>();

    private ReviewsReader(List<CaseQuestion> questions) {
        this.questions = questions;
    }

    private record Key(CaseRef ref, Role reviewer, boolean second) {}

    /**
     * Reads reviews.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @param questions those that were asked
     * @param on the day that stands for all reviews
     * @return one review for each case, reviewer and look, in the order of their first rows
     * @throws UnreadableInputException if it is empty, not text, or lacks a column
     */
    public static Checked<List<CaseReview>> read(
            String file, InputStream in, List<CaseQuestion> questions, LocalDate on) {
        CsvTable table =
                CsvTable.read(file, in, List.of("case_ref", "reviewer", "second", "question", "answer", "evidence"));
        ReviewsReader reader = new ReviewsReader(questions);
        reader.issues.addAll(table.issues());
        table.rows().forEach(reader::row);
        reader.issues.sort(java.util.Comparator.comparing(issue -> issue.line().orElse(0L)));
        List<CaseReview> reviews = reader.answers.entrySet().stream()
                .map(entry -> new CaseReview(
                        entry.getKey().ref(),
                        entry.getKey().reviewer(),
                        on,
                        entry.getKey().second(),
                        entry.getValue(),
                        List.of()))
                .toList();
        return Checked.of(reviews, reader.issues);
    }

    private void row(CsvRow row) {
        String question = row.text("question");
        Optional<CaseAnswer.Value> value = value(row);
        if (row.text("case_ref").isBlank()) {
            error(row, "case_ref", "BAD_ROW", "a case needs a reference.");
        } else if (!row.text("reviewer").matches("[A-Z][A-Z0-9_]*")) {
            error(row, "reviewer", "BAD_ROLE", "a reviewer is a role in upper-case letters, digits and underscores.");
        } else if (questions.stream().noneMatch(asked -> asked.id().equals(question))) {
            error(row, "question", "UNKNOWN_QUESTION", "this question was not asked.");
        } else if (value.isPresent()
                && value.get().isJudged()
                && row.text("evidence").isBlank()) {
            error(
                    row,
                    "evidence",
                    "MISSING_EVIDENCE",
                    "a judgement needs a link to its evidence; else it is NOT_RECORDED.");
        } else {
            value.ifPresent(found -> keep(row, new CaseAnswer(question, found, row.text("evidence"))));
        }
    }

    private Optional<CaseAnswer.Value> value(CsvRow row) {
        String text = row.text("answer");
        for (CaseAnswer.Value value : CaseAnswer.Value.values()) {
            if (value.name().equals(text)) {
                return Optional.of(value);
            }
        }
        error(row, "answer", "UNKNOWN_VALUE", "an answer is YES, PARTLY, NO, NOT_APPLICABLE or NOT_RECORDED.");
        return Optional.empty();
    }

    private void keep(CsvRow row, CaseAnswer answer) {
        Key key = new Key(
                CaseRef.of(row.text("case_ref")),
                Role.of(row.text("reviewer")),
                row.text("second").equals("yes"));
        List<CaseAnswer> own = answers.computeIfAbsent(key, one -> new ArrayList<>());
        TreeSet<String> given = new TreeSet<>();
        own.forEach(one -> given.add(one.question()));
        if (given.add(answer.question())) {
            own.add(answer);
        } else {
            error(row, "question", "DUPLICATE_ANSWER", "this question is answered above already for this case.");
        }
    }

    private void error(CsvRow row, String column, String reason, String message) {
        issues.add(Issue.error(reason, row.place(column), message));
    }
}
