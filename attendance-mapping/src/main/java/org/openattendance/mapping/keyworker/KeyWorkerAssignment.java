package org.openattendance.mapping.keyworker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.vocabulary.Vocabulary;
import org.openattendance.pupil.PupilRef;

/**
 * That someone is key worker of a pupil, from a day on, for a reason.
 *
 * <p>The two core tasks (keep the pupil at the centre, be the single point of contact) belong to every assignment and cannot be taken
 * away; the further role items are agreed or not. Immutable and thread-safe.
 *
 * @param pupil whose
 * @param worker id of the key worker
 * @param span from the first day to the last, the last included; open while it goes on
 * @param reason why the pupil has one, in words
 * @param cover whether it stands in for another who is away
 * @param agreed for each role item that was talked about, whether it was agreed
 * @param assessment the assessment on which it rests, or empty
 * @param decisions whether support was best given by the key worker or by others, oldest first
 */
public record KeyWorkerAssignment(
        PupilRef pupil,
        String worker,
        DateSpan span,
        String reason,
        boolean cover,
        Map<String, Boolean> agreed,
        Optional<Assessment> assessment,
        List<SupportDecision> decisions) {

    /**
     * A common assessment.
     *
     * @param kind what kind, as the area calls it
     * @param on the day
     * @param lead role of the one who led it
     */
    public record Assessment(String kind, LocalDate on, Role lead) {

        public Assessment {
            kind = Require.text(kind, "The kind of an assessment");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(lead, "lead");
        }
    }

    /**
     * A professional decision on who is best placed to help.
     *
     * @param on the day
     * @param choice the key worker, or a specialist agency
     * @param reason why, in words
     */
    public record SupportDecision(LocalDate on, Choice choice, String reason) {

        /** Who helps. */
        public enum Choice {
            SELF,
            REFER
        }

        public SupportDecision {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(choice, "choice");
            reason = Require.text(reason, "The reason of a decision on support");
        }
    }

    public KeyWorkerAssignment {
        Objects.requireNonNull(pupil, "pupil");
        Require.id(worker, "The key worker of an assignment");
        Objects.requireNonNull(span, "span");
        if (span.first().isEmpty()) {
            throw new InvalidValueException("An assignment has no first day.", "the start date was left out.");
        }
        reason = Require.text(reason, "The reason of an assignment");
        agreed = Collections.unmodifiableMap(new TreeMap<>(agreed));
        Objects.requireNonNull(assessment, "assessment");
        decisions =
                decisions.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList();
    }

    /** From a day on. */
    public static KeyWorkerAssignment of(PupilRef pupil, String worker, LocalDate start, String reason) {
        return new KeyWorkerAssignment(
                pupil, worker, DateSpan.from(start), reason, false, Map.of(), Optional.empty(), List.of());
    }

    /** A copy that ends on a day, the last one. */
    public KeyWorkerAssignment withEnd(LocalDate last) {
        return new KeyWorkerAssignment(
                pupil, worker, DateSpan.ofClosed(start(), last), reason, cover, agreed, assessment, decisions);
    }

    /** A copy that stands in for another. */
    public KeyWorkerAssignment asCover() {
        return new KeyWorkerAssignment(pupil, worker, span, reason, true, agreed, assessment, decisions);
    }

    /**
     * A copy on which a role item was agreed, or not.
     *
     * @param item a code of {@code key-worker-roles}
     */
    public KeyWorkerAssignment withAgreed(String item, boolean is, Vocabulary roles) {
        Map<String, Boolean> more = new TreeMap<>(agreed);
        more.put(roles.term(item).code(), is);
        return new KeyWorkerAssignment(pupil, worker, span, reason, cover, more, assessment, decisions);
    }

    /** A copy that rests on an assessment. */
    public KeyWorkerAssignment withAssessment(Assessment one) {
        return new KeyWorkerAssignment(pupil, worker, span, reason, cover, agreed, Optional.of(one), decisions);
    }

    /** A copy with one more decision. */
    public KeyWorkerAssignment with(SupportDecision decision) {
        List<SupportDecision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new KeyWorkerAssignment(pupil, worker, span, reason, cover, agreed, assessment, more);
    }

    /** The first day. */
    public LocalDate start() {
        return span.first().orElseThrow();
    }

    /** The core tasks, on every assignment, in order: codes of {@code key-worker-tasks}. */
    public List<String> coreTasks(Vocabulary tasks) {
        return tasks.codes();
    }

    /** Role items that were not talked about yet, in order. */
    public List<String> open(Vocabulary roles) {
        return roles.codes().stream().filter(item -> !agreed.containsKey(item)).toList();
    }

    /** The worker and the days; nothing of the pupil or the reason. */
    @Override
    public String toString() {
        return "assignment of " + worker + " " + span;
    }
}
