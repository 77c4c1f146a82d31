package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.code.AttendanceCode;

class MissingTextTest {

    private static final Locale WELSH = Locale.forLanguageTag("cy");

    /** Which texts are missing follows from the message file: none is made up to make the list shorter. */
    @ParameterizedTest
    @ValueSource(strings = {"ENG", "SCO", "WAL", "NIR"})
    void every_text_is_either_in_the_welsh_file_or_listed_as_missing(String nation) {
        RuleBook book = RuleBook.standard(Nation.of(nation));
        List<MissingText> missing = MissingText.of(book, WELSH);
        assertThat(missing)
                .filteredOn(one -> one.kind().equals("message"))
                .extracting(MissingText::key)
                .isEqualTo(book.messages().missing(WELSH));
        for (AttendanceCode code : book.codes().all()) {
            boolean listed = missing.stream().anyMatch(one -> one.key().equals(MissingText.keyOf(code)));
            assertThat(listed)
                    .isEqualTo(
                            book.messages().find(WELSH, MissingText.keyOf(code)).isEmpty());
        }
        assertThat(missing).extracting(MissingText::key).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_missing_in_english() {
        assertThat(MissingText.of(RuleBook.standard(Nation.WALES), Locale.UK)).isEmpty();
    }

    @Test
    void a_language_may_name_codes_whose_english_stands_in_the_table_of_codes() {
        Messages messages = Messages.of(Map.of("en", Map.of("a", "b"), "cy", Map.of("code.WAL.I", "a sourced name")));
        assertThat(messages.find(WELSH, "code.WAL.I")).contains("a sourced name");
        assertThat(messages.find(Locale.ENGLISH, "code.WAL.I")).isEmpty();
    }
}
