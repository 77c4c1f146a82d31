package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Session;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRule;
import org.openattendance.measure.Membership;
import org.openattendance.register.Mark;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * A session that definitions count differently, with the rule that makes the difference.
 *
 * <p>Immutable and thread-safe.
 *
 * @param session when
 * @param code what stands in the register
 * @param counted what each definition counts it as, in the order of the definitions: the name of a count, or {@link #NOT_COUNTED}
 * @param rule the rules that make the difference
 */
public record SessionDifference(Session session, String code, Map<Definition, String> counted, String rule) {

    /** What a definition counts a session as that it leaves out altogether. */
    public static final String NOT_COUNTED = "notCounted";

    /**
     * @param session when
     * @param code what stands in the register
     * @param counted what each definition counts it as
     * @param rule the rules that make the difference
     */
    public SessionDifference {
        counted = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counted));
    }

    /**
     * The sessions of one enrolment that some of the figures count differently, in order.
     *
     * @param figures of the same enrolment, as known on the same day, each by another definition
     * @throws InvalidValueException if there are fewer than two
     */
    public static List<SessionDifference> between(List<PupilFigures> figures) {
        if (figures.size() < 2) {
            throw new InvalidValueException("A difference needs two figures.", "only one definition was named.");
        }
        List<SessionDifference> differences = new ArrayList<>();
        for (Mark mark : figures.get(0).register().marks(figures.get(0).window().span())) {
            Map<Definition, String> counted = new LinkedHashMap<>();
            figures.forEach(one -> counted.put(one.definition(), as(one, mark)));
            if (counted.values().stream().distinct().count() > 1) {
                differences.add(new SessionDifference(mark.session(), mark.written(), counted, rule(figures, mark)));
            }
        }
        return List.copyOf(differences);
    }

    private static String as(PupilFigures one, Mark mark) {
        Membership membership = one.counted().membership();
        boolean counted = membership.isIn()
                && membership.counted().stream()
                        .anyMatch(days -> days.contains(mark.session().date()));
        return counted
                ? mark.meaning()
                        .map(code -> Tally.countOf(
                                one.categoryOf(code, mark.session().date())))
                        .orElse(Count.UNMARKED)
                        .id()
                : NOT_COUNTED;
    }

    /** The rows of definitions that speak of this session, or of this enrolment. */
    private static String rule(List<PupilFigures> figures, Mark mark) {
        return figures.stream()
                .flatMap(one -> rules(one, mark).stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static List<String> rules(PupilFigures one, Mark mark) {
        LocalDate day = mark.session().date();
        Optional<DefinitionRule> rule = as(one, mark).equals(NOT_COUNTED)
                ? one.ruleLeavingOut(day)
                : mark.meaning().flatMap(code -> one.rules().reclassifies(code.code(), day));
        return rule.map(DefinitionRule::ruleId).stream().toList();
    }
}
