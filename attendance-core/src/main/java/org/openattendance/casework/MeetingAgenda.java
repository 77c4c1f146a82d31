package org.openattendance.casework;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;
import org.openattendance.plan.ActionItem;

/**
 * What a termly meeting has to speak of, drawn from the figures and from what was agreed last time. Groups so small that a figure could
 * point to one pupil are named without figures. Immutable and thread-safe.
 *
 * @param items in order
 */
public record MeetingAgenda(List<Item> items) {

    /** What an item is about. */
    public enum Topic {
        DATA_QUALITY,
        LAST_ACTIONS,
        WHOLE_SCHOOL,
        SEVERE_ABSENCE,
        PERSISTENT_ABSENCE,
        COHORT,
        WHAT_WENT_WELL,
        NEXT_ACTIONS
    }

    /**
     * One item.
     *
     * @param topic what it is about
     * @param text for people
     */
    public record Item(Topic topic, String text) {}

    public MeetingAgenda {
        items = List.copyOf(items);
    }

    /**
     * An agenda.
     *
     * @param figures of the school
     * @param last actions agreed last time; those still open come up again
     * @param asOf the day
     * @param smallest groups with fewer pupils are named without figures
     */
    public static MeetingAgenda of(MeetingFigures figures, List<ActionItem> last, LocalDate asOf, int smallest) {
        List<Item> cohorts = figures.cohorts().stream()
                .map(cohort -> item(cohort.cohort(), Shown.of(cohort, cohort.isSmall(smallest), false)))
                .toList();
        return of(figures, cohorts, last, asOf, smallest);
    }

    /**
     * An agenda from figures that somebody has made safe already: what is empty in them is withheld and stays so, and a threshold that nobody
     * meets has no item.
     *
     * @param school of the whole school
     * @param rows groups, each as far as it is shown
     * @param last actions agreed last time; those still open come up again
     * @param asOf the day
     * @param messages texts whose keys begin with {@code agenda.}
     * @param locale in which language
     */
    public static MeetingAgenda ofShown(
            MeetingPack.School school,
            List<MeetingPack.Row> rows,
            List<ActionItem> last,
            LocalDate asOf,
            Messages messages,
            Locale locale) {
        return new MeetingAgenda(new ShownAgenda(messages, locale).items(school, rows, last, asOf));
    }

    /** With items on groups that somebody looked through for small counts already. */
    static MeetingAgenda of(
            MeetingFigures figures, List<Item> cohorts, List<ActionItem> last, LocalDate asOf, int smallest) {
        List<Item> items = new ArrayList<>();
        if (figures.unresolved() > 0) {
            items.add(
                    new Item(
                            Topic.DATA_QUALITY,
                            figures.unresolved()
                                    + " sessions are unmarked, unknown or in conflict: resolve these before the figures are used."));
        }
        last.stream()
                .filter(action -> action.isOpenOn(asOf))
                .forEach(action -> items.add(new Item(
                        Topic.LAST_ACTIONS,
                        "Action " + action.id() + " is still open"
                                + (action.isOverdueOn(asOf) ? " and past its day." : "."))));
        items.add(new Item(Topic.WHOLE_SCHOOL, wholeSchool(figures, smallest)));
        ShownAbsence shown = ShownAbsence.of(figures, smallest);
        if (figures.severe() > 0) {
            items.add(new Item(
                    Topic.SEVERE_ABSENCE,
                    shown.severe()
                            .map(count -> "A joint plan for each of the " + count + " severely absent pupils.")
                            .orElse("A joint plan for each severely absent pupil; how many is withheld.")));
        }
        items.add(new Item(
                Topic.PERSISTENT_ABSENCE,
                shown.more()
                        .map(count -> count + " more pupils are persistently absent: who, why, what helps?")
                        .orElse("More pupils are persistently absent; how many is withheld: who, why, what helps?")));
        items.addAll(cohorts);
        items.add(new Item(
                Topic.WHAT_WENT_WELL, "What went well since the last meeting, and what others could learn from it."));
        items.add(new Item(Topic.NEXT_ACTIONS, "Who does what by when."));
        return new MeetingAgenda(items);
    }

    private static String wholeSchool(MeetingFigures figures, int smallest) {
        if (SmallCounts.isSmall(figures.enrolments(), smallest)) {
            return "So few pupils that no figure stands here.";
        }
        return figures.enrolments() + " pupils"
                + figures.attendance()
                        .map(rate -> ", attendance " + percent(rate))
                        .orElse("") + ".";
    }

    /** What is shown of a group: nothing at all, or all but how many are persistently absent. */
    record Shown(Optional<MeetingFigures.CohortFigure> figures, boolean countWithheld, boolean isSmall) {

        static Shown of(MeetingFigures.CohortFigure cohort, boolean small, boolean countWithheld) {
            return new Shown(small ? Optional.empty() : Optional.of(cohort), countWithheld, small);
        }
    }

    static Item item(String cohort, Shown shown) {
        if (shown.isSmall()) {
            return new Item(Topic.COHORT, cohort + ": too few pupils for figures; speak of them one by one.");
        }
        return new Item(
                Topic.COHORT,
                shown.figures()
                        .map(figures -> cohort + ": " + figures.enrolments() + " pupils"
                                + figures.attendance()
                                        .map(rate -> ", attendance " + percent(rate))
                                        .orElse("")
                                + (shown.countWithheld()
                                        ? "; how many are persistently absent is withheld."
                                        : ", " + figures.persistent() + " persistently absent."))
                        .orElse(cohort + ": no figures, so that those of a small group cannot be worked out."));
    }

    private static String percent(Rate rate) {
        return rate.percent(1, RoundingMode.HALF_UP) + "% (" + rate + ")";
    }

    /** Items of a topic, in order. */
    public List<Item> items(Topic topic) {
        return items.stream().filter(item -> item.topic() == topic).toList();
    }
}
