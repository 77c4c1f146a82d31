package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.pathway.CaseFile;
import org.openattendance.pathway.PathwayMeasure;
import org.openattendance.pathway.Truth;

class CaseJsonTest {

    private static Checked<Optional<CaseFile>> read(String json) {
        return CaseJson.read(Input.of("case.json", json));
    }

    @Test
    void the_case_of_the_contract_is_read_whole() {
        Checked<Optional<CaseFile>> read = read("""
                {"case":"C1","opened":"2026-09-14","stage":"L1","facts":{"supportAppropriate":"unknown",
                 "riskOfSignificantHarm":false,"attempts":[{"on":"2026-09-10","method":"PHONE","need_met":"yes",
                 "by":"ROLE","reached":"no"}],"flags":["concern"]},"events":[{"on":"2026-09-14","type":"STAGE_ENTERED",
                 "key":"L1","by":"ROLE"}],"measures":{"attendance":"170/190","unauthorised":"6/190","unauthorised@10":"5/90"}}
                """);
        assertThat(read.issues()).isEmpty();
        CaseFile file = read.value().orElseThrow();
        assertThat(file.history().facts()).hasSize(3);
        assertThat(file.history().lastFact("concern").orElseThrow().value()).isEqualTo(Truth.YES);
        assertThat(file.history().attempts()).hasSize(1);
        assertThat(file.reading(LocalDate.of(2026, 9, 20)).find(PathwayMeasure.UNAUTHORISED, 10))
                .contains(Rate.of(5, 90));
    }

    @Test
    void a_faulty_entry_is_said_with_its_place_and_the_others_are_read() {
        Checked<Optional<CaseFile>> read = read("""
                {"opened":"2026-09-14","stage":"L1","colour":1,"events":[{"on":"2026-09-14","type":"LEAP","key":"X","by":"R"},
                 {"on":"2026-09-15","type":"MEETING","key":"TALK"}],"measures":{"attendance":"190/170","presence":"1/2",
                 "absence":"0/0"}}
                """);
        assertThat(read.value().orElseThrow().history().events()).hasSize(1);
        assertThat(read.issues())
                .extracting(Issue::reason)
                .containsExactlyInAnyOrder(
                        "JSON_UNKNOWN_KEY",
                        "JSON_WRONG_TYPE",
                        "BY_NOT_RECORDED",
                        "JSON_BAD_VALUE",
                        "MEASURE_NOT_USED",
                        "NO_POSSIBLE_SESSIONS");
    }

    @Test
    void a_case_that_does_not_say_when_it_was_opened_is_none() {
        assertThat(read("{\"stage\":\"L1\"}").value()).isEmpty();
        assertThat(read("{\"opened\":\"2026-09-14\",\"stage\":\"level one\"}").value())
                .isEmpty();
    }
}
