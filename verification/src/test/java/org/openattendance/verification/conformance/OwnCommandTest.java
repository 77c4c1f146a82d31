package org.openattendance.verification.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.testkit.conformance.ConformanceKit;
import org.openattendance.testkit.conformance.ConformanceReport;

/** The project's own command against its own kit. */
class OwnCommandTest {

    @TempDir
    private Path folder;

    @Test
    void our_own_command_says_what_every_case_expects() throws IOException {
        ConformanceKit kit = ConformanceKit.load();
        kit.writeTo(folder);
        ConformanceReport report = kit.check(new OwnCommand(), folder, kit.cases(), seen -> {});
        assertThat(report.differing()).as(report.text()).isEmpty();
        assertThat(report.results()).hasSizeBetween(250, 300);
    }
}
