package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.statistics.BandSet;

/** Reads {@code <nation>/bands.csv}. */
final class BandsReader implements RuleKind<List<BandSet>> {

    private static final String FILE = "bands.csv";
    private static final List<String> REQUIRED =
            List.of("id", "measure", "width", "top", "zero_apart", "confidence", "notes", "source");

    @Override
    public String name() {
        return "bands";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<List<BandSet>> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<BandSet> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                BandSet set = row.checked(() -> new BandSet(
                        row.required("id"),
                        row.required("measure"),
                        row.whole("width"),
                        row.whole("top"),
                        row.yes("zero_apart"),
                        row.confidence(),
                        row.text("notes"),
                        row.sources()));
                if (read.stream().anyMatch(other -> other.id().equals(set.id()))) {
                    throw row.fail("the bands " + set.id() + " stand twice.", "a row was copied.");
                }
                read.add(set);
            }
            return List.copyOf(read);
        });
    }

    @Override
    public List<BandSet> combine(List<BandSet> ours, List<BandSet> local) {
        List<BandSet> all = new ArrayList<>(ours);
        all.removeIf(set -> local.stream().anyMatch(other -> other.id().equals(set.id())));
        all.addAll(local);
        return List.copyOf(all);
    }
}
