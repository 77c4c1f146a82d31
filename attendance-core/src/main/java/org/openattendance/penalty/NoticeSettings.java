package org.openattendance.penalty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;

/**
 * The named choices and numbers of a nation, by day.
 *
 * <p>Asked for a day on which a setting has no row, it fails by name. Immutable and thread-safe.
 */
public final class NoticeSettings {

    private final Nation nation;
    private final List<NoticeSetting> rows;

    private NoticeSettings(Nation nation, List<NoticeSetting> rows) {
        this.nation = nation;
        this.rows = rows;
    }

    /**
     * Rows in their order.
     *
     * @throws InvalidValueException if two rows of one id share a day
     */
    public static NoticeSettings of(Nation nation, List<NoticeSetting> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (NoticeSetting later : rows.subList(i + 1, rows.size())) {
                if (rows.get(i).id().equals(later.id()) && rows.get(i).span().overlaps(later.span())) {
                    throw new InvalidValueException(
                            "The setting " + later.id() + " of " + nation + " has two values on one day.",
                            "the older row was not closed when the newer one was added.");
                }
            }
        }
        return new NoticeSettings(nation, List.copyOf(rows));
    }

    /** All rows, in order. */
    public List<NoticeSetting> list() {
        return rows;
    }

    /**
     * The same with another value for a setting, on every day on which it has one.
     *
     * @throws RuleNotKnownException if there is no such setting
     */
    public NoticeSettings with(String id, String value) {
        if (rows.stream().noneMatch(row -> row.id().equals(id))) {
            throw new RuleNotKnownException("setting " + id + " of " + nation, List.of());
        }
        List<NoticeSetting> changed = new ArrayList<>();
        rows.forEach(row -> changed.add(row.id().equals(id) ? row.replacedBy(value) : row));
        return new NoticeSettings(nation, List.copyOf(changed));
    }

    /** These with a caller's own laid over: the rows of an id that the caller has are the caller's alone. */
    public NoticeSettings combinedWith(NoticeSettings local) {
        List<NoticeSetting> all = new ArrayList<>(rows);
        all.removeIf(row -> local.rows.stream().anyMatch(other -> other.id().equals(row.id())));
        all.addAll(local.rows);
        return of(nation, all);
    }

    /** The row of a setting on a day, or empty. */
    public Optional<NoticeSetting> find(String id, LocalDate day) {
        return rows.stream()
                .filter(row -> row.id().equals(id) && row.span().contains(day))
                .findFirst();
    }

    /**
     * The row of a setting on a day.
     *
     * @throws RuleNotKnownException if it has none
     */
    public NoticeSetting get(String id, LocalDate day) {
        return find(id, day)
                .orElseThrow(() -> new RuleNotKnownException(
                        "setting " + id + " of " + nation + " on " + day,
                        rows.stream()
                                .filter(row -> row.id().equals(id))
                                .map(NoticeSetting::span)
                                .toList()));
    }

    /** A whole number, 1 or more. */
    int whole(String id, LocalDate day) {
        NoticeSetting row = get(id, day);
        if (!row.value().matches("[1-9]\\d{0,5}")) {
            throw wrong(row, "a whole number, 1 or more");
        }
        return Integer.parseInt(row.value());
    }

    boolean yes(String id, LocalDate day) {
        NoticeSetting row = get(id, day);
        return switch (row.value()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(row, "yes or no");
        };
    }

    List<String> words(String id, LocalDate day) {
        return List.of(get(id, day).value().split(" +"));
    }

    LocalDate date(String id, LocalDate day) {
        NoticeSetting row = get(id, day);
        try {
            return LocalDate.parse(row.value());
        } catch (DateTimeParseException e) {
            throw wrong(row, "a day");
        }
    }

    <E extends Enum<E>> E one(String id, LocalDate day, Class<E> of) {
        NoticeSetting row = get(id, day);
        for (E constant : of.getEnumConstants()) {
            if (constant.name().equals(row.value())) {
                return constant;
            }
        }
        throw wrong(row, "one of " + List.of(of.getEnumConstants()));
    }

    DayOfWeek weekday(String id, LocalDate day) {
        return one(id, day, DayOfWeek.class);
    }

    private static InvalidValueException wrong(NoticeSetting row, String expected) {
        return new InvalidValueException(
                "The setting " + row.id() + " is " + row.value() + "; it should be " + expected + ".",
                "it was set to the value of another setting.");
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof NoticeSettings that && nation.equals(that.nation) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * nation.hashCode() + rows.hashCode();
    }

    /** Nation and number of rows. */
    @Override
    public String toString() {
        return "Notice settings of " + nation + " (" + rows.size() + " rows)";
    }
}
