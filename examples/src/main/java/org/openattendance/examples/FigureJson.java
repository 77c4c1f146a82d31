package org.openattendance.examples;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.Figure;
import org.openattendance.GroupFigures;
import org.openattendance.PupilFigures;
import org.openattendance.base.Rate;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/** Figures as the contract writes them in JSON. */
public final class FigureJson {

    private static final int DIGITS = 4;

    private FigureJson() {}

    /**
     * One enrolment.
     *
     * @param ownCodes whether the school has codes of its own, so that what is written is not always what was looked up
     */
    static Map<String, @Nullable Object> of(PupilFigures one, boolean ownCodes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pupil", one.pupil().value());
        one.school().map(SchoolRef::value).ifPresent(school -> json.put("school", school));
        counts(json, one.tally());
        json.put("absence", rate(one.absence()));
        json.put("attendance", rate(one.attendance()));
        json.put("persistentAbsence", one.persistentAbsence().findMet().orElse(null));
        json.put("severeAbsence", one.severeAbsence().findMet().orElse(null));
        json.put("population", one.population().name());
        json.put("reasons", ownCodes ? one.reasonsAsWritten() : one.reasons());
        return json;
    }

    /** One enrolment, in a school without codes of its own. */
    static Map<String, @Nullable Object> of(PupilFigures one) {
        return of(one, false);
    }

    /** A group or the total, in a school without codes of its own. */
    static Map<String, @Nullable Object> of(GroupFigures group) {
        return of(group, false);
    }

    /** A group or the total. */
    static Map<String, @Nullable Object> of(GroupFigures group, boolean ownCodes) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (!group.by().isEmpty()) {
            json.put("by", group.by());
        }
        json.put("enrolments", group.enrolments());
        counts(json, group.tally());
        json.put("absence", rate(group.absence()));
        json.put("attendance", rate(group.attendance()));
        json.put("persistentAbsence", group.persistentAbsence().orElse(null));
        json.put("severeAbsence", group.severeAbsence().orElse(null));
        json.put("reasons", ownCodes ? group.reasonsAsWritten() : group.reasons());
        return json;
    }

    private static void counts(Map<String, @Nullable Object> json, Tally tally) {
        json.put(Count.POSSIBLE.id(), tally.count(Count.POSSIBLE));
        for (Count count : Count.values()) {
            if (count != Count.POSSIBLE) {
                json.put(count.id(), tally.count(count));
            }
        }
        json.put("complete", tally.isComplete());
    }

    /** Numerator, denominator and per cent to four places, half up; null where there is none. */
    static @Nullable Map<String, Object> rate(Figure figure) {
        Optional<Rate> rate = figure.rate();
        if (rate.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("numerator", rate.get().numerator());
        json.put("denominator", rate.get().denominator());
        json.put("percent", percent(rate.get()));
        return json;
    }

    /** Per cent to four places, half up. */
    public static String percent(Rate rate) {
        return rate.percent(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }
}
