package org.openattendance.mapping.exchange;

import org.openattendance.mapping.communication.CommunicationMatrix;
import org.openattendance.mapping.communication.MatrixCell;
import org.openattendance.mapping.communication.Story;
import org.openattendance.mapping.internal.DataFiles;

/** Writes a file on who needs to know what. What was written, reads as an equal value and is written as the same bytes. Stateless. */
public final class CommunicationsJsonWriter {

    private CommunicationsJsonWriter() {}

    /**
     * The whole file, for keeping it.
     *
     * @return UTF-8, lines ending in LF; fields in a fixed order, those that say nothing left out
     */
    public static byte[] write(CommunicationsFile file) {
        Tree document = Tree.document(file.extras()).list("stories");
        file.matrix().stories().forEach(story -> story(document.item("stories"), story));
        cells(document, file.matrix(), "cells", "cell");
        file.feedback().ifPresent(feedback -> {
            document.list("feedback");
            cells(document, feedback, "feedback", "feedback");
        });
        return document.extras("communications").bytes();
    }

    private static void story(Tree tree, Story story) {
        tree.put("id", story.id())
                .put("title", story.title())
                .put("detail", story.detail())
                .put("kind", story.kind())
                .put("on", story.on())
                .extras("story " + story.id());
    }

    private static void cells(Tree document, CommunicationMatrix matrix, String list, String kind) {
        for (MatrixCell cell : matrix.cells()) {
            document.item(list)
                    .put("story", cell.story())
                    .put("partner", cell.partner())
                    .put("purposes", cell.purposes())
                    .put("channel", cell.channel())
                    .put("expected", cell.expected())
                    .put("due", cell.due())
                    .put("noDueReason", cell.noDueReason())
                    .put("status", cell.status().name())
                    .extras(kind + " " + cell.story() + " " + cell.partner());
        }
    }

    /** The JSON Schema (draft 2020-12) of the form that is written, as text. */
    public static String schema() {
        return DataFiles.text("exchange/communications-1.0.schema.json");
    }
}
