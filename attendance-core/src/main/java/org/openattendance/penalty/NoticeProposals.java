package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;

/**
 * Looks at each parent of a pupil and says what a notice would be and what stands in its way.
 *
 * <p>A parent who must not be contacted is in no result, whichever child's list says so. A blank answer blocks and is named. Support comes first:
 * that is a check, in {@code notice-checks.csv}. Immutable and thread-safe; make one for many pupils.
 */
public final class NoticeProposals {

    private static final Offence NON_ATTENDANCE = Offence.of("s444");

    private final NoticeRules rules;
    private final NoticeThreshold threshold;
    private final List<ParentLink> parents;
    private final NoticeHistory history;
    private final LocalDate on;
    private final boolean countsAgain;

    private NoticeProposals(
            NoticeRules rules,
            NoticeThreshold threshold,
            List<ParentLink> parents,
            NoticeHistory history,
            LocalDate on) {
        this.rules = rules;
        this.threshold = threshold;
        this.parents = parents;
        this.history = history;
        this.on = on;
        this.countsAgain = rules.settings().yes("threshold.count-sessions-of-earlier-notices", on);
    }

    /**
     * For notices proposed on a day.
     *
     * @param calendar the school's
     * @param parents of all pupils; the ones who must not be contacted are left out here
     * @param history notices of anybody, by whatever authority
     * @param on the day on which a notice would be issued; what was known at its end counts
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or no national rule on that day
     */
    public static NoticeProposals of(
            NoticeRules rules,
            SessionCalendar calendar,
            List<ParentLink> parents,
            NoticeHistory history,
            LocalDate on) {
        NoticeThreshold threshold = NoticeThreshold.of(rules, calendar, on);
        Set<ParentRef> leftOut = parents.stream()
                .filter(ParentLink::isDoNotContact)
                .map(ParentLink::parent)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ParentLink> kept = parents.stream()
                .filter(link -> !leftOut.contains(link.parent()))
                .sorted(Comparator.comparing(ParentLink::parent))
                .toList();
        return new NoticeProposals(rules, threshold, kept, history, on);
    }

    /** One proposal for each parent of a pupil, in order of the parents; empty if none is listed. */
    public List<NoticeProposal> propose(NoticeCase pupil) {
        return parents.stream()
                .filter(link -> link.pupil().equals(pupil.pupil()))
                .map(link -> new Asking(pupil, link).proposal())
                .toList();
    }

    /** One parent of one pupil. */
    private final class Asking {

        private final NoticeCase pupil;
        private final ParentLink link;
        private final Ladder ladder;
        private final ThresholdResult met;
        private final Set<String> blockers = new LinkedHashSet<>();
        private final List<String> reasons = new ArrayList<>();

        Asking(NoticeCase pupil, ParentLink link) {
            this.pupil = pupil;
            this.link = link;
            this.ladder = Ladder.of(rules, history.records(), pupil.pupil(), link.parent(), on);
            this.met = threshold.test(pupil.registers(), pupil.dateOfBirth(), consumedUpTo());
        }

        /** The day of the last notice that still stands: its sessions do not count again. */
        private Optional<LocalDate> consumedUpTo() {
            return countsAgain
                    ? Optional.empty()
                    : standing().stream().map(NoticeRecord::issued).max(Comparator.naturalOrder());
        }

        private List<NoticeRecord> standing() {
            return history.records().stream()
                    .filter(notice -> notice.pupil().equals(pupil.pupil())
                            && notice.parent().equals(link.parent())
                            && notice.offence().equals(NON_ATTENDANCE)
                            && !notice.issued().isAfter(on)
                            && notice.statusOn(on) != NoticeRecord.Status.WITHDRAWN)
                    .toList();
        }

