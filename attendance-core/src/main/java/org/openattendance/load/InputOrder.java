package org.openattendance.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openattendance.base.Issue;

/** Issues of one file in the order of its lines; those of one line stay in the order in which they were found. */
final class InputOrder {

    private InputOrder() {}

    static List<Issue> merge(List<Issue> first, List<Issue> second) {
        List<Issue> all = new ArrayList<>(first);
        all.addAll(second);
        all.sort(Comparator.comparing(issue -> issue.line().orElse(0L)));
        return all;
    }
}
