package org.openattendance.mapping.prompt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.table.CsvRow;

/**
 * The sheets of questions that ship with this module, read from {@code prompt/sheets.csv} and {@code prompt/prompts.csv}.
 *
 * <p>Immutable and thread-safe.
 */
public final class PromptSheets {

    private final Map<String, PromptSheet> byId;

    private PromptSheets(Map<String, PromptSheet> byId) {
        this.byId = byId;
    }

    /** Those of the jar. */
    public static PromptSheets standard() {
        Map<String, List<Prompt>> prompts = new TreeMap<>();
        List<String> columns = List.of("sheet", "prompt", "text", "source", "confidence");
        for (CsvRow row : DataFiles.table("prompt/prompts.csv", columns).rows()) {
            prompts.computeIfAbsent(row.text("sheet"), id -> new ArrayList<>())
                    .add(new Prompt(
                            row.text("prompt"),
                            row.text("text"),
                            List.of(row.text("source")),
                            Confidence.valueOf(row.text("confidence"))));
        }
        Map<String, PromptSheet> byId = new TreeMap<>();
        for (CsvRow row :
                DataFiles.table("prompt/sheets.csv", List.of("sheet", "title")).rows()) {
            String id = row.text("sheet");
            byId.put(id, new PromptSheet(id, row.text("title"), prompts.getOrDefault(id, List.of())));
        }
        return new PromptSheets(byId);
    }

    /** Ids of the sheets, in Unicode code point order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /**
     * The sheet of an id.
     *
     * @throws InvalidValueException if there is none
     */
    public PromptSheet get(String id) {
        PromptSheet sheet = byId.get(id);
        if (sheet == null) {
            throw new InvalidValueException(
                    "No sheet of questions " + id + ". There are " + byId.keySet() + ".", "the id is misspelt.");
        }
        return sheet;
    }
}
