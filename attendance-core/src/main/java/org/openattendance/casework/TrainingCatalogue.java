package org.openattendance.casework;

import java.util.List;

/**
 * Needs and offers, side by side. Immutable and thread-safe.
 *
 * @param needs in the order given
 * @param offers in the order given
 */
public record TrainingCatalogue(List<TrainingNeed> needs, List<TrainingOffer> offers) {

    public TrainingCatalogue {
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
        for (TrainingOffer offer : offers) {
            for (String need : offer.answers()) {
                Say.that(
                        needs.stream().anyMatch(one -> one.id().equals(need)),
                        "Offer " + offer.id() + " answers a need that is not there.",
                        "the need was renamed.");
            }
        }
    }

    /** Needs that no offer answers. */
    public List<TrainingNeed> unanswered() {
        return needs.stream()
                .filter(need ->
                        offers.stream().noneMatch(offer -> offer.answers().contains(need.id())))
                .toList();
    }

    /** Offers for an audience. */
    public List<TrainingOffer> offersFor(String audience) {
        return offers.stream().filter(offer -> offer.isFor(audience)).toList();
    }

    /** Offers for partner services that do not say where to get advice. */
    public List<TrainingOffer> partnerOffersWithoutSignpost() {
        return offersFor(Audience.PARTNER_SERVICE).stream()
                .filter(offer -> offer.signposts().isEmpty())
                .toList();
    }
}
