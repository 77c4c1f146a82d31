package org.openattendance.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.table.JsonPart;
import org.openattendance.table.UnreadableInputException;

/** JSON bytes to parts that know their place. Strict: no doubled names, nothing after the end, nothing that JSON does not have. */
final class JsonTree {

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonTree() {}

    /**
     * @param input closed when read
     * @throws UnreadableInputException if the bytes are no JSON document
     */
    static JsonPart read(Input input) {
        try (java.io.InputStream in = input.open()) {
            return parse(input.name(), in.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", input.name(), "it cannot be read.", "it was moved.", e);
        }
    }

    /**
     * @param file as the caller named it
     * @throws UnreadableInputException if the bytes are no JSON document
     */
    static JsonPart parse(String file, byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.isMissingNode()) {
                throw new UnreadableInputException("NOT_JSON", file, "it is empty.", "it was not saved.");
            }
            return JsonPart.root(file, plain(file, root));
        } catch (JsonProcessingException e) {
            throw new UnreadableInputException(
                    "NOT_JSON",
                    file,
                    "it is not JSON" + where(e.getLocation()) + ".",
                    "a comma or a quotation mark is missing, or a name stands twice in one object.",
                    e);
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "it cannot be read.", "it was moved.", e);
        } catch (NumberFormatException e) { // an exponent of more digits than a number can have
            throw new UnreadableInputException(
                    "NOT_JSON", file, "it holds a number beyond all bounds.", "an exponent was mistyped.", e);
        }
    }

    /** Where values are nested too deep, Jackson does not say where. */
    private static String where(@Nullable JsonLocation at) {
        return at == null ? " that can be read" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static @Nullable Object plain(String file, JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(whole(file, field.getKey()), plain(file, field.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(file, item)));
            return list;
        }
        if (node.isNumber()) {
            return new BigDecimal(node.asText());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isTextual() ? whole(file, node.textValue()) : null;
    }

    /** An escape can name half of a character, which no file can hold. */
    private static String whole(String file, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new UnreadableInputException(
                    "NOT_JSON", file, "a text in it ends in the middle of a character.", "it was cut by a program.");
        }
        return text;
    }
}
