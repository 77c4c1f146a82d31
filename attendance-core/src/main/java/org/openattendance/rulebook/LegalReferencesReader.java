package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.timer.LegalReference;
import org.openattendance.timer.LegalReferences;

/** Reads {@code <nation>/legal-references.csv}. */
final class LegalReferencesReader implements RuleKind<LegalReferences> {

    private static final String FILE = "legal-references.csv";
    private static final List<String> REQUIRED =
            List.of("id", "act", "section", "about", "as_stated_in", "read_on", "confidence", "notes", "source");

    @Override
    public String name() {
        return "legal references";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<LegalReferences> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, List.of()).map(table -> {
            List<LegalReference> read = new ArrayList<>();
            for (RuleRow row : table.rows()) {
                LegalReference reference = row.checked(() -> reference(row));
                read.add(reference);
                row.checked(() -> LegalReferences.of(rules.nation(), read));
            }
            return LegalReferences.of(rules.nation(), read);
        });
    }

    private static LegalReference reference(RuleRow row) {
        return new LegalReference(
                row.required("id"),
                row.required("act"),
                row.required("section"),
                row.required("about"),
                row.text("as_stated_in").isEmpty() ? Optional.empty() : Optional.of(row.whole("as_stated_in")),
                row.date("read_on"),
                row.confidence(),
                row.sources());
    }

    @Override
    public LegalReferences combine(LegalReferences ours, LegalReferences local) {
        return ours.combinedWith(local);
    }
}
