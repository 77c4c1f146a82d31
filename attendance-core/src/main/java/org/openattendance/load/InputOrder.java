package org.openattendance.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openattendance.base.Issue;

/** Issues of one file in the order of its lines, those of one line in the order of its columns. */
final class InputOrder {

    private InputOrder() {}

    /**
     * @param columns names in the order of the header; an issue of the row as a whole comes before them
     */
    static List<Issue> merge(List<Issue> first, List<Issue> second, List<String> columns) {
        List<Issue> all = new ArrayList<>(first);
        all.addAll(second);
        all.sort(Comparator.<Issue, Long>comparing(issue -> issue.line().orElse(0L))
                .thenComparing(issue -> issue.place() instanceof Issue.Cell cell ? columns.indexOf(cell.column()) : 0));
        return all;
    }
}
