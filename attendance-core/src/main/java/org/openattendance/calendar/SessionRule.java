package org.openattendance.calendar;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;

/** One step in the making of a calendar, kept so that the calendar can say why a session is missing. */
sealed interface SessionRule {

    /** Why this step rules a session out, or empty if it does not. */
    Optional<WhyClosed> against(Session session);

    /** Whether this step opens a session that an earlier one ruled out. */
    default boolean opens(Session session) {
        return false;
    }

    /** Only what was listed; some sessions may be listed as closed. */
    record Listed(SessionSet open, SessionSet closed) implements SessionRule {
        @Override
        public Optional<WhyClosed> against(Session session) {
            if (open.contains(session.index())) {
                return Optional.empty();
            }
            return Optional.of(
                    WhyClosed.of(closed.contains(session.index()) ? WhyClosed.Kind.LISTED_CLOSED : notListed(session)));
        }

        private static WhyClosed.Kind notListed(Session session) {
            return isWeekend(session) ? WhyClosed.Kind.WEEKEND : WhyClosed.Kind.NOT_LISTED;
        }
    }

    /** A week that repeats through the terms. */
    record Weekly(WeekPattern week, List<TermSpan> terms) implements SessionRule {
        @Override
        public Optional<WhyClosed> against(Session session) {
            if (!week.contains(session)) {
                return Optional.of(
                        WhyClosed.of(isWeekend(session) ? WhyClosed.Kind.WEEKEND : WhyClosed.Kind.NOT_IN_WEEK));
            }
            return terms.stream().anyMatch(term -> term.span().contains(session.date()))
                    ? Optional.empty()
                    : Optional.of(WhyClosed.of(WhyClosed.Kind.OUTSIDE_TERMS));
        }
    }

    /** Closures; the first that covers a session gives the reason. */
    record Closed(List<Closure> closures) implements SessionRule {
        @Override
        public Optional<WhyClosed> against(Session session) {
            return closures.stream()
                    .filter(closure -> closure.covers(session))
                    .findFirst()
                    .map(WhyClosed::of);
        }
    }

    /** Sessions held in addition. */
    record Opened(SessionSet sessions) implements SessionRule {
        @Override
        public Optional<WhyClosed> against(Session session) {
            return Optional.empty();
        }

        @Override
        public boolean opens(Session session) {
            return sessions.contains(session.index());
        }
    }

    /** The sessions at which one pupil is expected. */
    record Expected(List<PupilPattern> patterns) implements SessionRule {
        @Override
        public Optional<WhyClosed> against(Session session) {
            return patterns.stream().allMatch(pattern -> pattern.allows(session))
                    ? Optional.empty()
                    : Optional.of(WhyClosed.of(WhyClosed.Kind.NOT_EXPECTED));
        }
    }

    /** The days on which one pupil is on the roll. */
    record OnRoll(List<DateSpan> spans) implements SessionRule {
        @Override
        public Optional<WhyClosed> against(Session session) {
            return spans.stream().anyMatch(span -> span.contains(session.date()))
                    ? Optional.empty()
                    : Optional.of(WhyClosed.of(WhyClosed.Kind.NOT_ENROLLED));
        }
    }

    private static boolean isWeekend(Session session) {
        return !WeekPattern.weekdays().contains(session);
    }

    /** What the steps, one after another, say of a session. */
    static Optional<WhyClosed> why(List<SessionRule> rules, Session session) {
        Optional<WhyClosed> why = Optional.empty();
        for (SessionRule rule : rules) {
            if (rule.opens(session)) {
                why = Optional.empty();
            } else if (why.isEmpty()) {
                why = rule.against(session);
            }
        }
        return why;
    }
}
