package org.openattendance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.tally.Count;

/** The golden folder holds the input, what comes of it, and three lines on how to check it by hand. */
class RegisterExtractTest {

    private static final DateSpan PERIOD = DateSpan.parse("2025-09-03..2025-09-09");
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 10);

    private static String golden(String name) {
        String file = "/golden/register-extract/" + name;
        try (InputStream in = Objects.requireNonNull(RegisterExtractTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Register register() {
        ReadContext england =
                ReadContext.of(RuleBook.standard(Nation.ENGLAND).codes(), (birth, day) -> Optional.empty());
        Registers plain = LongCsv.of(Input.of("register.csv", golden("register.csv")))
                .read(england)
                .value();
        return AmendmentsCsv.of(Input.of("amendments.csv", golden("amendments.csv")))
                .applyTo(plain, england)
                .value()
                .all()
                .get(0);
    }

    @Test
    void prints_every_entry_with_its_history_as_the_golden_file_has_it() {
        RegisterExtract extract = RegisterExtract.of(register(), PERIOD, AS_OF);
        assertThat(extract.table().toText() + "\n" + extract.totals().toText()).isEqualTo(golden("extract.txt"));
    }

    @Test
    void writes_the_same_for_programs() {
        assertThat(JsonText.of(RegisterExtract.of(register(), PERIOD, AS_OF).toMap()))
                .isEqualTo(golden("extract.json"));
    }

    @Test
    void its_total_is_counted_twice() {
        RegisterExtract extract = RegisterExtract.of(register(), PERIOD, AS_OF);
        assertThat(extract.recheck()).isTrue();
        assertThat(extract.total().count(Count.POSSIBLE)).isEqualTo(7);
        assertThat(extract.total().count(Count.LATE)).isEqualTo(1);
        assertThat(extract.total().conflicting()).isEqualTo(1);
        assertThat(extract.lines()).hasSize(10);
    }

    @Test
    void shows_what_was_known_on_an_earlier_day_and_nothing_later() {
        RegisterExtract early = RegisterExtract.of(register(), PERIOD, LocalDate.of(2025, 9, 4));
        assertThat(early.lines()).hasSize(4).allMatch(line -> line.amendments().isEmpty());
        assertThat(early.lines().get(2).standing().written()).isEqualTo("N");
        assertThat(early.recheck()).isTrue();
    }

    @Test
    void covers_its_period_and_names_no_pupil() {
        RegisterExtract day = RegisterExtract.of(register(), DateSpan.parse("2025-09-09..2025-09-09"), AS_OF);
        assertThat(day.lines()).hasSize(2);
        assertThat(day.lines().get(1).original()).isEmpty();
        assertThat(day).hasToString("RegisterExtract of 2025-09-09..2025-09-09 as known on 2025-09-10");
    }
}
