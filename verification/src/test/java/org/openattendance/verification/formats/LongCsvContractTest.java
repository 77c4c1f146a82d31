package org.openattendance.verification.formats;

import java.util.List;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.RegisterFormat;
import org.openattendance.table.CsvWriter;
import org.openattendance.testkit.RegisterFormatContract;

class LongCsvContractTest extends RegisterFormatContract {

    @Override
    protected String write(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row("pupil_id", "date", "session", "code");
        for (Entry one : entries) {
            csv.row(
                    one.pupil(),
                    one.session().date().toString(),
                    one.session().part().name(),
                    one.code());
        }
        return text.toString();
    }

    @Override
    protected RegisterFormat format(String name, String text) {
        return LongCsv.of(Input.of(name, text));
    }
}
