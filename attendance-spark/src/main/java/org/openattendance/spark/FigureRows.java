package org.openattendance.spark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.openattendance.Figures;
import org.openattendance.measure.Definition;
import org.openattendance.register.Registers;
import org.openattendance.statistics.StatisticsPlan;

/** Counts the enrolments of a chunk, as core does, and gives their rows. For one thread. */
final class FigureRows {

    private final StatisticsPlan plan;
    private final TallyRows rows;
    private final WholeSchools schools;

    FigureRows(StatisticsPlan plan, String digest, List<String> measures, WholeSchools schools) {
        this.plan = plan;
        this.rows = new TallyRows(definition(plan).id(), digest, measures);
        this.schools = schools;
    }

    private static Definition definition(StatisticsPlan plan) {
        return plan.definition().definition();
    }

    Iterator<Row> of(Chunk chunk) {
        return (schools.isEmpty() ? Stream.of(figures(chunk, chunk.registers())) : bySchool(chunk))
                .flatMap(figures -> figures.pupils().stream())
                .map(rows::of)
                .iterator();
    }

    private Figures figures(Chunk chunk, Registers registers) {
        return chunk.attendance().figures(registers, plan.window(), plan.asOf(), definition(plan));
    }

    /** Numbers of sessions depend on when a school, and not only these pupils of it, has marks. */
    private Stream<Figures> bySchool(Chunk chunk) {
        return chunk.bySchool().entrySet().stream()
                .map(school -> chunk.attendance()
                        .figures(
                                school.getValue(),
                                plan.window(),
                                plan.asOf(),
                                definition(plan),
                                schools.of(school.getKey())::markedIn));
    }
}
