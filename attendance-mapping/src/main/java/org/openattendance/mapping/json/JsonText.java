package org.openattendance.mapping.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.openattendance.table.UnreadableInputException;

/** JSON text to a tree and back: strict in what it takes, the same bytes in what it gives. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonText() {}

    /**
     * The tree of a document.
     *
     * @throws UnreadableInputException if it is not UTF-8, not JSON, names a field twice or is nested more than 64 deep
     */
    static JsonNode read(String file, byte[] bytes) {
        String text = decode(file, bytes);
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw new UnreadableInputException(
                        "EMPTY", file, "there is nothing in it.", "the export was cut short.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException("NOT_JSON", file, where(e), "it was cut short, or edited by hand.");
        }
    }

    /** The place only: the parser's own message quotes the text. */
    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "this is not JSON that can be read."
                : "this is not JSON that can be read, at line "
                        + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ".";
    }

    private static String decode(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(
                    "NOT_UTF8", file, "it is not UTF-8.", "it was saved in another encoding.", e);
        }
    }

    /** A tree as text: two spaces deep, lines ending in LF, one at the end. */
    static String write(JsonNode tree) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectWriter writer = MAPPER.writer(new DefaultPrettyPrinter()
                .withObjectIndenter(lines)
                .withArrayIndenter(lines)
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));
        try {
            return writer.writeValueAsString(tree) + "\n";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A tree as text on one line. */
    static String compact(JsonNode tree) {
        return tree.toString();
    }

    /** A tree from text that {@link #compact} wrote. */
    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
