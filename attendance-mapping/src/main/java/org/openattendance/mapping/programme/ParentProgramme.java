package org.openattendance.mapping.programme;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;
import org.openattendance.mapping.directory.AgeRange;
import org.openattendance.mapping.directory.Beneficiary;
import org.openattendance.mapping.directory.OfferScope;
import org.openattendance.mapping.directory.OfferStatus;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.internal.Require;

/**
 * A workshop or course for parents. Immutable and thread-safe.
 *
 * @param partner id of the partner that offers it
 * @param number in the partner's list, from 1
 * @param title in our words
 * @param topics codes by which a need finds it, in order
 * @param childAges ages of the children that it is about
 * @param channel a code of {@code delivery-channels}
 * @param status whether it is offered now, or is history
 */
public record ParentProgramme(
        String partner,
        int number,
        String title,
        Set<String> topics,
        AgeRange childAges,
        String channel,
        Source.Status status) {

    public ParentProgramme {
        Require.id(partner, "The partner of a programme");
        Require.between(number, 1, 10_000, "The number of a programme");
        title = Require.text(title, "The title of a programme");
        topics = Require.ids(topics, "A topic");
        Objects.requireNonNull(childAges, "childAges");
        Require.id(channel, "The channel of a programme");
        Objects.requireNonNull(status, "status");
    }

    /** Unique: partner and number. */
    public String id() {
        return partner + "-" + number;
    }

    /** Whether it is about a topic, for children of an age; an age that is not known rules nothing out. */
    public boolean isAbout(String topic, Optional<Integer> childAge) {
        return topics.contains(topic) && childAge.map(childAges::contains).orElse(true);
    }

    /** As an offer of a directory, for parents; one that is history cannot be had. */
    public ServiceOffer toOffer() {
        return ServiceOffer.of(id(), partner, title)
                .withStatus(status == Source.Status.CURRENT ? OfferStatus.ACTIVE : OfferStatus.DEFUNCT)
                .withScope(OfferScope.unstated()
                        .withTopics(topics)
                        .withChannels(List.of(channel))
                        .withBeneficiaries(List.of(Beneficiary.PARENT))
                        .withoutDirectWork());
    }

    /**
     * Programmes in order of partner, then number, each of a partner of the directory.
     *
     * @throws InvalidValueException if a partner is not in the directory, or two programmes share partner and number
     */
    public static List<ParentProgramme> catalogue(Collection<ParentProgramme> programmes, PartnerDirectory directory) {
        for (ParentProgramme one : programmes) {
            if (directory.find(one.partner()).isEmpty()) {
                throw new InvalidValueException(
                        "Programme " + one.id() + " is of a partner that is not in the directory.",
                        "the partner was taken out.");
            }
        }
        Require.unique(programmes.stream().map(ParentProgramme::id).toList(), "The catalogue");
        return programmes.stream()
                .sorted((a, b) -> a.partner().equals(b.partner())
                        ? Integer.compare(a.number(), b.number())
                        : a.partner().compareTo(b.partner()))
                .toList();
    }
}
