package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openattendance.load.Given.ENGLAND;
import static org.openattendance.load.Given.issues;
import static org.openattendance.load.Given.longRows;
import static org.openattendance.load.Given.marks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.code.LocalCodes;
import org.openattendance.code.LocalCodes.LocalCode;
import org.openattendance.register.Registers;

class LongCsvTest {

    private static Checked<Registers> read(ReadContext context, String text) {
        return LongCsv.of(Input.of("marks.csv", text)).read(context);
    }

    @Test
    void columns_come_in_any_order_and_cells_with_spaces_round_them() {
        Checked<Registers> read =
                read(ENGLAND, "code,session , pupil_id,date\n I ,am, P 1 , 2025-09-03 \n\"/\",pM,P2,\"2025-09-03\"\n");
        assertThat(issues(read)).containsExactly("3:code WARNING CODE_WRONG_SESSION");
        assertThat(marks(read))
                .containsExactly("P 1 2025-09-03 AM I AUTHORISED_ABSENCE", "P2 2025-09-03 PM / ATTENDED");
    }

    @Test
    void ends_of_line_and_a_byte_order_mark_make_no_difference() {
        String text = "pupil_id,date,session,code\nP1,2025-09-03,AM,/\n\nP1,2025-09-03,PM,?\n";
        Checked<Registers> plain = read(ENGLAND, text);
        for (String other : List.of(
                text.replace("\n", "\r\n"),
                text.replace("\n", "\r"),
                "\uFEFF" + text,
                "\uFEFF" + text.replace("\n", "\r\n"),
                text.strip())) {
            assertThat(read(ENGLAND, other).value()).isEqualTo(plain.value());
            assertThat(read(ENGLAND, other).issues()).isEqualTo(plain.issues());
        }
        assertThat(issues(plain)).containsExactly("4:code ERROR UNKNOWN_CODE");
    }

    @Test
    void a_hash_is_a_code_and_a_pupil_may_begin_with_one() {
        Checked<Registers> read = longRows(ENGLAND, "#1,2025-09-03,AM,#");
        assertThat(marks(read)).containsExactly("#1 2025-09-03 AM # NOT_A_POSSIBLE_ATTENDANCE");
    }

    @Test
    void codes_keep_their_case_and_their_leading_zeros() {
        assertThat(marks(longRows(ENGLAND, "P1,2025-09-03,AM,l", "P1,2025-09-03,PM,007")))
                .containsExactly("P1 2025-09-03 AM l unmarked", "P1 2025-09-03 PM 007 unmarked");
    }

    @Test
    void a_school_makes_an_enrolment_of_its_own_unless_it_is_blank() {
        Checked<Registers> read = read(
                ENGLAND,
                "school_id,pupil_id,date,session,code\nB,P1,2025-09-03,AM,/\nA,P1,2025-09-03,AM,I\n,P1,2025-09-03,AM,O\n B ,P1,2025-09-03,PM,\\\n");
        assertThat(read.issues()).isEmpty();
        assertThat(marks(read))
                .containsExactly(
                        "P1 2025-09-03 AM O UNAUTHORISED_ABSENCE",
                        "P1@A 2025-09-03 AM I AUTHORISED_ABSENCE",
                        "P1@B 2025-09-03 AM / ATTENDED",
                        "P1@B 2025-09-03 PM \\ ATTENDED");
    }

    @Test
    void extra_columns_are_kept_when_asked_for_and_the_first_value_stands() {
        Checked<Registers> read = read(
                ENGLAND.withColumns(Set.of("year", "house", "missing")),
                "year,pupil_id,date,session,code,house,sex\n7,P1,2025-09-03,AM,/,Red,F\n8,P1,2025-09-03,PM,\\,,F\n9,P1,2025-09-04,AM,/,Red,F\n8,P2,2025-09-03,AM,/,Blue,M\n");
        assertThat(issues(read)).containsExactly("3:year WARNING MIXED_VALUE", "3:house WARNING MIXED_VALUE");
        assertThat(read.value().all().get(0).columns()).isEqualTo(Map.of("year", "7", "house", "Red"));
        assertThat(read.value().all().get(1).columns()).isEqualTo(Map.of("year", "8", "house", "Blue"));
    }

    @Test
    void a_schools_own_codes_are_read_on_the_days_on_which_they_hold() {
        ReadContext local = ENGLAND.with(
                LocalCodes.of(List.of(new LocalCode("TRIP", "V", DateSpan.parse("2025-09-03..2025-09-03")))));
        Checked<Registers> read =
                longRows(local, "P1,2025-09-03,AM,TRIP", "P1,2025-09-04,AM,TRIP", "P1,2025-09-05,AM,V");
        assertThat(issues(read)).containsExactly("3:code ERROR UNKNOWN_CODE");
        assertThat(marks(read))
                .containsExactly(
                        "P1 2025-09-03 AM TRIP APPROVED_EDUCATIONAL_ACTIVITY",
                        "P1 2025-09-04 AM TRIP unmarked",
                        "P1 2025-09-05 AM V APPROVED_EDUCATIONAL_ACTIVITY");
    }

