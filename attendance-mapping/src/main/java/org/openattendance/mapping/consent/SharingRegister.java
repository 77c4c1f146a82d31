package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.finding.Finding;

/**
 * Decisions on sharing, and consent taken back: a record that only grows.
 *
 * <p>Immutable and thread-safe: each addition is a new register.
 */
public final class SharingRegister {

    private final SharingRules rules;
    private final List<InformationSharingDecision> decisions;
    private final List<Withdrawal> withdrawals;

    private SharingRegister(
            SharingRules rules, List<InformationSharingDecision> decisions, List<Withdrawal> withdrawals) {
        this.rules = rules;
        this.decisions = List.copyOf(decisions);
        this.withdrawals = List.copyOf(withdrawals);
    }

    /** An empty register under rules. */
    public static SharingRegister under(SharingRules rules) {
        return new SharingRegister(rules, List.of(), List.of());
    }

    /**
     * The register with a decision more.
     *
     * @throws InvalidValueException if something is missing that {@link SharingRules} asks for, if the id is taken, or if it rests on consent
     *     that was taken back by that day
     */
    public SharingRegister record(InformationSharingDecision decision) {
        List<Finding> missing = rules.missing(decision);
        if (!missing.isEmpty()) {
            throw new InvalidValueException(
                    "Decision " + decision.id() + " cannot be recorded as " + decision.decision() + ": "
                            + missing.stream().map(Finding::reason).collect(Collectors.joining(", ")) + ".",
                    "it is still a draft.");
        }
        if (decisions.stream().anyMatch(other -> other.id().equals(decision.id()))) {
            throw new InvalidValueException(
                    "There is a decision " + decision.id() + " already.", "a change of mind needs an id of its own.");
        }
        if (isStopped(decision, decision.decidedOn())) {
            throw new InvalidValueException(
                    "Decision " + decision.id() + " rests on consent that was taken back by " + decision.decidedOn()
                            + ".",
                    "another basis applies, or consent was given anew and its day is not recorded.");
        }
        List<InformationSharingDecision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new SharingRegister(rules, more, withdrawals);
    }

    /** The register with consent taken back; decisions of before stay. */
    public SharingRegister withdraw(Withdrawal withdrawal) {
        List<Withdrawal> more = new ArrayList<>(withdrawals);
        more.add(withdrawal);
        return new SharingRegister(rules, decisions, more);
    }

    /** All decisions, in the order in which they were recorded. */
    public List<InformationSharingDecision> decisions() {
        return decisions;
    }

    /** Consent taken back, in the order in which it was recorded. */
    public List<Withdrawal> withdrawals() {
        return withdrawals;
    }

    /** Decisions to share that still stand on a day: made by then, and not resting on consent that was taken back by then. */
    public List<InformationSharingDecision> standingOn(LocalDate day) {
        return madeBy(day).stream()
                .filter(decision -> !isStopped(decision, day))
                .toList();
    }

    /** Decisions to share that stood once and stand no more on a day, because consent was taken back. They stay on record. */
    public List<InformationSharingDecision> stoppedBy(LocalDate day) {
        return madeBy(day).stream().filter(decision -> isStopped(decision, day)).toList();
    }

    private List<InformationSharingDecision> madeBy(LocalDate day) {
        return decisions.stream()
                .filter(SharingRules::isShare)
                .filter(decision -> !decision.decidedOn().isAfter(day))
                .toList();
    }

    /** Decisions whose day of review has come, the earliest first. */
    public List<InformationSharingDecision> dueForReview(LocalDate day) {
        return decisions.stream()
                .filter(decision ->
                        decision.reviewOn().filter(due -> !due.isAfter(day)).isPresent())
                .sorted(Comparator.comparing((InformationSharingDecision decision) ->
                                decision.reviewOn().orElse(LocalDate.MAX))
                        .thenComparing(InformationSharingDecision::id))
                .toList();
    }

    /** Whether it rests on consent that was taken back by a day, for anyone who gets it, and not given anew since. */
    private boolean isStopped(InformationSharingDecision decision, LocalDate day) {
        return decision.restsOnConsent()
                && withdrawals.stream().anyMatch(withdrawal -> stops(withdrawal, decision, day));
    }

    private static boolean stops(Withdrawal withdrawal, InformationSharingDecision decision, LocalDate day) {
        boolean later = decision.grounds()
                .consent()
                .on()
                .filter(given -> given.isAfter(withdrawal.on()))
                .isPresent();
        return withdrawal.about().equals(decision.about())
                && !withdrawal.on().isAfter(day)
                && !later
                && decision.to().stream().anyMatch(to -> withdrawal.covers(to.audience()));
    }

    /** How many decisions; never about whom. */
    @Override
    public String toString() {
        return decisions.size() + " decisions on sharing";
    }
}
