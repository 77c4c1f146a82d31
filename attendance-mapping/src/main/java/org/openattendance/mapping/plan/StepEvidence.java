package org.openattendance.mapping.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.NodeDetail.Context.Impact;

/**
 * What shows that something was seen to. Texts are about practice; they hold no name, and no {@code toString} shows them.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface StepEvidence {

    /** The day of it. */
    LocalDate on();

    /**
     * What data say.
     *
     * @param source where it comes from
     * @param on the day
     * @param conclusion what follows from it
     */
    record DataInsight(String source, LocalDate on, String conclusion) implements StepEvidence {

        public DataInsight {
            source = Require.text(source, "The source of an insight");
            Objects.requireNonNull(on, "on");
            conclusion = Require.text(conclusion, "The conclusion of an insight");
        }

        @Override
        public String toString() {
            return "insight of " + on;
        }
    }

    /**
     * A fact about the community that was used.
     *
     * @param title what it is
     * @param on its date
     * @param impact which way it works
     * @param equalities whether it is about equality
     */
    record ContextUse(String title, LocalDate on, Impact impact, boolean equalities) implements StepEvidence {

        public ContextUse {
            title = Require.text(title, "The title of a reference");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(impact, "impact");
        }
    }

    /**
     * A talk with child and family.
     *
     * @param on the day
     * @param participants who took part
     * @param views what each said
     * @param place where it was
     * @param channels codes of the ways of getting in touch that were tried, in order
     */
    record Conversation(LocalDate on, Set<Party> participants, List<View> views, Place place, Set<String> channels)
            implements StepEvidence {

        /** Where a talk was held. */
        public enum Place {
            NEUTRAL,
            SCHOOL,
            HOME,
            COMMUNITY,
            ONLINE,
            NOT_RECORDED
        }

        /**
         * What someone said.
         *
         * @param of who, by side
         * @param text in their words, or close to them
         */
        public record View(Party of, String text) {

            public View {
                Objects.requireNonNull(of, "of");
                text = Require.text(text, "A view");
            }

            @Override
            public String toString() {
                return "view of " + of;
            }
        }

        public Conversation {
            Objects.requireNonNull(on, "on");
            participants = ordered(participants);
            views = List.copyOf(views);
            Objects.requireNonNull(place, "place");
            channels = Require.ids(channels, "A channel");
        }

        @Override
        public String toString() {
            return "conversation of " + on;
        }
    }

    /**
     * A session in which school and partners planned together.
     *
     * @param on the day
     * @param attendees who was there
     * @param decisions what was decided, in the order given
     * @param actions ids of actions that came of it, in the order given
     */
    record SharedPlanningSession(LocalDate on, Set<Party> attendees, List<String> decisions, List<String> actions)
            implements StepEvidence {

        public SharedPlanningSession {
            Objects.requireNonNull(on, "on");
            attendees = ordered(attendees);
            decisions = List.copyOf(decisions);
            actions = List.copyOf(actions);
        }

        @Override
        public String toString() {
            return "session of " + on;
        }
    }

    /** What the last step captures. */
    enum Facet {
        VOICE,
        IMPACT,
        EVALUATION,
        LEGACY
    }

    /**
     * What is captured at the last step.
     *
     * @param facet what kind
     * @param on the day
     * @param by role of the one who wrote it
     * @param text in words
     */
    record FacetStatement(Facet facet, LocalDate on, Role by, String text) implements StepEvidence {

        public FacetStatement {
            Objects.requireNonNull(facet, "facet");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            text = Require.text(text, "A statement");
        }

        @Override
        public String toString() {
            return facet + " of " + on;
        }
    }

    private static Set<Party> ordered(Set<Party> parties) {
        EnumSet<Party> ordered = EnumSet.noneOf(Party.class);
        ordered.addAll(parties);
        return Collections.unmodifiableSet(ordered);
    }
}
