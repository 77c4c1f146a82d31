package org.openattendance.mapping.team;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openattendance.mapping.internal.Require;

/**
 * What a school learns from a team, and what its staff would like from it. Immutable and thread-safe.
 *
 * @param lessons in the order given
 * @param requests in the order given
 */
public record TeamLearning(List<Lesson> lessons, List<Request> requests) {

    /** What becomes of a lesson. */
    public enum Decision {
        ADOPT,
        ADAPT,
        NOT_NOW
    }

    /**
     * A lesson.
     *
     * @param text in words
     * @param decision what becomes of it
     */
    public record Lesson(String text, Decision decision) {

        public Lesson {
            text = Require.text(text, "A lesson");
            Objects.requireNonNull(decision, "decision");
        }
    }

    /**
     * What someone would like: training or advice.
     *
     * @param topic a code, so that requests can be counted
     */
    public record Request(String topic) {

        public Request {
            Require.id(topic, "The topic of a request");
        }
    }

    public TeamLearning {
        lessons = List.copyOf(lessons);
        requests = List.copyOf(requests);
    }

    /** Lessons with a decision, in order. */
    public List<Lesson> lessons(Decision decision) {
        return lessons.stream().filter(one -> one.decision() == decision).toList();
    }

    /** How often each topic was asked for, in order of topic. */
    public Map<String, Integer> requestsByTopic() {
        Map<String, Integer> counts = new TreeMap<>();
        requests.forEach(one -> counts.merge(one.topic(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
