package org.openattendance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * A sheet of a given size on which elements are put, one over another in the order in which they come.
 *
 * <p>Becomes a whole SVG document with title, description, its own background, and colours for a light and a dark page. Immutable and
 * thread-safe.
 */
public final class Drawing {

    private static final String FONT = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif";

    private final String id;
    private final String title;
    private final String description;
    private final Px width;
    private final Px height;
    private final boolean explorable;
    private final List<SvgElement> elements;

    private Drawing(
            String id,
            String title,
            String description,
            Px width,
            Px height,
            boolean explorable,
            List<SvgElement> elements) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.width = width;
        this.height = height;
        this.explorable = explorable;
        this.elements = elements;
    }

    /**
     * An empty sheet.
     *
     * @param id lower-case letters, digits and hyphens; pictures on one page need different ones
     * @param title what it shows, in a few words, not blank
     * @param description what there is to see
     * @param width above 0
     * @param height above 0
     * @throws InvalidValueException if the id has another form, the title is blank, or a length is not above 0
     */
    public static Drawing of(String id, String title, String description, Px width, Px height) {
        if (!id.matches("[a-z][a-z0-9-]*") || title.isBlank()) {
            throw new InvalidValueException(
                    "A drawing needs a title, and an id of lower-case letters.", "the id and the title are swapped.");
        }
        if (width.hundredths() <= 0 || height.hundredths() <= 0) {
            throw new InvalidValueException(
                    "A drawing of " + width + " by " + height + " has no room.", "there was nothing to draw.");
        }
        return new Drawing(
                id, title, Objects.requireNonNull(description, "description"), width, height, false, List.of());
    }

    /** With one element more, on top. */
    public Drawing with(SvgElement element) {
        return with(List.of(element));
    }

    /** With more elements, on top. */
    public Drawing with(List<SvgElement> more) {
        List<SvgElement> copy = new ArrayList<>(elements);
        copy.addAll(more);
        return new Drawing(id, title, description, width, height, explorable, List.copyOf(copy));
    }

    /**
     * The same, its parts open to a keyboard and a screen reader: elements with a title and {@code tabindex} are read one by one.
     * Otherwise the drawing is one image, read by its title and description.
     */
    public Drawing explorable() {
        return new Drawing(id, title, description, width, height, true, elements);
    }

    /** The drawing with its words. */
    public Picture toPicture(TextTable table) {
        return new Picture(title, description, toSvg(), table);
    }

    /** A whole SVG document. */
    public String toSvg() {
        SvgElement root = SvgElement.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", explorable ? "graphics-document document" : "img")
                .with("aria-labelledby", id + "-title")
                .with("aria-describedby", id + "-desc")
                .with("font-family", FONT)
                .with(SvgElement.of("title").with("id", id + "-title").withText(title))
                .with(SvgElement.of("desc").with("id", id + "-desc").withText(description))
                .with(SvgElement.of("style").withText(style()))
                .with(definitions())
                .with(SvgElement.rect(Point.of(0, 0), width, height).fill(Tone.PAPER))
                .with(elements);
        StringBuilder out = new StringBuilder();
        root.writeTo(out, 0);
        return out.toString();
    }

    /**
     * What every drawing brings along: colours for a dark page, and hatches. A page that holds drawings by {@link Picture#embedded()} needs it
     * once, before the first of them; it is an SVG element without a size, which no screen reader reads.
     */
    public static String shared() {
        SvgElement root = SvgElement.of("svg")
                .with("width", Px.ZERO)
                .with("height", Px.ZERO)
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .with(SvgElement.of("style").withText(style()))
                .with(definitions());
        return root.toString();
    }

    /** A document of {@link #toSvg()} without what all share, and without the namespace that HTML knows; another is left as it is. */
    static String embedded(String svg) {
        StringBuilder shared = new StringBuilder();
        SvgElement.of("style").withText(style()).writeTo(shared, 1);
        definitions().writeTo(shared, 1);
        return svg.replace(shared, "").replace(" xmlns=\"http://www.w3.org/2000/svg\"", "");
    }

    private static SvgElement definitions() {
        SvgElement defs = SvgElement.of("defs");
        for (Hatch hatch : Hatch.values()) {
            defs = defs.with(hatch.definition());
        }
        return defs;
    }

    /** Dark colours by class, for those whose page is dark; light ones stand in the elements, for viewers without styles. */
    private static String style() {
        StringBuilder css = new StringBuilder("@media (prefers-color-scheme: dark) {");
        for (Tone tone : Tone.values()) {
            css.append(" .oa-f-")
                    .append(tone.css())
                    .append(" { fill: ")
                    .append(tone.dark())
                    .append(" }");
            css.append(" .oa-s-")
                    .append(tone.css())
                    .append(" { stroke: ")
                    .append(tone.dark())
                    .append(" }");
        }
        return css.append(" }").toString();
    }
}
