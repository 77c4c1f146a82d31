package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.DateSpan;
import org.openattendance.pupil.PupilRef;
import org.openattendance.timer.TimerClock;

/**
 * Which notice to one parent for one child would come next, by the days of issue of those before it.
 *
 * <p>In England another child, or the other parent, has a count of its own; in Wales a parent has one count for all children. Withdrawn notices
 * do not count, unpaid ones do. Whose count, how far back, how many, from which day on: {@code notice-settings.csv}. Immutable and thread-safe.
 *
 * @param step the next notice, or none
 * @param lookBack the days whose notices count, ending with the day of the proposal
 * @param counted the notices that count, by day of issue
 * @param most how many there may be; empty where only a local code says so and none was given
 * @param settings what the answer rests on that is not confirmed, or is a caller's own
 */
public record Ladder(
        NoticeStep step,
        DateSpan lookBack,
        List<NoticeRecord> counted,
        Optional<Integer> most,
        List<NoticeSetting> settings) {

    /** The setting that says whose notices count together: {@code parent}, or {@code parent pupil}. */
    static final String COUNTS_BY = "ladder.counts-by";

    private static final Comparator<NoticeRecord> BY_ISSUE = Comparator.comparing(NoticeRecord::issued);

    /**
     * @param step the next notice, or none
     * @param lookBack the days whose notices count
     * @param counted the notices that count
     * @param most how many there may be
     * @param settings what the answer rests on
     */
    public Ladder {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(lookBack, "lookBack");
        Objects.requireNonNull(most, "most");
        counted = List.copyOf(counted);
        settings = List.copyOf(settings);
    }

    /**
     * The next notice.
     *
     * @param history notices of anybody, in any order
     * @param on the day on which it is proposed to be issued
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or its ladder is not known on that day
     */
    public static Ladder of(
            NoticeRules rules, List<NoticeRecord> history, PupilRef pupil, ParentRef parent, LocalDate on) {
        return of(rules, history, pupil, parent, on, Optional.empty());
    }

    /** As the other, with the most notices that a local code allows. */
    public static Ladder of(
            NoticeRules rules,
            List<NoticeRecord> history,
            PupilRef pupil,
            ParentRef parent,
            LocalDate on,
            Optional<Integer> mostOfLocalCode) {
        rules.requireNotices();
        List<String> by = rules.settings().words(COUNTS_BY, on);
        List<NoticeRecord> key = history.stream()
                .filter(notice -> !by.contains("parent") || notice.parent().equals(parent))
                .filter(notice -> !by.contains("pupil") || notice.pupil().equals(pupil))
                .sorted(BY_ISSUE)
                .toList();
        return new Asking(rules, key, on, mostOfLocalCode).ladder();
    }

    /** One question: the key's notices, and the settings of the day. */
    private static final class Asking {

        private final NoticeRules rules;
        private final NoticeSettings settings;
        private final List<NoticeRecord> key;
        private final LocalDate on;
        private final Optional<Integer> most;
        private final Set<String> offences;

        Asking(NoticeRules rules, List<NoticeRecord> key, LocalDate on, Optional<Integer> mostOfLocalCode) {
            this.rules = rules;
            this.settings = rules.settings();
            this.key = key;
            this.on = on;
            this.most = mostOfLocalCode.or(
                    () -> settings.find("ladder.most-notices", on).map(row -> settings.whole(row.id(), on)));
            this.offences = Set.copyOf(settings.words("ladder.offences", on));
        }

        Ladder ladder() {
            DateSpan lookBack = lookBack(on);
            List<NoticeRecord> counted = countedIn(lookBack, on);
            List<NoticeSetting> shown = settings.list().stream()
                    .filter(row -> row.id().startsWith("ladder.") && row.span().contains(on) && row.isToBeShown())
                    .toList();
            return new Ladder(step(counted), lookBack, counted, most, shown);
        }

        private DateSpan lookBack(LocalDate day) {
            String timer = settings.get("ladder.look-back-timer", on).value();
            LocalDate first = TimerClock.of(rules.bankHolidays())
                    .run(rules.timers().get(timer), day)
                    .firstDay()
                    .orElseThrow();
            return DateSpan.ofClosed(first, day);
        }

        private List<NoticeRecord> countedIn(DateSpan lookBack, LocalDate day) {
            Optional<LocalDate> nationalStart =
                    settings.find("ladder.first-day", on).map(row -> settings.date(row.id(), on));
            return key.stream()
                    .filter(notice -> offences.contains(notice.offence().id()))
                    .filter(notice -> lookBack.contains(notice.issued()))
                    .filter(notice ->
                            nationalStart.filter(notice.issued()::isBefore).isEmpty())
                    .filter(notice -> counts(notice.statusOn(day)))
                    .toList();
        }

        private boolean counts(NoticeRecord.Status status) {
            return switch (status) {
                case WITHDRAWN -> settings.yes("ladder.count-withdrawn", on);
                case ACQUITTED -> settings.yes("ladder.count-acquitted", on);
                default -> true;
            };
        }

        private NoticeStep step(List<NoticeRecord> counted) {
            if (most.filter(limit -> counted.size() >= limit).isPresent()) {
                return NoticeStep.NONE;
            }
            if (counted.isEmpty()) {
                return NoticeStep.FIRST;
            }
            return firstHasDroppedOut(counted.get(0))
                    ? settings.one("ladder.step-after-first-dropped-out", on, NoticeStep.class)
                    : NoticeStep.SECOND;
        }

        /** Whether the oldest that counts was itself a second one when it was issued. */
        private boolean firstHasDroppedOut(NoticeRecord oldest) {
            return settings.find("ladder.step-after-first-dropped-out", on).isPresent()
                    && !countedIn(lookBack(oldest.issued()), oldest.issued()).stream()
                            .allMatch(notice -> notice.equals(oldest));
        }
    }
}
