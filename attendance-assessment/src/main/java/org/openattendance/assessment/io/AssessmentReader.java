package org.openattendance.assessment.io;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.framework.Criterion;
import org.openattendance.assessment.framework.EvidenceKind;
import org.openattendance.assessment.framework.FrameworkRegistry;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.CohortAnswer;
import org.openattendance.assessment.judgement.EvidenceItem;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.assessment.judgement.Narrative;
import org.openattendance.assessment.judgement.PupilDataGuard;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads an assessment from JSON; the form is {@code assessment.schema.json}. It names the framework and the version that it was made with.
 *
 * <p>Nothing that looks like a person's data is taken: it becomes an issue, and is not shown. For one document; not shared between threads.
 */
public final class AssessmentReader {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final AssessmentFramework framework;
    private final FieldPolicy policy;

    private AssessmentReader(AssessmentFramework framework, FieldPolicy policy) {
        this.framework = framework;
        this.policy = policy;
    }

    /** A document that was read. */
    public record Read(AssessmentFramework framework, Assessment assessment) {}

    /**
     * Reads an assessment that must be good.
     *
     * @param file what the caller calls it
     * @param in is closed
     * @param registry frameworks that are known
     * @throws UnreadableInputException if it is not JSON
     * @throws InvalidDocumentException if it has an error
     */
    public static Read load(String file, InputStream in, FrameworkRegistry registry) {
        Checked<Optional<Read>> read = read(file, in, registry, FieldPolicy.REPORT);
        return read.value().orElseThrow(() -> new InvalidDocumentException(file, read.issues()));
    }

    /**
     * Reads an assessment.
     *
     * @return it with its framework, or empty when an issue is an error
     * @throws UnreadableInputException if it is not JSON
     */
    public static Checked<Optional<Read>> read(
            String file, InputStream in, FrameworkRegistry registry, FieldPolicy policy) {
        List<Issue> issues = new ArrayList<>();
        JsonAt at = JsonAt.root(file, Json.read(file, in), issues);
        String id = at.at("framework").at("id").text();
        String version = at.at("framework").at("version").text();
        Optional<AssessmentFramework> framework = registry.find(id, version);
        if (framework.isEmpty()) {
            at.at("framework").error("UNKNOWN_FRAMEWORK", "no framework of this id and version is known.");
            return Checked.of(Optional.empty(), issues);
        }
        Optional<Assessment> assessment = new AssessmentReader(framework.get(), policy).assessment(at);
        return Checked.of(
                assessment
                        .filter(good -> issues.stream().noneMatch(Issue::isError))
                        .map(good -> new Read(framework.get(), good)),
                issues);
    }

