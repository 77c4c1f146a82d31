package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.load.Found.issues;
import static org.openattendance.load.Given.ENGLAND;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.code.CodeCategory;
import org.openattendance.pupil.PupilRef;

class CensusXmlTest {

    private static final String HEADER = "<Header><CollectionDetails><Collection>SC</Collection><Term>AUT</Term>"
            + "<Year>2024</Year></CollectionDetails><Source><LEA>999</LEA><Estab>4000</Estab></Source></Header>";

    private static String pupil(String element, String upn, String attendance) {
        return "\n<" + element + "><PupilIdentifiers><UPN>" + upn + "</UPN><Surname>Quill</Surname></PupilIdentifiers>"
                + (attendance.isEmpty() ? "" : "<Attendance>" + attendance + "</Attendance>") + "</" + element + ">";
    }

    private static String block(String name, String possible, String... details) {
        StringBuilder text = new StringBuilder("<" + name + ">");
        if (!possible.isEmpty()) {
            text.append("<SessionsPossible>").append(possible).append("</SessionsPossible>");
        }
        if (details.length > 0) {
            text.append("<SessionDetails>");
            for (String detail : details) {
                String[] parts = detail.split(" ");
                text.append("<SessionDetail><AttendanceReason>")
                        .append(parts[0])
                        .append("</AttendanceReason><AbsenceSessions>")
                        .append(parts[1])
                        .append("</AbsenceSessions></SessionDetail>");
            }
            text.append("</SessionDetails>");
        }
        return text.append("</").append(name).append(">").toString();
    }

    private static Checked<List<SessionCounts>> read(String on, String off) {
        return CensusXml.of(Input.of(
                        "return.xml",
                        "<Message>" + HEADER + "<Pupils><PupilsOnRoll>" + on + "</PupilsOnRoll><PupilsNoLongerOnRoll>"
                                + off + "</PupilsNoLongerOnRoll></Pupils></Message>"))
                .readCounts(ENGLAND);
    }

    @Test
    void blocks_of_a_pupil_are_counts_by_reason() {
        Checked<List<SessionCounts>> read = read(
                pupil(
                        "PupilOnRoll",
                        "Z000000000001",
                        block("TermlyAttendance", "60", "I 4", "O 2", "/ 30", "\\ 24")
                                + block("SummerHalfTerm2Attendance", "70.0", "I 1")),
                "");
        assertThat(read.issues()).isEmpty();
        SessionCounts termly = read.value().get(0);
        assertThat(termly.period()).isEqualTo("TERMLY");
        assertThat(termly.possible()).isEqualTo(OptionalLong.of(60));
        assertThat(termly.byCode()).isEqualTo(Map.of("/", 30L, "I", 4L, "O", 2L, "\\", 24L));
        assertThat(termly.school()).hasToString("Optional[9994000]");
        assertThat(termly.toString()).doesNotContain("Z000000000001");
        assertThat(read.value().get(1).period()).isEqualTo("SUMMER_HALF_TERM_2");
        assertThat(read.value().get(1).possible()).isEqualTo(OptionalLong.of(70));
    }

    @Test
    void the_sum_of_all_reasons_is_no_absence_the_codes_of_the_time_say_which_are() {
        SessionCounts counts = read(
                        pupil(
                                "PupilOnRoll",
                                "Z1",
                                block("TermlyAttendance", "60", "I 4", "O 2", "/ 30", "\\ 24", "Y 3")),
                        "")
                .value()
                .get(0);
        var day = Given.day("2024-05-05");
        assertThat(counts.count(ENGLAND.codes(), day, CodeCategory.AUTHORISED_ABSENCE))
                .hasValue(4);
        assertThat(counts.count(ENGLAND.codes(), day, CodeCategory.UNAUTHORISED_ABSENCE))
                .hasValue(2);
        assertThat(counts.count(ENGLAND.codes(), day, CodeCategory.ATTENDED)).hasValue(54);
        assertThat(counts.count(ENGLAND.codes(), day, CodeCategory.NOT_A_POSSIBLE_ATTENDANCE))
                .hasValue(3);
    }

    @Test
    void a_missing_block_is_not_absence_of_zero() {
        Checked<List<SessionCounts>> read = read(pupil("PupilOnRoll", "Z1", ""), "");
        assertThat(issues(read)).containsExactly("2:PupilOnRoll WARNING ATTENDANCE_NOT_SAID");
        SessionCounts counts = read.value().get(0);
        assertThat(counts.isUnsaid()).isTrue();
        assertThat(counts.count(ENGLAND.codes(), Given.day("2024-05-05"), CodeCategory.AUTHORISED_ABSENCE))
                .isEmpty();
    }

