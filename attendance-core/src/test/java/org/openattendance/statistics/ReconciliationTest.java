package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.load.Input;
import org.openattendance.load.PupilsCsv;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.statistics.ReconciledSession.Kind;
import org.openattendance.tally.Count;

class ReconciliationTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final Window YEAR = Window.ofClosed(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 7, 21));
    private static final List<String> CODES =
            List.of("/", "\\", "L", "I", "M", "O", "U", "B", "V", "D", "X", "Z", "#", "-", "N", "G");

    private static Registers marks(String... rows) {
        String csv = "pupil_id,start_date,marks\n" + String.join("\n", rows) + "\n";
        return ENGLAND.read(StringCsv.of(Input.of("marks.csv", csv), StringLayout.WEEKDAYS))
                .value();
    }

    private static Counting counting(Registers registers, Definition definition, String pupils) {
        Pupils list = PupilsCsv.read(Input.of("pupils.csv", "pupil_id,date_of_birth,entry_date\n" + pupils + "\n"))
                .value();
        return new Counting(
                registers, list, ENGLAND.rules().definitions().of(definition), ENGLAND.frame(), YEAR, YEAR.last());
    }

    private static Counting counting(Registers registers) {
        return counting(registers, Definition.ENG_REGISTER, "");
    }

    @Example
    void two_sources_differ_by_a_pupil_a_session_and_a_code() {
        Reconciliation found = Reconciliation.of(
                counting(marks("P1,2022-09-05,/\\II", "P2,2022-09-05,/\\")),
                counting(marks("P1,2022-09-05,/\\IO/\\", "P3,2022-09-05,L\\")));
        assertThat(found.difference().get(Count.POSSIBLE)).isEqualTo(2);
        assertThat(found.first().get(Count.AUTHORISED_ABSENCE)).isEqualTo(2);
        assertThat(found.second().get(Count.UNAUTHORISED_ABSENCE)).isEqualTo(1);
        assertThat(found.explained().keySet())
                .containsExactly(Kind.MISSING_PUPIL, Kind.MISSING_SESSION, Kind.ANOTHER_CODE);
        Reconciliation.Explained pupils = found.explained().get(Kind.MISSING_PUPIL);
        assertThat(pupils.pupils()).isEqualTo(2);
        assertThat(pupils.sessions()).isEqualTo(4);
        assertThat(pupils.change().get(Count.POSSIBLE)).isZero();
        assertThat(pupils.change().get(Count.LATE)).isEqualTo(1);
        Reconciliation.Explained sessions = found.explained().get(Kind.MISSING_SESSION);
        assertThat(sessions.sessions()).isEqualTo(2);
        assertThat(sessions.change().get(Count.PRESENT)).isEqualTo(2);
        Reconciliation.Explained codes = found.explained().get(Kind.ANOTHER_CODE);
        assertThat(codes.sessions()).isEqualTo(1);
        assertThat(codes.change().get(Count.AUTHORISED_ABSENCE)).isEqualTo(-1);
        assertThat(codes.change().get(Count.UNAUTHORISED_ABSENCE)).isEqualTo(1);
        assertThat(codes.change().get(Count.POSSIBLE)).isZero();
        assertThat(found.isExplained()).isTrue();
        assertThat(found.unexplained().values()).containsOnly(0L);
        assertThat(found).hasToString("7 sessions differ, nothing is unexplained");
    }

    @Example
    void two_definitions_differ_by_who_is_in_and_by_what_a_code_counts_as() {
        Registers registers = marks("P1,2022-09-05,/\\XX", "P2,2022-09-05,/\\II");
        String pupils = "P1,2012-01-01,\nP2,2000-01-01,";
        Reconciliation found = Reconciliation.of(
                counting(registers, Definition.ENG_REGISTER, pupils),
                counting(registers, Definition.ENG_DAILY, pupils));
        assertThat(found.explained().keySet()).containsExactly(Kind.POPULATION_RULE, Kind.ANOTHER_CLASSIFICATION);
        Reconciliation.Explained out = found.explained().get(Kind.POPULATION_RULE);
        assertThat(out.pupils()).isEqualTo(1);
        assertThat(out.change().get(Count.POSSIBLE)).isEqualTo(-4);
        Reconciliation.Explained covid = found.explained().get(Kind.ANOTHER_CLASSIFICATION);
        assertThat(covid.change().get(Count.NOT_POSSIBLE)).isEqualTo(-2);
        assertThat(covid.change().get(Count.AUTHORISED_ABSENCE)).isEqualTo(2);
        ReconciledSession session = found.sessions().get(0);
        assertThat(session.kind()).isEqualTo(Kind.ANOTHER_CLASSIFICATION);
        assertThat(session.first().orElseThrow().as()).contains(Count.NOT_POSSIBLE);
        assertThat(session.second().orElseThrow().as()).contains(Count.AUTHORISED_ABSENCE);
        assertThat(session.second().orElseThrow().rule())
                .hasValueSatisfying(
                        rule -> assertThat(rule).contains("eng-daily").contains("X=AUTHORISED_ABSENCE"));
        assertThat(found.sessions().get(2).second().orElseThrow().as()).isEmpty();
        assertThat(found.sessions().get(2).second().orElseThrow().rule())
                .hasValueSatisfying(rule -> assertThat(rule).contains("AGES_ON_31_AUGUST"));
        assertThat(found.isExplained()).isTrue();
        assertThat(session).hasToString(session.session() + " ANOTHER_CLASSIFICATION");
    }

    @Example
    void what_is_the_same_is_no_difference_and_neither_is_what_nobody_counts() {
        Registers registers = marks("P1,2022-09-05,/\\II", "P2,2022-09-05,/\\II");
        String pupils = "P1,2012-01-01,\nP2,2000-01-01,";
        Counting daily = counting(registers, Definition.ENG_DAILY, pupils);
        assertThat(Reconciliation.of(daily, daily).sessions()).isEmpty();
        assertThat(Reconciliation.of(daily, counting(marks("P1,2022-09-05,/\\II"), Definition.ENG_DAILY, pupils))
                        .sessions())
                .as("a pupil whom neither counts is not missed")
                .isEmpty();
    }

    @Example
    void a_code_that_counts_alike_is_told_and_changes_nothing() {
        Reconciliation found =
                Reconciliation.of(counting(marks("P1,2022-09-05,I\\")), counting(marks("P1,2022-09-05,M\\")));
        assertThat(found.sessions()).hasSize(1);
        assertThat(found.sessions().get(0).kind()).isEqualTo(Kind.ANOTHER_CODE);
        assertThat(found.sessions().get(0).change()).isEmpty();
        assertThat(found.difference().values()).containsOnly(0L);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void nothing_is_ever_unexplained(@ForAll long seed, @ForAll boolean daily) {
        Random random = new Random(seed);
        Registers first = random(random);
        Registers second = random.nextInt(4) == 0 ? first : random(random);
        StringBuilder pupils = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            pupils.append('P').append(i).append(',');
            pupils.append(List.of("2012-01-01", "2000-01-01", "", "2007-01-01").get(random.nextInt(4)))
                    .append(",\n");
        }
        Definition other = daily ? Definition.ENG_DAILY : Definition.ENG_CENSUS;
        Reconciliation found = Reconciliation.of(
                counting(first, Definition.ENG_REGISTER, pupils.toString().strip()),
                counting(second, other, pupils.toString().strip()));
        assertThat(found.unexplained().values()).containsOnly(0L);
        assertThat(sum(found)).isEqualTo(found.difference());
        Reconciliation back = Reconciliation.of(
                counting(second, other, pupils.toString().strip()),
                counting(first, Definition.ENG_REGISTER, pupils.toString().strip()));
        found.difference()
                .forEach((count, change) ->
                        assertThat(back.difference().get(count)).isEqualTo(-change));
        assertThat(back.sessions().stream().map(ReconciledSession::kind))
                .isEqualTo(
                        found.sessions().stream().map(ReconciledSession::kind).toList());
    }

    private static Map<Count, Long> sum(Reconciliation found) {
        Map<Count, Long> sum = new java.util.EnumMap<>(Count.class);
        Reconciliation.counts().forEach(count -> sum.put(count, 0L));
        found.explained()
                .values()
                .forEach(what -> what.change().forEach((count, step) -> sum.merge(count, step, Long::sum)));
        return sum;
    }

    private static Registers random(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (random.nextInt(4) > 0) {
                StringBuilder marks = new StringBuilder();
                for (int at = 0; at < 2 * (1 + random.nextInt(8)); at++) {
                    marks.append(CODES.get(random.nextInt(CODES.size())));
                }
                String start = List.of("2022-09-05", "2023-06-12").get(random.nextInt(2));
                rows.add("P" + i + "," + start + "," + marks);
            }
        }
        return marks(rows.toArray(String[]::new));
    }

    @Example
    void a_pupil_at_two_schools_is_told_school_by_school() {
        String head = "pupil_id,school_id,date,session,code\n";
        Registers first = longRows(head + "P1,S2,2022-09-05,AM,/\nP1,S1,2022-09-06,AM,/\n");
        Registers second = longRows(head + "P1,S2,2022-09-05,AM,I\nP1,S1,2022-09-06,AM,I\n");
        assertThat(Reconciliation.of(counting(first), counting(second)).sessions())
                .extracting(session -> session.school().orElseThrow().value())
                .containsExactly("S1", "S2");
        assertThat(counting(first)).asString().startsWith("eng-register 2022-09-01..2023-07-21 of ");
    }

    private static Registers longRows(String csv) {
        return ENGLAND.read(org.openattendance.load.LongCsv.of(Input.of("a.csv", csv)))
                .value();
    }

    @Example
    void a_census_of_two_school_years_cannot_be_a_side() {
        Registers registers = marks("P1,2022-09-05,/\\");
        Window two = Window.ofClosed(LocalDate.of(2021, 9, 1), LocalDate.of(2023, 7, 21));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Counting(
                        registers,
                        Pupils.none(),
                        ENGLAND.rules().definitions().of(Definition.ENG_CENSUS),
                        ENGLAND.frame(),
                        two,
                        two.last()))
                .isInstanceOf(org.openattendance.base.AttendanceException.class);
    }

    @Example
    void where_one_source_names_no_school_pupils_are_matched_alone() {
        String csv = "pupil_id,date,session,code%nP1,2022-09-05,AM,/%n".formatted();
        Registers plain = ENGLAND.read(org.openattendance.load.LongCsv.of(Input.of("a.csv", csv)))
                .value();
        Registers named = ENGLAND.read(org.openattendance.load.LongCsv.of(
                        Input.of("b.csv", csv.replace("code", "code,school_id").replace("AM,/", "AM,/,S1"))))
                .value();
        assertThat(Reconciliation.of(counting(plain), counting(named)).sessions())
                .isEmpty();
        assertThat(Reconciliation.of(counting(named), counting(named)).sessions())
                .isEmpty();
        assertThat(Reconciliation.of(counting(named), counting(plain)).sessions())
                .isEmpty();
        assertThat(counting(named).namesSchools()).isTrue();
        assertThat(Optional.of(counting(plain)).map(Counting::namesSchools)).contains(false);
    }
}
