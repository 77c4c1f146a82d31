package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * An answer to one part of a question of the map. Immutable and thread-safe.
 *
 * @param part id of the part, for example {@code ES-Q3b}
 * @param text in words; may be empty where need or area say enough
 * @param by who answered, as a role
 * @param on the day
 * @param nodes ids of nodes that it speaks of
 * @param offers ids of offers of the directory that it speaks of
 * @param need the need that it is about, for a part that is answered need by need
 * @param met how far that need is met
 * @param area the area of equality that it is about, for a part that is answered area by area
 * @param visibility who may see it
 */
public record MapAnswer(
        String part,
        String text,
        Role by,
        LocalDate on,
        List<String> nodes,
        List<String> offers,
        Optional<String> need,
        Optional<NeedMet> met,
        Optional<String> area,
        Visibility visibility) {

    public MapAnswer {
        Require.id(part, "A part of a question");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        nodes = List.copyOf(nodes);
        offers = List.copyOf(offers);
        need.ifPresent(id -> Require.id(id, "The need of an answer"));
        Objects.requireNonNull(met, "met");
        area.ifPresent(code -> Require.id(code, "The area of an answer"));
        Objects.requireNonNull(visibility, "visibility");
    }

    /** An answer in words; the core team alone sees it. */
    public static MapAnswer of(String part, String text, Role by, LocalDate on) {
        return new MapAnswer(
                part,
                text,
                by,
                on,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Visibility.closed());
    }

    /** A copy that speaks of these nodes. */
    public MapAnswer withNodes(List<String> ids) {
        return new MapAnswer(part, text, by, on, ids, offers, need, met, area, visibility);
    }

    /** A copy that speaks of these offers. */
    public MapAnswer withOffers(List<String> ids) {
        return new MapAnswer(part, text, by, on, nodes, ids, need, met, area, visibility);
    }

    /** A copy about one need, and how far it is met. */
    public MapAnswer withNeed(String id, NeedMet degree) {
        return new MapAnswer(part, text, by, on, nodes, offers, Optional.of(id), Optional.of(degree), area, visibility);
    }

    /** A copy about one area of equality. */
    public MapAnswer withArea(String code) {
        return new MapAnswer(part, text, by, on, nodes, offers, need, met, Optional.of(code), visibility);
    }

    /** A copy with other words. */
    public MapAnswer withText(String words) {
        return new MapAnswer(part, words, by, on, nodes, offers, need, met, area, visibility);
    }

    /** A copy that others may see. */
    public MapAnswer withVisibility(Visibility other) {
        return new MapAnswer(part, text, by, on, nodes, offers, need, met, area, other);
    }

    /** The part, role and day; never the words. */
    @Override
    public String toString() {
        return "answer to " + part + " by " + by + " on " + on;
    }
}
