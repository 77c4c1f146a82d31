package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.OwnTables.check;
import static org.openattendance.statistics.OwnTables.reason;
import static org.openattendance.statistics.OwnTables.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.statistics.ExplainedDifference.Rule;

/** Checks over rows, by rules of our own: which wholes are tested at all, and by how much they may be off. */
class GroupReplayTest {

    private static final String SUM =
            "kind=ROWS_SUM; result=*n; whole=row=total; part=row!=total; complete=MOST_COLUMNS";

    @Test
    void labels_are_told_once_where_there_are_labels() {
        assertThat(told("kind=ROWS_ONCE; parts=kind", "row,kind", "a,x", "b,y", "c,x"))
                .containsExactly("3 tested", "4:kind x, not a row that is not there twice");
        assertThat(told("kind=ROWS_ONCE; parts=kind", "row,sort", "a,x", "b,x")).isEmpty();
    }

    @Test
    void a_whole_of_which_no_part_is_there_is_not_tested() {
        assertThat(told(SUM, "row,n", "total,0")).containsExactly("0 tested");
        assertThat(told(SUM, "row,n", "total,0", "a,0")).containsExactly("1 tested");
    }

    /** A cut of a table would leave every column short: only columns that hold anything can tell. */
    @Test
    void columns_of_nothing_do_not_say_that_all_parts_are_there() {
        assertThat(told(SUM, "row,an,bn,cn", "total,9,0,0", "a,4,0,0", "b,4,0,0"))
                .as("one column holds anything, and it does not add up")
                .containsExactly("0 tested");
        assertThat(told(SUM, "row,an,bn,cn", "total,8,3,1", "a,4,1,1", "b,4,2,1"))
                .as("two of three add up, so the third is wrong")
                .containsExactly("3 tested", "2:cn 1, not 2");
        assertThat(told(SUM, "row,an,bn", "total,8,0", "a,4,2", "b,4,3"))
                .as("parts without a whole are something too: one of two is not most")
                .containsExactly("0 tested");
    }

    @Test
    void there_is_no_share_of_nothing() {
        String share = "kind=ROWS_SHARE; result=rate; parts=n; whole=row=total; part=row!=total; printing=1;"
                + " complete=MOST_COLUMNS";
        assertThat(told(share, "row,n,rate", "total,0,0", "a,0,0")).containsExactly("0 tested");
        assertThat(told(share, "row,n,rate", "total,8,100", "a,1,12.5", "b,1,12.6"))
                .containsExactly("2 tested", "4:rate 12.6, not 12.5");
    }

    @Test
    void weights_of_nothing_weigh_nothing() {
        String weighted = "kind=ROWS_WEIGHTED; result=rate; per=n; whole=row=total; part=row!=total; printing=1e-1;"
                + " complete=MOST_COLUMNS";
        assertThat(told(weighted, "row,n,rate", "total,0,5", "a,0,5")).containsExactly("0 tested");
        assertThat(told(weighted, "row,n,rate", "total,4,82.6", "a,1,90", "b,3,80"))
                .as("82.5 and a tenth, as it may be off")
                .containsExactly("1 tested");
        assertThat(told(weighted, "row,n,rate", "total,4,82.7", "a,1,90", "b,3,80"))
                .containsExactly("1 tested", "2:rate 82.7, not 82.5");
    }

    /** Total and one part were rounded, each by 2 at most; the other part is exact. */
    @Test
    void only_counts_that_were_rounded_may_be_off() {
        ReplayCheck sum = check("kind=ROWS_SUM; result=n; whole=row=total; part=row=a|b; explained=ROUNDED_COUNTS");
        List<ExplainedDifference> five = List.of(reason(Rule.ROUNDED_COUNTS, "2.5", "n", "kind=five"));
        assertThat(told(sum, five, "row,kind,n", "total,five,104", "a,five,60", "b,exact,40"))
                .containsExactly("1 tested", "2:n 104, not 100 (ROUNDED_COUNTS)");
        assertThat(told(sum, five, "row,kind,n", "total,five,105", "a,five,60", "b,exact,40"))
                .containsExactly("1 tested", "2:n 105, not 100");
    }
}