        NoticeProposal proposal() {
            register();
            age();
            steps();
            checks(NoticeCheck.Subject.PUPIL, pupil.facts());
            checks(NoticeCheck.Subject.PARENT, link.answers());
            considerWithdrawal();
            List<NoticeSetting> settings = new ArrayList<>(met.settings());
            settings.addAll(ladder.settings());
            Optional<NoticeRuleSet> price = ladder.step() == NoticeStep.NONE
                    ? Optional.empty()
                    : Optional.of(rules.price(NON_ATTENDANCE, ladder.step(), on));
            price.ifPresent(list -> reasons.add("The price list is " + list.id() + " (" + cite(list.sources()) + ")."));
            return new NoticeProposal(
                    link.parent(),
                    pupil.pupil(),
                    on,
                    NON_ATTENDANCE,
                    ladder,
                    price,
                    blockers.isEmpty() ? NoticeProposal.Outcome.NEEDS_DECISION : NoticeProposal.Outcome.BLOCKED,
                    List.copyOf(blockers),
                    reasons,
                    settings);
        }

        private void register() {
            if (met.has(Finding.Reason.REGISTER_NOT_RESOLVED)) {
                block(
                        "REGISTER_NOT_RESOLVED",
                        "A session that touches the result has no mark, an unknown one, or two.");
            }
            if (met.has(Finding.Reason.N_OVERDUE)) {
                block("N_OVERDUE", "A mark without a reason stands longer than it may; the school amends it.");
            }
            if (met.isProvisional()) {
                block("THRESHOLD_PROVISIONAL", "Marks among those counted are still to be replaced.");
            }
            reasons.add(
                    met.isMet()
                            ? "The threshold was reached on " + met.metOn().orElseThrow() + ": " + met.count()
                                    + " sessions within " + met.schoolWeeks() + " school weeks."
                            : "The threshold is not reached: " + met.count() + " sessions within " + met.schoolWeeks()
                                    + " school weeks at most.");
        }

        private void age() {
            if (pupil.dateOfBirth().isEmpty() || met.has(Finding.Reason.AGE_NOT_KNOWN)) {
                block("AGE_NOT_KNOWN", "Compulsory school age cannot be told without a date of birth and its rule.");
            } else if (met.outOfAge()) {
                block("OUT_OF_AGE", "The pupil was not of compulsory school age at some of the sessions.");
            }
        }

        private void steps() {
            if (!history.isWhole(pupil.pupil(), link.parent())) {
                block("HISTORY_NOT_READ", "A row of earlier notices that may be of this parent could not be read.");
            }
            if (ladder.step() == NoticeStep.NONE) {
                block(
                        "TWO_IN_LOOK_BACK",
                        ladder.counted().size() + " notices count within " + ladder.lookBack()
                                + ": no other may be issued; another route is somebody's decision.");
            } else {
                reasons.add(ladder.counted().size() + " earlier notices count within " + ladder.lookBack()
                        + ": it would be the " + ladder.step() + " one.");
            }
        }

        private void checks(NoticeCheck.Subject subject, Answers answers) {
            for (NoticeCheck check : rules.checks()) {
                if (check.subject() == subject && check.applies(answers, met.isMet(), on)) {
                    check.blockedBy(answers).forEach(fact -> block(fact, fact + said(answers, fact) + cited(check)));
                }
            }
        }

        private String said(Answers answers, String fact) {
            return answers.find(fact).isPresent() ? " is no" : " is blank";
        }

        private String cited(NoticeCheck check) {
            return " (" + cite(check.sources()) + ").";
        }

        /** Where the register was changed so that what an earlier notice stood on is gone. */
        private void considerWithdrawal() {
            ThresholdResult all = threshold.test(pupil.registers(), pupil.dateOfBirth());
            boolean undone = all.status() == ThresholdResult.Status.RESCINDED
                    && standing().stream()
                            .anyMatch(notice -> !notice.issued()
                                    .isBefore(all.metOn().orElseThrow().date()));
            if (undone) {
                block(
                        Finding.Reason.CONSIDER_WITHDRAWAL.name(),
                        "A notice was issued on marks that were changed later: somebody should consider its withdrawal.");
            }
        }

        private void block(String name, String why) {
            blockers.add(name);
            reasons.add(why);
        }
    }

    private static String cite(List<Source> sources) {
        return sources.stream().map(Source::cite).collect(Collectors.joining("; "));
    }

    /** The day of the proposals. */
    @Override
    public String toString() {
        return "Notice proposals of " + Objects.toString(on);
    }
}
