package org.openattendance.verification.conformance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.SystemAnswer;
import org.openattendance.testkit.conformance.SystemUnderTest;

/**
 * Another system: slow, obvious, and of its own making; it answers {@code summarise}, {@code notices threshold},
 * {@code notices quote} and {@code timers}.
 * With a fault it is a system that makes one mistake.
 *
 * @param faults none for the system that is right
 */
record SlowSystem(Set<Fault> faults) implements SystemUnderTest {

    private static final CodeFacts FACTS = CodeFacts.read();

    /** What it has no answer for: faults of lists and calendars, and the columns of the register. */
    private static final List<String> NOT_PLAYED = List.of(
            "BAD-MIXED-VALUE",
            "BAD-MAX-ISSUES",
            "BAD-CALENDAR-TWICE",
            "BAD-PUPIL-TWICE",
            "BAD-LOCAL-CODE-TWICE",
            "TIME-ISSUES-IN-ORDER",
            "PN-AGE-NOT-KNOWN");

    static boolean plays(ConformanceCase asked) {
        String command = String.join(" ", asked.arguments());
        return asked.status() <= 1
                && !NOT_PLAYED.contains(asked.id())
                && !command.contains("--definition")
                && (command.startsWith("summarise")
                        || command.startsWith("timers")
                        || command.startsWith("notices threshold")
                        || command.startsWith("notices quote"));
    }

    @Override
    public SystemAnswer answer(ConformanceCase asked, Path folder) {
        return answer(asked.argumentsIn(folder));
    }

    SystemAnswer answer(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).startsWith("--")) {
                options.put(words.get(i), words.get(i + 1));
            }
        }
        if (words.get(0).equals("notices") && words.get(1).equals("quote")) {
            return new SystemAnswer(0, MadeGroup.json(SlowNotices.quote(options, faults)), "");
        }
        if (words.get(0).equals("timers")) {
            return new SystemAnswer(0, MadeGroup.json(new SlowTimers(words, options, faults).result()), "");
        }
        SlowRegister register = new SlowRegister(options, FACTS, faults);
        Map<String, @Nullable Object> json = words.get(0).equals("summarise")
                ? new SlowSummary(register, faults).result()
                : new SlowNotices(register, faults).result();
        Map<String, Integer> counts = new TreeMap<>();
        register.issues.forEach(issue -> counts.merge(String.valueOf(issue.get("reason")), 1, Integer::sum));
        json.put("issueCounts", counts);
        json.put("issuesOmitted", 0);
        json.put("issues", register.issues);
        boolean errors = register.issues.stream().anyMatch(issue -> "ERROR".equals(issue.get("severity")));
        return new SystemAnswer(errors ? 1 : 0, MadeGroup.json(json), "");
    }

    /** As a program: a fault, or {@code NONE}, and then the words of a case. */
    public static void main(String... words) {
        Set<Fault> faults = words[0].equals("NONE") ? Set.of() : Set.of(Fault.valueOf(words[0]));
        SystemAnswer answer = new SlowSystem(faults).answer(List.of(words).subList(1, words.length));
        System.out.println(answer.output());
        System.exit(answer.status());
    }
}
