package org.openattendance.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openattendance.internal.CodePointOrder;

/**
 * Looks at a table as somebody would who wants to know what was withheld, with the exact counts at hand to say what they would find. Run it
 * before a table goes out, whoever made it. Stateless.
 */
public final class DisclosureCheck {

    private DisclosureCheck() {}

    /**
     * What a reader could learn, by kind and then by cell. Empty findings of the first two kinds are what a policy with secondary suppression
     * promises; the others are for a person to weigh.
     *
     * @param exact the counts from which the table was made
     * @param published what is to be printed
     */
    public static List<DisclosureFinding> of(DisclosureCells exact, DisclosedTable published) {
        List<DisclosureFinding> findings = new ArrayList<>();
        for (RecoveredCell one : DisclosureAttack.on(published)) {
            if (exact.find(one.id()).filter(DisclosureCells.Cell::isPrinted).isPresent()) {
                findings.add(new DisclosureFinding(DisclosureFinding.Kind.RECOVERED, one.id()));
            }
        }
        for (DisclosedCell cell : published.cells()) {
            if (!cell.isWithheld()) {
                exact.find(cell.id()).ifPresent(count -> shown(count, published.policy(), findings));
            }
        }
        for (DisclosureCells.Sum sum : published.sums()) {
            wholes(sum, exact, published, findings);
        }
        findings.sort(Comparator.comparing(DisclosureFinding::kind)
                .thenComparing(DisclosureFinding::cell, CodePointOrder.INSTANCE));
        return findings.stream().distinct().toList();
    }

    private static void shown(DisclosureCells.Cell cell, DisclosurePolicy policy, List<DisclosureFinding> findings) {
        if (policy.isSmall(cell)) {
            findings.add(new DisclosureFinding(DisclosureFinding.Kind.SMALL_SHOWN, cell.id()));
        }
        boolean dominated = policy.dominance().isPresent()
                && cell.largest().isPresent()
                && cell.count() > 0
                && cell.largest().get() * 100 >= policy.dominance().get() * cell.count();
        if (dominated) {
            findings.add(new DisclosureFinding(DisclosureFinding.Kind.DOMINATED, cell.id()));
        }
        if (cell.count() == 0) {
            findings.add(new DisclosureFinding(DisclosureFinding.Kind.NONE, cell.id()));
        }
    }

    private static void wholes(
            DisclosureCells.Sum sum,
            DisclosureCells exact,
            DisclosedTable published,
            List<DisclosureFinding> findings) {
        long total = exact.find(sum.total()).orElseThrow().count();
        for (String part : sum.parts()) {
            boolean whole = sum.parts().size() > 1
                    && total > 0
                    && exact.find(part).orElseThrow().count() == total;
            if (whole && !published.find(part).orElseThrow().isWithheld()) {
                findings.add(new DisclosureFinding(DisclosureFinding.Kind.ALL_OF_TOTAL, part));
            }
        }
    }
}
