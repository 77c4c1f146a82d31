package org.openattendance.mapping.render;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openattendance.picture.Px;
import org.openattendance.picture.TextMeasure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads pictures back, to test what is really on the sheet. */
final class Svgs {

    private Svgs() {}

    /** A piece of text and the room that it takes. */
    record Words(String node, String text, double left, double top, double right, double bottom) {

        boolean overlaps(Words other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError("not XML", e);
        }
    }

    /** Elements of a name, in the order of the document. */
    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Groups that a keyboard can reach, by what they stand for. */
    static Map<String, Element> nodes(Document document) {
        Map<String, Element> nodes = new LinkedHashMap<>();
        for (Element group : elements(document, "g")) {
            if (group.hasAttribute("data-node")) {
                nodes.put(group.getAttribute("data-node"), group);
            }
        }
        return nodes;
    }

    static double number(Element element, String attribute) {
        return new BigDecimal(element.getAttribute(attribute)).doubleValue();
    }

    /** All words of a node that stand below its mark. */
    static List<Words> labels(Element node) {
        List<Words> words = new ArrayList<>();
        NodeList texts = node.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (!text.hasAttribute("font-weight")) {
                words.add(words(node.getAttribute("data-node"), text));
            }
        }
        return words;
    }

    private static Words words(String node, Element text) {
        double size = number(text, "font-size");
        double width = TextMeasure.width(text.getTextContent(), Px.ofHundredths(Math.round(size * 100)))
                        .hundredths()
                / 100.0;
        double x = number(text, "x");
        double y = number(text, "y");
        return new Words(node, text.getTextContent(), x - width / 2, y - size * 0.8, x + width / 2, y + size * 0.25);
    }
}
