package org.openattendance.mapping.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;

/**
 * Reads the fields of a JSON object as values, and knows which ones nobody asked for.
 *
 * <p>A field that cannot be read becomes a {@code BAD_VALUE} issue with a JSON Pointer, and the object is left out; a field that nobody
 * asked for is named by {@link #unread()}. For one thread.
 */
public final class JsonFields {

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final List<Issue> issues;
    private final Unasked unasked;
    private final Set<String> read = new TreeSet<>();

    private JsonFields(String file, String pointer, JsonNode node, List<Issue> issues, Unasked unasked) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.issues = issues;
        this.unasked = unasked;
    }

    /** Thrown to leave an object, after its issue was added. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The whole document; issues go to the list. */
    public static JsonFields of(String file, JsonNode document, List<Issue> issues) {
        return of(file, document, issues, new Unasked(Unasked.Policy.REPORT));
    }

    /** The whole document; issues go to the list, fields that nobody asks for where the policy says. */
    public static JsonFields of(String file, JsonNode document, List<Issue> issues, Unasked unasked) {
        return new JsonFields(file, "", document, issues, unasked);
    }

    /**
     * Reads one object, or adds its issue.
     *
     * @return what was made, or empty if the object could not be used
     */
    public <T> Optional<T> read(Function<JsonFields, T> make) {
        try {
            if (!node.isObject()) {
                throw refuse("", "this should be an object.");
            }
            return Optional.of(make.apply(this));
        } catch (Refused e) {
            return Optional.empty();
        } catch (InvalidValueException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            issues.add(Issue.error("BAD_VALUE", new Issue.Path(file, pointer), first));
            return Optional.empty();
        }
    }

    /** Adds an error at a field and leaves the object. */
    public RuntimeException refuse(String field, String message) {
        return refuse("BAD_VALUE", field, message);
    }

    /** As the other, with another reason. */
    public RuntimeException refuse(String reason, String field, String message) {
        issues.add(Issue.error(reason, place(field), message));
        return new Refused();
    }

    /** Adds a warning at a field and goes on. */
    public void warn(String reason, String field, String message) {
        issues.add(Issue.warning(reason, place(field), message));
    }

    private Issue.Path place(String field) {
        return new Issue.Path(file, field.isEmpty() ? pointer : at(field));
    }

    private String at(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Where this object is. */
    public String pointer() {
        return pointer;
    }

    /** The fields that nobody asked for, in order. */
    public List<String> unread() {
        List<String> left = new ArrayList<>();
        node.fieldNames().forEachRemaining(left::add);
        left.removeAll(read);
        left.sort(null);
        return left;
    }

    /** Warns once for each field that nobody asked for. */
    public void warnOfUnread(String reason) {
        unread().forEach(field -> warn(reason, field, "this field is not read, and is not kept."));
    }

    /** Fields that nobody asked for are reported, kept under their owner, or refused with the object that they stand in. */
    public void unasked(String owner) {
        List<String> names = unread();
        if (names.isEmpty() || unasked.policy() == Unasked.Policy.REPORT) {
            warnOfUnread("FIELD_NOT_USED");
            return;
        }
        if (unasked.policy() == Unasked.Policy.REFUSE) {
            throw refuse("UNKNOWN_FIELD", "", names.size() + " fields of this object are not known.");
        }
        warn("UNKNOWN_FIELD", "", names.size() + " fields of this object are not known, and kept.");
        Map<String, String> fields = new TreeMap<>();
        names.forEach(name -> fields.put(name, node.get(name).toString()));
        unasked.keep(owner, fields);
    }

    private JsonNode get(String field) {
        read.add(field);
        JsonNode value = node.get(field);
        return value == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : value;
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return !get(field).isMissingNode() && !get(field).isNull();
    }

    /** The text, or empty if the field is not there. */
    public Optional<String> optional(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = get(field);
        if (!value.isTextual()) {
            throw refuse(field, "this should be a text.");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    /** The text, or an empty one. */
    public String text(String field) {
        return optional(field).orElse("");
    }

    /** The text, which must be there. */
    public String required(String field) {
        return optional(field).orElseThrow(() -> refuse(field, "this must not be left out."));
    }

    /** A value made from a text, or empty. */
    public <T> Optional<T> value(String field, String form, Function<String, T> parse) {
        return optional(field).map(text -> {
            try {
                return parse.apply(text);
            } catch (InvalidValueException | DateTimeException | NumberFormatException e) {
                throw refuse(field, "this should hold " + form + ".");
            }
        });
    }

    /** A date, or empty. */
    public Optional<LocalDate> date(String field) {
        return value(field, "a date such as 2026-09-30", LocalDate::parse);
    }

    /** A date, which must be there. */
    public LocalDate requiredDate(String field) {
        required(field);
        return date(field).orElseThrow();
    }

    /** A role, or empty. */
    public Optional<Role> role(String field) {
        return value(field, "a role such as HEAD_TEACHER", Role::of);
    }

    /** A role, which must be there. */
    public Role requiredRole(String field) {
        required(field);
        return role(field).orElseThrow();
    }

    /** A number, or empty. */
    public Optional<BigDecimal> number(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = get(field);
        if (!value.isNumber()) {
            throw refuse(field, "this should be a number.");
        }
        return Optional.of(value.decimalValue());
    }

    /** A whole number, or empty. */
    public Optional<Integer> integer(String field) {
        return number(field).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw refuse(field, "this should be a whole number.");
            }
        });
    }

    /** True or false; false if not there. */
    public boolean yes(String field) {
        if (!has(field)) {
            return false;
        }
        if (!get(field).isBoolean()) {
            throw refuse(field, "this should be true or false.");
        }
        return get(field).booleanValue();
    }

    /** A constant by its name, or empty. */
    public <E extends Enum<E>> Optional<E> constant(String field, E[] constants) {
        return value(
                field,
                "one of " + List.of(constants),
                text -> Stream.of(constants)
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValueException("Not one of the words.", "it is misspelt.")));
    }

    /** Texts of a list; empty if the field is not there. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(field)) {
            if (!item.isTextual()) {
                throw refuse(field, "each item should be a text.");
            }
            texts.add(item.textValue().strip());
        }
        return List.copyOf(texts);
    }

    private JsonNode list(String field) {
        JsonNode value = get(field);
        if (has(field) && !value.isArray()) {
            throw refuse(field, "this should be a list.");
        }
        return value;
    }

    /** Each object of a list, with its pointer; an item that is no object becomes an issue when it is read. */
    public List<JsonFields> objects(String field) {
        List<JsonFields> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode item : list(field)) {
            objects.add(new JsonFields(file, at(field) + "/" + index++, item, issues, unasked));
        }
        return List.copyOf(objects);
    }

    /** The objects of a list, read; those that cannot be used are left out, with their issues. */
    public <T> List<T> all(String field, Function<JsonFields, T> make) {
        return objects(field).stream()
                .flatMap(object -> object.read(make).stream())
                .toList();
    }

    /** The object in a field, or empty. */
    public Optional<JsonFields> object(String field) {
        return has(field)
                ? Optional.of(new JsonFields(file, at(field), get(field), issues, unasked))
                : Optional.empty();
    }

    /** This object's own items, when the document is a list; itself, when it is an object. */
    public List<JsonFields> each() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<JsonFields> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonFields(file, pointer + "/" + i, node.get(i), issues, unasked));
        }
        return items;
    }

    /** Does something with each field name, in the order of the document. */
    public void names(Consumer<String> use) {
        node.fieldNames().forEachRemaining(use);
    }
}
