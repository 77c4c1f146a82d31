package org.openattendance.testkit.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON to maps, lists, texts, {@code BigDecimal}, truth values and null, and back. Numbers keep every digit. */
final class KitJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private KitJson() {}

    /** One JSON object with nothing after it; empty for any other text. */
    static Optional<Map<String, @Nullable Object>> find(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return root.isObject() ? Optional.of(object(root)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The messages of the issues of an answer, one a line; empty where it has none. */
    static String messagesOf(String output) {
        StringBuilder text = new StringBuilder();
        if (find(output).map(answer -> answer.get("issues")).orElse(null) instanceof List<?> issues) {
            for (Object issue : issues) {
                if (issue instanceof Map<?, ?> map) {
                    text.append(map.get("message")).append('\n');
                }
            }
        }
        return text.toString();
    }

    static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This cannot be written as JSON.", e);
        }
    }

    private static Map<String, @Nullable Object> object(JsonNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
        return map;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (node.isNumber()) {
            return new BigDecimal(node.asText());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isTextual() ? node.textValue() : null;
    }
}