    @Test
    void codes_are_read_by_the_term_that_the_return_is_about() {
        assertThat(issues(read(pupil("PupilOnRoll", "Z1", block("TermlyAttendance", "60", "Y1 2", "H 1", "? 1")), "")))
                .as("the autumn census of 2024 is about the summer term before, when H was in force and Y1 was not")
                .containsExactly(
                        "2:TermlyAttendance ERROR UNKNOWN_CODE", "2:TermlyAttendance WARNING CODE_NOT_IN_FORCE");
    }

    @Test
    void what_cannot_be_right_is_told_and_kept_as_stated() {
        Checked<List<SessionCounts>> read = read(
                pupil("PupilOnRoll", "Z1", block("TermlyAttendance", "5", "I 4", "O 2"))
                        + pupil("PupilOnRoll", "Z2", block("TermlyAttendance", "", "I 4"))
                        + pupil("PupilOnRoll", "Z3", block("TermlyAttendance", "many", "I 1.5"))
                        + pupil("PupilOnRoll", "", ""),
                pupil("PupilNoLongerOnRoll", "Z1", block("TermlyAttendance", "5", "I 1")));
        assertThat(issues(read))
                .containsExactly(
                        "2:TermlyAttendance ERROR REASONS_ABOVE_POSSIBLE",
                        "3:TermlyAttendance WARNING POSSIBLE_NOT_SAID",
                        "4:SessionsPossible ERROR BAD_VALUE",
                        "4:AbsenceSessions ERROR BAD_VALUE",
                        "5:UPN ERROR BAD_ROW",
                        "6:PupilNoLongerOnRoll WARNING ON_AND_OFF_ROLL");
        assertThat(read.value()).hasSize(4);
        assertThat(read.value().get(3).keys()).isEqualTo(Map.of("on_roll", "no"));
    }

    @Test
    void totals_stand_where_there_are_no_reasons() {
        SessionCounts counts = read(
                        pupil(
                                "PupilOnRoll",
                                "Z1",
                                "<AnnualAttendance><SessionsPossible>300</SessionsPossible>"
                                        + "<SessionsAuthorised>9</SessionsAuthorised></AnnualAttendance>"),
                        "")
                .value()
                .get(0);
        assertThat(counts.period()).isEqualTo("ANNUAL");
        assertThat(counts.authorised()).hasValue(9);
        assertThat(counts.unauthorised()).isEmpty();
    }

    @Property
    void what_is_written_is_read_again(@ForAll("returns") List<SessionCounts> counts) {
        Checked<List<SessionCounts>> xml =
                CensusXml.of(Input.of("r", CensusXml.write(counts).text())).readCounts(ENGLAND);
        assertThat(xml.value()).containsExactlyInAnyOrderElementsOf(counts);
        Checked<List<SessionCounts>> csv = CensusCsv.of(
                        List.of(Input.of("r", CensusCsv.write(counts).text())))
                .readCounts(ENGLAND);
        assertThat(csv.value()).isEqualTo(counts);
    }

    @Provide
    Arbitrary<List<SessionCounts>> returns() {
        Arbitrary<OptionalLong> number = Arbitraries.longs().between(0, 400).map(OptionalLong::of);
        Arbitrary<Map<String, Long>> reasons = Arbitraries.maps(
                        Arbitraries.of("/", "\\", "I", "O", "#", "Y1"),
                        Arbitraries.longs().between(1, 99))
                .ofMaxSize(4);
        Arbitrary<SessionCounts> one = Combinators.combine(number, reasons, Arbitraries.of("yes", "no"))
                .as((possible, byCode, roll) -> new SessionCounts(
                        java.util.Optional.of(PupilRef.of("P")),
                        java.util.Optional.empty(),
                        "TERMLY",
                        possible,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        new java.util.TreeMap<>(byCode),
                        Map.of("on_roll", roll)));
        return one.list().ofMinSize(1).ofMaxSize(5).map(list -> {
            List<SessionCounts> named = new java.util.ArrayList<>();
            list.forEach(counts -> named.add(counts.withPupil(PupilRef.of("P" + named.size()))));
            return named;
        });
    }
}
