package org.openattendance.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.openattendance.base.AttendanceException;

/** Maps, lists, texts and numbers to JSON on one line. */
final class JsonOut {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonOut() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new AttendanceException(
                    "NOT_WRITABLE", "This cannot be written as JSON.", "a value is neither text nor number.", e);
        }
    }
}
