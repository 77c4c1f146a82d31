package org.openattendance.assessment.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;

/**
 * One pass of one setting through one version of a framework: judgements, evidence and answers, in the order in which they came.
 *
 * <p>It keeps the version that it was made with. Judgements are only added; {@link #standings} says which of them stand on a day.
 * Immutable and thread-safe.
 *
 * @param id letters, digits, dots, hyphens and underscores
 * @param framework id of the framework
 * @param version its version
 * @param subject what is assessed
 * @param round which pass it is
 * @param purpose what it is for
 * @param judgements in the order recorded
 * @param evidence in the order recorded, no id twice
 * @param answers to questions that go with it
 */
public record Assessment(
        String id,
        String framework,
        String version,
        AssessmentSubject subject,
        AssessmentRound round,
        AssessmentPurpose purpose,
        List<Judgement> judgements,
        List<EvidenceItem> evidence,
        List<CohortAnswer> answers) {

    public Assessment {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(purpose, "purpose");
        judgements = List.copyOf(judgements);
        evidence = List.copyOf(evidence);
        answers = List.copyOf(answers);
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidValueException(
                    "An assessment's id has letters, digits, dots, hyphens and underscores only.",
                    "its title stands there.");
        }
        Set<String> ids = new HashSet<>();
        for (EvidenceItem item : evidence) {
            if (!ids.add(item.id())) {
                throw new InvalidValueException(
                        "The assessment " + id + " has the evidence " + item.id() + " twice.",
                        "two assessments were joined.");
            }
        }
    }

    /** An assessment in which nothing is judged yet. */
    public static Assessment begin(
            String id,
            AssessmentFramework framework,
            AssessmentSubject subject,
            AssessmentRound round,
            AssessmentPurpose purpose) {
        return new Assessment(
                id, framework.id(), framework.version(), subject, round, purpose, List.of(), List.of(), List.of());
    }

    /** A copy with one judgement more; whatever the same role said before is superseded and stays on record. */
    public Assessment with(Judgement judgement) {
        return new Assessment(
                id, framework, version, subject, round, purpose, plus(judgements, judgement), evidence, answers);
    }

    /** A copy with one piece of evidence more. */
    public Assessment with(EvidenceItem item) {
        return new Assessment(
                id, framework, version, subject, round, purpose, judgements, plus(evidence, item), answers);
    }

    /** A copy with one answer more. */
    public Assessment with(CohortAnswer answer) {
        return new Assessment(
                id, framework, version, subject, round, purpose, judgements, evidence, plus(answers, answer));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** All that was ever judged of a criterion, oldest first; of one day, in the order recorded. */
    public List<Judgement> history(String criterion) {
        return judgements.stream()
                .filter(judgement -> judgement.criterion().equals(criterion))
                .sorted(Comparator.comparing(Judgement::on))
                .toList();
    }

    /** The roles that judged something, in order. */
    public List<Role> assessors() {
        return judgements.stream().map(Judgement::assessor).distinct().sorted().toList();
    }

    /**
     * How every criterion stands at the end of a day.
     *
     * @param used the version that this assessment was made with
     * @param asOf later judgements are not known yet
     * @throws InvalidValueException if it is another framework or version, or a judgement names a criterion that it has not
     */
    public Standings standings(AssessmentFramework used, LocalDate asOf) {
        check(used);
        List<Standing> standings = new ArrayList<>();
        for (Criterion criterion : used.criteria()) {
            standings.add(standing(criterion, asOf));
        }
        return new Standings(used, standings);
    }

    /** How every criterion stands after all that is recorded. */
    public Standings standings(AssessmentFramework used) {
        return standings(used, LocalDate.MAX);
    }

    /**
     * What one role says of every criterion, whatever others say.
     *
     * @throws InvalidValueException as {@link #standings(AssessmentFramework, LocalDate)}
     */
    public Standings standingsOf(Role assessor, AssessmentFramework used) {
        List<Judgement> own = judgements.stream()
                .filter(judgement -> judgement.assessor().equals(assessor) && !judgement.moderated())
                .toList();
        return new Assessment(id, framework, version, subject, round, purpose, own, evidence, answers).standings(used);
    }

    private void check(AssessmentFramework used) {
        if (!used.id().equals(framework) || !used.version().equals(version)) {
            throw new InvalidValueException(
                    "The assessment was made with " + framework + " " + version + ", not with "
                            + used.header().reference() + ".",
                    "the framework has a new version: an assessment keeps its own.");
        }
        for (Judgement judgement : judgements) {
            Criterion criterion = used.criterion(judgement.criterion());
            judgement.level().ifPresent(used.scale()::own);
            if (criterion.isLimiting() && judgement.status() == JudgementStatus.NOT_APPLICABLE) {
                throw new InvalidValueException(
                        "The limiting criterion " + criterion.id() + " cannot be not applicable.",
                        "it is not known yet: then say DONT_KNOW.");
            }
        }
    }

    private Standing standing(Criterion criterion, LocalDate asOf) {
        List<Judgement> standing = latestByRole(criterion.id(), asOf);
        List<Judgement> said = standing.stream()
                .filter(judgement -> judgement.status() != JudgementStatus.NOT_YET_ASSESSED)
                .toList();
        if (said.isEmpty()) {
            return new Standing(criterion, JudgementStatus.NOT_YET_ASSESSED, Optional.empty(), standing, false);
        }
        Judgement first = said.get(0);
        boolean same = said.stream().allMatch(first::agreesWith);
        return same
                ? new Standing(criterion, first.status(), first.level(), said, false)
                : new Standing(criterion, JudgementStatus.NOT_YET_ASSESSED, Optional.empty(), said, true);
    }

    /** The latest judgement of each role, in order of role; a moderated one sets all before it aside. */
    private List<Judgement> latestByRole(String criterion, LocalDate asOf) {
        Map<Role, Judgement> latest = new TreeMap<>();
        for (Judgement judgement : history(criterion)) {
            if (judgement.on().isAfter(asOf)) {
                break;
            }
            if (judgement.moderated()) {
                latest.clear();
            }
            latest.put(judgement.assessor(), judgement);
        }
        return List.copyOf(latest.values());
    }

    /**
     * What stands behind a criterion.
     *
     * @param criterion full id
     * @param previousRound day of the previous round: older evidence is stale. {@code LocalDate.MIN} if there was none.
     */
    public EvidenceMix evidenceMix(String criterion, LocalDate previousRound) {
        return EvidenceMix.of(criterion, evidence, previousRound);
    }

    /** What a reader should know about how it was filled in, in the order of the framework. */
    public List<Remark> remarks(AssessmentFramework used) {
        return Remark.of(standings(used), this);
    }

    /** Id, version and sizes; never a text. */
    @Override
    public String toString() {
        return "assessment " + id + " with " + framework + " " + version + ", " + judgements.size() + " judgements";
    }
}
