package org.openattendance.assessment.aggregate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.assessment.framework.JudgementStatus;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.Rate;

/**
 * How many criteria stand where: the honest summary, shown whatever else is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param levels number at each level, from low to high, zeros included; empty for a narrative scale
 * @param statuses number with each status, in order of the enum, zeros included
 */
public record Profile(Map<RatingLevel, Integer> levels, Map<JudgementStatus, Integer> statuses) {

    public Profile {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        statuses = Collections.unmodifiableMap(new TreeMap<>(statuses));
    }

    /** Counts standings on a scale. */
    public static Profile of(RatingScale scale, List<Standing> standings) {
        Map<RatingLevel, Integer> levels = new LinkedHashMap<>();
        scale.levels().forEach(level -> levels.put(level, 0));
        Map<JudgementStatus, Integer> statuses = new TreeMap<>();
        for (JudgementStatus status : JudgementStatus.values()) {
            statuses.put(status, 0);
        }
        for (Standing standing : standings) {
            statuses.merge(standing.status(), 1, Integer::sum);
            standing.level().ifPresent(level -> levels.merge(scale.own(level), 1, Integer::sum));
        }
        return new Profile(levels, statuses);
    }

    /** Number with a status. */
    public int count(JudgementStatus status) {
        return statuses.getOrDefault(status, 0);
    }

    /** Number at a level. */
    public int count(RatingLevel level) {
        return levels.getOrDefault(level, 0);
    }

    /** Number that concern the setting: all but the not applicable. */
    public int applicable() {
        return count(JudgementStatus.ASSESSED) + count(JudgementStatus.DONT_KNOW) + open();
    }

    /** Number that nobody has judged. */
    public int open() {
        return count(JudgementStatus.NOT_YET_ASSESSED);
    }

    /** Number that were looked at, "do not know" among them. */
    public int done() {
        return applicable() - open();
    }

    /** Share of those that concern the setting which were looked at, or empty if none concerns it. */
    public Optional<Rate> completeness() {
        return applicable() == 0 ? Optional.empty() : Optional.of(Rate.of(done(), applicable()));
    }

    /** Whether something can still change because nobody has judged it. */
    public boolean isProvisional() {
        return open() > 0;
    }
}
