package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.OwnTables.check;
import static org.openattendance.statistics.OwnTables.rules;
import static org.openattendance.statistics.OwnTables.table;
import static org.openattendance.statistics.OwnTables.told;

import org.junit.jupiter.api.Test;

/** Checks over several tables, by rules of our own. */
class TableReplayTest {

    private static final PublishedRules RATE = rules(
            check("kind=TABLES_RATE; result=own/row=a/n; parts=other/label=x/n; per=other/label=y/n; printing=1"));

    @Test
    void a_rate_is_of_counts_in_another_table() {
        PublishedTable counts = table(RATE, "label,n", "x,1", "y,8");
        assertThat(told(RATE, counts, table(RATE, "row,n", "b,99", "a,12.5"))).containsExactly("1 tested");
        assertThat(told(RATE, counts, table(RATE, "row,n", "a,12.6")))
                .containsExactly("1 tested", "2:n 12.6, not 12.5");
        assertThat(told(RATE, table(RATE, "row,n", "a,12.6"), counts))
                .as("the counts are held against nothing")
                .isEmpty();
    }

    @Test
    void a_rate_whose_counts_are_not_there_is_not_tested() {
        PublishedTable rates = table(RATE, "row,n", "a,12.5");
        assertThat(told(RATE, rates)).isEmpty();
        assertThat(told(RATE, table(RATE, "label,n", "x,1"), rates)).isEmpty();
        assertThat(told(RATE, table(RATE, "label,n", "y,8"), rates)).isEmpty();
        assertThat(told(RATE, table(RATE, "label,n", "x,c", "y,8"), rates)).isEmpty();
        assertThat(told(RATE, table(RATE, "label,n", "x,1", "y,8"), table(RATE, "row,n", "b,12.5")))
                .isEmpty();
    }

    @Test
    void without_a_whole_figures_are_sums_and_a_star_is_each_column_that_both_have() {
        PublishedRules rules =
                rules(check("kind=TABLES_RATE; result=own/row=a/*; parts=other/label=x/* other/label=y/*"));
        PublishedTable parts = table(rules, "label,n,m", "x,1,2", "y,8,4");
        assertThat(told(rules, parts, table(rules, "row,n,m,k", "a,9,5,1")))
                .containsExactly("2 tested", "2:m 5, not 6");
    }

    private static final PublishedRules DAYS = rules(check("kind=DAYS_SUM; result=n m; parts=mean; keys=phase"));

    private static PublishedTable days(String... more) {
        String[] lines = new String[more.length + 4];
        lines[0] = "row,time_identifier,attendance_date,breakdown,phase,n,m,mean";
        lines[1] = "d1,Week 37,2025-09-08,Daily,P,5,1,10";
        lines[2] = "d2,Week 37,2025-09-09,,P,6,1,11";
        lines[3] = "q1,Week 37,2025-09-08,Daily,S,100,1,50";
        System.arraycopy(more, 0, lines, 4, more.length);
        return table(DAYS, lines);
    }

    private static PublishedTable week(String figures) {
        return table(DAYS, "row,time_identifier,phase,n,m,mean", "w," + figures);
    }

    /** The week is 37 in one table and Week 37 in the other; another phase is another week. */
    @Test
    void a_week_is_the_sum_of_its_own_days_and_what_is_no_day_adds_nothing() {
        PublishedTable days = days("w1,Week 37,2025-09-08,Weekly,P,11,2,10.5");
        assertThat(told(DAYS, days, week("37,P,11,2,10.5"))).containsExactly("3 tested");
        assertThat(told(DAYS, days, week("37,P,11,2,10"))).containsExactly("3 tested", "2:mean 10, not 10.5");
        assertThat(told(DAYS, days, week("Week 37,S,100,1,50"))).containsExactly("3 tested");
        assertThat(told(DAYS, days, week("38,P,11,2,10.5"))).containsExactly("0 tested");
        assertThat(told(DAYS, days, week("Autumn term,P,11,2,10.5"))).containsExactly("0 tested");
        assertThat(told(DAYS, days)).as("the row of the week beside its days").containsExactly("3 tested");
    }

    @Test
    void days_are_all_there_when_more_than_half_of_the_sums_are_right() {
        assertThat(told(DAYS, days(), week("37,P,11,3,10.5"))).containsExactly("0 tested");
        assertThat(told(DAYS, days("d3,Week 37,2025-09-09,Daily,P,0,0,1"), week("37,P,11,2,10.5")))
                .as("a day that is there twice")
                .containsExactly("0 tested");
    }

    @Test
    void a_mean_may_be_off_by_a_billionth() {
        assertThat(told(DAYS, days(), week("37,P,11,2,10.500000001"))).containsExactly("3 tested");
        assertThat(told(DAYS, days(), week("37,P,11,2,10.5000000011")))
                .containsExactly("3 tested", "2:mean 10.5000000011, not 10.5");
    }

    @Test
    void names_are_columns_of_the_table_that_has_more_than_half_of_them() {
        PublishedRules rules = rules(check("kind=TABLES_COLUMNS; parts=name; shapes=names"));
        PublishedTable described = table(rules, "row,a,b", "r,1,2");
        assertThat(told(rules, described, table(rules, "name", "a", "b", "c")))
                .containsExactly("3 tested", "4:name c, not the name of a column of the table that is described");
        assertThat(told(rules, described, table(rules, "name", "a", "b", "c", "d")))
                .as("half of them is not enough")
                .isEmpty();
        assertThat(told(rules, table(rules, "name", "name")))
                .as("a list does not describe itself")
                .isEmpty();
    }
}
