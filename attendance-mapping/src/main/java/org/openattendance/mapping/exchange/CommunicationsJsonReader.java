package org.openattendance.mapping.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.CommunicationPurpose;
import org.openattendance.mapping.communication.MatrixCell;
import org.openattendance.mapping.communication.Story;
import org.openattendance.mapping.internal.Json;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads a file on who needs to know what.
 *
 * <pre>{@code
 * {"schemaVersion":"1.0","stories":[{"id":"s1","title":"Lunch on site","kind":"STRATEGY"}],
 *  "cells":[{"story":"s1","partner":"youth","purposes":["INFORMATION","ACTION"],"channel":"EMAIL","expected":"open at noon",
 *            "due":"2026-11-20","status":"SENT"}],
 *  "feedback":[{"story":"s1","partner":"youth","purposes":["INFORMATION"]}]}
 * }</pre>
 *
 * <p>Fields that are not known are {@code FIELD_NOT_USED} warnings. Thread-safe.
 */
public final class CommunicationsJsonReader {

    private CommunicationsJsonReader() {}

    /**
     * From a file.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, not an object, or of another schema
     */
    public static Checked<CommunicationsFile> read(String file, byte[] content) {
        List<Issue> issues = new ArrayList<>();
        JsonFields document = JsonFields.of(file, Json.read(file, content), issues);
        Optional<CommunicationsFile> read = document.read(fields -> {
            SchemaVersion.check(file, fields);
            return communications(fields);
        });
        return Checked.of(
                read.orElseThrow(() -> new UnreadableInputException(
                        "NOTHING_USABLE",
                        file,
                        issues.get(issues.size() - 1).describe(),
                        "the file is of another kind.")),
                issues);
    }

    private static CommunicationsFile communications(JsonFields fields) {
        CommunicationMatrix empty = CommunicationMatrix.of(List.of());
        for (JsonFields story : fields.objects("stories")) {
            CommunicationMatrix before = empty;
            empty = story.read(one -> before.with(story(one))).orElse(before);
        }
        CommunicationMatrix matrix = cells(empty, fields.objects("cells"));
        Optional<CommunicationMatrix> feedback =
                fields.has("feedback") ? Optional.of(cells(empty, fields.objects("feedback"))) : Optional.empty();
        if (!fields.has("stories") && !fields.unread().isEmpty()) {
            throw fields.refuse("stories", "this must not be left out.");
        }
        fields.warnOfUnread("FIELD_NOT_USED");
        return new CommunicationsFile(matrix, feedback);
    }

    private static Story story(JsonFields fields) {
        Story story = new Story(
                fields.required("id"),
                fields.required("title"),
                fields.text("detail"),
                fields.optional("kind"),
                fields.date("on"));
        fields.warnOfUnread("FIELD_NOT_USED");
        return story;
    }

    private static CommunicationMatrix cells(CommunicationMatrix empty, List<JsonFields> cells) {
        CommunicationMatrix matrix = empty;
        for (JsonFields cell : cells) {
            CommunicationMatrix before = matrix;
            matrix = cell.read(one -> before.with(cell(one))).orElse(before);
        }
        return matrix;
    }

    private static MatrixCell cell(JsonFields fields) {
        MatrixCell cell = new MatrixCell(
                fields.required("story"),
                fields.required("partner"),
                purposes(fields),
                fields.optional("channel"),
                fields.text("expected"),
                fields.date("due"),
                fields.text("noDueReason"),
                fields.constant("status", MatrixCell.Status.values()).orElse(MatrixCell.Status.PLANNED));
        fields.warnOfUnread("FIELD_NOT_USED");
        return cell;
    }

    private static Set<CommunicationPurpose> purposes(JsonFields fields) {
        Set<CommunicationPurpose> purposes = EnumSet.noneOf(CommunicationPurpose.class);
        for (String text : fields.texts("purposes")) {
            purposes.add(List.of(CommunicationPurpose.values()).stream()
                    .filter(one -> one.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> fields.refuse(
                            "purposes", "each should be one of " + List.of(CommunicationPurpose.values()) + ".")));
        }
        return purposes;
    }
}
