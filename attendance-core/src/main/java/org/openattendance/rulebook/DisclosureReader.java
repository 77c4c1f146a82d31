package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.statistics.DisclosurePolicies;
import org.openattendance.statistics.DisclosurePolicy;

/** Reads {@code disclosure.csv}, which is of every nation: a row that names one is for that nation alone. */
final class DisclosureReader implements RuleKind<DisclosurePolicies> {

    private static final String FILE = "disclosure.csv";
    private static final List<String> REQUIRED = List.of(
            "id",
            "nation",
            "small_below",
            "round_to",
            "one_school",
            "complement",
            "secondary",
            "dominance",
            "symbol",
            "valid_from",
            "valid_to",
            "confidence",
            "notes",
            "source");

    @Override
    public String name() {
        return "disclosure policies";
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FILE);
    }

    @Override
    public Optional<DisclosurePolicies> read(NationRules rules) {
        return rules.files()
                .find(FILE)
                .map(bytes -> RuleTable.read(FILE, bytes, REQUIRED, List.of(), rules.sources()))
                .map(table -> read(table, rules.nation().id()));
    }

    private static DisclosurePolicies read(RuleTable table, String nation) {
        List<DisclosurePolicy> read = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            DisclosurePolicy policy = row.checked(() -> policy(row));
            if (row.text("nation").isEmpty() || row.text("nation").equals(nation)) {
                read.add(policy);
                row.checked(() -> DisclosurePolicies.of(read));
            }
        }
        return DisclosurePolicies.of(read);
    }

    private static DisclosurePolicy policy(RuleRow row) {
        return new DisclosurePolicy(
                row.required("id"),
                number(row, "small_below"),
                number(row, "round_to"),
                row.yes("one_school"),
                row.yes("complement"),
                row.yes("secondary"),
                number(row, "dominance"),
                row.required("symbol"),
                row.span("valid_from", "valid_to"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    private static Optional<Integer> number(RuleRow row, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : Optional.of(row.whole(column));
    }

    /**
     * A caller's policies beside ours; one with an id of ours stands in its place.
     *
     * @throws InvalidValueException if a caller's own overlap
     */
    @Override
    public DisclosurePolicies combine(DisclosurePolicies ours, DisclosurePolicies local) {
        List<DisclosurePolicy> all = new ArrayList<>(ours.all());
        all.removeIf(policy -> local.all().stream().anyMatch(other -> other.id().equals(policy.id())));
        all.addAll(local.all());
        return DisclosurePolicies.of(all);
    }
}
