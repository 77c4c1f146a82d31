package org.openattendance.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;

class IssueLogTest {

    private static Issue issue(String reason, boolean error) {
        Issue.Cell cell = new Issue.Cell("x.csv", 1, "a");
        return error ? Issue.error(reason, cell, "m") : Issue.warning(reason, cell, "m");
    }

    @Test
    void keeps_the_first_and_counts_them_all_those_that_another_left_out_too() {
        IssueLog inner = new IssueLog(1);
        inner.add(issue("B", true));
        inner.add(issue("C", true));
        IssueLog log = new IssueLog(3);
        log.add(issue("A", false));
        log.addAll(inner.checked("x"));
        log.addAll(Checked.of("y", List.of(issue("B", true), issue("D", false))));
        Checked<String> checked = log.checked("z");
        assertThat(checked.issues()).extracting(Issue::reason).containsExactly("A", "B", "B");
        assertThat(checked.issueCounts()).isEqualTo(Map.of("A", 1L, "B", 2L, "C", 1L, "D", 1L));
        assertThat(checked.errors()).isEqualTo(3);
        assertThat(checked.issuesOmitted()).isEqualTo(2);
        assertThat(checked.value()).isEqualTo("z");
    }
}
