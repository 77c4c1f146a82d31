package org.openattendance.mapping.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.openattendance.table.UnreadableInputException;

/** JSON text to a tree and back, with limits on depth and length. Never a type by name. */
public final class Json {

    private static final Pattern INDENTED_CRLF = Pattern.compile("\r\n");

    private Json() {}

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(1 << 20)
                        .maxNumberLength(64)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 0.00 stays 0.00
                .build();
    }

    /**
     * The tree of a document.
     *
     * @param file what the caller calls it
     * @param content UTF-8
     * @throws UnreadableInputException {@code NOT_JSON} naming line and column, or {@code EMPTY_FILE}; no value is shown
     */
    public static JsonNode read(String file, byte[] content) {
        try {
            JsonNode tree = mapper().readTree(new String(content, StandardCharsets.UTF_8));
            if (tree.isMissingNode()) {
                throw new UnreadableInputException(
                        "EMPTY_FILE", file, "it holds nothing.", "the export was written empty.");
            }
            whole(file, tree);
            return tree;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new UnreadableInputException(
                    "NOT_JSON", file, "it is not JSON" + where + ".", "a comma or a bracket is missing there.", e);
        } catch (NumberFormatException e) { // an exponent of more digits than a number can have
            throw new UnreadableInputException(
                    "NOT_JSON", file, "it holds a number beyond all bounds.", "an exponent was mistyped.", e);
        }
    }

    /** An escape can name half of a character, which no file can hold. */
    private static void whole(String file, JsonNode node) {
        node.fieldNames().forEachRemaining(name -> whole(file, name));
        node.forEach(child -> whole(file, child));
        if (node.isTextual()) {
            whole(file, node.textValue());
        }
    }

    private static void whole(String file, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new UnreadableInputException(
                    "NOT_JSON", file, "a text in it ends in the middle of a character.", "it was cut by a program.");
        }
    }

    /** A value that we wrote ourselves, read again. */
    public static JsonNode value(String json) {
        try {
            return mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of ours could not be read.", e);
        }
    }

    /** A new object. */
    public static ObjectNode object() {
        return mapper().createObjectNode();
    }

    /** The document as text: two spaces a level, LF, fields in the order in which they were put. */
    public static String write(JsonNode tree) {
        try {
            String text = mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
            return INDENTED_CRLF.matcher(text).replaceAll("\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of ours could not be written.", e);
        }
    }
}