    private Optional<Assessment> assessment(JsonAt at) {
        at.only(
                policy,
                "schemaVersion",
                "id",
                "framework",
                "subject",
                "round",
                "purpose",
                "judgements",
                "evidence",
                "answers");
        String id = at.at("id").text();
        AssessmentPurpose purpose = at.at("purpose").word(AssessmentPurpose.class, AssessmentPurpose.SELF_ASSESSMENT);
        AssessmentSubject.Kind kind =
                at.at("subject").at("kind").word(AssessmentSubject.Kind.class, AssessmentSubject.Kind.SETTING);
        String reference = at.at("subject").at("reference").text();
        String round = at.at("round").at("id").text();
        LocalDate on = day(at.at("round").at("on"));
        List<Judgement> judgements = judgements(at.at("judgements"));
        List<EvidenceItem> evidence = evidence(at.at("evidence"));
        List<CohortAnswer> answers = answers(at.at("answers"));
        if (at.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Assessment(
                    id,
                    framework.id(),
                    framework.version(),
                    new AssessmentSubject(kind, reference),
                    new AssessmentRound(round, on),
                    purpose,
                    judgements,
                    evidence,
                    answers));
        } catch (InvalidValueException | PupilDataGuard.PersonalDataException e) {
            at.error(e instanceof InvalidValueException ? "INVALID_VALUE" : "PERSONAL_DATA", JsonAt.firstLine(e));
            return Optional.empty();
        }
    }

    private static LocalDate day(JsonAt at) {
        if (!at.exists()) {
            at.error("MISSING_FIELD", "this field must be there.");
        }
        return at.day().orElse(NO_DAY);
    }

    private Optional<Criterion> criterion(JsonAt at) {
        String id = at.text();
        Optional<Criterion> criterion = framework.find(id);
        if (criterion.isEmpty() && !id.isEmpty()) {
            at.error(
                    "UNKNOWN_CRITERION", "no criterion of " + framework.header().reference() + " has this id.");
        }
        return criterion;
    }

    private List<Judgement> judgements(JsonAt at) {
        List<Judgement> judgements = new ArrayList<>();
        for (JsonAt one : at.list()) {
            one.only(
                    policy,
                    "criterion",
                    "status",
                    "level",
                    "rationale",
                    "assessor",
                    "on",
                    "moderated",
                    "inPlace",
                    "stillToDo",
                    "actions");
            Optional<Criterion> criterion = criterion(one.at("criterion"));
            one.at("assessor").text();
            Optional<Role> role = CriterionReader.owner(one.at("assessor"));
            LocalDate on = day(one.at("on"));
            Optional<RatingLevel> level = level(one.at("level"));
            if (criterion.isPresent() && role.isPresent()) {
                judgement(one, criterion.get(), level, role.get(), on).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<RatingLevel> level(JsonAt at) {
        Optional<String> code = at.findText();
        Optional<RatingLevel> level = code.flatMap(framework.scale()::find);
        if (code.isPresent() && level.isEmpty()) {
            at.error(
                    "UNKNOWN_LEVEL",
                    "the scale " + framework.scale().id() + " has "
                            + framework.scale().codes() + ".");
        }
        return level;
    }

    private static Optional<Judgement> judgement(
            JsonAt at, Criterion criterion, Optional<RatingLevel> level, Role role, LocalDate on) {
        JudgementStatus status = at.at("status").word(JudgementStatus.class, JudgementStatus.NOT_YET_ASSESSED);
        if (status == JudgementStatus.NOT_APPLICABLE && criterion.isLimiting()) {
            at.at("status")
                    .error("LIMITING_NOT_APPLICABLE", "a limiting criterion cannot be left out; it may be DONT_KNOW.");
            return Optional.empty();
        }
        try {
            Narrative words = new Narrative(
                    at.at("inPlace").text(""),
                    at.at("stillToDo").text(""),
                    at.at("actions").text(""));
            return Optional.of(new Judgement(
                    criterion.id(),
                    status,
                    level,
                    at.at("rationale").text(""),
                    words,
                    role,
                    on,
                    at.at("moderated").flag(false)));
        } catch (InvalidValueException e) {
            at.error("INVALID_VALUE", JsonAt.firstLine(e));
        } catch (PupilDataGuard.PersonalDataException e) {
            at.error("PERSONAL_DATA", JsonAt.firstLine(e));
        }
        return Optional.empty();
    }

    private List<EvidenceItem> evidence(JsonAt at) {
        List<EvidenceItem> evidence = new ArrayList<>();
        Set<String> ids = JsonAt.newIds();
        for (JsonAt one : at.list()) {
            one.only(policy, "id", "kind", "title", "on", "reference", "claims");
            String id = one.at("id").text();
            one.at("id").unique(ids, id);
            try {
                evidence.add(new EvidenceItem(
                        id,
                        one.at("kind").word(EvidenceKind.class, EvidenceKind.DOCUMENT),
                        one.at("title").text(),
                        day(one.at("on")),
                        one.at("reference").text(""),
                        claims(one.at("claims"))));
            } catch (InvalidValueException e) {
                one.error("INVALID_VALUE", JsonAt.firstLine(e));
            } catch (PupilDataGuard.PersonalDataException e) {
                one.error("PERSONAL_DATA", JsonAt.firstLine(e));
            }
        }
        return evidence;
    }

    private List<EvidenceItem.Claim> claims(JsonAt at) {
        List<EvidenceItem.Claim> claims = new ArrayList<>();
        for (JsonAt one : at.list()) {
            one.only(policy, "criterion", "supports", "strength");
            criterion(one.at("criterion"))
                    .ifPresent(criterion -> claims.add(new EvidenceItem.Claim(
                            criterion.id(),
                            one.at("supports").flag(true),
                            one.at("strength").word(EvidenceItem.Strength.class, EvidenceItem.Strength.FAIR))));
        }
        return claims;
    }

    private List<CohortAnswer> answers(JsonAt at) {
        List<CohortAnswer> answers = new ArrayList<>();
        for (JsonAt one : at.list()) {
            one.only(policy, "question", "cohort", "text");
            try {
                answers.add(new CohortAnswer(
                        one.at("question").text(),
                        one.at("cohort").text("ALL"),
                        one.at("text").text()));
            } catch (InvalidValueException e) {
                one.error("INVALID_VALUE", JsonAt.firstLine(e));
            } catch (PupilDataGuard.PersonalDataException e) {
                one.error("PERSONAL_DATA", JsonAt.firstLine(e));
            }
        }
        return answers;
    }
}
