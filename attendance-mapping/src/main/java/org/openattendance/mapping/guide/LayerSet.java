package org.openattendance.mapping.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.table.CsvRow;

/**
 * The layers in use and their words. Five ship; a service that wants four, or other words, makes a set of its own.
 *
 * <p>Immutable and thread-safe.
 */
public final class LayerSet {

    private final List<LayerDescriptor> layers;

    private LayerSet(List<LayerDescriptor> layers) {
        this.layers = layers;
    }

    /** The five of the jar. */
    public static LayerSet standard() {
        List<CsvRow> prompts = DataFiles.table(
                        "guide/layer-prompts.csv", List.of("layer", "prompt", "source", "confidence"))
                .rows();
        return of(
                DataFiles.table("guide/layers.csv", List.of("layer", "title", "text", "source", "confidence"))
                        .rows()
                        .stream()
                        .map(row -> new LayerDescriptor(
                                MapLayer.valueOf(row.text("layer")),
                                row.text("title"),
                                row.text("text"),
                                prompts.stream()
                                        .filter(prompt -> prompt.text("layer").equals(row.text("layer")))
                                        .map(prompt -> prompt.text("prompt"))
                                        .toList()))
                        .toList());
    }

    /**
     * A caller's own, in any order.
     *
     * @param layers from one to five, each layer once, the first among them
     * @throws InvalidValueException if a layer stands twice, or the first is missing
     */
    public static LayerSet of(List<LayerDescriptor> layers) {
        Require.unique(layers.stream().map(one -> one.layer().name()).toList(), "The set of layers");
        if (layers.stream().noneMatch(one -> one.layer() == MapLayer.PUPIL_CHARACTERISTICS)) {
            throw new InvalidValueException(
                    "A map has no centre without its first layer.", "the layers were cut from inside.");
        }
        List<LayerDescriptor> ordered = new ArrayList<>(layers);
        ordered.sort(Comparator.comparing(LayerDescriptor::layer));
        return new LayerSet(List.copyOf(ordered));
    }

    /** All, from the centre out. */
    public List<LayerDescriptor> layers() {
        return layers;
    }

    /** What is said of a layer, or empty if it is not in use. */
    public Optional<LayerDescriptor> find(MapLayer layer) {
        return layers.stream().filter(one -> one.layer() == layer).findFirst();
    }

    /** Its title, or its code where the layer is not in use and yet holds something. */
    public String title(MapLayer layer) {
        return find(layer).map(LayerDescriptor::title).orElse(layer.name());
    }
}
