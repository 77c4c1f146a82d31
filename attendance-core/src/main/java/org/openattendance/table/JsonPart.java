package org.openattendance.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;

/**
 * A value of a JSON document that knows where it stands, so that whatever is wrong with it can be said with its place. It is to JSON what
 * {@link CsvRow} is to CSV. It parses nothing: it is made from maps, lists, texts, numbers and truth values.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonPart {

    private final String file;
    private final String pointer;
    private final @Nullable Object value;

    private JsonPart(String file, String pointer, @Nullable Object value) {
        this.file = file;
        this.pointer = pointer;
        this.value = value;
    }

    /**
     * A whole document.
     *
     * @param file as the caller named it
     * @param value of {@code Map<String, ?>}, {@code List<?>}, {@code String}, {@code BigDecimal}, {@code Boolean} and null
     */
    public static JsonPart root(String file, @Nullable Object value) {
        return new JsonPart(Objects.requireNonNull(file, "file"), "", value);
    }

    /** The file, as the caller named it. */
    public String file() {
        return file;
    }

    /** Where it stands, as a JSON Pointer (RFC 6901); empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    private JsonPart child(String key, @Nullable Object inner) {
        return new JsonPart(file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), inner);
    }

    /** The names of an object's members, in the order of the document. */
    public List<String> keys() {
        return List.copyOf(object().keySet());
    }

    /**
     * Itself, if it is an object that has no members but these.
     *
     * @throws JsonFaultException at the first other member: a misspelt name is not passed over
     */
    public JsonPart only(String... names) {
        for (String key : keys()) {
            if (!Arrays.asList(names).contains(key)) {
                throw child(key, null)
                        .fault(
                                "JSON_UNKNOWN_KEY",
                                "there is no place for this name here; known are " + List.of(names) + ".",
                                "it is misspelt, or belongs to another object.");
            }
        }
        return this;
    }

    /** A member of an object, or empty if there is none or it is null. */
    public Optional<JsonPart> find(String key) {
        Object inner = object().get(key);
        return inner == null ? Optional.empty() : Optional.of(child(key, inner));
    }

    /**
     * A member of an object.
     *
     * @throws JsonFaultException if there is none, or it is null
     */
    public JsonPart get(String key) {
        return find(key)
                .orElseThrow(() -> child(key, null)
                        .fault("JSON_MISSING", "it is missing.", "it was left out, or its name is misspelt."));
    }

    /** The parts of a list. */
    public List<JsonPart> items() {
        if (!(value instanceof List<?> list)) {
            throw wrongType("a list");
        }
        List<JsonPart> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            parts.add(child(Integer.toString(i), list.get(i)));
        }
        return List.copyOf(parts);
    }

    /** The parts of the list of that name; none if there is no such member. */
    public List<JsonPart> items(String key) {
        return find(key).map(JsonPart::items).orElse(List.of());
    }

    /** Each part of the list of that name, read; none if there is no such member. */
    public <T> List<T> list(String key, Function<JsonPart, T> read) {
        return items(key).stream().map(read).toList();
    }

    /**
     * Each part of the list of that name, read. A part that is faulty is left out and said; the others are read.
     *
     * @param issues is told of each fault
     */
    public <T> List<T> list(String key, Function<JsonPart, T> read, Consumer<Issue> issues) {
        List<T> good = new ArrayList<>();
        for (JsonPart part : items(key)) {
            part.attempt(read, issues).ifPresent(good::add);
        }
        return List.copyOf(good);
    }

    /** Reads it; a fault is said, and leaves nothing. */
    public <T> Optional<T> attempt(Function<JsonPart, T> read, Consumer<Issue> issues) {
        try {
            return Optional.of(read.apply(this));
        } catch (JsonFaultException e) {
            issues.accept(e.issue());
        } catch (InvalidValueException e) {
            issues.accept(refused(e).issue());
        }
        return Optional.empty();
    }

    private JsonFaultException refused(InvalidValueException e) {
        String message = String.valueOf(e.getMessage());
        int maybe = message.lastIndexOf("\nMaybe ");
        return fault("JSON_BAD_VALUE", message.substring(0, maybe), message.substring(maybe + "\nMaybe ".length()));
    }

    /** A text. */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrongType("a text");
    }

    /** The text of that name, or what is given if there is no such member. */
    public String text(String key, String otherwise) {
        return find(key).map(JsonPart::text).orElse(otherwise);
    }

    /** The texts of the list of that name; none if there is no such member. */
    public List<String> texts(String key) {
        return list(key, JsonPart::text);
    }

    /** True or false. */
    public boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrongType("true or false");
    }

    /** True or false, or what is given if there is no such member. */
    public boolean truth(String key, boolean otherwise) {
        return find(key).map(JsonPart::truth).orElse(otherwise);
    }

    /** A number, exactly as written. */
    public BigDecimal number() {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw wrongType("a number");
    }

    /** A whole number. */
    public int integer() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException e) {
            throw wrongType("a whole number");
        }
    }

    /** A day, as {@code 2025-09-03}. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw wrongType("a day such as 2025-09-03");
        }
    }

    /** One of the constants of an enum, as it is spelt. */
    public <E extends Enum<E>> E one(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw wrongType("one of " + List.of(type.getEnumConstants()));
    }

    /** A text, made into a value; whatever the value's own check says is said with the place. */
    public <T> T as(Function<String, T> make) {
        String text = text();
        return checked(() -> make.apply(text));
    }

    /** Makes a value of parts; whatever the value's own check says is said with this place. */
    public <T> T checked(java.util.function.Supplier<T> make) {
        try {
            return make.get();
        } catch (InvalidValueException e) {
            throw refused(e);
        }
    }

    /** Whether it is a text. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** A fault at this place. */
    public JsonFaultException fault(String reason, String message, String maybe) {
        return new JsonFaultException(reason, file, pointer, message, maybe);
    }

    private JsonFaultException wrongType(String wanted) {
        return fault("JSON_WRONG_TYPE", "this should be " + wanted + ".", "a value stands under another name.");
    }

    @SuppressWarnings("unchecked") // JSON objects have texts as names
    private Map<String, @Nullable Object> object() {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw wrongType("an object");
    }

    /** File and pointer; never the value, which may be a pupil's. */
    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
