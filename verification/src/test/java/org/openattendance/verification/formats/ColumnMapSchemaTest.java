package org.openattendance.verification.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.load.ColumnMap;
import org.openattendance.load.Input;
import org.openattendance.table.UnreadableInputException;

/** The published schema of a map of columns and its reader take and refuse the same. */
class ColumnMapSchemaTest {

    private static final Path DOCS = Path.of("../docs");

    private static boolean isValid(String json) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DOCS.resolve("column-map.schema.json")));
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void the_map_on_the_page_is_one() throws IOException {
        Matcher block = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve("formats.md")));
        assertThat(block.find()).isTrue();
        assertThat(isValid(block.group(1))).isTrue();
        assertThatCode(() -> ColumnMap.read(Input.of("page", block.group(1)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pupil\":\"p\",\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\",\"code\":\"c\",\"sessions\":{\"1\":\"AM\"}}",
                "{\"pupil\":\"p\",\"school\":\"x\",\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\",\"codes\":{\"P\":\"L\"},\"noMark\":[\"?\"]}"
            })
    void both_take(String json) throws IOException {
        assertThat(isValid(json)).isTrue();
        assertThatCode(() -> ColumnMap.read(Input.of("map", json))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pupil\":\"p\",\"date\":\"d\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\",\"code\":\"c\",\"am\":\"a\",\"pm\":\"b\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\",\"colour\":\"red\"}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"session\":\"s\",\"code\":\"c\",\"sessions\":{\"x\":\"EV\"}}",
                "{\"pupil\":\"p\",\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\",\"codes\":{\"P\":{\"AM\":\"/\"}}}",
                "{\"pupil\":7,\"date\":\"d\",\"am\":\"a\",\"pm\":\"b\"}"
            })
    void both_refuse(String json) throws IOException {
        assertThat(isValid(json)).isFalse();
        assertThatThrownBy(() -> ColumnMap.read(Input.of("map", json))).isInstanceOf(UnreadableInputException.class);
    }
}
