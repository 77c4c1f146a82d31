package org.openattendance.mapping.json;

import java.util.Optional;
import org.openattendance.mapping.model.ContactFrequency;
import org.openattendance.mapping.model.Integration;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieConfidence;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieSource;
import org.openattendance.mapping.model.TieStrength;

/** Ties from JSON. */
final class TieReader {

    private final Elements elements;
    private final String centre;

    /**
     * @param centre id of the centre, for flows that are said from its side; empty if there is none
     */
    TieReader(Elements elements, String centre) {
        this.elements = elements;
        this.centre = centre;
    }

    Tie read(ObjectCursor in) {
        String from = in.required("from");
        String to = in.required("to");
        Tie tie = new Tie(
                from,
                to,
                in.choice("strength", TieStrength.class, TieStrength.UNKNOWN),
                in.choice("quality", TieQuality.class, TieQuality.UNKNOWN),
                flow(in, from, to),
                in.choice("intent", TieIntent.class, TieIntent.NOT_SET),
                in.choice("frequency", ContactFrequency.class, ContactFrequency.UNKNOWN),
                in.day("lastContact"),
                in.choice("source", TieSource.class),
                in.choice("confidence", TieConfidence.class, TieConfidence.UNKNOWN),
                Optional.empty(),
                in.dates(),
                in.visibility());
        return in.object("integration")
                .map(rating -> tie.withIntegration(integration(rating, tie)))
                .orElse(tie);
    }

    private Integration integration(ObjectCursor in, Tie tie) {
        Integration integration = new Integration(in.required("scale"), in.required("level"));
        elements.unknown(in, "tie " + tie.key() + " integration");
        return integration;
    }

    /** A tie of the centre may also say its flow as the pupil would: to me, from me, both. */
    private TieFlow flow(ObjectCursor in, String from, String to) {
        Optional<String> text = in.text("flow");
        boolean atCentre = !centre.isEmpty() && (from.equals(centre) || to.equals(centre));
        if (text.isPresent() && atCentre) {
            TieFlow towardsTo = to.equals(centre) ? TieFlow.FROM_TO : TieFlow.TO_FROM;
            Optional<TieFlow> said = asThePupilSaysIt(text.get(), towardsTo);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return in.choice("flow", TieFlow.class, TieFlow.UNKNOWN);
    }

    private static Optional<TieFlow> asThePupilSaysIt(String text, TieFlow toPupil) {
        return switch (text) {
            case "TO_PUPIL" -> Optional.of(toPupil);
            case "FROM_PUPIL" -> Optional.of(toPupil.reversed());
            case "MUTUAL" -> Optional.of(TieFlow.BOTH);
            default -> Optional.empty();
        };
    }
}
