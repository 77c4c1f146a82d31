package org.openattendance.load;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.register.Registers;

/** The columns of a written table beyond the ones that it always has: the school, and further columns that registers keep. */
final class TableColumns {

    private TableColumns() {}

    static List<String> extra(Registers registers) {
        TreeSet<String> names = new TreeSet<>(CodePointOrder.INSTANCE);
        registers.all().forEach(one -> names.addAll(one.columns().keySet()));
        return List.copyOf(names);
    }

    static List<String> header(List<String> columns, boolean schools, List<String> extra) {
        List<String> header = new ArrayList<>(columns);
        if (schools) {
            header.add("school_id");
        }
        header.addAll(extra);
        return header;
    }

    static List<String> row(List<String> cells, boolean schools, List<String> extra, WriteContext.Keyed one) {
        List<String> row = new ArrayList<>(cells);
        if (schools) {
            row.add(one.school());
        }
        extra.forEach(name -> row.add(one.register().columns().getOrDefault(name, "")));
        return row;
    }
}
