package org.openattendance.benchmarks.sidebyside;

/** Somebody who counts marks. */
interface Contender {

    /** How the table of results calls it. */
    String name();

    /** Counts everything anew, with the result kept until the next run; called often. */
    void run() throws Exception;

    /** What the last run counted; its time is not measured. */
    Answer totals() throws Exception;

    /** Whether it is this library, which a JVM has to warm up. */
    default boolean isOurs() {
        return false;
    }
}
