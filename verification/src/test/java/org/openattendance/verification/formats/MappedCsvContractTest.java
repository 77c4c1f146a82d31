package org.openattendance.verification.formats;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.openattendance.load.ColumnMap;
import org.openattendance.load.Input;
import org.openattendance.load.MappedCsv;
import org.openattendance.load.RegisterFormat;
import org.openattendance.table.CsvWriter;
import org.openattendance.testkit.RegisterFormatContract;

/** A table with British dates and other words for the halves of a day. */
class MappedCsvContractTest extends RegisterFormatContract {

    private static final ColumnMap MAP = ColumnMap.read(Input.of(
            "map.json",
            "{\"pupil\":\"Ref\",\"date\":\"Day\",\"dateFormat\":\"dd/MM/yyyy\",\"session\":\"Half\","
                    + "\"sessions\":{\"1\":\"AM\",\"2\":\"PM\"},\"code\":\"Mark\"}"));

    @Override
    protected String write(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text).row("Mark", "Half", "Day", "Ref");
        DateTimeFormatter british = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
        for (Entry one : entries) {
            csv.row(
                    one.code(),
                    Integer.toString(one.session().part().ordinal() + 1),
                    british.format(one.session().date()),
                    one.pupil());
        }
        return text.toString();
    }

    @Override
    protected RegisterFormat format(String name, String text) {
        return MappedCsv.of(Input.of(name, text), MAP);
    }
}
