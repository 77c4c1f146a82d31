package org.openattendance.mapping.team;

import java.time.LocalDate;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * What a team brought to a staff meeting or a training day. Immutable and thread-safe.
 *
 * @param team id of the team
 * @param kind a code of {@code team-input-kinds}
 * @param topic in words
 * @param on the day
 */
public record TeamInput(String team, String kind, String topic, LocalDate on) {

    public TeamInput {
        Require.id(team, "The team of an input");
        Require.id(kind, "The kind of an input");
        topic = Require.text(topic, "The topic of an input");
        Objects.requireNonNull(on, "on");
    }
}
