package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openattendance.base.Nation;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.rulebook.RuleBook;

/** Strings of marks are cut as the plain way cuts them. */
class MarkTokensTest {

    private final RegistersBuilder builder =
            RegistersBuilder.of(RuleBook.standard(Nation.ENGLAND).codes());
    private final MarkTokens tokens = new MarkTokens(builder);

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("/", "\\", "I", "-", "C1", "J1", "ZZ9", "é", "\uD83D\uDE00", " ", "  ", "")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    /** Words where there is a space, else characters. */
    private static List<String> plainly(String marks) {
        List<String> plain = new ArrayList<>();
        if (marks.contains(" ")) {
            StringBuilder word = new StringBuilder();
            marks.codePoints().forEach(point -> {
                if (point == ' ') {
                    plain.add(word.toString());
                    word.setLength(0);
                } else {
                    word.appendCodePoint(point);
                }
            });
            plain.add(word.toString());
        } else {
            marks.codePoints().forEach(point -> plain.add(Character.toString(point)));
        }
        return plain;
    }

    @Property
    void marks_are_cut_where_they_lie(@ForAll("marks") String marks) {
        List<String> plain = plainly(marks);
        tokens.cut(marks);
        assertThat(tokens.size()).isEqualTo(plain.size());
        assertThat(tokens.hasGap()).isEqualTo(plain.contains(""));
        for (int i = 0; i < plain.size(); i++) {
            assertThat(tokens.text(i)).isEqualTo(plain.get(i));
            if (!plain.get(i).isEmpty()) {
                assertThat(tokens.code(i)).isEqualTo(builder.code(plain.get(i)));
            }
        }
    }

    @Example
    void a_string_longer_than_any_before_finds_room() {
        tokens.cut("I ".repeat(5_000) + "O");
        assertThat(tokens.size()).isEqualTo(5_001);
        assertThat(tokens.text(5_000)).isEqualTo("O");
        tokens.cut("/");
        assertThat(tokens.size()).isEqualTo(1);
        assertThat(tokens.text(0)).isEqualTo("/");
    }
}
