package org.openattendance.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;

class PupilsTest {

    private static final PupilRef P1 = PupilRef.of("P1");
    private static final PupilRef P2 = PupilRef.of("P2");
    private static final SchoolRef A = SchoolRef.of("A");
    private static final SchoolRef B = SchoolRef.of("B");

    private static PupilDetails at(PupilRef pupil, SchoolRef school) {
        return PupilDetails.of(pupil).with(Enrolment.of(pupil).at(school));
    }

    @Test
    void an_enrolment_is_found_by_pupil_and_school() {
        Pupils pupils = Pupils.of(List.of(at(P1, B), at(P1, A), PupilDetails.of(P2)));
        assertThat(pupils.find(P1, Optional.of(B))).contains(at(P1, B));
        assertThat(pupils.find(P1)).as("the first school in order").contains(at(P1, A));
        assertThat(pupils.find(P1, Optional.empty())).contains(at(P1, A));
        assertThat(pupils.find(P1, Optional.of(SchoolRef.of("C")))).isEmpty();
        assertThat(pupils.find(P2, Optional.of(A)))
                .as("a row that names no school")
                .contains(PupilDetails.of(P2));
        assertThat(pupils.find(PupilRef.of("P0"))).isEmpty();
        assertThat(pupils.find(PupilRef.of("P3"))).isEmpty();
        assertThat(pupils.list()).containsExactly(at(P1, A), at(P1, B), PupilDetails.of(P2));
        assertThat(pupils.size()).isEqualTo(3);
        assertThat(pupils).hasToString("3 enrolments");
    }

    @Test
    void a_pupil_can_be_left_out_whole() {
        Pupils pupils = Pupils.of(List.of(at(P1, B), at(P1, A), PupilDetails.of(P2)));
        assertThat(pupils.without(P1)).isEqualTo(Pupils.of(List.of(PupilDetails.of(P2))));
        assertThat(pupils.without(P1)).hasSameHashCodeAs(Pupils.of(List.of(PupilDetails.of(P2))));
        assertThat(Pupils.none().size()).isZero();
        assertThat(Pupils.none()).isNotEqualTo(pupils).isNotEqualTo("");
    }

    @Test
    void two_rows_for_one_enrolment_are_refused() {
        assertThatThrownBy(() -> Pupils.of(List.of(at(P1, A), at(P1, A))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("P1");
    }

    @Test
    void the_leaving_date_is_the_last_day_on_the_roll() {
        Enrolment enrolment = Enrolment.of(P1).during(DateSpan.parse("2025-09-03..2026-01-09"));
        assertThat(enrolment.isOnRoll(LocalDate.of(2025, 9, 2))).isFalse();
        assertThat(enrolment.isOnRoll(LocalDate.of(2025, 9, 3))).isTrue();
        assertThat(enrolment.isOnRoll(LocalDate.of(2026, 1, 9))).isTrue();
        assertThat(enrolment.isOnRoll(LocalDate.of(2026, 1, 10))).isFalse();
        assertThat(enrolment.entryDate()).contains(LocalDate.of(2025, 9, 3));
        assertThat(enrolment.leavingDate()).contains(LocalDate.of(2026, 1, 9));
        assertThat(Enrolment.of(P1).entryDate()).isEmpty();
    }

    @Test
    void age_is_in_completed_years() {
        PupilDetails pupil = PupilDetails.of(P1).born(LocalDate.of(2010, 9, 1));
        assertThat(pupil.findAgeOn(LocalDate.of(2025, 8, 31))).contains(14);
        assertThat(pupil.findAgeOn(LocalDate.of(2025, 9, 1))).contains(15);
        assertThat(pupil.findAgeOn(LocalDate.of(2010, 9, 1))).contains(0);
        assertThat(pupil.findAgeOn(LocalDate.of(2010, 8, 31))).isEmpty();
        assertThat(PupilDetails.of(P1).findAgeOn(LocalDate.of(2025, 8, 31))).isEmpty();
    }

    @Test
    void characteristics_keep_their_order_and_hide_their_values() {
        Characteristics one = Characteristics.of(List.of("sex", "fsm"), List.of("F", " "));
        assertThat(one.find("sex")).contains("F");
        assertThat(one.find("fsm")).as("blank is not known").isEmpty();
        assertThat(one.find("sen")).isEmpty();
        assertThat(one).hasToString("[sex, fsm]");
        assertThat(one.with("fsm", "yes").find("fsm")).contains("yes");
        assertThat(one.with("sen", "K").names()).containsExactly("sex", "fsm", "sen");
        assertThat(one).isEqualTo(Characteristics.of(List.of("sex", "fsm"), List.of("F", " ")));
        assertThat(one).hasSameHashCodeAs(Characteristics.of(List.of("sex", "fsm"), List.of("F", " ")));
        assertThat(one)
                .isNotEqualTo(one.with("sex", "M"))
                .isNotEqualTo(Characteristics.none())
                .isNotEqualTo("");
        assertThatThrownBy(() -> Characteristics.of(List.of("sex"), List.of()))
                .isInstanceOf(InvalidValueException.class);
        Pupils pupils = Pupils.of(List.of(
                at(P1, A).with(one), at(P2, A).with(Characteristics.of(List.of("sen", "sex"), List.of("", "")))));
        assertThat(pupils.characteristicNames()).containsExactly("sex", "fsm", "sen");
    }
}
