package org.openattendance.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Issue;

/**
 * One element of an XML document with all that is in it.
 *
 * @param file as the caller named it
 * @param line on which it begins
 * @param name without a prefix
 * @param text its own characters, never trimmed: a blank may be a mark
 * @param attributes by name without a prefix
 * @param children in order
 */
record XmlNode(
        String file, long line, String name, String text, Map<String, String> attributes, List<XmlNode> children) {

    /** The first child of a name. */
    Optional<XmlNode> find(String child) {
        return children.stream().filter(one -> one.name.equals(child)).findFirst();
    }

    /** All children of a name. */
    List<XmlNode> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    /** The text of a child or an attribute without spaces round it, or empty if it is blank or not there. */
    Optional<String> value(String child) {
        return find(child)
                .map(XmlNode::text)
                .or(() -> Optional.ofNullable(attributes.get(child)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The first descendant along a path of names. */
    Optional<XmlNode> path(String... names) {
        Optional<XmlNode> at = Optional.of(this);
        for (String next : names) {
            at = at.flatMap(one -> one.find(next));
        }
        return at;
    }

    /** Where it stands. */
    Issue.Cell place() {
        return new Issue.Cell(file, line, name);
    }

    /** Where a child stands, or where it should. */
    Issue.Cell place(String child) {
        return find(child).map(XmlNode::place).orElseGet(() -> new Issue.Cell(file, line, child));
    }

    /** File and line; never the text, which may be a pupil's. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + name;
    }
}
