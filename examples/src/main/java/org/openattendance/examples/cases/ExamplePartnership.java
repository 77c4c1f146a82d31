package org.openattendance.examples.cases;

import java.util.List;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.table.CsvRow;

/**
 * A partnership as an example, item by item.
 *
 * @param id of the partnership
 * @param items in order
 */
public record ExamplePartnership(String id, List<Item> items) {

    /**
     * One thing that is done.
     *
     * @param number in the partnership, from 1
     * @param title in our words
     * @param partners ids of those who take part, in the order of the source
     * @param years school years concerned, both ends included; empty where the source names none
     */
    public record Item(int number, String title, List<String> partners, List<AgeRange> years) {

        static Item of(CsvRow row) {
            return new Item(
                    Integer.parseInt(row.text("item")),
                    row.text("title"),
                    CaseFiles.items(row, "partners"),
                    CaseFiles.items(row, "years").stream().map(AgeRange::parse).toList());
        }
    }

    /** The partnership of an id: {@code hemsley} or {@code deptford}. */
    public static ExamplePartnership of(String id) {
        return new ExamplePartnership(
                id,
                CaseFiles.rows("partnerships.csv").stream()
                        .filter(row -> row.text("partnership").equals(id))
                        .map(Item::of)
                        .toList());
    }

    /** The item of a number. */
    public Item item(int number) {
        return items.stream().filter(one -> one.number() == number).findFirst().orElseThrow();
    }
}
