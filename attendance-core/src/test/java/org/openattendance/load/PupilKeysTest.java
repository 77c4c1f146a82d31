package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.PupilRef;

class PupilKeysTest {

    private static final PupilRef UPN = PupilRef.of("Z000000000001");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 4231, test case 2: key Jefe, data "what do ya want for nothing?". */
    @Test
    void a_key_is_the_published_hash_with_a_letter_before_it() {
        assertThat(PupilKeys.salted(bytes("Jefe")).of(PupilRef.of("what do ya want for nothing?")))
                .isEqualTo("k5bdcc146bf60754e6a042426089575c7");
    }

    @Property
    void keys_differ_by_pupil_and_by_salt_and_never_show_the_reference(
            @ForAll @AlphaChars @StringLength(min = 5, max = 12) String one,
            @ForAll @AlphaChars @StringLength(min = 5, max = 12) String other) {
        PupilKeys keys = PupilKeys.salted(bytes("salt"));
        String key = keys.of(PupilRef.of(one));
        assertThat(key).matches("k[0-9a-f]{32}").doesNotContain(one);
        assertThat(key.equals(keys.of(PupilRef.of(other)))).isEqualTo(one.equals(other));
        assertThat(key).isEqualTo(PupilKeys.salted(bytes("salt")).of(PupilRef.of(one)));
        assertThat(key).isNotEqualTo(PupilKeys.salted(bytes("pepper")).of(PupilRef.of(one)));
    }

    @Test
    void without_a_salt_only_numbers_that_follow_a_person_are_replaced() {
        PupilRef temporary = PupilRef.of("Y00000000000A");
        PupilKeys keys = PupilKeys.numbered(List.of(UPN, temporary, PupilRef.of("P001")));
        assertThat(keys.of(temporary)).isEqualTo("pupil-0001");
        assertThat(keys.of(UPN)).isEqualTo("pupil-0002");
        assertThat(keys.of(PupilRef.of("P001"))).isEqualTo("P001");
    }

    @Test
    void nothing_tells_the_salt_and_an_empty_one_is_refused() {
        assertThat(PupilKeys.salted(bytes("top-secret"))).hasToString("PupilKeys");
        assertThatThrownBy(() -> PupilKeys.salted(new byte[0]))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void the_order_of_what_is_written_is_that_of_the_keys() {
        String text = LongCsv.write(
                        Given.longRows(Given.ENGLAND, "P1,2025-11-03,AM,/", "P2,2025-11-03,AM,/", "P3,2025-11-03,AM,/")
                                .value(),
                        WriteContext.of(PupilKeys.salted(bytes("salt"))))
                .text();
        List<String> keys =
                text.lines().skip(1).map(line -> line.substring(0, 33)).toList();
        assertThat(keys).isSorted().hasSize(3);
        assertThat(text).doesNotContain("P1", "P2", "P3");
    }
}
