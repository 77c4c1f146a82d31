package org.openattendance.benchmarks.sidebyside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.benchmarks.Authority;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;

/** What a Java programmer writes on a Tuesday: a record for each mark, its category looked up beforehand, and a map of counts. */
final class PlainJava implements Contender {

    private final String name;
    private final List<Mark> marks;
    private final Function<List<Mark>, Map<String, Map<CodeCategory, Long>>> work;
    private Map<String, Map<CodeCategory, Long>> result = Map.of();

    /** One mark. */
    record Mark(String pupil, LocalDate date, SessionPart part, CodeCategory category) {}

    private PlainJava(String name, List<Mark> marks, Function<List<Mark>, Map<String, Map<CodeCategory, Long>>> work) {
        this.name = name;
        this.marks = marks;
        this.work = work;
    }

    /** The records of an authority; days and categories are shared objects. */
    static List<Mark> records(Authority authority) {
        CodeSet codes = Authority.codes();
        Map<String, CodeCategory> categories = new HashMap<>();
        Map<Integer, Session> sessions = new HashMap<>();
        List<Mark> marks = new ArrayList<>();
        authority.forEachMark((pupil, index, code) -> {
            Session session = sessions.computeIfAbsent(index, Session::ofIndex);
            CodeCategory category = categories.computeIfAbsent(
                    code,
                    any -> codes.read(code, session, Optional.empty())
                            .meaning()
                            .orElseThrow()
                            .category());
            marks.add(new Mark(pupil, session.date(), session.part(), category));
        });
        return marks;
    }

    /** One expression. */
    static PlainJava groupingBy(List<Mark> marks) {
        return new PlainJava(
                "streams over records, nested groupingBy, 1 thread",
                marks,
                all -> all.stream()
                        .collect(Collectors.groupingBy(
                                Mark::pupil, Collectors.groupingBy(Mark::category, Collectors.counting()))));
    }

    /** A loop and an array of counters for each pupil. */
    static PlainJava loop(List<Mark> marks) {
        return new PlainJava("plain loop over records with a map, 1 thread", marks, PlainJava::counted);
    }

    private static Map<String, Map<CodeCategory, Long>> counted(List<Mark> marks) {
        Map<String, Map<CodeCategory, Long>> counts = new HashMap<>();
        for (Mark mark : marks) {
            counts.computeIfAbsent(mark.pupil(), any -> new HashMap<>()).merge(mark.category(), 1L, Long::sum);
        }
        return counts;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() {
        result = work.apply(marks);
    }

    @Override
    public Totals totals() {
        long[] sums = new long[CodeCategory.values().length];
        result.values()
                .forEach(counts ->
                        counts.forEach((category, count) -> sums[category.ordinal()] += Objects.requireNonNull(count)));
        return Totals.of(result.size(), sums);
    }
}
