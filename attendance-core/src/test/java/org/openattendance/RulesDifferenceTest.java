package org.openattendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openattendance.base.Nation;
import org.openattendance.rulebook.RuleBook;

/** No change of a rule file goes untold. */
class RulesDifferenceTest {

    private static final Pattern CONFIDENCE =
            Pattern.compile(",(CONFIRMED|PART_UNCONFIRMED|UNCONFIRMED|SECONDARY|DERIVED),");
    private static final RuleBook STANDARD = RuleBook.standard(Nation.ENGLAND);

    private static String shipped(String file) throws IOException {
        try (InputStream in = RuleBook.class.getResourceAsStream("/org/openattendance/rules/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static RulesDifference with(String file, String content) {
        RuleBook local = RuleBook.read(Nation.ENGLAND, Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
        return RulesDifference.between(Attendance.by(STANDARD), Attendance.by(STANDARD.combinedWith(local)));
    }

    @Test
    void a_threshold_of_a_callers_own_is_told_with_ours() throws IOException {
        String mine = shipped("eng/measures.csv")
                .replace(
                        "persistent-absence,,,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,1/10",
                        "persistent-absence,,,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,3/20");
        List<RuleChange> rules = with("eng/measures.csv", mine).rules();
        assertThat(rules).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("measure");
            assertThat(row.change()).isEqualTo(RuleChange.Change.CHANGED);
            assertThat(row.before()).endsWith("at least 1/10");
            assertThat(row.after()).endsWith("at least 3/20");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eng/ages.csv",
                "eng/all-schools.csv",
                "eng/bands.csv",
                "eng/bank-holidays.csv",
                "eng/codes.csv",
                "eng/definitions.csv",
                "eng/measures.csv",
                "eng/notice-checks.csv",
                "eng/notice-local-codes.csv",
                "eng/notice-settings.csv",
                "eng/notices-to-improve.csv",
                "eng/notices.csv",
                "eng/quality.csv",
                "eng/returns.csv",
                "eng/timers.csv",
                "eng/unexplained.csv",
                "eng/windows.csv",
                "cohorts.csv",
                "disclosure.csv",
                "patterns.csv",
                "periods.csv",
                "published/traits.csv"
            })
    void one_row_that_is_less_sure_than_ours_is_told(String file) throws IOException {
        String content = shipped(file).replaceAll("(?m)^.*,SCO,.*\\n", ""); // a row of another nation is none of these
        Matcher confidence = CONFIDENCE.matcher(content);
        assertThat(confidence.find(Math.max(content.lastIndexOf("\n#"), 0)))
                .as("a row of %s with a confidence", file)
                .isTrue();
        String mine = content.substring(0, confidence.start()) + ",INFERRED," + content.substring(confidence.end());
        assertThat(with(file, mine).rules())
                .singleElement()
                .satisfies(row -> assertThat(row.change()).isEqualTo(RuleChange.Change.CHANGED));
    }

    @Test
    void what_is_not_compared_row_by_row_is_told_as_such() throws IOException {
        RulesDifference words =
                with("messages_en.properties", shipped("messages_en.properties") + "\nmy.own = words\n");
        assertThat(words.rules()).isEmpty();
        assertThat(words.isBesideRows()).isTrue();
        RulesDifference same = RulesDifference.between(Attendance.by(STANDARD), Attendance.by(STANDARD));
        assertThat(same.isBesideRows()).isFalse();
    }
}
