package org.openattendance.assessment.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.openattendance.table.UnreadableInputException;

/** JSON text to a tree and back, strictly: UTF-8, one document, no name twice, nothing after it. */
final class Json {

    private static final int LARGEST = 1 << 26;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * Reads one document and closes the stream.
     *
     * @throws UnreadableInputException if it cannot be read, is not UTF-8, or is not JSON
     */
    static JsonNode read(String file, InputStream in) {
        byte[] bytes = bytes(file, in);
        try {
            JsonNode node = MAPPER.readTree(text(file, bytes));
            if (node == null || node.isMissingNode()) {
                throw new UnreadableInputException(
                        "EMPTY_FILE", file, "there is no JSON in it.", "the export was written empty.");
            }
            whole(file, node);
            return node;
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException(
                    "NOT_JSON",
                    file,
                    "it is not JSON" + at(e.getLocation()) + ".",
                    "a comma or a quote is missing, or a name stands twice.",
                    e);
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

    private static byte[] bytes(String file, InputStream in) {
        try (InputStream open = in) {
            byte[] bytes = open.readNBytes(LARGEST);
            if (bytes.length == LARGEST) {
                throw new UnreadableInputException(
                        "FILE_TOO_LARGE", file, "it is longer than 64 MiB.", "it is another file.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", file, "reading stopped.", "the file was moved or its disk is gone.", e);
        }
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(
                    "NOT_UTF8",
                    file,
                    "it holds bytes that are not UTF-8.",
                    "it was saved as Windows-1252 or UTF-16.",
                    e);
        }
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Two spaces, LF, one line feed at the end: the same bytes everywhere. */
    static String write(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree in memory can always be written.", e);
        }
    }
}
