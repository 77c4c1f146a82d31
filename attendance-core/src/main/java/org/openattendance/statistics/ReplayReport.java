package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of recomputing published tables.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files in the order in which the tables were given
 */
public record ReplayReport(List<OfFile> files) {

    /** @param files in the order in which the tables were given */
    public ReplayReport {
        files = List.copyOf(files);
    }

    /**
     * What came of one table.
     *
     * @param file as the caller named it
     * @param shape what kind of table it is
     * @param rows how many rows it has
     * @param suppressed how many of them have a figure that is withheld
     * @param checks every check that the table has the columns for, in the order of the rules
     * @param differences every figure that differs, explained or not, by check and line
     */
    public record OfFile(
            String file,
            PublishedShape shape,
            int rows,
            long suppressed,
            List<OfCheck> checks,
            List<Difference> differences) {

        /**
         * @param file as the caller named it
         * @param shape what kind of table it is
         * @param rows how many rows it has
         * @param suppressed how many have a figure that is withheld
         * @param checks that the table has the columns for
         * @param differences every figure that differs
         */
        public OfFile {
            checks = List.copyOf(checks);
            differences = List.copyOf(differences);
        }

        static OfFile of(PublishedTable table, Map<String, List<Verdict>> byCheck) {
            List<OfCheck> checks = new ArrayList<>();
            List<Difference> differences = new ArrayList<>();
            byCheck.forEach((id, verdicts) -> {
                long equal = verdicts.stream().filter(Verdict::equal).count();
                long explained = verdicts.stream()
                        .filter(verdict -> verdict.explainedBy().isPresent())
                        .count();
                checks.add(new OfCheck(id, verdicts.size(), equal, explained, verdicts.size() - equal - explained));
                verdicts.stream()
                        .filter(verdict -> !verdict.equal())
                        .forEach(verdict -> differences.add(Difference.of(id, verdict)));
            });
            return new OfFile(
                    table.file(), table.shape(), table.rows().size(), table.suppressedRows(), checks, differences);
        }

        /** Figures that differ and that nothing explains. */
        public List<Difference> unexplained() {
            return differences.stream()
                    .filter(difference -> difference.explainedBy().isEmpty())
                    .toList();
        }

        /**
         * The counts of a check.
         *
         * @return empty if the table lacks its columns
         */
        public Optional<OfCheck> find(String id) {
            return checks.stream().filter(check -> check.id().equals(id)).findFirst();
        }
    }

    /**
     * The counts of one check in one table: {@code tested = equal + explained + unexplained}.
     *
     * @param id of the check
     * @param tested figures that could be recomputed
     * @param equal those that are as printed
     * @param explained those that differ, for a reason that is known
     * @param unexplained the rest
     */
    public record OfCheck(String id, long tested, long equal, long explained, long unexplained) {}

    /**
     * A figure that is not what was recomputed.
     *
     * @param check its id
     * @param line of the row, from 1
     * @param column as the rules call it
     * @param printed what stands there
     * @param expected what was recomputed, in words or as a number
     * @param explainedBy what explains it; empty if nothing does
     */
    public record Difference(
            String check, long line, String column, String printed, String expected, Optional<String> explainedBy) {

        static Difference of(String check, Verdict verdict) {
            return new Difference(
                    check,
                    verdict.row().line(),
                    verdict.column(),
                    verdict.row().text(verdict.column()),
                    verdict.expected(),
                    verdict.explainedBy());
        }
    }

    /** Whether every figure that was tested is as printed, or explained. */
    public boolean isExplained() {
        return files.stream().allMatch(file -> file.unexplained().isEmpty());
    }

    /** How often each explanation was needed, by its id in order. */
    public Map<String, Long> explanations() {
        Map<String, Long> counts = new TreeMap<>();
        files.forEach(file -> file.differences()
                .forEach(difference -> difference.explainedBy().ifPresent(id -> counts.merge(id, 1L, Long::sum))));
        return counts;
    }
}
