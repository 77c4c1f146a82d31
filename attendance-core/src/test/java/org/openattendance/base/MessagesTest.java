package org.openattendance.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Locale WELSH = Locale.forLanguageTag("cy");

    private static final Messages MESSAGES = Messages.of(Map.of(
            "en", Map.of("missed", "{n} of {all} missed", "school", "School", "two", "{a}{b}"),
            "cy", Map.of("school", "Ysgol")));

    @Test
    void puts_values_where_their_names_stand() {
        assertThat(MESSAGES.text(Locale.UK, "missed", "n", 38, "all", 380)).isEqualTo("38 of 380 missed");
        assertThat(MESSAGES.text(Locale.UK, "missed", "all", 380)).isEqualTo("{n} of 380 missed");
        assertThat(MESSAGES.text(Locale.UK, "school", "n", 38)).isEqualTo("School");
    }

    @Property
    void what_a_value_holds_is_never_taken_for_a_name(@ForAll String a, @ForAll String b) {
        assertThat(MESSAGES.text(Locale.UK, "two", "a", a, "b", b)).isEqualTo(a + b);
        assertThat(MESSAGES.text(Locale.UK, "two", "b", b, "a", a)).isEqualTo(a + b);
        assertThat(MESSAGES.text(Locale.UK, "two", "a", "{b}", "b", "{a}$1\\")).isEqualTo("{b}{a}$1\\");
    }

    @Test
    void a_text_that_is_missing_is_given_in_english_and_listed() {
        assertThat(MESSAGES.text(WELSH, "school")).isEqualTo("Ysgol");
        assertThat(MESSAGES.text(WELSH, "missed", "n", 1, "all", 2)).isEqualTo("1 of 2 missed");
        assertThat(MESSAGES.missing(WELSH)).containsExactly("missed", "two");
        assertThat(MESSAGES.missing(Locale.UK)).isEmpty();
        assertThat(MESSAGES.missing(Locale.FRENCH)).containsExactly("missed", "school", "two");
        assertThat(MESSAGES.text(Locale.FRENCH, "school")).isEqualTo("School");
        assertThat(MESSAGES.languages()).containsExactly("cy", "en");
        assertThat(MESSAGES.has("school")).isTrue();
        assertThat(MESSAGES.has("skool")).isFalse();
    }

    @Test
    void a_misspelt_key_is_refused() {
        assertThatThrownBy(() -> MESSAGES.text(Locale.UK, "skool"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("No message for skool.\nMaybe the key is misspelt.");
    }

    @Test
    void english_must_be_there_and_have_every_key() {
        assertThatThrownBy(() -> Messages.of(Map.of("cy", Map.of())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> Messages.of(Map.of("en", Map.of(), "cy", Map.of("school", "Ysgol"))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cy");
    }

    @Test
    void a_day_is_written_in_words_by_the_texts_of_the_language() {
        Messages own = Messages.of(Map.of(
                "en", Map.of("report.day", "{day} {month} {year}", "report.month.9", "September"),
                "cy", Map.of("report.month.9", "Medi")));
        LocalDate day = LocalDate.of(2024, 9, 2);
        assertThat(own.day(Locale.UK, day)).isEqualTo("2 September 2024");
        assertThat(own.day(Locale.forLanguageTag("cy"), day)).isEqualTo("2 Medi 2024");
    }
}
