package org.openattendance.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;
import org.openattendance.table.JsonPart;

/**
 * Attendance events of Ed-Fi, as JSON.
 *
 * <p>Ed-Fi has seven categories and says how much of a day, not which half. Writing therefore loses something of nearly every mark, and
 * says so. Reading needs a table from category to code ({@link EdFiTable}): nothing is guessed. An event of half a day whose half is not
 * plain from a second one is left out with an error. A feed of exceptions says nothing of the days on which it has no event: they are days
 * without an entry, never days present. Immutable and thread-safe.
 */
public final class EdFiJson implements RegisterFormat {

    private static final String URI = "uri://ed-fi.org/AttendanceEventCategoryDescriptor#";
    private static final BigDecimal WHOLE = BigDecimal.ONE;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Input input;
    private final EdFiTable table;

    private EdFiJson(Input input, EdFiTable table) {
        this.input = input;
        this.table = table;
    }

    /**
     * Any input.
     *
     * @param table which code each category stands for
     * @throws AttendanceException with the reason {@code CODE_TABLE_MISSING} if the table says of no category what it stands for
     */
    public static EdFiJson of(Input input, EdFiTable table) {
        if (!table.reads()) {
            throw new AttendanceException(
                    "CODE_TABLE_MISSING",
                    "Categories of Ed-Fi do not say which code was meant.",
                    "a table of category,session,code was left out.");
        }
        return new EdFiJson(input, table);
    }

    /** Registers as a list of events, by key, school and day. Both halves of a day in one category make one event of a whole day. */
    public static Written write(Registers registers, WriteContext context, EdFiTable table) {
        LossLog losses = new LossLog(context.maxLosses());
        List<Object> events = new ArrayList<>();
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            Map<LocalDate, List<Mark>> days = new TreeMap<>();
            one.register()
                    .marks()
                    .forEach(mark -> days.computeIfAbsent(mark.session().date(), day -> new ArrayList<>())
                            .add(mark));
            days.forEach((day, marks) -> day(one, marks, table, events, losses));
        }
        return new Written(JsonOut.of(events), losses.losses());
    }

    private static void day(
            WriteContext.Keyed one, List<Mark> marks, EdFiTable table, List<Object> events, LossLog losses) {
        Map<String, List<Mark>> byCategory = new LinkedHashMap<>();
        for (Mark mark : marks) {
            Optional<String> category = table.category(mark);
            if (category.isPresent()) {
                byCategory
                        .computeIfAbsent(category.get(), any -> new ArrayList<>())
                        .add(mark);
                losses.add(LossReason.CODE_COLLAPSED, one.number(), mark);
            } else {
                losses.add(leftOut(mark), one.number(), mark);
            }
        }
        byCategory.forEach((category, of) -> {
            if (of.size() == 1) {
                losses.add(LossReason.SESSION_PART_LOST, one.number(), of.get(0));
            }
            events.add(event(one, of.get(0).session().date(), category, of.size() == 1 ? HALF : WHOLE));
        });
    }

    private static LossReason leftOut(Mark mark) {
        if (mark.meaning().isEmpty()) {
            return LossReason.NO_MARK_LEFT_OUT;
        }
        return RegisterCounts.isPossible(mark) ? LossReason.CODE_NOT_IN_TABLE : LossReason.NOT_POSSIBLE_LEFT_OUT;
    }

    private static Map<String, Object> event(
            WriteContext.Keyed one, LocalDate day, String category, BigDecimal duration) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("studentReference", Map.of("studentUniqueId", one.key()));
        if (!one.school().isEmpty()) {
            event.put("schoolReference", Map.of("schoolId", one.school()));
        }
        event.put("eventDate", day.toString());
        event.put("attendanceEventCategoryDescriptor", URI + category);
        event.put("eventDuration", duration);
        return event;
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        MarkSink sink = new MarkSink(context);
        List<Event> events = new ArrayList<>();
        int at = 0;
        for (JsonPart part : WondeJson.parts(WondeJson.parse(input))) {
            int number = at++;
            part.attempt(one -> event(one, number), issue -> sink.issue(number, issue))
                    .ifPresent(events::add);
        }
        Map<List<Object>, Long> halves = new LinkedHashMap<>();
        events.stream().filter(event -> !event.isWhole()).forEach(event -> halves.merge(event.key(), 1L, Long::sum));
        for (Event event : events) {
            take(event, halves.getOrDefault(event.key(), 0L), sink);
        }
        sink.endRow(); // halves are known at the end only; issues come in the order of the events all the same
        return sink.log().checked(sink.builder().build());
    }

    private record Event(
            JsonPart part, int at, String pupil, String school, LocalDate day, String category, BigDecimal duration) {

        boolean isWhole() {
            return duration.compareTo(WHOLE) == 0;
        }

        /** Two halves of one day in one category are both halves of the day. */
        List<Object> key() {
            return List.of(pupil, school, day, category);
        }
    }

    private static Event event(JsonPart part, int at) {
        String descriptor = part.get("attendanceEventCategoryDescriptor").text();
        JsonPart student = part.get("studentReference").get("studentUniqueId");
        String pupil = WondeJson.id(student);
        if (pupil.isBlank()) {
            throw student.fault("BAD_ROW", "the pupil is blank.", "the reference was not expanded.");
        }
        return new Event(
                part,
                at,
                pupil,
                part.find("schoolReference")
                        .map(school -> WondeJson.id(school.get("schoolId")))
                        .orElse(""),
                part.get("eventDate").date(),
                descriptor.substring(descriptor.indexOf('#') + 1),
                part.find("eventDuration").map(JsonPart::number).orElse(BigDecimal.ZERO));
    }

    private void take(Event event, long halves, MarkSink sink) {
        boolean bothHalves =
                halves == SessionPart.values().length && event.duration().compareTo(HALF) == 0;
        if (!event.isWhole() && !bothHalves) {
            sink.issue(
                    event.at(),
                    Issue.error(
                            "SESSION_NOT_SAID",
                            place(event.part(), "/eventDuration"),
                            "this is part of a day, and nothing says which half; the event is left out."));
            return;
        }
        Enrolment whose =
                sink.enrolment(event.pupil(), event.school(), place(event.part(), "/studentReference"), event.at());
        for (SessionPart part : SessionPart.values()) {
            Optional<String> code = table.code(event.category(), part);
            int session = Session.of(event.day(), part).index();
            if (code.isEmpty()) {
                sink.issue(
                        event.at(),
                        Issue.error(
                                "CODE_NOT_RESOLVED",
                                place(event.part(), "/attendanceEventCategoryDescriptor"),
                                "the table says nothing about this category; the entry counts as one without a mark."));
            }
            // The second of two half days says again what the first one said of both.
            if (event.isWhole() || !sink.builder().hasEntry(whose, session)) {
                String written = code.orElse(Mark.NO_MARK);
                sink.mark(whose, session, sink.builder().code(written), new MarkAt(event.part(), written), event.at());
            }
        }
    }

    private static Issue.Path place(JsonPart part, String below) {
        return new Issue.Path(part.file(), part.pointer() + below);
    }

    /** Where a category stands. */
    private record MarkAt(JsonPart part, String code) implements MarkSink.Place {

        @Override
        public Issue.Place of() {
            return place(part, "/attendanceEventCategoryDescriptor");
        }
    }
}
