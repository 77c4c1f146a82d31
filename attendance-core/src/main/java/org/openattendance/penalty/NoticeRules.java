package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.timer.BankHolidays;
import org.openattendance.timer.Timers;

/**
 * All that is known of penalty notices in one nation: prices, settings, checks, notices to improve, local codes, and the timers, bank
 * holidays and school age they lean on.
 *
 * <p>A nation without notices refuses every question about them by name: it never prices one at nothing. Immutable and thread-safe.
 *
 * @param nation whose they are
 * @param refusal why the nation has no notice; empty where it has
 * @param ruleSets price lists, in the order of the file
 * @param settings named choices and numbers
 * @param checks what must have been looked at before a notice
 * @param noticesToImprove by authority
 * @param localCodes what local codes add
 * @param timers the nation's timers
 * @param bankHolidays the nation's bank holidays
 * @param schoolAge the nation's compulsory school age
 */
public record NoticeRules(
        Nation nation,
        Optional<String> refusal,
        List<NoticeRuleSet> ruleSets,
        NoticeSettings settings,
        List<NoticeCheck> checks,
        List<ImprovementRule> noticesToImprove,
        List<LocalCode> localCodes,
        Timers timers,
        BankHolidays bankHolidays,
        CompulsorySchoolAge schoolAge) {

    /** @throws InvalidValueException if two price lists answer for one offence, step and day */
    public NoticeRules {
        Objects.requireNonNull(nation, "nation");
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(timers, "timers");
        Objects.requireNonNull(bankHolidays, "bankHolidays");
        Objects.requireNonNull(schoolAge, "schoolAge");
        ruleSets = List.copyOf(ruleSets);
        checks = List.copyOf(checks);
        noticesToImprove = List.copyOf(noticesToImprove);
        localCodes = List.copyOf(localCodes);
        for (int i = 0; i < ruleSets.size(); i++) {
            for (NoticeRuleSet later : ruleSets.subList(i + 1, ruleSets.size())) {
                if (ruleSets.get(i).overlaps(later)) {
                    throw new InvalidValueException(
                            "Two price lists of " + nation + " answer for one notice: "
                                    + ruleSets.get(i).id() + " and " + later.id() + ".",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
    }

    /**
     * Does nothing where the nation has notices.
     *
     * @throws RuleNotKnownException if it has none, saying what there is instead
     */
    public void requireNotices() {
        if (refusal.isPresent() || ruleSets.isEmpty()) {
            String why = refusal.map(text -> " (" + text + ")").orElse("");
            throw new RuleNotKnownException("penalty notice of " + nation + why, List.of());
        }
    }

    /**
     * A price list by its id.
     *
     * @throws RuleNotKnownException if there is none, or the nation has no notice
     */
    public NoticeRuleSet ruleSet(String id) {
        requireNotices();
        return find(id).orElseThrow(() -> new RuleNotKnownException(
                "price list " + id + " of " + nation + "; there are "
                        + ruleSets.stream().map(NoticeRuleSet::id).toList(),
                List.of()));
    }

    /** A price list by its id, or empty. */
    public Optional<NoticeRuleSet> find(String id) {
        return ruleSets.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /**
     * What a notice would cost: the day of the absence (of being found, for an excluded pupil) chooses the list.
     *
     * @throws RuleNotKnownException if no list answers, or the nation has no notice
     */
    public NoticeRuleSet price(Offence offence, NoticeStep step, LocalDate absence) {
        requireNotices();
        return ruleSets.stream()
                .filter(row -> row.offences().contains(offence) && row.span().contains(absence))
                .filter(row -> row.step().isEmpty() || row.step().get() == step)
                .findFirst()
                .orElseThrow(() -> new RuleNotKnownException(
                        "price of a " + step + " notice for " + offence + " of " + nation + " on " + absence,
                        ruleSets.stream()
                                .filter(row -> row.offences().contains(offence))
                                .map(NoticeRuleSet::span)
                                .distinct()
                                .toList()));
    }

    /** The same with other settings. */
    public NoticeRules with(NoticeSettings other) {
        return new NoticeRules(
                nation,
                refusal,
                ruleSets,
                other,
                checks,
                noticesToImprove,
                localCodes,
                timers,
                bankHolidays,
                schoolAge);
    }

    /** The notice to improve of an authority by its id, or empty. */
    public Optional<ImprovementRule> findNoticeToImprove(String id) {
        return noticesToImprove.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** A row of a local code by its id, or empty. */
    public Optional<LocalCode> findLocalCode(String id) {
        return localCodes.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Whether the nation has a threshold of its own, on whatever days; where it has none, local codes say when. */
    public boolean hasThreshold() {
        return settings.list().stream().anyMatch(row -> row.id().equals("threshold.sessions"));
    }

    /** Nation and number of price lists. */
    @Override
    public String toString() {
        return "Notice rules of " + nation + " (" + ruleSets.size() + " price lists)";
    }
}
