package org.openattendance.examples.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.CommunicationPurpose;
import org.openattendance.mapping.communication.MatrixCell;
import org.openattendance.mapping.communication.MatrixComparison;
import org.openattendance.mapping.communication.Story;
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
        description = "Who needs to know what, for which purpose, and where partners see it otherwise.",
        footer = {"", "Example: attendance communications examples/data/partnership/communications.json"})
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
        json.put(
                "rows",
                matrix.stories().stream().map(story -> row(matrix, story)).toList());
        json.put(
                "cells", matrix.cells().stream().map(CommunicationsCommand::row).toList());
        json.put("comparison", cells.stream().map(CommunicationsCommand::row).toList());
        List<ReportTable> tables = new ArrayList<>();
        tables.add(ReportTable.of(
                CommunicationMatrix.HEADER.stream().map(Column::words).toList(), matrix.rows()));
        List<MatrixComparison.Cell> differing =
                cells.stream().filter(cell -> !cell.agrees()).toList();
        if (!differing.isEmpty()) {
            tables.add(comparison(differing));
        }
        String text = cells.isEmpty()
                ? "Partners were not asked how they see it.\n"
                : "Asked how they see it, partners agree in " + (cells.size() - differing.size()) + " of "
                        + cells.size() + " cells.\n";
        return Outcome.of(json, tables).withText(text).withIssues(PracticeFiles.first(read, maxIssues()));
    }

    private static Map<String, Object> row(CommunicationMatrix matrix, Story story) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("story", story.id());
        row.put("title", story.title());
        for (CommunicationPurpose purpose : CommunicationPurpose.values()) {
            row.put(purpose.name().toLowerCase(Locale.ROOT), matrix.partnersFor(story.id(), purpose));
        }
        return row;
    }

    private static Map<String, @Nullable Object> row(MatrixCell cell) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("story", cell.story());
        row.put("partner", cell.partner());
        row.put("purposes", cell.purposes().stream().map(Enum::name).toList());
        row.put("channel", cell.channel().orElse(null));
        row.put("expected", cell.expected());
        row.put("due", cell.due().map(LocalDate::toString).orElse(null));
        row.put("status", cell.status().name());
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
                                words(cell.missing()),
                                words(cell.extra()),
                                cell.otherChannel() ? "yes" : "no"))
                        .toList());
    }

    private static String words(Set<CommunicationPurpose> purposes) {
        return purposes.stream()
                .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
