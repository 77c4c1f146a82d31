package org.openattendance.mapping.prompt;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.Require;

/**
 * Questions that belong together, in order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id for example {@code communication-review}
 * @param title for people
 * @param prompts in order, no id twice
 */
public record PromptSheet(String id, String title, List<Prompt> prompts) {

    /**
     * @param id of the sheet
     * @param title for people
     * @param prompts in order
     * @throws InvalidValueException if an id stands twice, or a text is blank
     */
    public PromptSheet {
        Require.id(id, "The id of a sheet");
        title = Require.text(title, "The title of " + id);
        prompts = List.copyOf(prompts);
        Require.unique(prompts.stream().map(Prompt::id).toList(), "The sheet " + id);
    }

    /** Ids of the prompts, in order. */
    public List<String> ids() {
        return prompts.stream().map(Prompt::id).toList();
    }

    /**
     * The prompt of an id.
     *
     * @throws InvalidValueException if the sheet has none
     */
    public Prompt prompt(String id) {
        return prompts.stream()
                .filter(prompt -> prompt.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "The sheet " + this.id + " has no prompt " + id + ". It has " + ids() + ".",
                        "the id belongs to another sheet."));
    }

    /** The sheet with a further question at its end. */
    public PromptSheet plus(Prompt prompt) {
        List<Prompt> more = new ArrayList<>(prompts);
        more.add(prompt);
        return new PromptSheet(id, title, more);
    }
}
