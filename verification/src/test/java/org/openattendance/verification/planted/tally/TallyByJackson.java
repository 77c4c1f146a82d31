package org.openattendance.verification.planted.tally;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Uses Jackson where it has no business, though it shows none of it. */
public final class TallyByJackson {

    /** Reads a count. */
    public int count() {
        return JsonNodeFactory.instance.numberNode(1).intValue();
    }
}
