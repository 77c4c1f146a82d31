package org.openattendance.mapping.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.mapping.model.ContactFrequency;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieStrength;

/** Ties in words. */
final class TieWords {

    private final PartnershipMap map;
    private final MapWords words;

    TieWords(PartnershipMap map, MapWords words) {
        this.map = map;
        this.words = words;
    }

    String name(String node) {
        return words.name(map, map.node(node));
    }

    /** For example {@code Pupil and Mum: strong, supportive, support goes both ways, to maintain}. */
    String sentence(Tie tie) {
        return name(tie.from()) + " and " + name(tie.to()) + ": " + facts(tie, name(tie.from()), name(tie.to()));
    }

    String sentence(RingTie tie) {
        return tie.ties().stream().map(this::sentence).collect(Collectors.joining("; "));
    }

    /** As one of the two ends sees it: {@code to Mum: strong, supportive}. */
    String from(Tie tie, String node) {
        return "to " + name(tie.otherEnd(node)) + ": " + facts(tie, name(tie.from()), name(tie.to()));
    }

    private static String facts(Tie tie, String from, String to) {
        List<String> facts = new ArrayList<>();
        facts.add(strength(tie.strength()));
        if (tie.quality() != TieQuality.UNKNOWN) {
            facts.add(MapWords.lower(tie.quality()));
        }
        if (tie.flow() != TieFlow.UNKNOWN) {
            facts.add(flow(tie.flow(), from, to));
        }
        if (tie.frequency() != ContactFrequency.UNKNOWN) {
            facts.add("in touch " + MapWords.lower(tie.frequency()));
        }
        if (tie.intent() != TieIntent.NOT_SET) {
            facts.add("to " + MapWords.lower(tie.intent()));
        }
        return String.join(", ", facts);
    }

    private static String strength(TieStrength strength) {
        return switch (strength) {
            case NONE -> "no link yet";
            case UNKNOWN -> "strength not known";
            default -> MapWords.lower(strength);
        };
    }

    private static String flow(TieFlow flow, String from, String to) {
        return switch (flow) {
            case FROM_TO -> "support goes to " + to;
            case TO_FROM -> "support goes to " + from;
            case BOTH -> "support goes both ways";
            case NONE -> "no support goes along it";
            case UNKNOWN -> "";
        };
    }
}
