package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * What someone needs so that being at school becomes possible. A need, not a fault. Immutable and thread-safe.
 *
 * @param id unique among the needs of its map
 * @param code what is needed, such as {@code anxiety} or {@code transport}; any code that directory and map share
 * @param owner whose it is
 * @param severity from 1 (some) to 3 (much)
 * @param status where it stands
 * @param met how far it is met, as people see it; not computed
 * @param evidence what shows it; may be empty
 * @param since first day, if known
 * @param supports ids of the nodes that support it, in the order given, none twice
 * @param visibility who may see it
 */
public record Need(
        String id,
        String code,
        NeedOwner owner,
        int severity,
        NeedStatus status,
        NeedMet met,
        String evidence,
        Optional<LocalDate> since,
        List<String> supports,
        Visibility visibility) {

    public Need {
        Require.id(id, "The id of a need");
        Require.id(code, "The code of a need");
        Objects.requireNonNull(owner, "owner");
        Require.between(severity, 1, 3, "The severity of a need");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(since, "since");
        supports = supports.stream()
                .distinct()
                .map(node -> Require.id(node, "A support of a need"))
                .toList();
        Objects.requireNonNull(visibility, "visibility");
    }

    /** An open need that nothing supports yet; the core team alone sees it. */
    public static Need of(String id, String code, NeedOwner owner, int severity) {
        return new Need(
                id,
                code,
                owner,
                severity,
                NeedStatus.OPEN,
                NeedMet.UNKNOWN,
                "",
                Optional.empty(),
                List.of(),
                Visibility.closed());
    }

    /** A copy with other supports. */
    public Need withSupports(List<String> nodes) {
        return new Need(id, code, owner, severity, status, met, evidence, since, nodes, visibility);
    }

    /** A copy with another status. */
    public Need withStatus(NeedStatus other) {
        return new Need(id, code, owner, severity, other, met, evidence, since, supports, visibility);
    }

    /** A copy met to another degree. */
    public Need withMet(NeedMet other) {
        return new Need(id, code, owner, severity, status, other, evidence, since, supports, visibility);
    }

    /** A copy with other evidence. */
    public Need withEvidence(String text) {
        return new Need(id, code, owner, severity, status, met, text, since, supports, visibility);
    }

    /** A copy with another first day, or none. */
    public Need withSince(Optional<LocalDate> day) {
        return new Need(id, code, owner, severity, status, met, evidence, day, supports, visibility);
    }

    /** A copy under another id. */
    public Need withId(String other) {
        return new Need(other, code, owner, severity, status, met, evidence, since, supports, visibility);
    }

    /** A copy that others may see. */
    public Need withVisibility(Visibility other) {
        return new Need(id, code, owner, severity, status, met, evidence, since, supports, other);
    }

    /** Whether it is still a need: open, or declined for now. */
    public boolean isOpen() {
        return status != NeedStatus.CLOSED;
    }

    /** The id and status; never the code, which may be sensitive. */
    @Override
    public String toString() {
        return "need " + id + " " + status;
    }
}
