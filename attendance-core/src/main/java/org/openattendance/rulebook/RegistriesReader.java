package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Source;
import org.openattendance.pupil.Registries;
import org.openattendance.pupil.Registry;
import org.openattendance.pupil.RegistryEntry;

/** Reads {@code registries.csv}, which is of every nation: a row that names one is for that nation alone. */
final class RegistriesReader implements RuleKind<Registries> {

    private static final String FILE = "registries.csv";
    private static final List<String> REQUIRED =
            List.of("registry", "code", "label", "nation", "status", "confidence", "notes", "source");

    @Override
    public String name() {
        return "registries";
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FILE);
    }

    @Override
    public Optional<Registries> read(NationRules rules) {
        return rules.files()
                .find(FILE)
                .map(bytes -> RuleTable.read(FILE, bytes, REQUIRED, List.of(), rules.sources()))
                .map(table -> read(table, rules.nation().id()));
    }

    private static Registries read(RuleTable table, String nation) {
        Map<String, List<RegistryEntry>> entries = new LinkedHashMap<>();
        for (RuleRow row : table.rows()) {
            RegistryEntry entry = row.checked(() -> entry(row));
            List<RegistryEntry> list = entries.computeIfAbsent(row.required("registry"), key -> new ArrayList<>());
            if (row.text("nation").isEmpty() || row.text("nation").equals(nation)) {
                list.add(entry);
                row.checked(() -> Registry.of(row.required("registry"), list));
            }
        }
        return Registries.of(entries.entrySet().stream()
                .map(entry -> Registry.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static RegistryEntry entry(RuleRow row) {
        row.confidence();
        return new RegistryEntry(
                row.required("code"), row.required("label"), row.one("status", Source.Status.class), row.sources());
    }

    @Override
    public Registries combine(Registries ours, Registries local) {
        return ours.combinedWith(local);
    }
}
