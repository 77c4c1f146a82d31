package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.calendar.SessionCalendar;

/** The national threshold: so many sessions within so many school weeks, those of earlier notices used up unless a setting says otherwise. */
final class NationalGrounds implements NoticeGrounds {

    private final NoticeThreshold threshold;
    private final boolean countsAgain;

    /** @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or no national rule on that day */
    NationalGrounds(NoticeRules rules, SessionCalendar calendar, LocalDate on) {
        this.threshold = NoticeThreshold.of(rules, calendar, on);
        this.countsAgain = rules.settings().yes("threshold.count-sessions-of-earlier-notices", on);
    }

    @Override
    public Found look(NoticeCase pupil, List<NoticeRecord> standing, Optional<Rate> attendance) {
        Optional<LocalDate> consumedUpTo = countsAgain
                ? Optional.empty()
                : standing.stream().map(NoticeRecord::issued).max(Comparator.naturalOrder());
        ThresholdResult met = threshold.test(pupil.registers(), pupil.dateOfBirth(), consumedUpTo);
        boolean ageUnknown = pupil.dateOfBirth().isEmpty() || met.has(Finding.Reason.AGE_NOT_KNOWN);
        List<Said> first = new Sayings()
                .blockIf(
                        met.has(Finding.Reason.REGISTER_NOT_RESOLVED),
                        "REGISTER_NOT_RESOLVED",
                        "A session that touches the result has no mark, an unknown one, or two.")
                .blockIf(
                        met.has(Finding.Reason.N_OVERDUE),
                        "N_OVERDUE",
                        "A mark without a reason stands longer than it may; the school amends it.")
                .blockIf(
                        met.isProvisional(),
                        "THRESHOLD_PROVISIONAL",
                        "Marks among those counted are still to be replaced.")
                .reason(tell(met))
                .blockIf(
                        ageUnknown,
                        "AGE_NOT_KNOWN",
                        "Compulsory school age cannot be told without a date of birth and its rule.")
                .blockIf(
                        !ageUnknown && met.outOfAge(),
                        "OUT_OF_AGE",
                        "The pupil was not of compulsory school age at some of the sessions.")
                .list();
        List<Said> last = new Sayings()
                .blockIf(
                        isUndone(pupil, standing),
                        Finding.Reason.CONSIDER_WITHDRAWAL.name(),
                        "A notice was issued on marks that were changed later: somebody should consider its withdrawal.")
                .list();
        return new Found(met.isMet(), first, last, met.settings());
    }

    private static String tell(ThresholdResult met) {
        return met.isMet()
                ? "The threshold was reached on " + met.metOn().orElseThrow() + ": " + met.count() + " sessions within "
                        + met.schoolWeeks() + " school weeks."
                : "The threshold is not reached: " + met.count() + " sessions within " + met.schoolWeeks()
                        + " school weeks at most.";
    }

    /** Whether a standing notice was issued on a threshold that a later change of the register undid. */
    private boolean isUndone(NoticeCase pupil, List<NoticeRecord> standing) {
        ThresholdResult all = threshold.test(pupil.registers(), pupil.dateOfBirth());
        return all.status() == ThresholdResult.Status.RESCINDED
                && standing.stream()
                        .anyMatch(notice -> !notice.issued()
                                .isBefore(all.metOn().orElseThrow().date()));
    }
}
