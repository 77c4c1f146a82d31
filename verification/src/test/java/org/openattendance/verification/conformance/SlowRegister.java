package org.openattendance.verification.conformance;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openattendance.verification.conformance.CodeFacts.Meaning;

/**
 * A register read the slow and obvious way: lists of rows, one after another. It knows what the cases of the kit need and no more, and
 * shares nothing with the library. Single-thread.
 */
final class SlowRegister {

    /** A half day; AM sorts before PM. */
    record Half(LocalDate date, String part) implements Comparable<Half> {

        @Override
        public int compareTo(Half other) {
            return Comparator.comparing(Half::date).thenComparing(Half::part).compare(this, other);
        }
    }

    /** What stands for a half day: the code after mapping; {@code -} where nobody marked it. */
    record Mark(String code, int line, int position) {

        boolean isNone() {
            return code.isEmpty() || code.equals("-");
        }
    }

    private record Change(String code, LocalDateTime recorded, int line) {}

    /** The marks of one pupil at one school. */
    static final class Entries {
        final Map<Half, Mark> first = new TreeMap<>();
        final Map<Half, List<Change>> changes = new TreeMap<>();
        boolean conflict;

        /** The mark as known on a day; empty where there was none yet. */
        Optional<String> known(Half half, LocalDate asOf) {
            Optional<String> changed = changes.getOrDefault(half, List.of()).stream()
                    .filter(change -> !change.recorded().toLocalDate().isAfter(asOf))
                    .max(Comparator.comparing(Change::recorded).thenComparing(Change::line))
                    .map(Change::code);
            return changed.isPresent()
                    ? changed
                    : Optional.ofNullable(first.get(half)).map(Mark::code);
        }

        Set<Half> halves() {
            Set<Half> all = new TreeSet<>(first.keySet());
            all.addAll(changes.keySet());
            return all;
        }
    }

    /** Pupil and school; the school is blank where there is no column of schools. */
    record Who(String pupil, String school) implements Comparable<Who> {

        @Override
        public int compareTo(Who other) {
            return Comparator.comparing(Who::pupil).thenComparing(Who::school).compare(this, other);
        }
    }

    final Map<String, String> options;
    final Map<Who, Entries> pupils = new LinkedHashMap<>();
    final List<Map<String, Object>> issues = new ArrayList<>();
    final Set<Half> open = new TreeSet<>();
    private final CodeFacts facts;
    private final Set<Fault> faults;
    private final String nation;
    private final SlowCsv listed;
    private final SlowCsv local;
    private final Set<String> ageTold = new HashSet<>();
    private final Set<String> notListedTold = new HashSet<>();
    private @Nullable LocalDate lastRecorded;

    SlowRegister(Map<String, String> options, CodeFacts facts, Set<Fault> faults) {
        this.options = options;
        this.facts = facts;
        this.faults = faults;
        this.nation = options.getOrDefault("--nation", "");
        this.listed = SlowCsv.read(options.get("--pupils"));
        this.local = SlowCsv.read(options.get("--local-codes"));
        for (SlowCsv.Line line : SlowCsv.read(options.get("--calendar")).lines()) {
            if (line.text("open").equals("yes")) {
                open.add(new Half(LocalDate.parse(line.text("date")), line.text("session")));
            }
        }
        String file = Objects.requireNonNull(options.get("--register"), "--register");
        if (options.getOrDefault("--layout", "long").equals("string")) {
            strings(SlowCsv.read(file));
        } else {
            rows(SlowCsv.read(file));
        }
        if (options.containsKey("--amendments") && !faults.contains(Fault.AMENDMENTS_IGNORED)) {
            amendments(SlowCsv.read(options.get("--amendments")));
        }
    }

    /** The later of the last mark and the last recording, unless the caller says a day. */
    LocalDate asOf() {
        if (options.containsKey("--as-of") && !faults.contains(Fault.AS_OF_IGNORED)) {
            return LocalDate.parse(options.get("--as-of"));
        }
        LocalDate last = dates().get(dates().size() - 1);
        return lastRecorded != null && lastRecorded.isAfter(last) ? lastRecorded : last;
    }

    /** All days with a mark, in order. */
    List<LocalDate> dates() {
        return pupils.values().stream()
                .flatMap(one -> one.halves().stream())
                .map(Half::date)
                .sorted()
                .toList();
    }

