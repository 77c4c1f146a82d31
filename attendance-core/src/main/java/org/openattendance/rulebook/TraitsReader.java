package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.measure.Definition;
import org.openattendance.statistics.MeasureTrait;
import org.openattendance.statistics.MeasureTraits;

/** Reads {@code published/traits.csv}, which is of every nation. */
final class TraitsReader implements RuleKind<MeasureTraits> {

    private static final String FILE = "published/traits.csv";
    private static final List<String> COLUMNS =
            List.of("nation", "definition", "measure", "aspect", "value", "confidence", "notes", "source");

    @Override
    public String name() {
        return "traits of measures";
    }

    @Override
    public boolean owns(String file) {
        return file.equals(FILE);
    }

    @Override
    public Optional<MeasureTraits> read(NationRules rules) {
        return rules.files()
                .find(FILE)
                .map(bytes -> RuleTable.read(FILE, bytes, COLUMNS, List.of(), rules.sources()))
                .map(table -> {
                    List<MeasureTrait> traits = new ArrayList<>();
                    table.rows().forEach(row -> traits.add(row.checked(() -> trait(row))));
                    try {
                        return MeasureTraits.of(traits);
                    } catch (InvalidValueException e) {
                        String message = String.valueOf(e.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("");
                        throw new RuleFileException(FILE, 0, message, "a row was copied.", e);
                    }
                });
    }

    private static MeasureTrait trait(RuleRow row) {
        return new MeasureTrait(
                Nation.of(row.required("nation")),
                Definition.of(row.required("definition")),
                row.required("measure"),
                row.required("aspect"),
                row.required("value"),
                row.confidence(),
                row.text("notes"),
                row.sources());
    }

    @Override
    public MeasureTraits combine(MeasureTraits ours, MeasureTraits local) {
        return local;
    }
}
