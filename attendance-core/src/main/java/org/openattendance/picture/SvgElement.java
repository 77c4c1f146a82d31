package org.openattendance.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.base.InvalidValueException;

/**
 * One SVG element: a name, attributes in the order in which they were given, and text or children.
 *
 * <p>All text and all values are escaped. No element can run or fetch anything: names of scripts, of foreign content and of events, and
 * references, are refused. Immutable and thread-safe.
 */
public final class SvgElement {

    private static final List<String> REFUSED =
            List.of("script", "foreignObject", "image", "use", "a", "iframe", "set", "animate");
    private static final List<String> UNSAFE = List.of("href", "style", "src");
    private static final List<String> PAINT = List.of("fill", "stroke", "filter", "mask", "clip-path", "marker-end");

    private final String name;
    private final Map<String, String> attributes;
    private final List<SvgElement> children;
    private final String text;

    private SvgElement(String name, Map<String, String> attributes, List<SvgElement> children, String text) {
        this.name = name;
        this.attributes = Collections.unmodifiableMap(attributes);
        this.children = children;
        this.text = text;
    }

    /**
     * An element without attributes.
     *
     * @throws InvalidValueException if the name is not plain, or is one of those that run or fetch something
     */
    public static SvgElement of(String name) {
        if (!name.matches("[a-zA-Z]+") || REFUSED.contains(name)) {
            throw new InvalidValueException(
                    "Not an element that we draw: " + name + ".", "it could run or fetch something.");
        }
        return new SvgElement(name, Map.of(), List.of(), "");
    }

    /** A group. */
    public static SvgElement group() {
        return of("g");
    }

    /** A rectangle. */
    public static SvgElement rect(Point corner, Px width, Px height) {
        return of("rect")
                .with("x", corner.x())
                .with("y", corner.y())
                .with("width", width)
                .with("height", height);
    }

    /** A circle. */
    public static SvgElement circle(Point centre, Px radius) {
        return of("circle").with("cx", centre.x()).with("cy", centre.y()).with("r", radius);
    }

    /** A straight line, drawn in a tone. */
    public static SvgElement line(Point from, Point to, Tone tone, Px width) {
        return of("line")
                .with("x1", from.x())
                .with("y1", from.y())
                .with("x2", to.x())
                .with("y2", to.y())
                .stroke(tone, width);
    }

    /** A path; see {@link PathData}. */
    public static SvgElement path(PathData data) {
        return of("path").with("d", data.toString());
    }

    /**
     * Words at a place.
     *
     * @param base left end, middle or right end of the base line, as the anchor says
     * @param size of the letters
     */
    public static SvgElement words(String text, Point base, Px size, Anchor anchor, Tone tone) {
        return of("text")
                .with("x", base.x())
                .with("y", base.y())
                .with("font-size", size)
                .with("text-anchor", anchor.svg())
                .fill(tone)
                .withText(text);
    }

    /** Where words stand in relation to their place. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }

        String svg() {
            return svg;
        }
    }

    /**
     * The element with one attribute more, or with another value for it.
     *
     * @throws InvalidValueException if the name is not plain, is an event, a reference or a style, or a paint points outside the picture
     */
    public SvgElement with(String attribute, String value) {
        if (!attribute.matches("[a-zA-Z][a-zA-Z0-9-]*") || attribute.startsWith("on") || UNSAFE.contains(attribute)) {
            throw new InvalidValueException("Not an attribute that we draw: " + attribute + ".", "it is an event.");
        }
        if (PAINT.contains(attribute) && value.contains("url(") && !value.matches("url\\(#[a-z0-9-]+\\)")) {
            throw new InvalidValueException(
                    "An attribute " + attribute + " points outside the picture.",
                    "text was put where a pattern belongs.");
        }
        Map<String, String> copy = new LinkedHashMap<>(attributes);
        copy.put(attribute, value);
        return new SvgElement(name, copy, children, text);
    }

    /** As {@link #with(String, String)}. */
    public SvgElement with(String attribute, Px value) {
        return with(attribute, value.toString());
    }

    /** Filled with a tone. */
    public SvgElement fill(Tone tone) {
        return classed("oa-f-" + tone.css()).with("fill", tone.light());
    }

    /** Filled with a pattern; see {@link Hatch}. */
    public SvgElement fill(Hatch hatch) {
        return with("fill", hatch.reference());
    }

    /** Not filled. */
    public SvgElement noFill() {
        return with("fill", "none");
    }

    /** Outlined in a tone. */
    public SvgElement stroke(Tone tone, Px width) {
        return classed("oa-s-" + tone.css()).with("stroke", tone.light()).with("stroke-width", width);
    }

    /** Its line broken, by lengths of dash and gap such as {@code 4 3}. */
    public SvgElement dashed(String lengths) {
        return with("stroke-dasharray", lengths);
    }

    /** Heavy letters. */
    public SvgElement bold() {
        return with("font-weight", "bold");
    }

    private SvgElement classed(String css) {
        String before = attributes.getOrDefault("class", "");
        return with("class", before.isEmpty() ? css : before + " " + css);
    }

    /** With one child more, at the end. */
    public SvgElement with(SvgElement child) {
        return with(List.of(child));
    }

    /** With more children, at the end. */
    public SvgElement with(List<SvgElement> more) {
        List<SvgElement> copy = new ArrayList<>(children);
        copy.addAll(more);
        return new SvgElement(name, attributes, List.copyOf(copy), text);
    }

    /** With other text. */
    public SvgElement withText(String words) {
        return new SvgElement(name, attributes, children, words);
    }

    /** With a {@code <title>} before its children: what a screen reader says and a pointer shows. */
    public SvgElement titled(String words) {
        List<SvgElement> copy = new ArrayList<>();
        copy.add(of("title").withText(words));
        copy.addAll(children);
        return new SvgElement(name, attributes, List.copyOf(copy), text);
    }

    /** Writes it and its children, one element on a line. */
    void writeTo(StringBuilder out, int depth) {
        out.append(" ".repeat(depth)).append('<').append(name);
        attributes.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(XmlText.escape(value))
                .append('"'));
        if (children.isEmpty() && text.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>').append(XmlText.escape(text));
        if (!children.isEmpty()) {
            out.append('\n');
            children.forEach(child -> child.writeTo(out, depth + 1));
            out.append(" ".repeat(depth));
        }
        out.append("</").append(name).append(">\n");
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SvgElement that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** As it is written. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out, 0);
        return out.toString();
    }
}
