package org.openattendance.spark;

import java.util.List;
import org.openattendance.load.StringLayout;

/**
 * How the rows that a dataset was packed from were laid out.
 *
 * @param strings how marks lie in a string; of no meaning for long rows
 * @param pupilColumns columns of the list of pupils; empty where there is none
 */
record Layout(StringLayout strings, List<String> pupilColumns) {

    Layout {
        pupilColumns = List.copyOf(pupilColumns);
    }

    static Layout of(byte[] bytes) {
        BytesIn in = new BytesIn(bytes);
        return new Layout(StringLayout.valueOf(in.text()), in.list(in::text));
    }

    byte[] toBytes() {
        BytesOut out = new BytesOut(64).text(strings.name()).number(pupilColumns.size());
        pupilColumns.forEach(out::text);
        return out.toBytes();
    }
}
