package org.openattendance.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class PupilRefTest {

    @Property
    void shows_nothing_that_identifies(@ForAll @NotBlank String text) {
        String value = "x" + text.strip() + "x";
        assertThat(PupilRef.of(value)).hasToString("PupilRef");
        assertThat(PupilRef.of(value).value()).isEqualTo(value);
        assertThat(PupilDetails.of(PupilRef.of(value))).hasToString("PupilDetails");
        assertThat(Enrolment.of(PupilRef.of(value))).hasToString("Enrolment");
    }

    @Test
    void is_ordered_by_code_point_where_java_is_not() {
        String beyondTheFirstPlane = "\uD83D\uDE00";
        String highInTheFirstPlane = "\uFFFD";
        assertThat(beyondTheFirstPlane).isLessThan(highInTheFirstPlane);
        assertThat(Stream.of(beyondTheFirstPlane, highInTheFirstPlane, "P10", "P1", "p", "P2")
                        .map(PupilRef::of)
                        .sorted()
                        .map(PupilRef::value))
                .containsExactly("P1", "P10", "P2", "p", highInTheFirstPlane, beyondTheFirstPlane);
        assertThat(SchoolRef.of("a")).isLessThan(SchoolRef.of("b"));
    }

    @Test
    void a_blank_or_untrimmed_reference_is_refused_without_being_shown() {
        assertThatThrownBy(() -> PupilRef.of(" Smith "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("Smith");
        assertThatThrownBy(() -> PupilRef.of(""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> SchoolRef.of("")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchoolRef.of("x ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> EnrolmentStatus.of("")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> EnrolmentStatus.of(" C")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_school_is_no_secret() {
        assertThat(SchoolRef.of("1234567")).hasToString("1234567");
        assertThat(EnrolmentStatus.of("C")).hasToString("C");
    }
}
