package org.openattendance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.load.Input;
import org.openattendance.load.LocalCodesCsv;
import org.openattendance.load.LongCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.pupil.PupilRef;

class MarkClassesTest {

    private static final Attendance ENGLAND = Attendance.in(Nation.ENGLAND);
    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);

    private static Register register(LocalDate start, String marks) {
        return ENGLAND.register(PupilRef.of("SMITH"), start, StringLayout.WEEKDAYS, marks);
    }

    private static MarkClasses classes() {
        return new MarkClasses(use -> use.meaning().category().ordinal() + 1, 9);
    }

    private static List<String> read(MarkClasses classes) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            read.add(Session.ofIndex(classes.session(i)) + " " + classes.classAt(i));
        }
        return read;
    }

    private static List<String> oracle(Register register, DateSpan span) {
        return register.marks(span).stream()
                .map(mark -> mark.session() + " "
                        + mark.meaning()
                                .map(code -> code.category().ordinal() + 1)
                                .orElse(9))
                .toList();
    }

    @Test
    void each_entry_has_its_class_and_its_session() {
        MarkClasses read = classes().read(register(MONDAY, "/IO-D\\"), DateSpan.always());
        assertThat(read(read))
                .containsExactly(
                        "2025-09-01 AM 1",
                        "2025-09-01 PM 3",
                        "2025-09-02 AM 4",
                        "2025-09-02 PM 9",
                        "2025-09-03 AM 7",
                        "2025-09-03 PM 1");
        assertThat(read).hasToString("Classes of 6 entries");
    }

    /** Over the end of a school year, that is over two dictionaries, and with more entries than there was room for at first. */
    @Property(tries = 60)
    void classes_are_what_the_marks_say(@ForAll long seed) {
        Random dice = new Random(seed);
        String codes = "/\\IOLUDX-#";
        StringBuilder marks = new StringBuilder();
        int count = 2 * (10 + dice.nextInt(600));
        for (int i = 0; i < count; i++) {
            marks.append(codes.charAt(dice.nextInt(codes.length())));
        }
        Register register = register(LocalDate.of(2024, 6, 3), marks.toString());
        MarkClasses classes = classes();
        assertThat(read(classes.read(register, DateSpan.always()))).isEqualTo(oracle(register, DateSpan.always()));
        DateSpan some = DateSpan.ofClosed(LocalDate.of(2024, 7, 20), LocalDate.of(2024, 9, 20));
        assertThat(read(classes.read(register, some))).isEqualTo(oracle(register, some));
        assertThat(read(classes.read(register, some))).isEqualTo(oracle(register, some));
    }

    @Test
    void sessions_that_only_others_have_are_no_entries() {
        StringBuilder rows = new StringBuilder("pupil_id,date,session,code\n");
        for (int day = 1; day < 28; day++) {
            rows.append("A,2025-09-").append(day < 10 ? "0" : "").append(day).append(",AM,/\n");
            rows.append(day == 9 ? "" : "B,2025-09-" + (day < 10 ? "0" : "") + day + ",AM,I\n");
        }
        Registers both =
                ENGLAND.read(LongCsv.of(Input.of("marks.csv", rows.toString()))).value();
        MarkClasses classes = classes();
        for (Register register : both.all()) {
            assertThat(read(classes.read(register, DateSpan.always()))).isEqualTo(oracle(register, DateSpan.always()));
        }
        assertThat(classes.size()).isEqualTo(26);
    }

    /** More codes of one class than fit a byte: the wide form. */
    @Test
    void many_codes_of_a_school_are_read_in_the_wide_form() {
        StringBuilder codes = new StringBuilder("local_code,code\n");
        StringBuilder rows = new StringBuilder("pupil_id,date,session,code\n");
        for (int i = 0; i < 25; i++) {
            codes.append("S").append(i).append(",I\n");
            rows.append("A,2025-09-")
                    .append(String.valueOf(101 + i).substring(1))
                    .append(",AM,S")
                    .append(i)
                    .append('\n');
            rows.append("A,2025-09-")
                    .append(String.valueOf(101 + i).substring(1))
                    .append(",PM,-\n");
        }
        Attendance own = ENGLAND.with(
                LocalCodesCsv.read(Input.of("codes.csv", codes.toString())).value());
        Register register = own.read(LongCsv.of(Input.of("marks.csv", rows.toString())))
                .value()
                .all()
                .get(0);
        assertThat(register.parts().get(0).isWide()).isTrue();
        assertThat(read(classes().read(register, DateSpan.always()))).isEqualTo(oracle(register, DateSpan.always()));
    }

    @Test
    void a_class_is_from_0_to_127() {
        assertThatThrownBy(() -> new MarkClasses(use -> 1, 128)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkClasses(use -> 1, -1)).isInstanceOf(IllegalArgumentException.class);
        MarkClasses wrong = new MarkClasses(use -> 200, 0);
        Register register = register(MONDAY, "/\\");
        assertThatThrownBy(() -> wrong.read(register, DateSpan.always()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200");
        assertThat(new MarkClasses(use -> 127, 0)
                        .read(register, DateSpan.always())
                        .classAt(0))
                .isEqualTo(127);
    }
}
