package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openattendance.base.Nation;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.penalty.ImprovementRule;
import org.openattendance.penalty.LocalCode;
import org.openattendance.penalty.NoticeCheck;
import org.openattendance.penalty.NoticeRuleSet;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.NoticeSettings;
import org.openattendance.timer.BankHolidays;
import org.openattendance.timer.Timers;

/** What the files about penalty notices of one nation hold, before the other rules that they lean on are put in. */
record NoticeFiles(
        Optional<String> refusal,
        List<NoticeRuleSet> prices,
        NoticeSettings settings,
        List<NoticeCheck> checks,
        List<ImprovementRule> noticesToImprove,
        List<LocalCode> localCodes) {

    NoticeFiles {
        prices = List.copyOf(prices);
        checks = List.copyOf(checks);
        noticesToImprove = List.copyOf(noticesToImprove);
        localCodes = List.copyOf(localCodes);
    }

    boolean isEmpty() {
        return refusal.isEmpty()
                && prices.isEmpty()
                && settings.list().isEmpty()
                && checks.isEmpty()
                && noticesToImprove.isEmpty()
                && localCodes.isEmpty();
    }

    NoticeFiles combinedWith(NoticeFiles local) {
        return new NoticeFiles(
                local.prices.isEmpty() ? local.refusal.or(() -> refusal) : Optional.empty(),
                joined(prices, local.prices, NoticeRuleSet::id),
                settings.combinedWith(local.settings),
                joined(checks, local.checks, NoticeCheck::id),
                joined(noticesToImprove, local.noticesToImprove, ImprovementRule::id),
                joined(localCodes, local.localCodes, LocalCode::id));
    }

    /** The rows of ours whose ids the other has not, then the other's. */
    private static <T> List<T> joined(List<T> ours, List<T> local, Function<T, String> id) {
        List<T> all = new ArrayList<>(ours);
        all.removeIf(row -> local.stream().anyMatch(other -> id.apply(other).equals(id.apply(row))));
        all.addAll(local);
        return all;
    }

    NoticeRules with(Nation nation, Timers timers, BankHolidays bankHolidays, CompulsorySchoolAge schoolAge) {
        return new NoticeRules(
                nation,
                refusal,
                prices,
                settings,
                checks,
                noticesToImprove,
                localCodes,
                timers,
                bankHolidays,
                schoolAge);
    }
}
