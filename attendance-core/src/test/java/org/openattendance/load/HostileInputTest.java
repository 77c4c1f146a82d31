package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Given.ENGLAND;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

/** Files from strangers end in issues or in a typed refusal, never in another exception, and never fetch anything. */
class HostileInputTest {

    private static final String SIMS = "<SessionAttendances><SessionAttendance><PersonID>%s</PersonID>"
            + "<AttendanceDate>2025-11-03</AttendanceDate><SessionName>AM</SessionName>"
            + "<AttendanceMark>/</AttendanceMark></SessionAttendance></SessionAttendances>";

    private static Checked<Registers> sims(byte[] bytes) {
        return SimsXml.of(Input.of("marks.xml", new ByteArrayInputStream(bytes)))
                .read(ENGLAND);
    }

    private static Checked<Registers> sims(String text) {
        return sims(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String reason, String xml) {
        assertThatThrownBy(() -> sims(xml)).isInstanceOfSatisfying(UnreadableInputException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e).hasMessageContaining("marks.xml").hasMessageContaining("\nMaybe ");
        });
    }

    @Test
    void an_external_entity_is_refused_and_not_fetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top-secret");
        String declared = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + SIMS.formatted("&x;");
        assertThatThrownBy(() -> sims(declared))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageNotContaining("top-secret")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_document_type_is_refused_even_without_an_entity() {
        refused("XML_DOCTYPE", "<!DOCTYPE SessionAttendances>" + SIMS.formatted("901"));
        refused("XML_DOCTYPE", "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\">" + SIMS.formatted("901"));
    }

    @Test
    void a_billion_laughs_are_not_laughed() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY e")
                    .append(i)
                    .append(" \"&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";\">");
        }
        assertThatThrownBy(() -> sims(dtd + "]>" + SIMS.formatted("&e29;")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void an_entity_that_nothing_declares_is_refused() {
        assertThatThrownBy(() -> sims(SIMS.formatted("&nobody;"))).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void deep_nesting_and_long_texts_are_refused() {
        refused("XML_TOO_LARGE", "<a>".repeat(100_000));
        refused("XML_TOO_LARGE", "<SessionAttendance>" + "<a>".repeat(100_000));
        refused("XML_TOO_LARGE", SIMS.formatted("x".repeat(2_000_000)));
        refused("XML_TOO_LARGE", SIMS.replace("<PersonID>", "<PersonID a=\"" + "x".repeat(2_000_000) + "\">"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_and_others_are_read_as_the_declaration_says() {
        byte[] bytes = SIMS.formatted("M\u00fcller-7").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> sims(bytes)).isInstanceOf(UnreadableInputException.class);
        byte[] declared = ("<?xml version=\"1.0\" encoding=\"iso-8859-1\" standalone=\"yes\"?>"
                        + SIMS.formatted("M\u00fcller-7"))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sims(declared).value().all().get(0).pupil().value()).isEqualTo("M\u00fcller-7");
        assertThatThrownBy(() -> sims("<?xml version=\"1.0\" encoding=\"no-such-set\"?>" + SIMS.formatted("9")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(sims("\uFEFF" + SIMS.formatted("901")).value().all()).hasSize(1);
        byte[] wide = ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + SIMS.formatted("901"))
                .getBytes(StandardCharsets.UTF_16BE);
        assertThat(sims(wide).value().all()).hasSize(1);
    }

    @Test
    void an_empty_file_and_a_cut_one_are_refused() {
        refused("EMPTY_FILE", "");
        refused("NOT_XML", SIMS.formatted("901").substring(0, 90));
        refused("NOT_XML", "pupil_id,date,session,code\n");
    }

    static Stream<List<String>> json() {
        return Stream.of(
                List.of("NOT_JSON", ""),
                List.of("NOT_JSON", "{\"data\":["),
                List.of("NOT_JSON", "[".repeat(100_000)),
                List.of("NOT_JSON", "{\"data\":[],\"data\":[]}"),
                List.of("NOT_JSON", "{\"data\":[]} {}"),
                List.of("NOT_THIS_FORMAT", "{\"error\":\"no such school\"}"),
                List.of("NOT_THIS_FORMAT", "{\"data\":7}"),
                List.of("NOT_THIS_FORMAT", "\"text\""));
    }

    @ParameterizedTest
    @MethodSource("json")
    void json_that_is_none_is_refused(List<String> given) {
        assertThatThrownBy(
                        () -> WondeJson.of(Input.of("marks.json", given.get(1))).read(ENGLAND))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.reason()).isEqualTo(given.get(0)));
    }

    /** Whatever the bytes, the only exceptions are ours. */
    @Property(tries = 300)
    void any_bytes_end_in_issues_or_a_typed_refusal(@ForAll byte[] bytes) {
        for (RegisterFormat format : List.of(
                SimsXml.of(Input.of("x", new ByteArrayInputStream(bytes))),
                CtfXml.of(Input.of("x", new ByteArrayInputStream(bytes))),
                WondeJson.of(Input.of("x", new ByteArrayInputStream(bytes))))) {
            try {
                assertThat(format.read(ENGLAND).value()).isNotNull();
            } catch (AttendanceException e) {
                assertThat(e).hasMessageContaining("\nMaybe ");
            }
        }
    }

    /** A good file with one byte changed. */
    @Property(tries = 500)
    void a_damaged_file_ends_in_issues_or_a_typed_refusal(@ForAll int at, @ForAll byte value) {
        byte[] bytes = CtfXml.write(
                        Given.longRows(ENGLAND, "P1,2025-11-03,AM,/", "P1,2025-11-03,PM,Y1")
                                .value(),
                        Found.WRITE)
                .text()
                .getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = value;
        try {
            Checked<Registers> read =
                    CtfXml.of(Input.of("x", new ByteArrayInputStream(bytes))).read(ENGLAND);
            assertThat(read.issues()).allMatch(issue -> !issue.message().isEmpty());
        } catch (AttendanceException e) {
            assertThat(e).hasMessageContaining("\nMaybe ");
        }
    }
}
