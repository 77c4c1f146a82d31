package org.openattendance.benchmarks.sidebyside;

/** Somebody who counts the marks of every pupil. */
interface Contender {

    /** How the table of results calls it. */
    String name();

    /** Counts everything anew, with a result for each pupil kept until the next run; called often. */
    void run() throws Exception;

    /** The totals of the last run; its time is not measured. */
    Totals totals() throws Exception;
}
