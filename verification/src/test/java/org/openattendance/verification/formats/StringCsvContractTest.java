package org.openattendance.verification.formats;

import java.util.List;
import org.openattendance.base.SessionPart;
import org.openattendance.load.Input;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;
import org.openattendance.table.CsvWriter;
import org.openattendance.testkit.RegisterFormatContract;

/** One row for each day: the entries of a day stand together, whatever comes after. */
class StringCsvContractTest extends RegisterFormatContract {

    @Override
    protected String write(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row("pupil_id", "start_date", "marks");
        for (int i = 0; i < entries.size(); i += 2) {
            Entry morning = entries.get(i);
            Entry afternoon = entries.get(i + 1);
            if (morning.session().part() != SessionPart.AM
                    || afternoon.session().part() != SessionPart.PM) {
                throw new IllegalArgumentException("a day has both its sessions");
            }
            csv.row(morning.pupil(), morning.session().date().toString(), morning.code() + " " + afternoon.code());
        }
        return text.toString();
    }

    @Override
    protected RegisterFormat format(String name, String text) {
        return StringCsv.of(Input.of(name, text), StringLayout.WEEKDAYS);
    }
}
