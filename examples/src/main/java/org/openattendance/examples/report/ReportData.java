package org.openattendance.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openattendance.Figures;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.calendar.SchoolWeek;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.TermSpan;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.Registry;
import org.openattendance.pupil.RegistryEntry;
import org.openattendance.register.Register;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;

/**
 * What a report is made of: all inputs, the figures of the days that had begun, and the same figures of any part of them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param loaded all inputs, read
 * @param figures of the days of the window that had begun on the day of the report
 * @param calendar the school's; where none was given, every session at which any pupil could have attended
 * @param words in which the page is written
 */
record ReportData(Loaded loaded, Figures figures, SessionCalendar calendar, Words words) {

    private static final int WEEKS_OF_A_PICTURE = 14;

    /**
     * What is recent where nobody says since when: about a half term. Our own choice: in fewer weeks one illness is a change, and in more what is long
     * over still counts as new.
     */
    private static final int RECENT_SCHOOL_WEEKS = 6;

    /** @throws CallException if more than one definition was asked for, or nothing was known on the day */
    static ReportData of(Loaded loaded, Locale locale) {
        if (loaded.definitions().size() > 1) {
            throw new CallException("report takes one definition.", "summarise was meant, which compares several.");
        }
        if (loaded.asOf().isBefore(loaded.window().first())) {
            throw new CallException(
                    "Nothing was known on " + loaded.asOf() + ": the first day is "
                            + loaded.window().first() + ".",
                    "--as-of is of another year.");
        }
        Figures figures = loaded.attendance()
                .figures(
                        loaded.registers(),
                        known(loaded),
                        loaded.asOf(),
                        loaded.definitions().get(0));
        return new ReportData(
                loaded,
                figures,
                loaded.attendance().calendar().orElseGet(() -> marked(loaded)),
                new Words(loaded.attendance().rules().messages(), locale));
    }

    private static SessionCalendar marked(Loaded loaded) {
        Set<Session> open = new LinkedHashSet<>();
        for (Register register : loaded.registers().all()) {
            for (int index : register.sessionIndexes(
                    DateSpan.always(), use -> use.meaning().category().isPossible())) {
                open.add(Session.ofIndex(index));
            }
        }
        return SessionCalendar.of(open);
    }

    /** Whether the school's calendar was given. */
    boolean hasCalendar() {
        return loaded.attendance().calendar().isPresent();
    }

    RuleBook rules() {
        return loaded.attendance().rules();
    }

    /** The days reported on that had begun on the day of the report. */
    Window known() {
        return figures.window();
    }

    private static Window known(Loaded loaded) {
        LocalDate last = loaded.window().last().isAfter(loaded.asOf())
                ? loaded.asOf()
                : loaded.window().last();
        return Window.ofClosed(loaded.window().first(), last);
    }

    /** The first of the last six school weeks; empty where there are no days before them. */
    Optional<LocalDate> recentSince() {
        return Window.findSchoolWeeksTo(known().last(), RECENT_SCHOOL_WEEKS, calendar)
                .map(Window::first)
                .filter(day -> day.isAfter(known().first()));
    }

    /** The days reported on before a day that is one of them and not the first. */
    Window before(LocalDate since) {
        return Window.ofClosed(known().first(), since.minusDays(1));
    }

    /** The days reported on from one of them. */
    Window since(LocalDate since) {
        return Window.ofClosed(since, known().last());
    }

    /** The figures of a part of the window: what {@code summarise} gives for its first and last day. */
    Figures part(Window part) {
        return loaded.attendance().figures(loaded.registers(), part, loaded.asOf(), figures.definition());
    }

    /** The same, counted by another definition. */
    Figures part(Window part, Definition definition) {
        return loaded.attendance().figures(loaded.registers(), part, loaded.asOf(), definition);
    }

    /** The entry of a cohort in the open list of cohorts, where the rules have one. */
    Optional<RegistryEntry> cohort(String code) {
        return find(() -> rules().registries().cohorts(), code);
    }

    /** What a role is called, where the rules have a list of roles. */
    String role(String code) {
        return find(() -> rules().registries().roles(), code)
                .map(RegistryEntry::label)
                .orElseGet(() -> GroupTables.caption(code));
    }

    private static Optional<RegistryEntry> find(Supplier<Registry> list, String code) {
        try {
            return list.get().find(code);
        } catch (RuleNotKnownException e) {
            return Optional.empty(); // rules of a caller's own need no open lists
        }
    }

    /** The open days, in order. */
    List<LocalDate> days() {
        return calendar.schoolDays(known().span());
    }

    /** Absence of all pupils on each open day. */
    Map<LocalDate, Optional<Rate>> absenceByDay() {
        Map<LocalDate, Optional<Rate>> byDay = new LinkedHashMap<>();
        days().forEach(day ->
                byDay.put(day, part(Window.ofDay(day)).total().absence().rate()));
        return byDay;
    }

    /** The school weeks, each from its first open day to its last, as far as they are reported on. */
    List<Window> weeks() {
        List<Window> weeks = new ArrayList<>();
        for (SchoolWeek week : calendar.schoolWeeks(known().span())) {
            List<LocalDate> open = known().intersection(week.span())
                    .map(part -> calendar.schoolDays(part.span()))
                    .orElse(List.of());
            if (!open.isEmpty()) {
                weeks.add(Window.ofClosed(open.get(0), open.get(open.size() - 1)));
            }
        }
        return weeks;
    }

    /** The days in parts of a size to draw, by name: the terms where the calendar names them, else fourteen school weeks each. */
    Map<String, Window> parts() {
        Map<String, Window> parts = new LinkedHashMap<>();
        for (TermSpan term : calendar.terms()) {
            known().intersection(term.span())
                    .filter(part -> !calendar.schoolDays(part.span()).isEmpty())
                    .ifPresent(part -> parts.put(words.say("term", "term", term.id()), part));
        }
        boolean whole = days().stream().allMatch(day -> parts.values().stream().anyMatch(part -> part.contains(day)));
        return whole && !parts.isEmpty() ? parts : chunks();
    }

    private Map<String, Window> chunks() {
        Map<String, Window> parts = new LinkedHashMap<>();
        List<Window> weeks = weeks();
        for (int i = 0; i < weeks.size(); i += WEEKS_OF_A_PICTURE) {
            Window last = weeks.get(Math.min(i + WEEKS_OF_A_PICTURE, weeks.size()) - 1);
            Window part = Window.ofClosed(weeks.get(i).first(), last.last());
            int end = Math.min(i + WEEKS_OF_A_PICTURE, weeks.size());
            parts.put(
                    i + 1 == end ? words.say("week", "first", end) : words.say("weeks", "first", i + 1, "last", end),
                    part);
        }
        return parts;
    }

    /** The same window asked by {@code statistics}. */
    StatisticsPlan plan() {
        DefinitionRules definition = rules().definitions().of(figures.definition());
        return StatisticsPlan.of(
                        definition, rules().measures(), loaded.attendance().frame(), known())
                .asOf(loaded.asOf());
    }

    Pupils pupils() {
        return loaded.attendance().pupils().orElse(Pupils.none());
    }

    /** What {@code statistics} gives for groups. */
    StatisticsTable table(Grouping grouping) {
        return StatisticsCollector.of(plan().with(grouping).with(rules().bands()))
                .add(loaded.registers(), pupils(), Optional.empty())
                .toTable();
    }
}
