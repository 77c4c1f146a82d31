package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recomputes published tables: every identity and every rate that the rules know, in every row that has the figures for it.
 *
 * <p>What equals is counted; what differs is held against what may explain it, and named; the rest is unexplained. A figure that is withheld
 * or has no meaning is not tested. Immutable and thread-safe.
 */
public final class Replay {

    private final PublishedRules rules;

    private Replay(PublishedRules rules) {
        this.rules = rules;
    }

    /** By these rules. */
    public static Replay of(PublishedRules rules) {
        return new Replay(rules);
    }

    /**
     * Recomputes tables, each for itself and, where the rules say so, one from another.
     *
     * @param tables in the order in which they are reported
     */
    public ReplayReport run(List<PublishedTable> tables) {
        ReplayArithmetic arithmetic = new ReplayArithmetic(rules);
        RowReplay inRow = new RowReplay(arithmetic);
        GroupReplay overRows = new GroupReplay(arithmetic);
        TableReplay overTables = new TableReplay(rules, arithmetic, tables);
        List<ReplayReport.OfFile> files = new ArrayList<>();
        for (PublishedTable table : tables) {
            Map<String, List<Verdict>> byCheck = new LinkedHashMap<>();
            for (ReplayCheck check : rules.checks()) {
                verdicts(check, table, inRow, overRows, overTables)
                        .ifPresent(found -> byCheck.computeIfAbsent(check.id(), any -> new ArrayList<>())
                                .addAll(found));
            }
            files.add(ReplayReport.OfFile.of(table, byCheck));
        }
        return new ReplayReport(files);
    }

    /** Empty if the table lacks what the check needs. */
    private static Optional<List<Verdict>> verdicts(
            ReplayCheck check, PublishedTable table, RowReplay inRow, GroupReplay overRows, TableReplay overTables) {
        if (!check.isOf(table.shape())) {
            return Optional.empty();
        }
        return switch (check.kind()) {
            case DAYS_SUM, TABLES_RATE, TABLES_COLUMNS ->
                overTables.applies(check, table) ? Optional.of(overTables.replay(check, table)) : Optional.empty();
            default -> {
                if (check.kind().overRows()) {
                    yield GroupReplay.applies(check, table)
                            ? Optional.of(overRows.replay(check, table))
                            : Optional.empty();
                }
                yield RowReplay.applies(check, table) ? Optional.of(inRow.replay(check, table)) : Optional.empty();
            }
        };
    }
}
