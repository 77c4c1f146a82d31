package org.openattendance.mapping.directory;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.mapping.internal.Require;

/**
 * Rules for how partners work in the school, such as a code of practice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique among protocols
 * @param kind for example {@code CODE_OF_PRACTICE}
 * @param version as the school writes it
 * @param owner role that looks after it; empty if nobody does yet
 * @param since first day in force
 * @param reviewEvery time from one review to the next; empty if none was set
 * @param monitoring notes on whether it is kept, in words; may be empty
 * @param reviews what reviews changed, by day
 */
public record PartnerProtocol(
        String id,
        String kind,
        String version,
        Optional<Role> owner,
        LocalDate since,
        Optional<Period> reviewEvery,
        String monitoring,
        List<Review> reviews) {

    /**
     * One review.
     *
     * @param on the day
     * @param by role of the reviewer
     * @param version the version after it
     * @param amendment what was changed, in words; empty when nothing was
     * @param recommendation what the senior leadership team is asked to do; may be empty
     */
    public record Review(LocalDate on, Role by, String version, String amendment, String recommendation) {

        public Review {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            version = Require.text(version, "The version after a review");
            amendment = Objects.requireNonNull(amendment, "amendment").strip();
            recommendation =
                    Objects.requireNonNull(recommendation, "recommendation").strip();
        }

        /** Whether anything was changed. */
        public boolean amended() {
            return !amendment.isEmpty();
        }
    }

    /**
     * What a review recommends, and to whom.
     *
     * @param protocol id of the protocol
     * @param audience role of those asked
     * @param text what they are asked to do
     */
    public record Recommendation(String protocol, Role audience, String text) {}

    /** Whose decision a recommendation asks for. */
    public static final Role SENIOR_LEADERSHIP_TEAM = Role.of("SENIOR_LEADERSHIP_TEAM");

    public PartnerProtocol {
        Require.id(id, "The id of a protocol");
        Require.id(kind, "The kind of protocol " + id);
        version = Require.text(version, "The version of protocol " + id);
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reviewEvery, "reviewEvery");
        monitoring = Objects.requireNonNull(monitoring, "monitoring").strip();
        reviews = reviews.stream().sorted(Comparator.comparing(Review::on)).toList();
    }

    /** A first version without owner or review. */
    public static PartnerProtocol of(String id, String kind, String version, LocalDate since) {
        return new PartnerProtocol(id, kind, version, Optional.empty(), since, Optional.empty(), "", List.of());
    }

    /** A copy with an owner. */
    public PartnerProtocol withOwner(Role role) {
        return new PartnerProtocol(id, kind, version, Optional.of(role), since, reviewEvery, monitoring, reviews);
    }

    /** A copy to be reviewed regularly. */
    public PartnerProtocol withReviewEvery(Period period) {
        return new PartnerProtocol(id, kind, version, owner, since, Optional.of(period), monitoring, reviews);
    }

    /** A copy with notes on whether it is kept. */
    public PartnerProtocol withMonitoring(String notes) {
        return new PartnerProtocol(id, kind, version, owner, since, reviewEvery, notes, reviews);
    }

    /** A copy with a review, in the version after it. */
    public PartnerProtocol with(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return new PartnerProtocol(id, kind, review.version(), owner, since, reviewEvery, monitoring, more);
    }

    /** The day by which the next review is due; empty if no frequency was set. */
    public Optional<LocalDate> nextReview() {
        LocalDate last =
                reviews.isEmpty() ? since : reviews.get(reviews.size() - 1).on();
        return reviewEvery.map(last::plus);
    }

    /** Whether a review was due before that day and has not been held. On the due day itself it is not overdue. */
    public boolean isOverdueOn(LocalDate asOf) {
        return nextReview().filter(due -> due.isBefore(asOf)).isPresent();
    }

    /** What its reviews recommend to the senior leadership team, oldest first. */
    public List<Recommendation> recommendations() {
        return reviews.stream()
                .filter(review -> !review.recommendation().isEmpty())
                .map(review -> new Recommendation(id, SENIOR_LEADERSHIP_TEAM, review.recommendation()))
                .toList();
    }
}
