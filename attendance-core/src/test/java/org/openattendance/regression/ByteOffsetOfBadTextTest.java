package org.openattendance.regression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openattendance.table.CsvCursor;
import org.openattendance.table.UnreadableInputException;

/** The offset was that of the comma after a Windows-1252 letter, where nobody saw anything wrong. */
class ByteOffsetOfBadTextTest {

    @Test
    void a_windows_1252_letter_is_named_by_its_own_offset_not_by_that_of_the_byte_after_it() {
        byte[] bytes = "Zoé,2025-09-03".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CsvCursor.over("marks.csv", new ByteArrayInputStream(bytes)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("byte offset 2 are");
    }

    @Test
    void a_letter_cut_off_at_the_end_is_named_by_where_it_begins() {
        byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82};
        assertThatThrownBy(() -> CsvCursor.over("marks.csv", new ByteArrayInputStream(bytes)))
                .hasMessageContaining("byte offset 1 are");
    }
}
