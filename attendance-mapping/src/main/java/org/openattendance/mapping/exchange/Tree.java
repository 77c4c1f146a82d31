package org.openattendance.mapping.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.openattendance.mapping.internal.Json;
import org.openattendance.mapping.model.Extras;

/** An object that is being written: fields in the order in which they are put, those that say nothing left out. For one thread. */
final class Tree {

    private final ObjectNode node;
    private final Extras extras;

    private Tree(ObjectNode node, Extras extras) {
        this.node = node;
        this.extras = extras;
    }

    /** A document of the current version. */
    static Tree document(Extras extras) {
        return new Tree(Json.object(), extras).put("schemaVersion", SchemaVersion.CURRENT);
    }

    Tree put(String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
        return this;
    }

    /** A day, a role, a constant or a text. */
    Tree put(String name, Optional<?> value) {
        value.ifPresent(one -> put(name, one.toString()));
        return this;
    }

    Tree put(String name, BigDecimal number) {
        node.put(name, number);
        return this;
    }

    Tree put(String name, long number) {
        node.put(name, number);
        return this;
    }

    Tree put(String name, boolean yes) {
        node.put(name, yes);
        return this;
    }

    /** Texts in order; a list without any is left out. */
    Tree put(String name, Collection<?> items) {
        if (!items.isEmpty()) {
            ArrayNode list = node.putArray(name);
            items.forEach(item -> list.add(item.toString()));
        }
        return this;
    }

    /** An object of its own. */
    Tree object(String name) {
        return new Tree(node.putObject(name), extras);
    }

    /** A list, with or without items; {@link #item} adds to it. */
    Tree list(String name) {
        node.withArray(name);
        return this;
    }

    /** One more object at the end of a list. */
    Tree item(String list) {
        return new Tree(node.withArray(list).addObject(), extras);
    }

    /** The unknown fields of the thing, last and in order of their names; never in place of a field of ours. */
    Tree extras(String owner) {
        extras.of(owner).forEach((name, json) -> {
            if (!node.has(name)) {
                node.set(name, Json.value(json));
            }
        });
        return this;
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    Tree without(String name) {
        node.remove(name);
        return this;
    }

    byte[] bytes() {
        return Json.write(node).getBytes(StandardCharsets.UTF_8);
    }
}
