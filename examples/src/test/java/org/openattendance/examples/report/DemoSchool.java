package org.openattendance.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.examples.CommandRun;
import org.openattendance.examples.Main;

/** A made-up school in a folder, and the commands on it. */
record DemoSchool(CommandRun.Folder files) {

    private static final List<String> INPUTS = List.of(
            "--nation",
            "ENG",
            "--register",
            "marks.csv",
            "--calendar",
            "calendar.csv",
            "--pupils",
            "pupils.csv",
            "--amendments",
            "amendments.csv");

    static DemoSchool in(Path folder, int pupils, int seed) {
        int status = Main.execute(
                new PrintWriter(new StringWriter()),
                "demo",
                "--pupils",
                String.valueOf(pupils),
                "--seed",
                String.valueOf(seed),
                "--files",
                folder.toString(),
                "--out",
                folder.resolve("demo.txt").toString());
        assertThat(status).isZero();
        return new DemoSchool(new CommandRun.Folder(folder));
    }

    CommandRun call(String command, String... more) {
        List<String> call = new ArrayList<>(List.of(command));
        call.addAll(INPUTS);
        call.addAll(List.of(more));
        return files.run(call.toArray(new String[0]));
    }

    CommandRun report(List<String> more) {
        CommandRun run = call("report", more.toArray(new String[0]));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }
}
