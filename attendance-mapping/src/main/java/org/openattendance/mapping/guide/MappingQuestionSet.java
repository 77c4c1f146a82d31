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
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * The questions to think about while mapping: six, in eight parts. A service may load its own.
 *
 * <p>Immutable and thread-safe.
 */
public final class MappingQuestionSet {

    private static final List<String> COLUMNS = List.of("question", "part", "text", "answer");

    private final List<QuestionPart> parts;

    private MappingQuestionSet(List<QuestionPart> parts) {
        this.parts = parts;
    }

    /** The one of the jar. */
    public static MappingQuestionSet standard() {
        return read("questions.csv", new ByteArrayInputStream(DataFiles.bytes("guide/questions.csv")))
                .value();
    }

    /** From parts in the order in which they are asked. */
    public static MappingQuestionSet of(List<QuestionPart> parts) {
        Require.unique(parts.stream().map(QuestionPart::id).toList(), "The set of questions");
        return new MappingQuestionSet(List.copyOf(parts));
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
        return Checked.of(of(parts), issues);
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

    /** All parts, in the order in which they are asked. */
    public List<QuestionPart> parts() {
        return parts;
    }

    /** Ids of the questions, in the order in which they are asked. */
    public List<String> questions() {
        return parts.stream().map(QuestionPart::question).distinct().toList();
    }

    /** Parts of a question, in order. */
    public List<QuestionPart> partsOf(String question) {
        return parts.stream().filter(part -> part.question().equals(question)).toList();
    }

    /** The part of an id, or empty. */
    public Optional<QuestionPart> find(String part) {
        return parts.stream().filter(one -> one.id().equals(part)).findFirst();
    }
}
