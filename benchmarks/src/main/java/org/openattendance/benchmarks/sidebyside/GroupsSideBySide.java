package org.openattendance.benchmarks.sidebyside;

import java.sql.Connection;
import java.util.List;
import org.openattendance.benchmarks.Authority;
import org.openattendance.benchmarks.Machine;

/**
 * Groups of an authority: ours, the plain count and DuckDB on the same marks in one run, each group with the same figures: sessions of each
 * category, late marks, enrolments, those with any absence, persistent and severe, sessions and enrolments by reason. Prints Markdown.
 */
public final class GroupsSideBySide {

    private GroupsSideBySide() {}

    /** @param args rounds, pupils */
    public static void main(String[] args) throws Exception {
        Authority authority = new Authority(Integer.parseInt(args[1]));
        BandwidthProbe probe = BandwidthProbe.large();
        long stolen = Machine.stolenTicks();
        System.out.println(Machine.describe() + ", load " + Machine.load() + "\n");
        List<SchoolInMemory> schools = SchoolInMemory.of(authority);
        try (Connection connection = DuckDb.connect()) {
            DuckDbGroups.fill(connection, authority);
            System.out.println(rounds(schools, connection)
                    .run(Integer.parseInt(args[0]), probe)
                    .table());
        }
        System.out.println(schools.size() + " schools. Stolen by the host: " + (Machine.stolenTicks() - stolen)
                + " ticks; load at the end " + Machine.load() + "; probe " + (probe.sink() != 0));
    }

    static Rounds rounds(List<SchoolInMemory> schools, Connection connection) {
        return new Rounds(
                "Groups of an authority: school, sex and term",
                3,
                List.of(
                        new OurGroups(schools, 2),
                        new OurGroups(schools, 1),
                        new PlainCount(schools),
                        DuckDbGroups.inMemory(
                                connection, DuckDbGroups.CODED, "row of the code table and term pre-coded"),
                        DuckDbGroups.inMemory(connection, DuckDbGroups.JOINED, "joined to the dated codes and terms")));
    }
}
