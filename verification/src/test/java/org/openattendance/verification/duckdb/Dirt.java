package org.openattendance.verification.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens to registers before they reach a reader: marks lost, codes mistyped or out of date, rows twice, rows that differ. Two rows in
 * a hundred, by a seed.
 */
final class Dirt {

    private static final List<String> CODES = List.of(
            "-", "", "?", "ZZ", "J", "J1", "Y", "H", "X", "D", "F", "K", "Q", "Y5", "I02", "X05", "#", "/", "\\", "i",
            "C1");

    private final Random random;

    Dirt(long seed) {
        this.random = new Random(seed);
    }

    /** The rows of a long register without its header. */
    List<String> on(List<String> rows) {
        List<String> all = new ArrayList<>(rows.size() + rows.size() / 50);
        for (String row : rows) {
            switch (random.nextInt(250)) {
                case 0 -> all.add(withCode(row));
                case 1 -> addTwice(all, row, row);
                case 2 -> addTwice(all, row, withCode(row));
                case 3 -> addTwice(all, withCode(row), row);
                case 4 -> all.add(row.replace(",AM,", ",am,").replace(",PM,", ",Pm,"));
                default -> all.add(row);
            }
        }
        return all;
    }

    private String withCode(String row) {
        return row.substring(0, row.lastIndexOf(',') + 1) + CODES.get(random.nextInt(CODES.size()));
    }

    /** The second row comes at once, or among those of later pupils. */
    private void addTwice(List<String> all, String first, String second) {
        all.add(first);
        all.add(random.nextBoolean() ? all.size() : Math.max(0, all.size() - random.nextInt(500)), second);
    }
}
