package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.statistics.OwnTables.check;
import static org.openattendance.statistics.OwnTables.reason;
import static org.openattendance.statistics.OwnTables.told;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openattendance.statistics.ExplainedDifference.Rule;

/** Checks within a row, by rules of our own: which rows are tested, and the last figure on either side of each edge. */
class RowReplayTest {

    private static final String RATE = "kind=RATE; result=rate; parts=part; per=whole; printing=1";

    @Test
    void figures_are_multiples_or_are_named() {
        assertThat(told("kind=MULTIPLE; result=n; per=5", "row,n", "a,605", "b,604", "c,0", "d,10"))
                .containsExactly("4 tested", "3:n 604, not a multiple of 5");
    }

    @Test
    void a_range_holds_both_its_ends() {
        assertThat(told("kind=RANGE; result=n; per=0 100", "row,n", "a,0", "b,100", "c,-1", "d,101", "e,50", "f,c"))
                .containsExactly("5 tested", "4:n -1, not 0 to 100", "5:n 101, not 0 to 100");
        assertThat(told("kind=RANGE; result=n; per=0 100", "row,m", "a,500"))
                .as("a table without the column")
                .isEmpty();
    }

    @Test
    void there_is_a_number_where_something_was_possible_and_a_marker_where_nothing_was() {
        assertThat(told(
                        "kind=DEFINED; result=rate; per=n",
                        "row,n,rate",
                        "a,9,5",
                        "b,9,z",
                        "c,0,z",
                        "d,0,5",
                        "e,1,5",
                        "f,c,5",
                        "g,9,c"))
                .containsExactly("5 tested", "3:rate z, not a number", "5:rate 5, not a marker: nothing was possible");
    }

    @Test
    void figures_of_one_school_are_withheld_together_and_those_of_two_are_shown() {
        assertThat(told(
                        "kind=ONE_SCHOOL; result=a b; per=schools",
                        "row,schools,a,b",
                        "p,1,c,c",
                        "q,2,c,c",
                        "r,1,5,c",
                        "s,1,5,5",
                        "t,2,5,5",
                        "u,3,5,c",
                        "v,0,5,5",
                        "w,0,c,c",
                        "x,z,5,c"))
                .containsExactly(
                        "8 tested",
                        "3:a c, not no figure withheld, or all of them",
                        "4:a 5, not all figures withheld",
                        "5:a 5, not all figures withheld",
                        "7:a 5, not no figure withheld, or all of them");
        assertThat(told("kind=ONE_SCHOOL; result=a b; per=schools", "row,a,b", "p,c,5"))
                .as("a table that does not tell how many schools")
                .isEmpty();
    }

    @Test
    void there_is_no_rate_of_nothing() {
        assertThat(told(RATE, "row,part,whole,rate", "a,0,0,0", "b,1,4,25")).containsExactly("1 tested");
    }

    /** Seventeen of 300: 5.666..., printed with the noise of a binary number in its fifteenth digit and in its fourteenth. */
    @Test
    void a_rate_with_all_its_digits_may_be_off_in_the_last() {
        assertThat(told(
                        RATE,
                        "row,part,whole,rate",
                        "a,17,300,5.66666666666667",
                        "b,17,300,5.66666666666670",
                        "c,17,300,5.66666666666680",
                        "d,17,300,5.666666668"))
                .containsExactly(
                        "4 tested",
                        "4:rate 5.66666666666680, not 5.66666666666667",
                        "5:rate 5.666666668, not 5.66666666666667");
    }

    @Test
    void a_binary_rate_may_be_off_by_as_much_as_is_said_and_no_more() {
        String binary = RATE.replace("printing=1", "printing=1e-1");
        assertThat(told(binary, "row,part,whole,rate", "a,33,100,33.1", "b,33,100,32.9", "c,33,100,33.2"))
                .containsExactly("3 tested", "4:rate 33.2, not 33");
    }

    /** One of 16 is 6.25: the upper figure is right, the lower one is a tie, and the next is neither. */
    @Test
    void the_lower_side_of_a_tie_is_explained() {
        assertThat(told(
                        check(RATE + "; explained=TIE"),
                        List.of(reason(Rule.TIE, "")),
                        "row,part,whole,rate",
                        "a,1,16,6.3",
                        "b,1,16,6.2",
                        "c,1,16,6.1"))
                .containsExactly("3 tested", "3:rate 6.2, not 6.25 (TIE)", "4:rate 6.1, not 6.25");
    }

