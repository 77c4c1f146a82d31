package org.openattendance.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.examples.Main;

/** The pages of the demo school on a Friday in March, one from the register alone, and two pages of other commands. Nobody in them is real. */
final class DemoPages {

    private static final Path DATA =
            Path.of("..", "examples", "data").toAbsolutePath().normalize();
    private static final String ROUND =
            DATA.resolve(Path.of("assess", "school-round-1.csv")).toString();
    private static final String MAP =
            DATA.resolve(Path.of("partnership", "map-2.json")).toString();

    private final Path folder;
    private final Map<String, Path> pages = new LinkedHashMap<>();

    private DemoPages(Path folder) {
        this.folder = folder;
    }

    /** Writes all of them, by name. */
    static Map<String, Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        DemoPages demo = new DemoPages(folder);
        demo.run("demo", "--files", folder.toString(), "--out", demo.path("demo.txt"));
        demo.withSupport();
        demo.report("staff", "--phase", "primary");
        demo.report("year", "--phase", "primary", "--as-of", "2025-07-22");
        demo.report("shared", "--phase", "primary", "--audience", "SHARED");
        demo.report("pupil", "--pupil", "P00002");
        demo.report("meeting", "--phase", "primary", "--meeting-pack", "--last", demo.lastMeeting());
        demo.page("bare", "report", "--nation", "ENG", "--register", demo.path("marks.csv"), "--as-of", "2025-03-14");
        demo.report(
                "inserts",
                "--pathway",
                "ENG-NATIONAL-5",
                "--map",
                MAP,
                "--assessment",
                ROUND,
                "--framework",
                "att-rag");
        demo.page("map", "map", "render", MAP, "--format", "html");
        demo.page("wall", "assess", "render", ROUND, "--framework", "att-rag", "--format", "html");
        return demo.pages;
    }

    /** The pupil of the page has a plan, so that the page shows where it stands. */
    private void withSupport() throws IOException {
        Path file = folder.resolve("pupils.csv");
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            boolean head = line.startsWith("pupil_id,");
            boolean one = line.startsWith("P00002,");
            lines.add(line
                    + (head
                            ? ",plan,contact,next_review"
                            : one ? ",Mornings in the library first,Form tutor,2025-03-24" : ",,,"));
        }
        Files.write(file, lines);
    }

    /** What was agreed in November: one action past its day, one begun. */
    private String lastMeeting() throws IOException {
        Files.writeString(folder.resolve("last.json"), """
                {"school":"S1","on":"2024-11-10","actions":[
                 {"id":"a1","what":"Ring on the first day of an absence, before ten","owner":"ATTENDANCE_OFFICER","due":"2025-01-31",
                  "history":[{"on":"2024-11-10","status":"PROPOSED","by":"OFFICER"}]},
                 {"id":"a2","what":"Ask families of year 1 what makes mornings hard","owner":"HEAD_TEACHER","due":"2025-04-01",
                  "history":[{"on":"2024-11-10","status":"PROPOSED","by":"OFFICER"},
                             {"on":"2024-11-10","status":"AGREED","by":"HEAD_TEACHER"}]}]}
                """);
        return path("last.json");
    }

    private void report(String name, String... more) {
        List<String> call = new ArrayList<>(List.of("report", "--nation", "ENG"));
        for (String file : List.of("register", "calendar", "pupils", "amendments")) {
            call.add("--" + file);
            call.add(path((file.equals("register") ? "marks" : file) + ".csv"));
        }
        call.addAll(List.of(more));
        if (!call.contains("--as-of")) {
            call.addAll(List.of("--as-of", "2025-03-14"));
        }
        page(name, call.toArray(new String[0]));
    }

    private void page(String name, String... call) {
        List<String> all = new ArrayList<>(List.of(call));
        all.addAll(List.of("--out", path(name + ".html")));
        run(all.toArray(new String[0]));
        pages.put(name, folder.resolve(name + ".html"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String... call) {
        StringWriter errors = new StringWriter();
        int status = Main.execute(new PrintWriter(errors), call);
        assertThat(status).as("%s: %s", List.of(call), errors).isZero();
    }
}
