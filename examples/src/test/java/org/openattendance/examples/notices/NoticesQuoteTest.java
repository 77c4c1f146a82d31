package org.openattendance.examples.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.examples.CommandRun;

/** The price of a notice: what is due on a day, and until when. */
class NoticesQuoteTest {

    @TempDir
    private Path folder;

    private CommandRun call(String... words) {
        return new CommandRun.Folder(folder).run(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'--rule-set ENG-2024-FIRST --received 2024-10-03 --paid-on 2024-10-23 --paid 80', PAID_DISCOUNT, 0.00, 0.00",
        "'--rule-set ENG-2024-FIRST --received 2024-10-03 --paid-on 2024-10-24 --paid 80.00', PART_RECEIVED, 160.00, 80.00",
        "'--rule-set ENG-2024-FIRST --received 2024-10-03', OPEN, 80.00, 0.00",
        "'--rule-set ENG-2024-FIRST --received 2024-10-03 --as-of 2024-10-31', EXPIRED_UNPAID, 0.00, 0.00",
        "'--rule-set ENG-2024-FIRST --posted 2024-12-19', OPEN, 80.00, 0.00",
        "'--rule-set WAL-2013 --received 2027-03-01 --paid-on 2027-04-12 --paid 120', EXPIRED_UNPAID, 0.00, 120.00",
    })
    void it_says_what_is_due(String words, String state, String due, String unallocated) throws IOException {
        CommandRun run = call(("notices quote --format json " + words).split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.json().get("state").asText()).isEqualTo(state);
        assertThat(run.json().get("due").asText()).isEqualTo(due);
        assertThat(run.json().get("unallocated").asText()).isEqualTo(unallocated);
    }

    @Test
    void it_gives_the_windows_and_how_the_receipt_was_found() throws IOException {
        JsonNode json = call(
                        "notices",
                        "quote",
                        "--format",
                        "json",
                        "--rule-set",
                        "ENG-2024-FIRST",
                        "--posted",
                        "2024-12-19")
                .json();
        assertThat(json.get("received").asText()).isEqualTo("2024-12-23");
        assertThat(json.get("discountedUntil").asText()).isEqualTo("2025-01-12");
        assertThat(json.get("fullUntil").asText()).isEqualTo("2025-01-19");
        assertThat(json.get("settings").toString()).contains("PART_UNCONFIRMED");
        JsonNode second = call(
                        "notices",
                        "quote",
                        "--format",
                        "json",
                        "--rule-set",
                        "ENG-2024-SECOND",
                        "--received",
                        "2026-05-05")
                .json();
        assertThat(second.get("discounted").isNull()).isTrue();
        assertThat(second.get("discountedUntil").isNull()).isTrue();
        assertThat(second.get("due").asText()).isEqualTo("160.00");
        assertThat(call("notices", "quote", "--rule-set", "ENG-2024-SECOND", "--received", "2026-05-05")
                        .out())
                .contains("lower price  none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rule-set ENG-2024-FIRST",
                "--rule-set ENG-2024-FIRST --received 2024-10-03 --posted 2024-10-01",
                "--rule-set ENG-2024-FIRST --received 2024-10-03 --paid 80",
                "--rule-set ENG-2024-FIRST --received 2024-10-03 --paid-on 2024-10-05",
                "--rule-set ENG-2024-FIRST --received 2024-10-03 --paid-on 2024-10-05 --paid -3",
                "--rule-set ENG-2024-FIRST --received 2024-10-03 --paid-on 2024-10-05 --paid 80.005",
                "--rule-set ENG-2024-FIRST --received 3/10/2024",
                "--rule-set ENG-2024-FIRST --posted 2029-01-01",
                "--rule-set ENG-1999 --received 2024-10-03",
                "--rule-set SCO --received 2024-10-03",
                "--rule-set NIR --received 2024-10-03",
                "--received 2024-10-03",
            })
    void it_refuses_a_call_that_is_wrong(String words) throws IOException {
        CommandRun run = call(("notices quote " + words).split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("\nMaybe ");
    }
}
