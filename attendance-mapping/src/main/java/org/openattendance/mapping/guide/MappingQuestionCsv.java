package org.openattendance.mapping.guide;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** Questions of a map as a table. Stateless. */
public final class MappingQuestionCsv {

    private static final List<String> COLUMNS = List.of("question", "part", "text", "answer");

    private MappingQuestionCsv() {}

    /** The set of the jar. */
    static MappingQuestionSet standard() {
        return read("questions.csv", new ByteArrayInputStream(DataFiles.bytes("guide/questions.csv")))
                .value();
    }

    /**
     * Reads a set of one's own: {@code question,part,text,answer}; lines that begin with {@code #} before the header are comments.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @return the good rows; one that cannot be used is an issue
     * @throws org.openattendance.table.UnreadableInputException if it is no such table
     */
    public static Checked<MappingQuestionSet> read(String file, InputStream in) {
        CsvTable table = CsvTable.readRules(file, in, COLUMNS);
        List<Issue> issues = new ArrayList<>(table.issues());
        List<QuestionPart> parts = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            part(row, issues).filter(part -> isNew(parts, part, row, issues)).ifPresent(parts::add);
        }
        return Checked.of(MappingQuestionSet.of(parts), issues);
    }

    private static boolean isNew(List<QuestionPart> parts, QuestionPart part, CsvRow row, List<Issue> issues) {
        boolean known = parts.stream().anyMatch(other -> other.id().equals(part.id()));
        if (known) {
            issues.add(Issue.error("DUPLICATE_ID", row.place("part"), "Another row has this part."));
        }
        return !known;
    }

    private static Optional<QuestionPart> part(CsvRow row, List<Issue> issues) {
        Optional<QuestionPart.AnswerKind> kind = List.of(QuestionPart.AnswerKind.values()).stream()
                .filter(one -> one.name().equals(row.text("answer")))
                .findFirst();
        if (kind.isEmpty()) {
            issues.add(Issue.error("UNKNOWN_VALUE", row.place("answer"), "There is no such kind of answer."));
            return Optional.empty();
        }
        try {
            return Optional.of(new QuestionPart(row.text("question"), row.text("part"), row.text("text"), kind.get()));
        } catch (InvalidValueException e) {
            issues.add(Issue.error(
                    e.reason(), row.place("part"), "A part needs an id, the id of its question, and a text."));
            return Optional.empty();
        }
    }
}