    /**
     * Counts off by 5 at most: 16 of 2005 may have been 21 of 2000, which is 1.05 and printed as 1.1; 24 of 1995 may have been 19 of 2000, which
     * is 0.95 and, where a half went down, printed as 0.9.
     */
    @Test
    void a_rate_of_rounded_counts_lies_between_those_of_the_counts_that_they_may_have_been() {
        assertThat(told(
                        check(RATE + "; explained=ROUNDED_COUNTS"),
                        List.of(reason(Rule.ROUNDED_COUNTS, "5")),
                        "row,part,whole,rate",
                        "a,16,2005,0.8",
                        "b,16,2005,1.1",
                        "c,16,2005,1.2",
                        "d,24,1995,0.9",
                        "e,24,1995,0.8"))
                .containsExactly(
                        "5 tested",
                        "3:rate 1.1, not 0.798004987531172 (ROUNDED_COUNTS)",
                        "4:rate 1.2, not 0.798004987531172",
                        "5:rate 0.9, not 1.20300751879699 (ROUNDED_COUNTS)",
                        "6:rate 0.8, not 1.20300751879699");
    }

    /** What a rate is explained by is asked of its own row. */
    @Test
    void an_explanation_is_of_its_rows_alone() {
        List<ExplainedDifference> notB = List.of(reason(Rule.TIE, "", "", "row!=b"));
        assertThat(told(check(RATE + "; explained=TIE"), notB, "row,part,whole,rate", "a,1,16,6.2", "b,1,16,6.2"))
                .containsExactly("2 tested", "2:rate 6.2, not 6.25 (TIE)", "3:rate 6.2, not 6.25");
        List<ExplainedDifference> rounded = List.of(reason(Rule.ROUNDED_PARTS, "", "", "row!=b"));
        assertThat(told(
                        check("kind=PRODUCT; result=r; parts=x y; explained=ROUNDED_PARTS"),
                        rounded,
                        "row,x,y,r",
                        "a,10,10,95",
                        "b,10,10,95"))
                .containsExactly("2 tested", "2:r 95, not 100 (ROUNDED_PARTS)", "3:r 95, not 100");
    }

    /** Half of 10 by 10, each from 9.5 to 10.5: doubled, from 180.5 to 220.5, so 180 to 221 may be printed. */
    @Test
    void a_product_of_rounded_figures_lies_between_those_of_their_ends() {
        assertThat(told(
                        check("kind=PRODUCT; result=r; parts=x y; per=0.5; explained=ROUNDED_PARTS"),
                        List.of(reason(Rule.ROUNDED_PARTS, "")),
                        "row,x,y,r",
                        "a,10,10,200",
                        "b,10,10,180",
                        "c,10,10,179",
                        "d,10,10,221",
                        "e,10,10,222"))
                .containsExactly(
                        "5 tested",
                        "3:r 180, not 200 (ROUNDED_PARTS)",
                        "4:r 179, not 200",
                        "5:r 221, not 200 (ROUNDED_PARTS)",
                        "6:r 222, not 200");
    }

    @Test
    void a_binary_product_may_be_off_by_its_share() {
        assertThat(told("kind=PRODUCT; result=r; parts=x y; printing=1e-1", "row,x,y,r", "a,10,5,55", "b,10,5,56"))
                .containsExactly("2 tested", "3:r 56, not 50");
    }

    /** 7.2 and 7.1 may both have been 7.15; a part that does not apply was not rounded. */
    @Test
    void figures_rounded_for_themselves_are_off_by_their_halves_together() {
        assertThat(told(
                        check("kind=SUM; result=whole; parts=a b; printing=1; explained=ROUNDED_PARTS"),
                        List.of(reason(Rule.ROUNDED_PARTS, "")),
                        "row,whole,a,b",
                        "p,7.2,7.1,z",
                        "q,7.3,7.1,z",
                        "r,7.3,7.1,low"))
                .containsExactly(
                        "3 tested",
                        "2:whole 7.2, not 7.1 (ROUNDED_PARTS)",
                        "3:whole 7.3, not 7.1",
                        "4:whole 7.3, not 7.1");
    }

    /** 9 may have been 8.5, and so may 8; a part that does not apply is no bound, and one bound is none. */
    @Test
    void a_figure_lies_between_others_as_far_as_rounding_tells() {
        String between = "kind=BETWEEN; result=n; parts=a b c";
        assertThat(told(between, "row,n,a,b,c", "p,9,2,8,z", "q,10,2,8,z", "r,1,2,8,z", "s,0,2,8,z", "t,5,2,z,z"))
                .containsExactly("4 tested", "3:n 10, not 1.5 to 8.5", "5:n 0, not 1.5 to 8.5");
    }

    @Test
    void no_more_than_twenty_digits_after_the_point_are_told() {
        assertThat(ReplayArithmetic.show(new BigDecimal("0.123456789012345678905")))
                .isEqualTo("0.12345678901234567891");
        assertThat(ReplayArithmetic.show(new BigDecimal("0.12345678901234567890")))
                .isEqualTo("0.1234567890123456789");
        assertThat(ReplayArithmetic.show(new BigDecimal("1E-21"))).isEqualTo("0");
        assertThat(ReplayArithmetic.show(new BigDecimal("1.5E3"))).isEqualTo("1500");
    }
}
