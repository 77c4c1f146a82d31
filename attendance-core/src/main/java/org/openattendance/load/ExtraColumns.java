package org.openattendance.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Issue;
import org.openattendance.register.RegistersBuilder.Enrolment;
import org.openattendance.table.CsvCursor;
import org.openattendance.table.CsvHeader;

/** Keeps columns of a register that should hold one value for a pupil, and tells where they do not. For one thread. */
final class ExtraColumns {

    private final List<Column> columns = new ArrayList<>();
    private final MarkSink sink;

    private static final class Column {

        private final String name;
        private final int position;
        private final Set<Enrolment> told = new HashSet<>();

        Column(String name, int position) {
            this.name = name;
            this.position = position;
        }
    }

    ExtraColumns(CsvHeader header, Set<String> wanted, MarkSink sink) {
        this.sink = sink;
        for (int i = 0; i < header.columns().size(); i++) {
            if (wanted.contains(header.columns().get(i))) {
                columns.add(new Column(header.columns().get(i), i));
            }
        }
    }

    void read(CsvCursor cursor, Enrolment enrolment) {
        for (Column column : columns) {
            String value = cursor.text(column.position).strip();
            Optional<String> known = enrolment.findColumn(column.name);
            if (known.isEmpty()) {
                enrolment.column(column.name, value);
            } else if (!known.get().equals(value) && column.told.add(enrolment)) {
                Issue.Cell place = new Issue.Cell(cursor.file(), cursor.line(), column.name);
                sink.issue(
                        column.position,
                        Issue.warning(
                                "MIXED_VALUE",
                                place,
                                "this pupil has another value of the column in an earlier row; the first one stands."));
            }
        }
    }
}
