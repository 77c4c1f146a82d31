package org.openattendance.mapping.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;

class FindingTest {

    @Test
    void is_ordered_by_reason_then_subject_then_sentence() {
        Finding a = Finding.of("A", "z", "one");
        Finding b = Finding.of("B", "a", "one");
        Finding b2 = Finding.of("B", "b", "one");
        Finding b3 = Finding.of("B", "b", "two");
        assertThat(Stream.of(b3, b2, b, a).sorted().toList()).isEqualTo(List.of(a, b, b2, b3));
    }

    @Test
    void has_a_stable_reason_and_says_something() {
        assertThatThrownBy(() -> Finding.of("No owner", "", "x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Finding.of("NO_OWNER", "", " ")).isInstanceOf(InvalidValueException.class);
    }
}
