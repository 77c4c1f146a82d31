package org.openattendance.load;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;
import org.openattendance.table.JsonPart;
import org.openattendance.table.UnreadableInputException;

/**
 * Session marks as Wonde gives them, one page or several joined.
 *
 * <pre>{@code
 * {"data":[{"student":"A55","date":{"date":"2026-06-15 00:00:00.000000","timezone_type":3,"timezone":"Europe/London"},
 *   "session":"AM","attendance_code":{"data":{"id":"C9","code":"L"}}}],"meta":{"pagination":{"more":false}}}
 * }</pre>
 *
 * <p>Read tolerantly: {@code student} and {@code attendance_code} are an id or an expanded object, a date is a text or an object. A code given
 * by its id is looked up in the school's list of codes ({@link #with}); where it is not found, the entry is without a mark and an error
 * says so: it is never dropped. Comments, minutes and employees are passed over. The shape beyond the parts that Wonde's own clients show
 * is not confirmed.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class WondeJson implements RegisterFormat {

    private final Input input;
    private final Optional<Input> codeList;

    private WondeJson(Input input, Optional<Input> codeList) {
        this.input = input;
        this.codeList = codeList;
    }

    /** Any input. */
    public static WondeJson of(Input input) {
        return new WondeJson(input, Optional.empty());
    }

    /** The same with the school's list of codes: what the endpoint {@code attendance-codes} gives. */
    public WondeJson with(Input codes) {
        return new WondeJson(input, Optional.of(codes));
    }

    /** Registers as one page of expanded records, by key, school and session. There is no place for the school. */
    public static Written write(Registers registers, WriteContext context) {
        LossLog losses = new LossLog(context.maxLosses());
        List<Object> data = new ArrayList<>();
        for (WriteContext.Keyed one : context.inOrder(registers)) {
            if (!one.school().isEmpty()) {
                losses.add(new Loss(LossReason.SCHOOL_DROPPED, one.number(), Optional.empty(), ""));
            }
            for (Mark mark : one.register().marks()) {
                if (mark.conflicting()) {
                    losses.add(LossReason.CONFLICT_DROPPED, one.number(), mark);
                }
                data.add(record(one.key(), mark));
            }
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("data", data);
        root.put("meta", Map.of("pagination", Map.of("more", false)));
        return new Written(JsonOut.of(root), losses.losses());
    }

    private static Map<String, Object> record(String key, Mark mark) {
        Map<String, Object> date = new LinkedHashMap<>();
        date.put("date", mark.session().date() + " 00:00:00.000000");
        date.put("timezone_type", 3);
        date.put("timezone", "Europe/London");
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("student", key);
        record.put("date", date);
        record.put("session", mark.session().part().name());
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("code", mark.written());
        mark.meaning().ifPresent(meaning -> code.put("description", meaning.name()));
        record.put("attendance_code", Map.of("data", code));
        return record;
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        Reading reading = new Reading(context);
        codeList.ifPresent(list -> parts(parse(list)).forEach(reading::codeOf));
        JsonPart root = parse(input);
        for (JsonPart record : parts(root)) {
            record.attempt(reading::record, issue -> reading.sink.issue(0, issue));
            reading.sink.endRow();
        }
        boolean more = root.isObject()
                && root.find("meta")
                        .flatMap(meta -> meta.find("pagination"))
                        .map(pages -> pages.truth("more", false))
                        .orElse(false);
        if (more) {
            reading.sink.issue(
                    0,
                    Issue.warning(
                            "MORE_PAGES",
                            new Issue.Path(input.name(), "/meta/pagination/more"),
                            "this is one page of several; the others are not in the file."));
            reading.sink.endRow();
        }
        return reading.sink.log().checked(reading.sink.builder().build());
    }

    static JsonPart parse(Input input) {
        try (InputStream in = input.open()) {
            return JsonTree.parse(input.name(), in.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", input.name(), "it cannot be read.", "it was moved.", e);
        }
    }

    /** The records: of the list itself, or under {@code data}. */
    static List<JsonPart> parts(JsonPart root) {
        try {
            return root.isObject() ? root.get("data").items() : root.items();
        } catch (org.openattendance.table.JsonFaultException e) {
            throw new UnreadableInputException(
                    "NOT_THIS_FORMAT",
                    root.file(),
                    "there is no list of records in it.",
                    "it is an answer to another question, or an error message.",
                    e);
        }
    }

    /** An id as text, written as a text or as a number, or as the {@code id} of an expanded object. */
    static String id(JsonPart part) {
        if (part.isObject()) {
            return id(part.find("data").orElse(part).get("id"));
        }
        return part.isText() ? part.text().strip() : part.number().toPlainString();
    }

    /** The records of one reading. */
    private static final class Reading {

        private final ReadContext context;
        private final MarkSink sink;
        private final Map<String, String> codeById = new TreeMap<>();

        Reading(ReadContext context) {
            this.context = context;
            this.sink = new MarkSink(context);
        }

        void codeOf(JsonPart code) {
            Function<JsonPart, Map.Entry<String, String>> read =
                    one -> Map.entry(id(one.get("id")), one.get("code").text());
            code.attempt(read, issue -> sink.issue(0, issue))
                    .ifPresent(one -> codeById.put(one.getKey(), one.getValue()));
        }

        private Boolean record(JsonPart record) {
            JsonPart student = record.get("student");
            LocalDate day = day(record.get("date"));
            Session session = Session.of(day, part(record.get("session")));
            String pupil = id(student);
            if (pupil.isEmpty()) {
                throw student.fault("BAD_ROW", "the pupil is blank.", "the student was deleted.");
            }
            Enrolment whose = sink.enrolment(pupil, "", place(student), 0);
            names(student, whose);
            String code = code(record);
            sink.mark(whose, session.index(), sink.builder().code(code), new MarkAt(record, code), 1);
            return true;
        }

        private static LocalDate day(JsonPart date) {
            Optional<String> zone = date.isObject() ? date.find("timezone").map(JsonPart::text) : Optional.empty();
            JsonPart text = date.isObject() ? date.get("date") : date;
            return CivilDate.of(text.text(), zone)
                    .orElseThrow(() -> text.fault("BAD_DATE", "this is no date.", "it was written for people."));
        }

        private static SessionPart part(JsonPart session) {
            return SessionPart.find(session.text().strip())
                    .orElseThrow(() ->
                            session.fault("BAD_SESSION", "a session is AM or PM.", "these are marks of lessons."));
        }

        private void names(JsonPart student, Enrolment whose) {
            if (student.isObject()) {
                JsonPart data = student.find("data").orElse(student);
                for (String name : List.of("surname", "forename")) {
                    if (context.columns().contains(name)) {
                        whose.column(name, data.text(name, ""));
                    }
                }
            }
        }

        /** The letter; no mark where there is none, and where its id leads nowhere. */
        private String code(JsonPart record) {
            Optional<JsonPart> code = record.find("attendance_code");
            if (code.isEmpty()) {
                return Mark.NO_MARK;
            }
            if (code.get().isObject()) {
                JsonPart data = code.get().find("data").orElse(code.get());
                Optional<String> letter = data.find("code").map(JsonPart::text).map(String::strip);
                if (letter.isPresent()) {
                    return letter.get();
                }
            }
            String known = codeById.get(id(code.get()));
            if (known == null) {
                sink.issue(
                        1,
                        Issue.error(
                                "CODE_NOT_RESOLVED",
                                place(code.get()),
                                "no list of codes says what this id stands for; the entry counts as one without a mark."));
                return Mark.NO_MARK;
            }
            return known.strip();
        }

        private static Issue.Path place(JsonPart part) {
            return new Issue.Path(part.file(), part.pointer());
        }
    }

    /** Where a code stands. */
    private record MarkAt(JsonPart record, String code) implements MarkSink.Place {

        @Override
        public Issue.Place of() {
            return new Issue.Path(record.file(), record.pointer() + "/attendance_code");
        }
    }
}
