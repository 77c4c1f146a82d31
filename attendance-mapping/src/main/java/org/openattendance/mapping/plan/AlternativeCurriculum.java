package org.openattendance.mapping.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * The strand of a plan that makes an alternative curriculum, in five moves. Immutable and thread-safe.
 *
 * @param notes what was done at each stage that was reached, in order
 */
public record AlternativeCurriculum(Map<Stage, String> notes) {

    /** The five moves, in order. The source names them and defines none; the reading as an order is ours. */
    public enum Stage {
        INFORM,
        VISION,
        EXPLORE,
        CREATE,
        OUTCOMES
    }

    private static final AlternativeCurriculum NONE = new AlternativeCurriculum(Map.of());

    public AlternativeCurriculum {
        EnumMap<Stage, String> ordered = new EnumMap<>(Stage.class);
        notes.forEach((stage, text) -> ordered.put(stage, Require.text(text, "The note on " + stage)));
        notes = Collections.unmodifiableMap(ordered);
    }

    /** Not begun, or not used. */
    public static AlternativeCurriculum none() {
        return NONE;
    }

    /** A copy with a note on a stage. */
    public AlternativeCurriculum with(Stage stage, String note) {
        Map<Stage, String> more = new EnumMap<>(Stage.class);
        more.putAll(notes);
        more.put(stage, note);
        return new AlternativeCurriculum(more);
    }

    /** The farthest stage that was reached, or empty. */
    public Optional<Stage> current() {
        return notes.keySet().stream().reduce((earlier, later) -> later);
    }
}