    @Test
    void issues_beyond_the_most_are_counted_and_not_kept() {
        String[] rows = new String[30];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % 3 == 0 ? "Q,2025-09-03,AM,I" : "P" + i + ",2025-09-03,AM,?";
        }
        Checked<Registers> read = longRows(ENGLAND.withMaxIssues(4), rows);
        assertThat(issues(read))
                .containsExactly(
                        "3:code ERROR UNKNOWN_CODE",
                        "4:code ERROR UNKNOWN_CODE",
                        "5:code WARNING DUPLICATE_MARK",
                        "6:code ERROR UNKNOWN_CODE");
        assertThat(read.issueCounts()).isEqualTo(Map.of("UNKNOWN_CODE", 20L, "DUPLICATE_MARK", 9L));
        assertThat(read.issuesOmitted()).isEqualTo(25);
        assertThat(read.errors()).isEqualTo(20);
        assertThat(longRows(ENGLAND.withMaxIssues(0), rows).issues()).isEmpty();
        assertThat(longRows(ENGLAND.withMaxIssues(0), rows).hasErrors()).isTrue();
    }

    private static String many(int rows) {
        StringBuilder text = new StringBuilder("pupil_id,date,session,code\n");
        for (int i = 0; i < rows; i++) {
            text.append('P').append(i / 100).append(",2025-09-03,").append(i % 2 == 0 ? "AM,/\n" : "PM,\\\n");
        }
        return text.toString();
    }

    @Test
    void tells_how_far_it_is_and_stops_when_asked_to() {
        String text = many(140_000);
        List<Long> told = new ArrayList<>();
        read(ENGLAND.withProgress(told::add), text);
        assertThat(told).containsExactly(65_536L, 131_072L);
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayInputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThatThrownBy(() ->
                        LongCsv.of(Input.of("marks.csv", stream)).read(ENGLAND.withCancel(() -> told.size() == 2)))
                .isInstanceOf(ReadingCancelledException.class)
                .hasMessageContaining("65536 rows")
                .hasMessageContaining("\nMaybe ");
        assertThat(closed).isTrue();
    }

    /** Ten thousand pupils, sorted by pupil and then mixed as a register kept by session is: the same registers. */
    @Test
    void rows_of_ten_thousand_pupils_in_any_order_make_the_same_registers() {
        List<String> rows = new ArrayList<>();
        Random random = new Random(10_000);
        List<String> codes = List.of("/", "I", "O", "-", "Y1", "L");
        for (int pupil = 0; pupil < 10_000; pupil++) {
            for (int day = 1; day <= 4; day++) {
                rows.add("P%05d,2025-09-0%d,AM,%s".formatted(pupil, day, codes.get(random.nextInt(codes.size()))));
                rows.add("P%05d,2025-09-0%d,PM,%s".formatted(pupil, day, "\\"));
            }
        }
        String header = "pupil_id,date,session,code\n";
        Checked<Registers> sorted = read(ENGLAND, header + String.join("\n", rows));
        rows.sort(java.util.Comparator.comparing(row -> row.substring(7)));
        Checked<Registers> bySession = read(ENGLAND, header + String.join("\n", rows));
        Collections.shuffle(rows, random);
        Checked<Registers> mixed = read(ENGLAND, header + String.join("\n", rows));
        assertThat(sorted.issues()).isEmpty();
        assertThat(sorted.value().all()).hasSize(10_000);
        assertThat(bySession.value()).isEqualTo(sorted.value());
        assertThat(mixed.value()).isEqualTo(sorted.value());
    }

    /** Whatever stands in a file, it is read or refused by name; and no issue shows the pupil. */
    @Property(tries = 2000)
    void any_text_is_read_or_refused_by_name(
            @ForAll
                    @Chars({',', '\n', '\r', '"', '/', '\\', '-', '2', '0', '5', 'P', 'A', 'M', ' ', '?', 'é'})
                    @CharRange(from = 'a', to = 'd')
                    @StringLength(max = 80)
                    String rows) {
        Checked<Registers> read = longRows(ENGLAND, rows, "SECRETPUPIL,2025-09-03,AM,?");
        assertThat(read.issues()).allMatch(issue -> !issue.describe().contains("SECRETPUPIL"));
        assertThat(read.errors())
                .isEqualTo(
                        read.issues().stream().filter(issue -> issue.isError()).count());
    }
}
