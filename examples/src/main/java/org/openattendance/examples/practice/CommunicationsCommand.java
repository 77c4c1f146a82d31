package org.openattendance.examples.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.MatrixComparison;
import org.openattendance.mapping.exchange.CommunicationsFile;
import org.openattendance.mapping.exchange.CommunicationsJsonReader;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance communications FILE}: who needs to know what, and where partners see it otherwise. */
@CommandLine.Command(
        name = "communications",
        mixinStandardHelpOptions = true,
        description = "Who needs to know what, for which purpose, and where partners see it otherwise.")
public final class CommunicationsCommand extends Command {

    @Parameters(paramLabel = "FILE", description = "Communications in JSON; - for standard input.")
    private String file = "";

    /** For the command line. */
    public CommunicationsCommand() {}

    @Override
    protected Outcome run() {
        Checked<CommunicationsFile> read = CommunicationsJsonReader.read(file, PracticeFiles.bytes(file));
        CommunicationMatrix matrix = read.value().matrix();
        List<MatrixComparison.Cell> cells =
                read.value().comparison().map(MatrixComparison::cells).orElse(List.of());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", matrix.rows().stream().map(CommunicationsCommand::row).toList());
        json.put("comparison", cells.stream().map(CommunicationsCommand::row).toList());
        List<ReportTable> tables = new ArrayList<>();
        tables.add(ReportTable.of(
                CommunicationMatrix.HEADER.stream().map(Column::words).toList(), matrix.rows()));
        if (!cells.isEmpty()) {
            tables.add(comparison(cells));
        }
        return Outcome.of(json, tables).withIssues(PracticeFiles.first(read, maxIssues()));
    }

    private static Map<String, Object> row(List<String> cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        List<String> names = List.of("story", "information", "action", "comment", "response");
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    private static Map<String, Object> row(MatrixComparison.Cell cell) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("story", cell.story());
        row.put("partner", cell.partner());
        row.put("agrees", cell.agrees());
        row.put("missing", cell.missing().stream().map(Enum::name).toList());
        row.put("extra", cell.extra().stream().map(Enum::name).toList());
        row.put("otherChannel", cell.otherChannel());
        return row;
    }

    private static ReportTable comparison(List<MatrixComparison.Cell> cells) {
        return ReportTable.of(
                List.of(
                        Column.words("story"),
                        Column.words("partner"),
                        Column.words("they want more"),
                        Column.words("they want less"),
                        Column.words("other channel")),
                cells.stream()
                        .map(cell -> List.of(
                                cell.story(),
                                cell.partner(),
                                cell.missing().toString(),
                                cell.extra().toString(),
                                cell.otherChannel() ? "yes" : "no"))
                        .toList());
    }
}
