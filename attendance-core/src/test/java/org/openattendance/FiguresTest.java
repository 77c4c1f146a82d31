package org.openattendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.measure.Population;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Mark;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.tally.Count;

/** The front door: what figures promise, on registers at random and on small ones that a person can count. */
class FiguresTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 8);
    private static final Window WEEKS = Window.ofClosed(MONDAY, MONDAY.plusDays(25));
    private static final LocalDate LATER = LocalDate.of(2026, 7, 31);

    private static Registers england(List<Register> registers) {
        return Registers.of(Nation.ENGLAND, registers);
    }

    private static Register register(Attendance attendance, String pupil, String marks) {
        return attendance.register(PupilRef.of(pupil), MONDAY, StringLayout.WEEKDAYS, marks);
    }

    private static PupilFigures one(Attendance attendance, Register register) {
        return attendance
                .figures(england(List.of(register)), WEEKS, LATER, Definition.ENG_REGISTER)
                .pupils()
                .get(0);
    }

    private static Registers random(Random random) {
        List<String> codes = List.of("/", "\\", "I", "O", "L", "U", "B", "D", "X", "Y1", "-", "?", "V", "N");
        List<Register> registers = new ArrayList<>();
        for (int pupil = 0; pupil < 12; pupil++) {
            StringBuilder marks = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                String code = random.nextInt(3) > 0 ? i % 2 == 0 ? "/" : "\\" : codes.get(random.nextInt(codes.size()));
                marks.append(i == 0 ? "" : " ").append(code);
            }
            Register register = register(ENGLAND, "P" + pupil, marks.toString());
            for (int i = 0; i < random.nextInt(4); i++) {
                Session session = Session.ofIndex(Session.am(MONDAY).index() + random.nextInt(60));
                register = ENGLAND.amended(
                        register,
                        session,
                        codes.get(random.nextInt(codes.size())),
                        MONDAY.plusDays(random.nextInt(30)));
            }
            registers.add(register);
        }
        return england(registers);
    }

    private static Attendance knowing(Random random) {
        List<PupilDetails> details = new ArrayList<>();
        for (int pupil = 0; pupil < 10; pupil++) {
            details.add(PupilDetails.of(PupilRef.of("P" + pupil))
                    .born(LocalDate.of(2025 - 3 - random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28))));
        }
        List<Session> open = new ArrayList<>();
        for (int index = Session.am(MONDAY).index();
                index < Session.am(MONDAY.plusDays(40)).index();
                index++) {
            if (random.nextInt(20) > 0) {
                open.add(Session.ofIndex(index));
            }
        }
        return ENGLAND.with(Pupils.of(details)).with(SessionCalendar.of(open, List.of()));
    }

    @Property(tries = 40)
    void every_figure_of_every_definition_checks_itself(@ForAll Random random) {
        Attendance attendance = random.nextBoolean() ? knowing(random) : ENGLAND;
        Registers registers = random(random);
        for (Definition definition :
                List.of(Definition.ENG_REGISTER, Definition.of("eng-daily"), Definition.of("eng-census"))) {
            Figures figures = attendance.figures(registers, WEEKS, MONDAY.plusDays(random.nextInt(40)), definition);
            for (PupilFigures pupil : figures.pupils()) {
                for (String measure : attendance.rules().measures().ids()) {
                    Figure figure = pupil.figure(measure);
                    Explanation proof = figure.explain();
                    assertThat(proof.recheck()).isTrue();
                    figure.rate()
                            .ifPresent(rate -> assertThat(proof.sessions()).hasSize(Math.toIntExact(rate.numerator())));
                    assertThat(proof.counted().stream()
                                    .filter(Explanation.Counted::inNumerator)
                                    .mapToLong(Explanation.Counted::sessions)
                                    .sum())
                            .isEqualTo(proof.sessions().size());
                    assertThat(proof.sentence(Locale.UK)).doesNotContain("{").endsWith(".");
                }
            }
            assertThat(figures.total().absence().explain().recheck()).isTrue();
        }
    }

    @Property(tries = 40)
    void groups_sum_to_the_total_and_the_total_to_the_pupils_that_are_in(@ForAll Random random) {
        Attendance attendance = knowing(random);
        Figures figures = attendance.figures(random(random), WEEKS, LATER, Definition.of("eng-daily"));
        GroupFigures total = figures.total();
        List<GroupFigures> groups = figures.by(List.of("date_of_birth"));
        for (Count count : Count.values()) {
            assertThat(groups.stream().mapToLong(group -> group.count(count)).sum())
                    .isEqualTo(total.count(count));
            assertThat(figures.pupils().stream()
                            .filter(pupil -> pupil.population() == Population.IN)
                            .mapToLong(pupil -> pupil.count(count))
                            .sum())
                    .isEqualTo(total.count(count));
        }
        assertThat(groups.stream().mapToLong(GroupFigures::enrolments).sum()).isEqualTo(total.enrolments());
        assertThat(groups.stream()
                        .mapToLong(group -> group.persistentAbsence().orElseThrow())
                        .sum())
                .isEqualTo(total.persistentAbsence().orElseThrow());
        assertThat(figures.pupils().stream().filter(pupil -> pupil.population() == Population.AGE_NOT_KNOWN))
                .hasSize(2);
    }

    @Test
    void ten_per_cent_missed_is_persistent_and_a_little_less_is_not() {
        String present = "/\\".repeat(10);
        PupilFigures tenth = one(ENGLAND, register(ENGLAND, "P1", "II" + present.substring(2)));
        assertThat(tenth.absence().rate()).contains(Rate.of(2, 20));
        assertThat(tenth.persistentAbsence().isMet()).isTrue();
        assertThat(tenth.severeAbsence().findMet()).contains(false);
        assertThat(tenth.absence().percent(1, RoundingMode.HALF_UP)).hasToString("10.0");
        PupilFigures less = one(ENGLAND, register(ENGLAND, "P1", "I\\" + present.substring(2)));
        assertThat(less.persistentAbsence().findMet()).contains(false);
        PupilFigures half = one(ENGLAND, register(ENGLAND, "P1", "O\\".repeat(10)));
        assertThat(half.severeAbsence().isMet()).isTrue();
    }

    @Test
    void no_possible_session_is_not_applicable_neither_0_nor_100() {
        PupilFigures none = one(ENGLAND, register(ENGLAND, "P1", "##--"));
        assertThat(none.absence().rate()).isEmpty();
        assertThat(none.persistentAbsence().findMet()).isEmpty();
        assertThat(none.persistentAbsence().isMet()).isFalse();
        assertThatThrownBy(() -> none.absence().percent(1, RoundingMode.HALF_UP))
                .isInstanceOfSatisfying(
                        AttendanceException.class, e -> assertThat(e.reason()).isEqualTo("NOT_APPLICABLE"))
                .hasMessageContaining("\nMaybe ");
        Figures figures = ENGLAND.figures(
                england(List.of(register(ENGLAND, "P1", "##--"))), WEEKS, LATER, Definition.ENG_REGISTER);
        assertThat(figures.total().enrolments()).isZero();
        assertThat(figures.pupils()).hasSize(1);
    }

    @Test
    void a_changed_mark_shows_which_thresholds_it_crossed_and_keeps_the_original() {
        Register before = register(ENGLAND, "P1", "I\\" + "/\\".repeat(9));
        Register after = ENGLAND.amended(before, Session.pm(MONDAY), "I", MONDAY.plusDays(1));
        PupilFigures was = one(ENGLAND, before);
        PupilFigures is = one(ENGLAND, after);
        assertThat(is.crossed(was))
                .containsExactly(
                        new PupilFigures.Crossing("persistent-absence", Optional.of(false), Optional.of(true)));
        assertThat(was.crossed(was)).isEmpty();
        assertThat(after.marks()).isEqualTo(before.marks());
        assertThat(one(ENGLAND, ENGLAND.amended(before, Session.am(MONDAY), "-", MONDAY))
                        .count(Count.UNMARKED))
                .isEqualTo(1);
    }

    /** The age was not looked at, so that X had the meaning for compulsory age whatever the pupil's. */
    @Test
    void a_changed_mark_is_read_for_the_age_of_the_pupil_and_by_the_schools_own_codes() {
        LocalDate day = LocalDate.of(2020, 11, 3);
        Attendance ages = ENGLAND.with(Pupils.of(List.of(
                        PupilDetails.of(PupilRef.of("P4")).born(LocalDate.of(2016, 10, 1)),
                        PupilDetails.of(PupilRef.of("P9")).born(LocalDate.of(2011, 10, 1)))))
                .with(LocalCodes.of(List.of(new LocalCode("?", "-", DateSpan.always()))));
        for (Map.Entry<String, Count> expected :
                Map.of("P4", Count.NOT_POSSIBLE, "P9", Count.POSSIBLE_OTHER).entrySet()) {
            Register register = ages.register(PupilRef.of(expected.getKey()), day, StringLayout.WEEKDAYS, "/\\");
            Register amended = ages.amended(register, Session.am(day), "X", day);
            PupilFigures figures = ages.figures(
                            england(List.of(amended)), Window.ofDay(day), day, Definition.ENG_REGISTER)
                    .pupils()
                    .get(0);
            assertThat(figures.count(expected.getValue())).isEqualTo(1);
            assertThat(ages.amended(register, Session.am(day), "?", day)
                            .knownOn(day)
                            .marks())
                    .extracting(Mark::written)
                    .containsExactly("-", "\\");
        }
    }

    @Test
    void marks_in_memory_must_fit_their_layout() {
        assertThatThrownBy(() -> register(ENGLAND, "P1", "/\\/"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("3 marks")
                .hasMessageContaining("\nMaybe ");
        byte[] marks = "/\\I\\".getBytes(StandardCharsets.US_ASCII);
        assertThat(ENGLAND.register(PupilRef.of("P1"), MONDAY, StringLayout.WEEKDAYS, marks))
                .isEqualTo(register(ENGLAND, "P1", "/\\I\\"));
        assertThat(register(ENGLAND, "P1", "").marks()).isEmpty();
    }

    @Test
    void groups_come_in_code_point_order_with_unknown_last() {
        String rows = "pupil_id,date,session,code,house,team\n";
        List<String> houses = List.of("b", "a", "\uFFFD", "😀", "", "unknown", "B");
        for (int i = 0; i < houses.size(); i++) {
            rows += "P" + i + ",2025-09-08,AM,/," + houses.get(i) + "," + i % 2 + "\n";
        }
        Registers registers = ENGLAND.read(
                        LongCsv.of(Input.of("marks.csv", rows)),
                        context -> context.withColumns(Set.of("house", "team")))
                .value();
        Figures figures = ENGLAND.figures(registers, WEEKS, LATER, Definition.ENG_REGISTER);
        assertThat(figures.by(List.of("house")).stream().map(group -> group.by().get("house")))
                .containsExactly("B", "a", "b", "\uFFFD", "😀", "unknown");
        assertThat(figures.by(List.of("team", "house")).stream()
                        .map(group -> group.by().toString()))
                .containsExactly(
                        "{team=0, house=B}",
                        "{team=0, house=b}",
                        "{team=0, house=\uFFFD}",
                        "{team=0, house=unknown}",
                        "{team=1, house=a}",
                        "{team=1, house=😀}",
                        "{team=1, house=unknown}");
        assertThatThrownBy(() -> figures.by(List.of())).isInstanceOf(InvalidValueException.class);
        assertThat(figures.find(PupilRef.of("P3"))).isPresent();
        assertThat(figures.find(PupilRef.of("nobody"))).isEmpty();
    }

    @Test
    void a_pupil_without_an_entry_in_the_window_is_not_listed() {
        Figures figures = ENGLAND.figures(
                england(List.of(register(ENGLAND, "P1", "/\\"), register(ENGLAND, "P2", "--"))),
                Window.ofDay(MONDAY.plusDays(1)),
                LATER,
                Definition.ENG_REGISTER);
        assertThat(figures.pupils()).isEmpty();
        assertThat(figures.total().absence().rate()).isEmpty();
    }

    @Test
    void missing_entries_lie_between_the_first_and_the_last_and_are_known_only_with_a_calendar() {
        List<Session> open = new ArrayList<>();
        for (int index = Session.am(MONDAY).index();
                index < Session.am(MONDAY.plusDays(5)).index();
                index++) {
            open.add(Session.ofIndex(index));
        }
        Attendance calendar = ENGLAND.with(SessionCalendar.of(open, List.of()));
        Registers registers = ENGLAND.read(
                        LongCsv.of(
                                Input.of(
                                        "marks.csv",
                                        "pupil_id,date,session,code\nP1,2025-09-08,PM,\\\nP1,2025-09-09,AM,-\nP1,2025-09-11,AM,/\nP1,2025-09-13,AM,/\n")))
                .value();
        PupilFigures with = calendar.figures(registers, WEEKS, LATER, Definition.ENG_REGISTER)
                .pupils()
                .get(0);
        assertThat(with.count(Count.NO_ENTRY))
                .isEqualTo(6); // of ten open sessions the first is before, three have entries
        assertThat(with.count(Count.POSSIBLE)).isEqualTo(3);
        assertThat(with.isComplete()).isFalse();
        PupilFigures until = calendar.figures(
                        registers, Window.ofClosed(MONDAY, MONDAY.plusDays(3)), LATER, Definition.ENG_REGISTER)
                .pupils()
                .get(0);
        assertThat(until.count(Count.NO_ENTRY)).isEqualTo(3);
        assertThat(one(ENGLAND, registers.all().get(0)).count(Count.NO_ENTRY)).isZero();
    }

    @Test
    void a_proof_never_counts_sessions_without_an_entry_where_no_calendar_says_which_were_open() {
        Registers registers =
                england(List.of(ENGLAND.register(PupilRef.of("P1"), MONDAY, StringLayout.WEEKDAYS, "/-")));
        Attendance calendar =
                ENGLAND.with(SessionCalendar.of(List.of(Session.am(MONDAY), Session.pm(MONDAY)), List.of()));
        assertThat(calendar.figures(registers, WEEKS, LATER, Definition.ENG_REGISTER)
                        .pupils()
                        .get(0)
                        .absence()
                        .explain()
                        .sentence(Locale.UK))
                .contains("1 entries have no usable mark, 0 have two, and 0 open sessions have no entry.");
        assertThat(ENGLAND.figures(registers, WEEKS, LATER, Definition.ENG_REGISTER)
                        .pupils()
                        .get(0)
                        .absence()
                        .explain()
                        .sentence(Locale.UK))
                .contains("how many open sessions have no entry is not known without a calendar.")
                .doesNotContain("0 open sessions");
    }

    /** 2013/14: 56 sessions of a whole year, whatever the share; a number of sessions is no share. */
    @Test
    void a_standard_number_of_sessions_is_shown_as_sessions_and_never_as_a_share() {
        LocalDate start = LocalDate.of(2013, 9, 3);
        Attendance known = ENGLAND.with(
                Pupils.of(List.of(PupilDetails.of(PupilRef.of("P1")).born(LocalDate.of(2003, 1, 5)))));
        Register register =
                known.register(PupilRef.of("P1"), start, StringLayout.WEEKDAYS, "I\\".repeat(56) + "/\\".repeat(170));
        Window year = Window.of(org.openattendance.base.SchoolYear.parse("2013/14"));
        PupilFigures pupil = known.figures(
                        england(List.of(register)), year, LocalDate.of(2014, 7, 31), Definition.of("eng-census"))
                .pupils()
                .get(0);
        Figure persistent = pupil.persistentAbsence();
        assertThat(persistent.isMet()).isTrue();
        assertThat(persistent.rate()).isEmpty();
        assertThat(persistent.explain().toMap(Locale.UK))
                .containsEntry("figure", Map.of("sessions", 56L, "atLeast", 56L));
        assertThat(persistent.explain().sentence(Locale.UK)).contains("56");
        assertThat(persistent.explain().recheck()).isTrue();
        assertThat(pupil.severeAbsence().findMet()).isEmpty();
    }

    @Test
    void figures_of_another_nation_or_of_two_school_years_are_refused() {
        Registers wales = Registers.of(Nation.WALES, List.of());
        assertThatThrownBy(() -> ENGLAND.figures(wales, WEEKS, LATER, Definition.ENG_REGISTER))
                .isInstanceOf(NationMismatchException.class);
        Window two = Window.ofClosed(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 1));
        assertThatThrownBy(() -> ENGLAND.figures(england(List.of()), two, LATER, Definition.of("eng-census")))
                .isInstanceOfSatisfying(
                        AttendanceException.class, e -> assertThat(e.reason()).isEqualTo("ONE_SCHOOL_YEAR"));
        assertThat(ENGLAND.defaultDefinition()).isEqualTo(Definition.ENG_REGISTER);
    }

    @Test
    void definitions_side_by_side_show_the_sessions_that_they_count_differently() {
        LocalDate day = LocalDate.of(2022, 11, 8);
        Attendance known = ENGLAND.with(
                Pupils.of(List.of(PupilDetails.of(PupilRef.of("P1")).born(LocalDate.of(2012, 1, 5)))));
        Register register = known.register(PupilRef.of("P1"), day, StringLayout.WEEKDAYS, "X\\I\\");
        List<PupilFigures> both = new ArrayList<>();
        for (Definition definition : List.of(Definition.ENG_REGISTER, Definition.of("eng-daily"))) {
            both.addAll(
                    known.figures(england(List.of(register)), Window.ofClosed(day, day.plusDays(3)), LATER, definition)
                            .pupils());
        }
        List<SessionDifference> differences = SessionDifference.between(both);
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).session()).isEqualTo(Session.am(day));
        assertThat(differences.get(0).code()).isEqualTo("X");
        assertThat(differences.get(0).counted().values()).containsExactly("notPossible", "authorisedAbsence");
        assertThat(differences.get(0).rule()).contains("eng-daily");
        assertThatThrownBy(() -> SessionDifference.between(both.subList(0, 1)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void values_compare_by_what_they_hold_and_show_no_pupil() {
        Register register = register(ENGLAND, "SECRET", "/\\II");
        PupilFigures figures = one(ENGLAND, register);
        assertThat(figures).isEqualTo(one(ENGLAND, register)).hasSameHashCodeAs(one(ENGLAND, register));
        assertThat(figures).isNotEqualTo(one(ENGLAND, register(ENGLAND, "SECRET", "/\\I\\")));
        assertThat(figures.absence()).isEqualTo(one(ENGLAND, register).absence());
        assertThat(figures.absence()).isNotEqualTo(figures.attendance());
        assertThat(List.of(
                        figures.toString(),
                        figures.absence().toString(),
                        figures.absence().explain().toString(),
                        figures.absence().explain().toJson(Locale.UK),
                        figures.absence().explain().sentence(Locale.UK)))
                .noneMatch(text -> text.contains("SECRET"));
    }
}
