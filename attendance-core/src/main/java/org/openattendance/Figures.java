package org.openattendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.MeasureRules;
import org.openattendance.measure.Membership;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.statistics.GroupKey;
import org.openattendance.statistics.PupilColumns;
import org.openattendance.tally.TallyAccumulator;

/**
 * The figures of registers in a window, as known on a day, by one definition.
 *
 * <p>Immutable and thread-safe.
 */
public final class Figures {

    /** The group value of an enrolment of which a column is not known. */
    public static final String UNKNOWN = GroupKey.UNKNOWN;

    private final FigureContext context;
    private final List<PupilFigures> pupils;

    private Figures(FigureContext context, List<PupilFigures> pupils) {
        this.context = context;
        this.pupils = pupils;
    }

    static Figures of(
            Attendance attendance,
            Registers registers,
            Window window,
            LocalDate asOf,
            DefinitionRules definition,
            Function<DateSpan, Optional<DateSpan>> marked) {
        EnrolmentCounter counter = EnrolmentCounter.of(definition, attendance.frame(), window);
        FigureContext context = new FigureContext(
                definition,
                counter,
                MeasureRules.of(attendance.rules().measures(), definition, window, attendance.frame(), marked),
                window,
                asOf,
                attendance.rules().version(),
                attendance.rules().messages());
        TallyAccumulator room = new TallyAccumulator();
        List<PupilFigures> pupils = new ArrayList<>();
        for (Register original : registers.all()) {
            Register known = original.knownOn(asOf);
            if (known.first(window.span()).isPresent()) {
                Optional<PupilDetails> details =
                        attendance.pupils().flatMap(all -> all.find(known.pupil(), known.school()));
                pupils.add(new PupilFigures(counter.count(known, details, room), details, context));
            }
        }
        return new Figures(context, List.copyOf(pupils));
    }

    /** The definition by which they were made. */
    public Definition definition() {
        return context.definition().definition();
    }

    /** First and last day, both included. */
    public Window window() {
        return context.window();
    }

    /** What was recorded later is not known. */
    public LocalDate asOf() {
        return context.asOf();
    }

    /** The figures of each enrolment with an entry in the window, in order of pupil, then school; also of those that are not in. */
    public List<PupilFigures> pupils() {
        return pupils;
    }

    /** The figures of a pupil's first enrolment in order of school, or empty. */
    public Optional<PupilFigures> find(PupilRef pupil) {
        return pupils.stream().filter(one -> one.pupil().equals(pupil)).findFirst();
    }

    /** All enrolments that the definition counts. */
    public GroupFigures total() {
        return GroupFigures.of(Map.of(), in(), context);
    }

    private List<PupilFigures> in() {
        return pupils.stream().filter(one -> one.counted().membership().isIn()).toList();
    }

    /**
     * The enrolments that the definition counts, by columns of the list of pupils or of the register.
     *
     * @param columns at least one; a pupil of whom a column is not known is in the group {@link #UNKNOWN}
     * @return in code point order of the values, {@code unknown} last
     * @throws InvalidValueException if no column is named
     */
    public List<GroupFigures> by(List<String> columns) {
        if (columns.isEmpty()) {
            throw new InvalidValueException("No column is named to group by.", "total() was meant.");
        }
        Map<GroupKey, List<PupilFigures>> groups = new TreeMap<>();
        for (PupilFigures one : in()) {
            GroupKey key = new GroupKey(
                    columns.stream().map(column -> value(one, column)).toList());
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
        }
        List<GroupFigures> figures = new ArrayList<>();
        groups.forEach((key, members) -> {
            Map<String, String> by = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                by.put(columns.get(i), key.values().get(i));
            }
            figures.add(GroupFigures.of(by, members, context));
        });
        return List.copyOf(figures);
    }

    private static String value(PupilFigures one, String column) {
        return PupilColumns.find(one.details(), one.register(), column).orElse(UNKNOWN);
    }

    /** Thresholds of which no rule is known for this definition and window, by measure id, in order. */
    public List<String> rulesNotKnown() {
        return List.of(FigureContext.PERSISTENT, FigureContext.SEVERE).stream()
                .filter(id -> !context.measures().knows(id))
                .toList();
    }

    /** Enrolments whose first mark stands for an entry date that is not known. */
    public long entryDatesAssumed() {
        return pupils.stream()
                .map(one -> one.counted().membership())
                .filter(Membership::entryAssumed)
                .count();
    }

    /** Definition, window and number of enrolments. */
    @Override
    public String toString() {
        return definition() + " " + window() + ", " + pupils.size() + " enrolments";
    }
}
