package org.openattendance.assessment.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Issue;

/**
 * A value in a JSON document that knows where it is. What is wrong with it becomes an issue, and reading goes on with something harmless,
 * so that one reading finds all faults.
 */
final class JsonAt {

    private static final Pattern LONG_NUMBER = Pattern.compile("[A-Za-z]?\\d{8,}[A-Za-z]?"); // of a pupil, perhaps

    private final String file;
    private final JsonNode node;
    private final String pointer;
    private final List<Issue> issues;

    private JsonAt(String file, JsonNode node, String pointer, List<Issue> issues) {
        this.file = file;
        this.node = node;
        this.pointer = pointer;
        this.issues = issues;
    }

    static JsonAt root(String file, JsonNode node, List<Issue> issues) {
        JsonAt root = new JsonAt(file, node, "", issues);
        if (!node.isObject()) {
            root.error("WRONG_TYPE", "the document should be an object.");
        }
        return root;
    }

    /** A field; {@link #exists()} says whether it is there. */
    JsonAt at(String field) {
        JsonNode child = node.isObject() ? node.path(field) : MissingNode.getInstance();
        return new JsonAt(file, child, pointer + "/" + escape(field), issues);
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean isText() {
        return node.isTextual();
    }

    boolean isObject() {
        return node.isObject();
    }

    String pointer() {
        return pointer;
    }

    /** Reports every field that is none of these: it is not used, and not dropped in silence. */
    void only(FieldPolicy policy, String... fields) {
        Set<String> known = Set.copyOf(Arrays.asList(fields));
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                JsonAt there = at(name);
                String message = "no such field is known here; it is not used.";
                there.add(
                        policy == FieldPolicy.REFUSE
                                ? Issue.error("UNKNOWN_FIELD", there.place(), message)
                                : Issue.warning("UNKNOWN_FIELD", there.place(), message));
            }
        }
    }

    /** Text that must be there and not blank. */
    String text() {
        if (!exists()) {
            error("MISSING_FIELD", "this field must be there.");
            return "";
        }
        String text = text("");
        if (text.isBlank() && node.isTextual()) {
            error("MISSING_FIELD", "this field is blank.");
        }
        return text;
    }

    /** Text, or the other where it is not there. Numbers are not text. */
    String text(String other) {
        if (!exists()) {
            return other;
        }
        if (!node.isTextual()) {
            error("WRONG_TYPE", "this should be text in quotes.");
            return other;
        }
        return node.textValue();
    }

    Optional<String> findText() {
        return exists() ? Optional.of(text("")).filter(text -> !text.isBlank()) : Optional.empty();
    }

    int whole(int other) {
        if (!exists()) {
            return other;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            error("WRONG_TYPE", "this should be a whole number.");
            return other;
        }
        return node.intValue();
    }

    Optional<BigDecimal> decimal() {
        if (exists()
                && node.isNumber()
                && node.decimalValue().precision() - node.decimalValue().scale() <= 12
                && node.decimalValue().scale() <= 40) {
            return Optional.of(node.decimalValue());
        }
        error("WRONG_TYPE", "this should be a number.");
        return Optional.empty();
    }

    boolean flag(boolean other) {
        if (exists() && !node.isBoolean()) {
            error("WRONG_TYPE", "this should be true or false.");
        }
        return node.isBoolean() ? node.booleanValue() : other;
    }

    Optional<LocalDate> day() {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text("")));
        } catch (DateTimeParseException e) {
            error("BAD_DATE", "this should be a day such as 2025-09-01.");
            return Optional.empty();
        }
    }

    /** One of the words of an enum, exactly as written. */
    <E extends Enum<E>> E word(Class<E> type, E other) {
        if (!exists()) {
            return other;
        }
        String text = text("");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        error("UNKNOWN_VALUE", "this should be one of " + Arrays.toString(type.getEnumConstants()) + ".");
        return other;
    }

    List<JsonAt> list() {
        List<JsonAt> list = new ArrayList<>();
        if (exists() && !node.isArray()) {
            error("WRONG_TYPE", "this should be a list in square brackets.");
            return list;
        }
        for (int i = 0; i < node.size(); i++) {
            list.add(new JsonAt(file, node.path(i), pointer + "/" + i, issues));
        }
        return list;
    }

    List<String> texts() {
        return list().stream().map(JsonAt::text).toList();
    }

    /** Names of the fields, in the order written; an issue if this is there and no object. */
    List<String> fields() {
        List<String> names = new ArrayList<>();
        if (exists() && !node.isObject()) {
            error("WRONG_TYPE", "this should be an object in braces.");
            return names;
        }
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Issue.Path place() {
        return new Issue.Path(file, pointer);
    }

    void error(String reason, String message) {
        add(Issue.error(reason, place(), message));
    }

    void warning(String reason, String message) {
        add(Issue.warning(reason, place(), message));
    }

    /** Whether anything read so far was an error. */
    boolean hasErrors() {
        return issues.stream().anyMatch(Issue::isError);
    }

    /** What a value of the domain says against itself, without its guess at the cause, and without any long number that stands in it. */
    static String firstLine(AttendanceException e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return LONG_NUMBER.matcher(line).replaceAll("…");
    }

    /** For shipped documents, which must be good. */
    void throwIfBroken() {
        if (hasErrors()) {
            throw new InvalidDocumentException(file, issues);
        }
    }

    private void add(Issue issue) {
        issues.add(issue);
    }

    /** Reports an id that stands a second time. */
    void unique(Set<String> seen, String id) {
        if (!id.isEmpty() && !seen.add(id)) {
            error("DUPLICATE_ID", "this id stands twice.");
        }
    }

    static Set<String> newIds() {
        return new TreeSet<>();
    }
}
