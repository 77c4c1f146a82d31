package org.openattendance.assessment.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;

/**
 * Something a reader of an assessment should know: not wrong, but thin.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param criterion the criterion
 */
public record Remark(Kind kind, Criterion criterion) {

    /** What is thin. */
    public enum Kind {
        /** Assessors say different things: a moderation is needed before anything is summed up. */
        ASSESSORS_DIFFER("assessors differ; moderate before summing up"),
        /** A level without a reason. */
        LEVEL_WITHOUT_RATIONALE("a level without a reason"),
        /** The same, where the criterion can cap the overall level. */
        LIMITING_WITHOUT_RATIONALE("a limiting criterion judged without a reason"),
        /** Called not applicable, and nobody says why. */
        NOT_APPLICABLE_WITHOUT_REASON("not applicable, without a reason"),
        /** Not known, and neither a note nor an action says how to find out. */
        DONT_KNOW_WITHOUT_NOTE("not known, without a note on how to find out"),
        /** Evidence speaks against the judgement. */
        CONTRADICTED("evidence speaks against it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    public Remark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(criterion, "criterion");
    }

    static List<Remark> of(Standings standings, Assessment assessment) {
        List<Remark> remarks = new ArrayList<>();
        for (Standing standing : standings.all()) {
            Criterion criterion = standing.criterion();
            if (standing.differing()) {
                remarks.add(new Remark(Kind.ASSESSORS_DIFFER, criterion));
            } else if (isSilent(standing)) {
                remarks.add(new Remark(kind(standing), criterion));
            }
            if (!assessment
                    .evidenceMix(criterion.id(), java.time.LocalDate.MIN)
                    .contradicting()
                    .isEmpty()) {
                remarks.add(new Remark(Kind.CONTRADICTED, criterion));
            }
        }
        return List.copyOf(remarks);
    }

    private static boolean isSilent(Standing standing) {
        return standing.status() != JudgementStatus.NOT_YET_ASSESSED
                && standing.from().stream()
                        .allMatch(judgement -> judgement.rationale().isBlank()
                                && judgement.narrative().isEmpty());
    }

    private static Kind kind(Standing standing) {
        return switch (standing.status()) {
            case NOT_APPLICABLE -> Kind.NOT_APPLICABLE_WITHOUT_REASON;
            case DONT_KNOW -> Kind.DONT_KNOW_WITHOUT_NOTE;
            default ->
                standing.criterion().isLimiting() ? Kind.LIMITING_WITHOUT_RATIONALE : Kind.LEVEL_WITHOUT_RATIONALE;
        };
    }
}
