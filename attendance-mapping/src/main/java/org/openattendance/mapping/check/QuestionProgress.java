package org.openattendance.mapping.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openattendance.mapping.guide.MappingQuestionSet;
import org.openattendance.mapping.guide.QuestionPart;
import org.openattendance.mapping.model.MapAnswer;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.vocabulary.Vocabulary;

/**
 * How far the questions of a map are answered.
 *
 * <p>A part answered need by need is answered once each open need has an answer, and there is one; a part answered area by area once each
 * area has one. A question is answered once all its parts are. Immutable and thread-safe.
 *
 * @param questions number of questions
 * @param answeredQuestions ids of those answered, in order
 * @param parts number of parts
 * @param answeredParts ids of those answered, in order
 * @param openParts ids of the others, in order
 * @param needsWithoutAnswer ids of open needs that a part asks about and nobody answered, in the order of the map
 * @param areasWithoutAnswer codes of areas of equality that nobody answered, in their order
 */
public record QuestionProgress(
        int questions,
        List<String> answeredQuestions,
        int parts,
        List<String> answeredParts,
        List<String> openParts,
        List<String> needsWithoutAnswer,
        List<String> areasWithoutAnswer) {

    public QuestionProgress {
        answeredQuestions = List.copyOf(answeredQuestions);
        answeredParts = List.copyOf(answeredParts);
        openParts = List.copyOf(openParts);
        needsWithoutAnswer = List.copyOf(needsWithoutAnswer);
        areasWithoutAnswer = List.copyOf(areasWithoutAnswer);
    }

    /**
     * Of a map.
     *
     * @param areas the list {@code equalities-areas}, or a caller's own
     */
    public static QuestionProgress of(PartnershipMap map, MappingQuestionSet set, Vocabulary areas) {
        Open open = new Open(map, areas);
        List<String> answered = set.parts().stream()
                .filter(part -> open.isAnswered(part))
                .map(QuestionPart::id)
                .toList();
        List<String> questions = set.questions().stream()
                .filter(id -> set.partsOf(id).stream().allMatch(part -> answered.contains(part.id())))
                .toList();
        List<String> openParts = set.parts().stream()
                .map(QuestionPart::id)
                .filter(id -> !answered.contains(id))
                .toList();
        return new QuestionProgress(
                set.questions().size(),
                questions,
                set.parts().size(),
                answered,
                openParts,
                set.parts().stream()
                        .filter(part -> part.answer() == QuestionPart.AnswerKind.NEEDS)
                        .flatMap(part -> open.needs(part).stream())
                        .distinct()
                        .toList(),
                set.parts().stream()
                        .filter(part -> part.answer() == QuestionPart.AnswerKind.AREAS)
                        .flatMap(part -> open.areas(part).stream())
                        .distinct()
                        .toList());
    }

    private record Open(PartnershipMap map, Vocabulary areas) {

        boolean isAnswered(QuestionPart part) {
            boolean any = !answers(part).isEmpty();
            return switch (part.answer()) {
                case NEEDS -> any && needs(part).isEmpty();
                case AREAS -> any && areas(part).isEmpty();
                default -> any;
            };
        }

        private List<MapAnswer> answers(QuestionPart part) {
            return map.answers().stream()
                    .filter(answer -> answer.part().equals(part.id()))
                    .toList();
        }

        List<String> needs(QuestionPart part) {
            Set<String> answered = new HashSet<>();
            answers(part).forEach(answer -> answer.need().ifPresent(answered::add));
            return map.needs().stream()
                    .filter(Need::isOpen)
                    .map(Need::id)
                    .filter(id -> !answered.contains(id))
                    .toList();
        }

        List<String> areas(QuestionPart part) {
            Set<String> answered = new HashSet<>();
            answers(part).forEach(answer -> answer.area().ifPresent(answered::add));
            return areas.codes().stream()
                    .filter(code -> !answered.contains(code))
                    .toList();
        }
    }
}
