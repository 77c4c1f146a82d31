package org.openattendance.assessment.judgement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.assessment.framework.EvidenceKind;

/**
 * What stands behind one criterion: which kinds of evidence, how old, and what speaks against.
 *
 * <p>Immutable and thread-safe.
 *
 * @param supporting kinds that speak for it, in order of the enum
 * @param contradicting ids of the evidence against it, in the order recorded
 * @param oldest day of the oldest supporting evidence, or empty
 * @param newest day of the newest supporting evidence, or empty
 * @param stale ids of supporting evidence older than the previous round, in the order recorded
 */
public record EvidenceMix(
        Set<EvidenceKind> supporting,
        List<String> contradicting,
        Optional<LocalDate> oldest,
        Optional<LocalDate> newest,
        List<String> stale) {

    public EvidenceMix {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        kinds.addAll(supporting);
        supporting = Collections.unmodifiableSet(kinds);
        contradicting = List.copyOf(contradicting);
        stale = List.copyOf(stale);
    }

    /** What the evidence says of a criterion; evidence of a day before {@code staleBefore} is stale. */
    static EvidenceMix of(String criterion, List<EvidenceItem> evidence, LocalDate staleBefore) {
        List<EvidenceItem> support = claims(criterion, evidence, true);
        return new EvidenceMix(
                support.stream().map(EvidenceItem::kind).collect(java.util.stream.Collectors.toSet()),
                claims(criterion, evidence, false).stream()
                        .map(EvidenceItem::id)
                        .toList(),
                support.stream().map(EvidenceItem::on).min(LocalDate::compareTo),
                support.stream().map(EvidenceItem::on).max(LocalDate::compareTo),
                support.stream()
                        .filter(item -> item.on().isBefore(staleBefore))
                        .map(EvidenceItem::id)
                        .toList());
    }

    private static List<EvidenceItem> claims(String criterion, List<EvidenceItem> evidence, boolean supports) {
        return evidence.stream()
                .filter(item -> item.claims().stream()
                        .anyMatch(claim -> claim.criterion().equals(criterion) && claim.supports() == supports))
                .toList();
    }

    /** Whether three kinds or more speak for it, what people say among them. */
    public boolean isTriangulated() {
        return supporting.size() >= 3 && supporting.contains(EvidenceKind.VIEWS);
    }

    /** Whether nothing newer than the previous round speaks for it, although something older does. */
    public boolean isStale(LocalDate staleBefore) {
        return newest.filter(day -> day.isBefore(staleBefore)).isPresent();
    }
}
