package org.openattendance.mapping.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.openattendance.mapping.model.ContactFrequency;
import org.openattendance.mapping.model.Tie;
import org.openattendance.mapping.model.TieConfidence;
import org.openattendance.mapping.model.TieFlow;
import org.openattendance.mapping.model.TieIntent;
import org.openattendance.mapping.model.TieQuality;
import org.openattendance.mapping.model.TieStrength;

/** Ties to JSON. */
final class TieWriter {

    private TieWriter() {}

    static ObjectNode write(MapWriter writer, Tie tie) {
        ObjectNode out = writer.object();
        out.put("from", tie.from());
        out.put("to", tie.to());
        MapWriter.choice(out, "strength", tie.strength(), TieStrength.UNKNOWN);
        MapWriter.choice(out, "quality", tie.quality(), TieQuality.UNKNOWN);
        MapWriter.choice(out, "flow", tie.flow(), TieFlow.UNKNOWN);
        MapWriter.choice(out, "intent", tie.intent(), TieIntent.NOT_SET);
        MapWriter.choice(out, "frequency", tie.frequency(), ContactFrequency.UNKNOWN);
        MapWriter.text(out, "lastContact", tie.lastContact());
        MapWriter.text(out, "source", tie.source());
        MapWriter.choice(out, "confidence", tie.confidence(), TieConfidence.UNKNOWN);
        tie.integration().ifPresent(rating -> {
            ObjectNode inner = out.putObject("integration");
            inner.put("scale", rating.scale());
            inner.put("level", rating.level());
            writer.withExtras(inner, "tie " + tie.key() + " integration");
        });
        MapWriter.dates(out, tie.dates());
        tie.visibility().ifPresent(visibility -> MapWriter.always(out, visibility));
        return writer.withExtras(out, "tie " + tie.key());
    }
}