    /** What a list of pupils, or the register where there is none, says of a pupil. */
    Optional<String> detail(String pupil, String column) {
        return listed.lines().stream()
                .filter(line -> line.text("pupil_id").equals(pupil))
                .map(line -> line.text(column))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    @Nullable
    Boolean compulsory(String pupil, LocalDate day) {
        Optional<LocalDate> born = detail(pupil, "date_of_birth").map(LocalDate::parse);
        if (born.isEmpty()) {
            return null;
        }
        int age = born.get().until(day).getYears();
        return age >= 5 && age < 16;
    }

    Meaning meaning(String pupil, String code, LocalDate day) {
        String asked = faults.contains(Fault.ANY_CASE) ? code.toUpperCase(Locale.ROOT) : code;
        LocalDate on = faults.contains(Fault.CODES_OF_TODAY) ? LocalDate.of(2026, 9, 1) : day;
        Meaning found = facts.meaning(nation, asked, on, compulsory(pupil, day));
        boolean past = found.reasons().contains("CODE_NOT_IN_FORCE")
                && (faults.contains(Fault.NO_NEAREST_MEANING) || faults.contains(Fault.CODES_OF_TODAY));
        return past ? new Meaning(null, List.of("UNKNOWN_CODE")) : found;
    }

    private void rows(SlowCsv table) {
        String file = options.get("--register");
        for (SlowCsv.Line line : table.lines()) {
            if (!line.hasAll(table.header().size())) {
                issue("ERROR", "BAD_ROW", file, line.number(), null, 0);
            } else if (line.text("pupil_id").isBlank()) {
                issue("ERROR", "BAD_ROW", file, line.number(), "pupil_id", 0);
            } else {
                half(line, file)
                        .ifPresent(half -> mark(
                                new Who(
                                        line.text("pupil_id"),
                                        faults.contains(Fault.SCHOOLS_MERGED) ? "" : line.text("school_id")),
                                half,
                                new Mark(mapped(line.text("code").strip(), half.date()), line.number(), 0)));
            }
        }
    }

    private Optional<Half> half(SlowCsv.Line line, @Nullable String file) {
        Optional<LocalDate> date = date(line.text("date"));
        String part = line.text("session").toUpperCase(Locale.ROOT);
        if (date.isEmpty()) {
            issue("ERROR", "BAD_DATE", file, line.number(), "date", 0);
        } else if (!part.equals("AM") && !part.equals("PM")) {
            issue("ERROR", "BAD_SESSION", file, line.number(), "session", 0);
        } else {
            return Optional.of(new Half(date.get(), part));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void strings(SlowCsv table) {
        String layout = options.getOrDefault("--string-layout", "weekdays");
        for (SlowCsv.Line line : table.lines()) {
            String text = line.text("marks");
            List<String> marks = List.of(text.contains(" ") ? text.split(" ", -1) : text.split(""));
            Optional<LocalDate> start = date(line.text("start_date"));
            List<Half> halves =
                    start.map(day -> halves(layout, day, marks.size())).orElse(List.of());
            if (start.isEmpty()
                    || (layout.equals("weekdays") && start.get().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)) {
                issue("ERROR", "BAD_MARK_STRING", options.get("--register"), line.number(), "start_date", 0);
            } else if (marks.contains("")
                    || halves.size() < marks.size()
                    || (!layout.equals("calendar") && marks.size() % 2 == 1)) {
                issue("ERROR", "BAD_MARK_STRING", options.get("--register"), line.number(), "marks", 0);
            } else {
                for (int i = 0; i < marks.size(); i++) {
                    Half half = halves.get(i);
                    Mark mark = new Mark(mapped(marks.get(i), half.date()), line.number(), i + 1);
                    mark(new Who(line.text("pupil_id"), ""), half, mark);
                }
            }
        }
    }

    private List<Half> halves(String layout, LocalDate start, int many) {
        if (layout.equals("calendar")) {
            return open.stream()
                    .filter(half -> !half.date().isBefore(start))
                    .limit(many)
                    .toList();
        }
        List<Half> halves = new ArrayList<>();
        for (LocalDate day = start; halves.size() < many; day = day.plusDays(1)) {
            if (layout.equals("every-day") || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                halves.add(new Half(day, "AM"));
                halves.add(new Half(day, "PM"));
            }
        }
        return halves;
    }

    private String mapped(String code, LocalDate day) {
        for (SlowCsv.Line line : local.lines()) {
            boolean begun = date(line.text("from")).filter(day::isBefore).isEmpty();
            boolean over = date(line.text("to")).filter(day::isAfter).isPresent();
            if (line.text("local_code").equals(code) && begun && !over) {
                return line.text("code");
            }
        }
        return code;
    }

    private void mark(Who who, Half half, Mark mark) {
        Entries entries = pupils.computeIfAbsent(who, key -> new Entries());
        boolean missing = options.containsKey("--pupils")
                && listed.lines().stream()
                        .noneMatch(line -> line.text("pupil_id").equals(who.pupil()));
        if (missing && notListedTold.add(who.pupil())) {
            issue("WARNING", "PUPIL_NOT_LISTED", options.get("--register"), mark.line(), "pupil_id", 0);
        }
        code(who, half, mark, options.get("--register"));
        Mark before = entries.first.get(half);
        if (before == null) {
            entries.first.put(half, mark);
        } else if (before.isNone() || mark.isNone() || before.code().equals(mark.code())) {
            at(mark, "WARNING", "DUPLICATE_MARK", options.get("--register"));
            entries.first.put(half, before.isNone() ? mark : before);
        } else {
            at(mark, "ERROR", "CONFLICTING_MARKS", options.get("--register"));
            entries.conflict = true;
            entries.first.put(half, faults.contains(Fault.LAST_MARK_STANDS) ? mark : before);
        }
    }

    private void code(Who who, Half half, Mark mark, @Nullable String file) {
        if (mark.isNone()) {
            return;
        }
        Meaning meaning = meaning(who.pupil(), mark.code(), half.date());
        for (String reason : meaning.reasons()) {
            if (!reason.equals("AGE_NOT_KNOWN") || ageTold.add(who.pupil())) {
                at(mark, List.of("UNKNOWN_CODE", "NO_CODE_SET").contains(reason) ? "ERROR" : "WARNING", reason, file);
            }
        }
        if (meaning.row() == null) {
            return;
        }
        String session = meaning.row().session();
        if (!session.equals("AM_PM") && !session.equals(half.part())) {
            at(mark, "WARNING", "CODE_WRONG_SESSION", file);
        }
        if (options.containsKey("--calendar")
                && !open.contains(half)
                && !meaning.row().count().equals("notPossible")) {
            at(mark, "WARNING", "SESSION_CLOSED", file);
        }
    }

    private void amendments(SlowCsv table) {
        String file = options.get("--amendments");
        for (SlowCsv.Line line : table.lines()) {
            Optional<Half> half = half(line, file);
            Optional<LocalDateTime> recorded = recorded(line.text("recorded_at"));
            if (half.isEmpty()) {
                continue;
            }
            if (recorded.isEmpty()) {
                issue("ERROR", "BAD_DATE", file, line.number(), "recorded_at", 0);
                continue;
            }
            Who who = new Who(line.text("pupil_id"), "");
            Mark mark = new Mark(line.text("code"), line.number(), 0);
            Entries entries = pupils.computeIfAbsent(who, key -> new Entries());
            code(who, half.get(), mark, file);
            if (!entries.first.containsKey(half.get())) {
                issue("WARNING", "AMENDMENT_WITHOUT_ENTRY", file, line.number(), "session", 0);
            }
            entries.changes
                    .computeIfAbsent(half.get(), key -> new ArrayList<>())
                    .add(new Change(mark.code(), recorded.get(), line.number()));
            LocalDate day = recorded.get().toLocalDate();
            lastRecorded = lastRecorded == null || day.isAfter(lastRecorded) ? day : lastRecorded;
        }
    }

    private static Optional<LocalDateTime> recorded(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void at(Mark mark, String severity, String reason, @Nullable String file) {
        issue(severity, reason, file, mark.line(), mark.position() > 0 ? "marks" : "code", mark.position());
    }

    private void issue(
            String severity, String reason, @Nullable String file, int line, @Nullable String column, int position) {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("severity", severity);
        issue.put("reason", reason);
        issue.put(
                "file",
                String.valueOf(Path.of(Objects.requireNonNull(file, "file")).getFileName()));
        issue.put("line", line);
        issue.put("column", column == null ? "" : column);
        if (position > 0) {
            issue.put("position", position);
        }
        issue.put("message", "Look at this row.");
        issues.add(issue);
    }
}
