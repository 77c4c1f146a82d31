package org.openattendance.testkit;

import java.util.Locale;
import org.openattendance.table.CsvRow;

/** Phases in tables. */
final class Phases {

    private Phases() {}

    /** The phase in the column of that name. */
    static Phase of(CsvRow row) {
        return Phase.valueOf(row.text("phase").toUpperCase(Locale.ROOT));
    }
}
