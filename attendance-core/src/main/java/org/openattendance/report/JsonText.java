package org.openattendance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;

/**
 * Writes maps, iterables, texts, numbers and truth values as JSON: keys in the order of the map, two spaces of indent, LF, and a LF at the end.
 * The same value gives the same bytes. Nothing else is written: no value is looked into, so none can tell more than it was asked for. Stateless.
 */
public final class JsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT) // half an object must look like one
            .build();
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private JsonText() {}

    /**
     * Writes one JSON object as UTF-8, part by part: an {@code Iterable} in it may be larger than memory.
     *
     * @param object to maps with keys of text, iterables, texts, {@code Integer}s, {@code Long}s, {@code BigInteger}s, {@code BigDecimal}s,
     *     truth values and null
     * @param out is flushed, not closed
     * @throws InvalidValueException if it holds anything else; what came before it has been written
     * @throws IOException if the output fails
     */
    public static void write(Map<String, ?> object, OutputStream out) throws IOException {
        // Jackson's own UTF-8 would spell out every character beyond the first plane, and let half a pair through.
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(LAYOUT.createInstance());
            writeValue(json, object);
            json.writeRaw('\n');
        } catch (CharacterCodingException e) {
            throw notJson("half of a pair of surrogates");
        }
    }

    /**
     * One JSON object.
     *
     * @param object as for {@link #write(Map, OutputStream)}
     * @throws InvalidValueException if it holds anything else
     */
    public static String of(Map<String, ?> object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(object, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(name(entry.getKey()));
                writeValue(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object held : list) {
                writeValue(json, held);
            }
            json.writeEndArray();
        } else {
            writeScalar(json, value);
        }
    }

    private static void writeScalar(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            throw notJson("a value of the type " + value.getClass().getSimpleName());
        }
    }

    private static String name(@Nullable Object key) {
        if (key instanceof String name) {
            return name;
        }
        throw notJson("a map whose keys are not texts");
    }

    private static InvalidValueException notJson(String what) {
        return new InvalidValueException(
                "This cannot be written as JSON: " + what + ".", "a value of some other type stands in it.");
    }
}
