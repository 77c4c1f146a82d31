package org.openattendance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.openattendance.base.InvalidValueException;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON: keys in the order of the map, two spaces of indent, LF, and a LF at the end. The same
 * value gives the same bytes.
 */
public final class JsonText {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private JsonText() {}

    /**
     * Writes one JSON object as UTF-8, part by part: an {@code Iterable} in it may be larger than memory.
     *
     * @param object as for {@link #of(Map)}, and iterables of such
     * @param out is flushed, not closed
     * @throws InvalidValueException if it holds anything else
     * @throws IOException if the output fails
     */
    public static void write(Map<String, ?> object, OutputStream out) throws IOException {
        try {
            WRITER.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, object);
        } catch (JsonProcessingException e) {
            throw new InvalidValueException(
                    "This cannot be written as JSON: " + e.getOriginalMessage() + ".",
                    "a value of some other type stands in it.");
        }
        out.write('\n');
        out.flush();
    }

    /**
     * One JSON object.
     *
     * @param object to maps, lists, texts, whole numbers, {@code BigDecimal}s, truth values and null
     * @throws InvalidValueException if it holds anything else
     */
    public static String of(Map<String, ?> object) {
        try {
            return WRITER.writeValueAsString(object) + "\n";
        } catch (JsonProcessingException e) {
            throw new InvalidValueException(
                    "This cannot be written as JSON: " + e.getOriginalMessage() + ".",
                    "a value of some other type stands in it.");
        }
    }
}
