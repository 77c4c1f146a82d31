package org.openattendance.mapping.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.mapping.internal.Require;
import org.openattendance.mapping.model.Circumstances;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.pupil.MultiAgencyResponse;

/**
 * What several agencies agreed to do together when help was given and full-time education has not followed.
 * Immutable and thread-safe.
 *
 * @param id unique among responses
 * @param map id of the map of the pupil
 * @param lead id of the agency that leads
 * @param agencies ids of all agencies that take part, the lead among them, in order; two or more
 * @param trigger what led to it, in words
 * @param agreedOn the day
 * @param reviewOn the day by which it is looked at again, after it was agreed
 */
public record AgreedResponse(
        String id,
        String map,
        String lead,
        Set<String> agencies,
        String trigger,
        LocalDate agreedOn,
        LocalDate reviewOn) {

    public AgreedResponse {
        Require.id(id, "The id of a response");
        Require.id(map, "The map of response " + id);
        Require.id(lead, "The lead of response " + id);
        agencies = Require.ids(agencies, "An agency");
        trigger = Require.text(trigger, "The trigger of response " + id);
        Objects.requireNonNull(agreedOn, "agreedOn");
        if (!agencies.contains(lead)) {
            throw new InvalidValueException(
                    "The lead of response " + id + " does not take part in it.", "the list holds the others only.");
        }
        if (!new MultiAgencyResponse(List.copyOf(agencies)).isMultiAgency()) {
            throw new InvalidValueException(
                    "Response " + id + " has one agency; a response of several has two or more.",
                    "a partner was left out.");
        }
        if (!reviewOn.isAfter(agreedOn)) {
            throw new InvalidValueException(
                    "Response " + id + " is reviewed on " + reviewOn + ", not after " + agreedOn + ".",
                    "the two dates are swapped.");
        }
    }

    /** Maps of pupils who are not in full-time education after help, and for whom no response was agreed by a day. */
    public static List<Finding> missing(
            Collection<PartnershipMap> maps, Collection<AgreedResponse> responses, LocalDate asOf) {
        Set<String> answered = new TreeSet<>();
        responses.stream().filter(one -> !one.agreedOn().isAfter(asOf)).forEach(one -> answered.add(one.map()));
        return maps.stream()
                .filter(map -> map.circumstances()
                        .flags()
                        .contains(Circumstances.NOT_IN_FULL_TIME_EDUCATION_AFTER_INTERVENTION))
                .map(PartnershipMap::id)
                .filter(map -> !answered.contains(map))
                .distinct()
                .sorted()
                .map(
                        map -> Finding.of(
                                "NO_AGREED_RESPONSE",
                                map,
                                "Help was given and full-time education has not followed; no response of several agencies is agreed."))
                .toList();
    }

    /** Whether its review was due before a day. */
    public boolean isReviewOverdueOn(LocalDate asOf) {
        return reviewOn.isBefore(asOf);
    }

    /** Id and agencies. */
    @Override
    public String toString() {
        return "response " + id + " of " + agencies;
    }
}
