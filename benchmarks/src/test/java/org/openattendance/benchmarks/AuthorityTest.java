package org.openattendance.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.tally.Count;
import org.openattendance.tally.CountTable;

class AuthorityTest {

    @TempDir
    private Path folder;

    @Test
    void registers_marks_and_file_hold_the_same_number_of_marks() throws Exception {
        Authority authority = new Authority(400);
        AtomicLong marks = new AtomicLong();
        authority.forEachMark((pupil, session, code) -> marks.incrementAndGet());
        CountTable table = CountTable.of(authority.registers().all(), Authority.YEAR);
        assertThat(table.total(Count.POSSIBLE) + table.total(Count.NOT_POSSIBLE))
                .isEqualTo(marks.get());
        Path csv = authority.csv(folder);
        try (var lines = Files.lines(csv)) {
            assertThat(lines.count()).isEqualTo(marks.get() + 1);
        }
        assertThat(authority.csv(folder)).isEqualTo(csv);
    }

    @Test
    void the_groups_of_an_authority_are_counted_school_by_school() {
        GroupsOfAuthority.Found found = GroupsOfAuthority.run(700);
        assertThat(found.schools()).isEqualTo(3);
        assertThat(found.groups()).as("three schools, two sexes, three terms").isEqualTo(18);
        assertThat(found.marks()).isGreaterThan(200_000);
        assertThat(found.describe()).contains("3 schools").contains("ns a mark");
    }

    @Test
    void the_first_question_of_a_new_jvm_has_an_answer() {
        assertThat(new ColdStartBenchmark().firstFigure()).contains("absence").contains("3/12");
    }

    @Test
    void a_machine_says_what_it_is_without_its_name() {
        assertThat(Machine.describe()).contains("processors").contains("JDK");
        assertThat(Machine.twoDigits(1.005)).matches("1[.]0[01]");
        assertThat(Machine.load()).isNotBlank();
    }
}
