package org.openattendance.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a service says on a topic. Immutable and thread-safe.
 *
 * @param topic not blank
 * @param service whose words, not blank
 * @param text not blank
 * @param channels codes of the registry {@code CHANNEL}, at least one
 * @param derivedFrom the consultation that it answers; empty if none
 */
public record PublicMessage(
        String topic, String service, String text, List<String> channels, Optional<Consultation> derivedFrom) {

    public PublicMessage {
        Say.required("topic", topic);
        Say.required("service", service);
        Say.required("message", text);
        channels = List.copyOf(channels);
        Say.that(!channels.isEmpty(), "A message reaches nobody.", "its channels were left out.");
        channels.forEach(channel -> Say.code("channel", channel));
        Objects.requireNonNull(derivedFrom, "derivedFrom");
    }

    /** What each service says on a topic, side by side, in the order given: whether it fits together, people judge. */
    public static List<PublicMessage> on(String topic, List<PublicMessage> all) {
        return all.stream().filter(message -> message.topic.equals(topic)).toList();
    }
}
