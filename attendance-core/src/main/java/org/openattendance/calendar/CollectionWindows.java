package org.openattendance.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.SchoolYear;

/**
 * Which term and half term a day belongs to in a nation's collections, when a school's own terms are not known.
 *
 * <p>A day may lie in a term and in no half term: the collection takes some terms whole, and in a year whose bank holiday was moved it
 * leaves days between two windows. Immutable and thread-safe.
 */
public final class CollectionWindows {

    private final Nation nation;
    private final List<NamedDay> days;
    private final List<CollectionWindow> windows;

    private CollectionWindows(Nation nation, List<NamedDay> days, List<CollectionWindow> windows) {
        this.nation = nation;
        this.days = days;
        this.windows = windows;
    }

    /**
     * From rows in any order.
     *
     * @throws InvalidValueException if two windows share a day of some year from 2000 to 2099
     */
    public static CollectionWindows of(Nation nation, List<NamedDay> days, List<CollectionWindow> windows) {
        CollectionWindows all = new CollectionWindows(nation, List.copyOf(days), List.copyOf(windows));
        for (int year = 2000; year < 2100; year++) {
            all.resolve(year).forEach(one -> {});
        }
        return all;
    }

    /** A window in a year. */
    private record Resolved(CollectionWindow window, DateSpan days) {}

    private List<Resolved> resolve(int year) {
        DateSpan days = DateSpan.ofClosed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        List<Resolved> resolved = new ArrayList<>();
        for (CollectionWindow window : windows) {
            if (window.span().overlaps(days)) {
                LocalDate first = window.first().in(year, this::named);
                LocalDate last = window.last().in(year, this::named);
                resolved.add(new Resolved(window, DateSpan.ofClosed(first, last)));
            }
        }
        resolved.removeIf(one -> !one.window().span().contains(one.days()));
        resolved.sort(Comparator.comparing(one -> one.days().first().orElseThrow()));
        for (int i = 1; i < resolved.size(); i++) {
            if (resolved.get(i - 1).days().overlaps(resolved.get(i).days())) {
                throw new InvalidValueException(
                        "Two collection windows of " + nation + " share a day in " + year + ".",
                        "the older row was not closed when the newer one was added.");
            }
        }
        return resolved;
    }

    private LocalDate named(String name, int year) {
        return days.stream()
                .filter(day -> day.name().equals(name))
                .filter(day -> day.span().contains(day.day().in(year)))
                .map(day -> day.day().in(year))
                .findFirst()
                .orElseThrow(() -> new RuleNotKnownException(
                        name + " of " + nation + " in " + year,
                        days.stream()
                                .filter(day -> day.name().equals(name))
                                .map(NamedDay::span)
                                .toList()));
    }

    /** Nothing known: a nation whose collections have no such windows, or none that were read. */
    public static CollectionWindows notKnown(Nation nation) {
        return new CollectionWindows(nation, List.of(), List.of());
    }

    /** Whose collections they are. */
    public Nation nation() {
        return nation;
    }

    /** Whether no window is known at all. */
    public boolean isEmpty() {
        return windows.isEmpty();
    }

    /** All rows of windows, to be cited. */
    public List<CollectionWindow> windows() {
        return windows;
    }

    /** All rows of days that the windows name. */
    public List<NamedDay> namedDays() {
        return days;
    }

    /** The window of a day, or empty. */
    public Optional<CollectionWindow> find(LocalDate day) {
        return resolve(day.getYear()).stream()
                .filter(one -> one.days().contains(day))
                .map(Resolved::window)
                .findFirst();
    }

    /** The terms of a school year, in order: each from the first day of its first window to the last of its last. */
    public List<TermSpan> terms(SchoolYear year) {
        Map<String, TermSpan> terms = new LinkedHashMap<>();
        for (Resolved one : resolve(year)) {
            TermSpan span = new TermSpan(one.window().term(), one.days());
            terms.merge(span.id(), span, (a, b) -> TermSpan.of(a.id(), a.first(), b.last()));
        }
        return List.copyOf(terms.values());
    }

    /** The half terms that the collection knows in a school year, in order. */
    public List<TermSpan> halfTerms(SchoolYear year) {
        return resolve(year).stream()
                .flatMap(one -> one.window().halfTerm().map(id -> new TermSpan(id, one.days())).stream())
                .toList();
    }

    private List<Resolved> resolve(SchoolYear year) {
        List<Resolved> all = new ArrayList<>(resolve(year.firstCalendarYear()));
        all.addAll(resolve(year.firstCalendarYear() + 1));
        all.removeIf(one -> !year.span().contains(one.days()));
        return all;
    }

    /** The term of a day, or empty if it lies in none. */
    public Optional<TermSpan> findTerm(LocalDate day) {
        return Terms.find(terms(SchoolYear.of(day)), day);
    }

    /** The half term of a day, or empty if it lies in none that the collection knows. */
    public Optional<TermSpan> findHalfTerm(LocalDate day) {
        return Terms.find(halfTerms(SchoolYear.of(day)), day);
    }

    /** A half term of a school year by its id, for example {@code 6}; or empty. */
    public Optional<TermSpan> findHalfTerm(String id, SchoolYear year) {
        return halfTerms(year).stream().filter(term -> term.id().equals(id)).findFirst();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof CollectionWindows that
                && nation.equals(that.nation)
                && days.equals(that.days)
                && windows.equals(that.windows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nation, days, windows);
    }

    @Override
    public String toString() {
        return "Collection windows of " + nation + " (" + windows.size() + " rows)";
    }
}
