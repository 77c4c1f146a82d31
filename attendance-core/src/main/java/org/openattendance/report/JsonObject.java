package org.openattendance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Role;

/** An object on its way out: names in order, and nothing written that says nothing (no value, an empty text, an empty list). */
final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Puts a member in, unless there is nothing to say; days, roles and constants become texts. */
    JsonObject put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> put(name, inside));
        } else if (!value.equals("") && !value.equals(List.of())) {
            members.put(name, plain(value));
        }
        return this;
    }

    private static Object plain(Object value) {
        if (value instanceof JsonObject object) {
            return object.members;
        }
        if (value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonObject::plain).toList();
        }
        return value instanceof Role role ? role.id() : value.toString();
    }

    Map<String, Object> members() {
        return members;
    }
}
