package org.openattendance.mapping.guide;

import java.util.List;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.MapLayer;

/**
 * What a layer is called, what it is for, and what to ask in it. Immutable and thread-safe.
 *
 * @param layer which one
 * @param title short, for a ring of the picture
 * @param text what belongs there
 * @param prompts what to ask, in order; may be empty
 */
public record LayerDescriptor(MapLayer layer, String title, String text, List<String> prompts) {

    public LayerDescriptor {
        Objects.requireNonNull(layer, "layer");
        title = Require.text(title, "The title of " + layer);
        Objects.requireNonNull(text, "text");
        prompts = List.copyOf(prompts);
    }
}
