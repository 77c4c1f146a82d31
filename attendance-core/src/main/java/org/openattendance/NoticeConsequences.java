package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openattendance.RulesConsequences.Price;
import org.openattendance.RulesConsequences.Threshold;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.penalty.NoticeQuote;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.NoticeStep;
import org.openattendance.penalty.NoticeThreshold;
import org.openattendance.penalty.Offence;
import org.openattendance.penalty.ThresholdResult;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** What a change of rules changes about notices: who meets the threshold, and what one costs. */
final class NoticeConsequences {

    private final RulesDifference difference;
    private final List<RuleChange> rules;
    private final LocalDate asOf;

    NoticeConsequences(RulesDifference difference, List<RuleChange> rules, LocalDate asOf) {
        this.difference = difference;
        this.rules = rules;
        this.asOf = asOf;
    }

    List<Threshold> thresholds(Registers was, Registers is) {
        Optional<NoticeThreshold> before = threshold(difference.before());
        Optional<NoticeThreshold> after = threshold(difference.after());
        Map<PupilRef, List<Register>> old = byPupil(was);
        Map<PupilRef, List<Register>> now = byPupil(is);
        List<Threshold> changed = new ArrayList<>();
        old.forEach((pupil, registers) -> {
            Optional<LocalDate> born = born(pupil);
            Optional<ThresholdResult> one = before.map(test -> test.test(registers, born));
            Optional<ThresholdResult> other = after.map(test -> test.test(now.getOrDefault(pupil, List.of()), born));
            if (!stands(one).equals(stands(other))) {
                changed.add(new Threshold(pupil, one, other, rulesOf(one, other)));
            }
        });
        return List.copyOf(changed);
    }

    private Optional<NoticeThreshold> threshold(Attendance by) {
        return notices(by)
                .filter(known -> known.refusal().isEmpty() && known.hasThreshold())
                .map(known -> NoticeThreshold.of(known, RulesConsequences.calendar(by), asOf));
    }

    /** What a reader would see of a result; its settings are rules and not a consequence. */
    private static List<Object> stands(Optional<ThresholdResult> result) {
        return result.<List<Object>>map(one ->
                        List.of(one.status(), one.metOn(), one.count(), one.sessions(), one.window(), one.outOfAge()))
                .orElse(List.of());
    }

    private Optional<LocalDate> born(PupilRef pupil) {
        return difference.before().pupils().flatMap(all -> all.find(pupil)).flatMap(PupilDetails::dateOfBirth);
    }

    private static Map<PupilRef, List<Register>> byPupil(Registers registers) {
        return registers.all().stream()
                .collect(Collectors.groupingBy(Register::pupil, TreeMap::new, Collectors.toList()));
    }

    /** Of codes only those that count in one result and not in the other. */
    private List<RuleChange> rulesOf(Optional<ThresholdResult> one, Optional<ThresholdResult> other) {
        Set<ThresholdResult.Counted> here = counted(one);
        Set<ThresholdResult.Counted> there = counted(other);
        Set<String> codes = Stream.concat(
                        here.stream().filter(session -> !there.contains(session)),
                        there.stream().filter(session -> !here.contains(session)))
                .map(ThresholdResult.Counted::code)
                .collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> rule.isOf("timer", "school-age", "bank-holiday")
                        || rule.isOf("notice-setting") && rule.rule().startsWith("threshold.")
                        || rule.isOf("code")
                                && codes.stream().anyMatch(code -> rule.rule().contains(" code " + code + " ")))
                .toList();
    }

    private static Set<ThresholdResult.Counted> counted(Optional<ThresholdResult> result) {
        return result.<Set<ThresholdResult.Counted>>map(one -> new HashSet<>(one.sessions()))
                .orElse(Set.of());
    }

    private static Optional<NoticeRules> notices(Attendance by) {
        try {
            return Optional.of(by.rules().notices());
        } catch (RuleNotKnownException e) {
            return Optional.empty();
        }
    }

    List<Price> prices() {
        Set<String> ids = new HashSet<>();
        List<Price> changed = new ArrayList<>();
        for (Offence offence : offences()) {
            for (NoticeStep step : NoticeStep.values()) {
                Optional<NoticeQuote> one = quote(difference.before(), offence, step);
                Optional<NoticeQuote> other = quote(difference.after(), offence, step);
                ids.clear();
                Stream.of(one, other)
                        .flatMap(Optional::stream)
                        .forEach(quote -> ids.add(quote.ruleSet().id()));
                List<RuleChange> rows = rules.stream()
                        .filter(rule -> rule.isOf("notice-price")
                                && ids.contains(
                                        rule.rule().substring(0, rule.rule().indexOf(' '))))
                        .toList();
                if (!one.equals(other) && !rows.isEmpty()) {
                    changed.add(new Price(offence, step, one, other, rows));
                }
            }
        }
        return List.copyOf(changed);
    }

    private List<Offence> offences() {
        return Stream.of(difference.before(), difference.after())
                .flatMap(by -> notices(by).stream())
                .flatMap(known -> known.ruleSets().stream())
                .flatMap(row -> row.offences().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<NoticeQuote> quote(Attendance by, Offence offence, NoticeStep step) {
        try {
            return notices(by)
                    .filter(known -> known.refusal().isEmpty())
                    .map(known -> NoticeQuote.of(known.price(offence, step, asOf), asOf));
        } catch (RuleNotKnownException e) {
            return Optional.empty(); // no price on that day
        }
    }
}
