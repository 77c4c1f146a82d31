package org.openattendance.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came out of holding a system against the kit.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kit version of the kit
 * @param results one for each case that was asked, in the order of the kit
 */
public record ConformanceReport(String kit, List<Result> results) {

    /** How many differing fields of one case the text shows. */
    private static final int SHOWN = 10;

    /**
     * @throws NullPointerException if a component is null
     */
    public ConformanceReport {
        Objects.requireNonNull(kit, "kit");
        results = List.copyOf(results);
    }

    /**
     * One case and the fields in which the system differs from it.
     *
     * @param asked the case
     * @param differences empty where the system says what is expected
     */
    public record Result(ConformanceCase asked, List<Difference> differences) {

        /**
         * @throws NullPointerException if a component is null
         */
        public Result {
            Objects.requireNonNull(asked, "asked");
            differences = List.copyOf(differences);
        }

        /** Whether the system says what is expected. */
        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /** Whether every case passed; false where none was asked. */
    public boolean isConformant() {
        return !results.isEmpty() && differing().isEmpty();
    }

    /** The cases that did not pass, in the order of the kit. */
    public List<Result> differing() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** The ids of the cases that did not pass, in the order of the kit. */
    public List<String> differingIds() {
        return differing().stream().map(result -> result.asked().id()).toList();
    }

    /** For people: each case that differs with what it tells apart and the fields, then one line that sums up. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (Result result : differing()) {
            ConformanceCase asked = result.asked();
            lines.add(asked.id());
            lines.add("  tells     " + asked.tells());
            lines.add("  source    " + String.join(" ", asked.sources()));
            lines.add("  asked     " + String.join(" ", asked.arguments()));
            result.differences().stream().limit(SHOWN).forEach(difference -> {
                lines.add("  " + difference.field());
                lines.add("    expected  " + difference.expected());
                lines.add("    actual    " + difference.actual());
            });
            int more = result.differences().size() - SHOWN;
            if (more > 0) {
                lines.add("  and " + more + " more fields");
            }
            lines.add("");
        }
        lines.add(summary());
        return String.join("\n", lines) + "\n";
    }

    /** One line that sums up. */
    public String summary() {
        int differing = differing().size();
        return "Kit " + kit + ": " + results.size() + " cases, " + (results.size() - differing) + " as expected, "
                + differing + " differ.";
    }
}
