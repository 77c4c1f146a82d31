package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The JDK's reader of dates is the oracle; a year 0 is no year. */
class DateCellTest {

    private static int ours(String text) {
        byte[] bytes = ("xy" + text + "z").getBytes(StandardCharsets.UTF_8);
        return DateCell.epochDay(bytes, 2, bytes.length - 1);
    }

    private static int jdk(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return text.length() == 10 && day.getYear() > 0 ? Math.toIntExact(day.toEpochDay()) : DateCell.NONE;
        } catch (DateTimeParseException e) {
            return DateCell.NONE;
        }
    }

    @Property(tries = 5000)
    void reads_what_the_jdk_reads(
            @ForAll @StringLength(min = 9, max = 11) @CharRange(from = '0', to = '9') @Chars({'-', '/', ' '})
                    String text) {
        assertThat(ours(text)).isEqualTo(jdk(text));
    }

    @Property(tries = 5000)
    void reads_what_the_jdk_reads_where_the_form_is_right(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 99) int month,
            @ForAll @IntRange(max = 99) int day) {
        String text = "%04d-%02d-%02d".formatted(year, month % 15, day % 34);
        assertThat(ours(text)).isEqualTo(jdk(text));
        assertThat(ours(text.replace('-', (char) (' ' + day)))).isEqualTo(jdk(text.replace('-', (char) (' ' + day))));
    }

    @Test
    void reads_every_day_of_four_centuries_and_none_between_them() {
        for (LocalDate day = LocalDate.of(1799, 12, 1); day.getYear() < 2201; day = day.plusDays(1)) {
            assertThat(ours(day.toString())).isEqualTo(day.toEpochDay());
        }
        for (int year = 1799; year < 2201; year++) {
            for (String none : new String[] {"-02-30", "-04-31", "-00-10", "-13-01", "-01-00", "-01-32", "-06-31"}) {
                assertThat(ours(year + none)).isEqualTo(DateCell.NONE);
            }
            assertThat(ours(year + "-02-29")).isEqualTo(jdk(year + "-02-29"));
        }
    }
}
