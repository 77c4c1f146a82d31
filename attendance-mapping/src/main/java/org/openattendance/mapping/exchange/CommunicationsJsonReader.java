package org.openattendance.mapping.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.CommunicationPurpose;
import org.openattendance.mapping.communication.MatrixCell;
import org.openattendance.mapping.communication.Story;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.mapping.internal.Unasked;
import org.openattendance.mapping.json.UnknownFields;
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
 * <p>Thread-safe.
 */
public final class CommunicationsJsonReader {

    private CommunicationsJsonReader() {}

    /**
     * From a file; fields that are not known are warnings, and are not kept.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, not an object, of another schema, or has no stories
     */
    public static Checked<CommunicationsFile> read(String file, byte[] content) {
        return read(file, content, Unasked.Policy.REPORT);
    }

    /**
     * From a file, with fields that are not known kept, or refused with the thing that they stand in.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not JSON, not an object, of another schema, or has no stories
     */
    public static Checked<CommunicationsFile> read(String file, byte[] content, UnknownFields policy) {
        return read(file, content, Documents.policy(policy));
    }

    private static Checked<CommunicationsFile> read(String file, byte[] content, Unasked.Policy policy) {
        return Documents.read(
                file, content, policy, CommunicationsJsonReader::communications, CommunicationsFile::with);
    }

    private static CommunicationsFile communications(JsonFields fields) {
        CommunicationMatrix empty = CommunicationMatrix.of(List.of());
        for (JsonFields story : fields.objects("stories")) {
            CommunicationMatrix before = empty;
            empty = story.read(one -> before.with(story(one))).orElse(before);
        }
        CommunicationMatrix matrix = cells(empty, fields.objects("cells"), "cell");
        Optional<CommunicationMatrix> feedback = fields.has("feedback")
                ? Optional.of(cells(empty, fields.objects("feedback"), "feedback"))
                : Optional.empty();
        if (!fields.has("stories") && !fields.unread().isEmpty()) {
            throw fields.refuse("stories", "this must not be left out.");
        }
        fields.unasked("communications");
        return CommunicationsFile.of(matrix, feedback);
    }

    private static Story story(JsonFields fields) {
        Story story = new Story(
                fields.required("id"),
                fields.required("title"),
                fields.text("detail"),
                fields.optional("kind"),
                fields.date("on"));
        fields.unasked("story " + story.id());
        return story;
    }

    private static CommunicationMatrix cells(CommunicationMatrix empty, List<JsonFields> cells, String kind) {
        CommunicationMatrix matrix = empty;
        for (JsonFields cell : cells) {
            CommunicationMatrix before = matrix;
            matrix = cell.read(one -> {
                        CommunicationMatrix after = before.with(cell(one));
                        one.unasked(kind + " " + one.required("story") + " " + one.required("partner"));
                        return after;
                    })
                    .orElse(before);
        }
        return matrix;
    }

    private static MatrixCell cell(JsonFields fields) {
        return new MatrixCell(
                fields.required("story"),
                fields.required("partner"),
                purposes(fields),
                fields.optional("channel"),
                fields.text("expected"),
                fields.date("due"),
                fields.text("noDueReason"),
                fields.constant("status", MatrixCell.Status.values()).orElse(MatrixCell.Status.PLANNED));
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
