package org.openattendance.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.SessionPart;
import org.openattendance.table.JsonFaultException;
import org.openattendance.table.JsonPart;
import org.openattendance.table.UnreadableInputException;

/**
 * What the columns of somebody's table mean.
 *
 * <pre>{@code
 * {"pupil":"Pupil Ref","school":"Site","date":"Date","dateFormat":"dd/MM/yyyy",
 *  "session":"Session","sessions":{"Morning":"AM","Afternoon":"PM"},"code":"Mark",
 *  "codes":{"P":{"AM":"/","PM":"\\"},"A":"N"},"noMark":["?"]}
 * }</pre>
 *
 * <p>{@code pupil} and {@code date} are needed, and either {@code session} and {@code code} (a row for each session) or {@code am} and {@code pm}
 * (a row for each day). {@code dateFormat} is a pattern of {@link DateTimeFormatter} with English month names in any case; without it, dates
 * are as {@code 2025-09-03}. {@code sessions} says what stands for AM and PM where it is not that. {@code codes} says which code of the
 * nation a text stands for, one for both halves of the day or one for each; a text that is not listed stands for itself. Texts in {@code
 * noMark} are entries without a mark, as a blank is. A name that is none of these is refused.
 *
 * <p>Immutable and thread-safe.
 */
public final class ColumnMap {

    private final JsonPart root;
    private final DateTimeFormatter dates;
    private final Map<String, SessionPart> sessions;
    private final Map<String, Map<SessionPart, String>> codes;
    private final List<String> noMark;

    private ColumnMap(JsonPart root) {
        this.root = root.only(
                "pupil", "school", "date", "dateFormat", "session", "sessions", "code", "am", "pm", "codes", "noMark");
        this.dates = formatter(root);
        this.sessions = sessions(root);
        this.codes = codes(root);
        this.noMark = root.texts("noMark");
        pupil();
        date();
        boolean bySession =
                root.find("session").isPresent() && root.find("code").isPresent();
        boolean byDay = root.find("am").isPresent() && root.find("pm").isPresent();
        if (bySession == byDay) {
            throw root.fault(
                    "JSON_MISSING",
                    "either session and code, or am and pm, must be named.",
                    "one of the two is missing, or both pairs are there.");
        }
    }

    /**
     * Reads a map.
     *
     * @param input where it comes from; closed when read
     * @throws UnreadableInputException if it is no JSON or no map of columns
     */
    public static ColumnMap read(Input input) {
        try {
            return new ColumnMap(WondeJson.parse(input));
        } catch (JsonFaultException e) {
            String message = String.valueOf(e.getMessage());
            throw new UnreadableInputException(
                    "BAD_COLUMN_MAP",
                    input.name(),
                    message.lines().findFirst().orElse("it is no map of columns."),
                    "a name is misspelt; the map is described in docs/formats.md.",
                    e);
        }
    }

    private static DateTimeFormatter formatter(JsonPart root) {
        Optional<JsonPart> pattern = root.find("dateFormat");
        try {
            return pattern.map(part -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(part.text().replace('y', 'u'))
                            .toFormatter(Locale.UK)
                            .withResolverStyle(ResolverStyle.STRICT))
                    .orElse(DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (IllegalArgumentException e) {
            throw pattern.orElse(root)
                    .fault("JSON_BAD_VALUE", "this is no pattern of a date.", "dd/MM/yyyy was meant.");
        }
    }

    private static Map<String, SessionPart> sessions(JsonPart root) {
        Map<String, SessionPart> sessions = new TreeMap<>(Map.of("AM", SessionPart.AM, "PM", SessionPart.PM));
        root.find("sessions")
                .ifPresent(part -> part.keys()
                        .forEach(text -> sessions.put(
                                text.toUpperCase(Locale.ROOT), part.get(text).one(SessionPart.class))));
        return sessions;
    }

    private static Map<String, Map<SessionPart, String>> codes(JsonPart root) {
        Map<String, Map<SessionPart, String>> codes = new LinkedHashMap<>();
        root.find("codes")
                .ifPresent(part -> part.keys().forEach(text -> {
                    JsonPart code = part.get(text);
                    Map<SessionPart, String> both = new TreeMap<>();
                    for (SessionPart half : SessionPart.values()) {
                        both.put(half, code.isObject() ? code.get(half.name()).text() : code.text());
                    }
                    codes.put(text, both);
                }));
        return codes;
    }

    String pupil() {
        return root.get("pupil").text();
    }

    String date() {
        return root.get("date").text();
    }

    Optional<String> find(String name) {
        return root.find(name).map(JsonPart::text);
    }

    /** Whether a row is of a session rather than of a day. */
    boolean isBySession() {
        return root.find("session").isPresent();
    }

    /** The column of the code, for a row that is of a day. */
    String codeColumn(SessionPart part) {
        return root.get(part == SessionPart.AM ? "am" : "pm").text();
    }

    Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, dates));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String text(LocalDate day) {
        return dates.format(day);
    }

    Optional<SessionPart> part(String text) {
        return Optional.ofNullable(sessions.get(text.toUpperCase(Locale.ROOT)));
    }

    /** How a half of the day is written. */
    String text(SessionPart part) {
        Optional<JsonPart> named = root.find("sessions");
        return named.flatMap(names -> names.keys().stream()
                        .filter(text -> names.get(text).text().equals(part.name()))
                        .findFirst())
                .orElse(part.name());
    }

    /** The code that a text stands for; empty for no mark. */
    String code(String text, SessionPart part) {
        if (noMark.contains(text)) {
            return "";
        }
        Map<SessionPart, String> known = codes.get(text);
        return known == null ? text : known.getOrDefault(part, text);
    }

    /** The first text that stands for a code; the code itself where none does. */
    String text(String code, SessionPart part) {
        return codes.entrySet().stream()
                .filter(entry -> code.equals(entry.getValue().get(part)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(code);
    }

    /** The file. */
    @Override
    public String toString() {
        return "ColumnMap of " + root.file();
    }
}
