package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.load.CaseworkJson;
import org.openattendance.load.Input;
import org.openattendance.report.CaseworkWriter;

/** The published schema of casework accepts what is shipped and written, knows every field of it, and refuses what the reader refuses. */
class CaseworkSchemaTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CaseworkJson.schema());

    private static ObjectNode year() throws IOException {
        Path file = Path.of("../examples/data/casework/case-year.json");
        return (ObjectNode) MAPPER.readTree(Files.readString(file)).get("casework");
    }

    private static boolean fits(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean isRead(JsonNode document) {
        return !CaseworkJson.read(Input.of("case.json", document.toString())).hasErrors();
    }

    @Test
    void the_shipped_year_fits_as_it_is_and_as_it_is_written_again() throws IOException {
        String json = year().toString();
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
        String again = CaseworkWriter.toJson(
                CaseworkJson.read(Input.of("case.json", json)).value().orElseThrow());
        assertThat(SCHEMA.validate(again, InputFormat.JSON)).isEmpty();
    }

    /** Changes that are made to each object of the document in turn. */
    private interface Change {
        void make(ObjectNode object);
    }

    private static List<String> disagreements(Change change) throws IOException {
        List<String> found = new ArrayList<>();
        int count = objects(year(), new ArrayList<>()).size();
        for (int i = 0; i < count; i++) {
            ObjectNode document = year();
            change.make(objects(document, new ArrayList<>()).get(i));
            if (fits(document.toString()) != isRead(document)) {
                found.add("object " + i + ": "
                        + objects(document, new ArrayList<>()).get(i));
            }
        }
        return found;
    }

    private static List<ObjectNode> objects(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        for (JsonNode inner : node) {
            objects(inner, found);
        }
        return found;
    }

    @Test
    void schema_and_reader_agree_on_a_field_too_many() throws IOException {
        assertThat(disagreements(object -> object.put("colour", "red"))).isEmpty();
    }

    @Test
    void schema_and_reader_agree_on_each_field_left_out() throws IOException {
        for (int place = 0; place < 8; place++) {
            int at = place;
            assertThat(disagreements(object -> {
                        List<String> names = new ArrayList<>();
                        object.fieldNames().forEachRemaining(names::add);
                        if (at < names.size()) {
                            object.remove(names.get(at));
                        }
                    }))
                    .isEmpty();
        }
    }

    @Test
    void schema_and_reader_agree_on_each_text_that_is_blank() throws IOException {
        for (int place = 0; place < 8; place++) {
            int at = place;
            assertThat(disagreements(object -> blank(object, at))).isEmpty();
        }
    }

    private static void blank(ObjectNode object, int at) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (at >= names.size() || names.get(at).equals("schemaVersion")) {
            return;
        }
        JsonNode value = object.get(names.get(at));
        if (value.isTextual()) {
            object.put(names.get(at), " ");
        } else if (value instanceof ArrayNode list
                && !list.isEmpty()
                && list.get(0).isTextual()) {
            list.set(0, MAPPER.getNodeFactory().textNode(""));
        }
    }
}
