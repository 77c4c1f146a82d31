package org.openattendance.mapping.guide;

import java.util.List;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * The questions to think about while mapping: six, in eight parts. A service may load its own: {@link MappingQuestionCsv}.
 *
 * <p>Immutable and thread-safe.
 */
public final class MappingQuestionSet {

    private final List<QuestionPart> parts;

    private MappingQuestionSet(List<QuestionPart> parts) {
        this.parts = parts;
    }

    /** The one of the jar. */
    public static MappingQuestionSet standard() {
        return MappingQuestionCsv.standard();
    }

    /** From parts in the order in which they are asked. */
    public static MappingQuestionSet of(List<QuestionPart> parts) {
        Require.unique(parts.stream().map(QuestionPart::id).toList(), "The set of questions");
        return new MappingQuestionSet(List.copyOf(parts));
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
