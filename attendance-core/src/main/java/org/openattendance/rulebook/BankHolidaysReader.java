package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.timer.BankHoliday;
import org.openattendance.timer.BankHolidays;

/** Reads {@code <nation>/bank-holidays.csv}. */
final class BankHolidaysReader implements RuleKind<BankHolidays> {

    private static final String FILE = "bank-holidays.csv";
    private static final List<String> REQUIRED = List.of("date", "name", "confidence", "notes", "source");

    @Override
    public String name() {
        return "bank holidays";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<BankHolidays> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<BankHoliday> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                read.add(day(row));
                row.checked(() -> BankHolidays.of(rules.nation(), read));
            }
            return BankHolidays.of(rules.nation(), read);
        });
    }

    private static BankHoliday day(RuleRow row) {
        return new BankHoliday(
                row.date("date").orElseThrow(() -> row.fail("the column date is empty.", "the row was not finished.")),
                row.required("name"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    @Override
    public BankHolidays combine(BankHolidays ours, BankHolidays local) {
        return ours.combinedWith(local);
    }
}
