package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Visibility;

/**
 * One JSON object, read field by field. What is wrong becomes an issue with its pointer, and what was never asked for is known at the end.
 *
 * <p>No message repeats a value: it may be about a person. For one thread.
 */
final class ObjectCursor {

    private final JsonNode object;
    private final String pointer;
    private final Problems problems;
    private final Set<String> asked = new TreeSet<>();

    ObjectCursor(JsonNode object, String pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    String pointer() {
        return pointer;
    }

    Problems problems() {
        return problems;
    }

    /** The field, or empty where it is missing or null. */
    private Optional<JsonNode> field(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void wrong(String name, String expected) {
        problems.error("WRONG_TYPE", at(name), name + " must be " + expected + ".");
    }

    Optional<String> text(String name) {
        Optional<JsonNode> field = field(name);
        if (field.isPresent() && !field.get().isTextual()) {
            wrong(name, "text");
            return Optional.empty();
        }
        Optional<String> text = field.map(JsonNode::textValue);
        if (text.isPresent() && !isText(text.get())) {
            problems.error("NOT_TEXT", at(name), name + " holds half a character.");
            return Optional.empty();
        }
        return text;
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    /** Text that must be there; an issue and empty text where it is not. */
    String required(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() && field(name).isEmpty()) {
            problems.error("MISSING_FIELD", pointer, "The field " + name + " is missing.");
        }
        return text.orElse("");
    }

    /** A whole number in a closed range. */
    OptionalInt number(String name, int least, int most) {
        Optional<JsonNode> field = field(name);
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode node = field.get();
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            wrong(name, "a whole number from " + least + " to " + most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(node.intValue());
    }

    Optional<Boolean> flag(String name) {
        Optional<JsonNode> field = field(name);
        if (field.isPresent() && !field.get().isBoolean()) {
            wrong(name, "true or false");
            return Optional.empty();
        }
        return field.map(JsonNode::booleanValue);
    }

    /** A day of a year from 0000 to 9999, as ISO writes it. */
    Optional<LocalDate> day(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                return Optional.of(LocalDate.parse(text.get()));
            } catch (DateTimeException e) {
                // falls through: there is no such day
            }
        }
        problems.error("BAD_DATE", at(name), name + " must be a day such as 2026-11-01.");
        return Optional.empty();
    }

    LocalDate requiredDay(String name) {
        Optional<LocalDate> day = day(name);
        if (day.isEmpty() && field(name).isEmpty()) {
            problems.error("MISSING_FIELD", pointer, "The field " + name + " is missing.");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** From {@code since} to {@code until}, both included, both optional. */
    DateSpan dates() {
        Optional<LocalDate> since = day("since");
        Optional<LocalDate> until = day("until");
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            problems.error("BAD_SPAN", at("until"), "until is before since.");
            return DateSpan.always();
        }
        return DateSpan.ofOptional(since, until);
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).flatMap(text -> oneOf(name, text, type));
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, String text, Class<E> type) {
        E[] values = type.getEnumConstants();
        for (E value : values) {
            if (value.name().equals(text)) {
                return Optional.of(value);
            }
        }
        problems.error("UNKNOWN_VALUE", at(name), name + " must be one of " + Arrays.toString(values) + ".");
        return Optional.empty();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return choice(name, type).orElse(otherwise);
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> values = new TreeSet<>();
        texts(name).forEach(text -> oneOf(name, text, type).ifPresent(values::add));
        return values;
    }

    Optional<Role> role(String name) {
        return text(name).flatMap(text -> value(name, text, Role::of));
    }

    Role requiredRole(String name) {
        required(name);
        return role(name).orElse(Role.of("UNKNOWN"));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Optional<JsonNode> field = field(name);
        if (field.isEmpty()) {
            return texts;
        }
        if (!field.get().isArray()) {
            wrong(name, "a list of texts");
            return texts;
        }
        for (JsonNode item : field.get()) {
            if (item.isTextual() && isText(item.textValue())) {
                texts.add(item.textValue());
            } else {
                wrong(name, "a list of texts");
            }
        }
        return texts;
    }

    Optional<Visibility> visibility() {
        if (field("visibility").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Visibility.of(audiences("visibility")));
    }

    List<Audience> audiences(String name) {
        List<Audience> audiences = new ArrayList<>();
        for (String text : texts(name)) {
            value(name, text, Audience::parse).ifPresent(audiences::add);
        }
        return audiences;
    }

    /** A value from text, its error an issue at the field. */
    <T> Optional<T> value(String name, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (InvalidValueException e) {
            problems.error(e.reason(), at(name), firstLine(e));
            return Optional.empty();
        }
    }

    static String firstLine(InvalidValueException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    Optional<ObjectCursor> object(String name) {
        Optional<JsonNode> field = field(name);
        if (field.isPresent() && !field.get().isObject()) {
            wrong(name, "an object");
            return Optional.empty();
        }
        return field.map(node -> new ObjectCursor(node, at(name), problems));
    }

    /** The objects of a list; what is no object is an issue and left out. */
    List<ObjectCursor> objects(String name) {
        List<ObjectCursor> objects = new ArrayList<>();
        Optional<JsonNode> field = field(name);
        if (field.isEmpty()) {
            return objects;
        }
        if (!field.get().isArray()) {
            wrong(name, "a list of objects");
            return objects;
        }
        for (int i = 0; i < field.get().size(); i++) {
            JsonNode item = field.get().get(i);
            if (item.isObject()) {
                objects.add(new ObjectCursor(item, at(name) + "/" + i, problems));
            } else {
                problems.error("WRONG_TYPE", at(name) + "/" + i, "Each of " + name + " must be an object.");
            }
        }
        return objects;
    }

    /** Fields that nobody asked for, by name, as JSON on one line. */
    Map<String, String> rest() {
        Map<String, String> rest = new TreeMap<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                rest.put(name, JsonText.compact(object.get(name)));
            }
        });
        return Collections.unmodifiableMap(rest);
    }
}
