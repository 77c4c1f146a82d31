package org.openattendance.examples.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.measure.Definition;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.MeasureTrait;
import org.openattendance.statistics.MeasureTraits;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code attendance rules compare FIRST SECOND}: whether figures of two measures may stand side by side, and why not. */
@CommandLine.Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether figures of two measures may stand side by side: of two nations, or of two series of one.",
            "Where they are made in different ways, or nobody could find out, it says in what and where that is written."
        },
        footer = {"", "Example: attendance rules compare ENG:eng-census:absence SCO:sco-register:absence"})
final class RulesCompareCommand extends Command {

    @Parameters(index = "0", paramLabel = "FIRST", description = "NATION:DEFINITION:MEASURE.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "NATION:DEFINITION:MEASURE.")
    private String second = "";

    @Override
    protected Outcome run() {
        RuleBook book = RuleBook.standard(Nation.ENGLAND); // what is told of measures is the same in every book
        MeasureTraits traits = book.traits();
        MeasureTraits.Key one = key(first);
        MeasureTraits.Key other = key(second);
        MeasureTraits.Comparison found = traits.compare(one, other);
        if (found instanceof MeasureTraits.Comparison.NotKnown unknown) {
            throw new RuleNotKnownException(
                    "how " + unknown.unknown() + " is made; it is told of " + told(traits), List.of());
        }
        List<MeasureTraits.Difference> differences =
                found instanceof MeasureTraits.Comparison.Unlike unlike ? unlike.differences() : List.of();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", one.toString());
        json.put("second", other.toString());
        json.put("comparable", differences.isEmpty());
        json.put("rows", differences.stream().map(RulesCompareCommand::row).toList());
        return Outcome.of(json, List.of(table(differences)))
                .withText(
                        differences.isEmpty()
                                ? "They may be compared: nothing that is told of them differs.\n"
                                : "They must not be compared.\n")
                .withRuleBook(book.version().release(), book.version().digest());
    }

    private static MeasureTraits.Key key(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length == 3) {
                return new MeasureTraits.Key(Nation.of(parts[0]), Definition.of(parts[1]), parts[2]);
            }
        } catch (InvalidValueException e) {
            throw new CallException("This names no measure: " + text + ".", "a part of it is spelt another way.");
        }
        throw new CallException("This names no measure: " + text + ".", "it should look like ENG:eng-census:absence.");
    }

    private static List<String> told(MeasureTraits traits) {
        return traits.all().stream()
                .map(trait -> trait.nation() + ":" + trait.definition() + ":" + trait.measure())
                .distinct()
                .toList();
    }

    private static Map<String, @Nullable Object> row(MeasureTraits.Difference difference) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("aspect", difference.aspect());
        row.put("known", difference.isKnown());
        row.put("first", difference.first().map(RulesCompareCommand::side).orElse(null));
        row.put("second", difference.second().map(RulesCompareCommand::side).orElse(null));
        return row;
    }

    private static Map<String, Object> side(MeasureTrait trait) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("value", trait.value());
        side.put("confidence", trait.confidence().name());
        side.put("notes", trait.notes());
        side.put(
                "source",
                String.join("; ", trait.sources().stream().map(Source::cite).toList()));
        return side;
    }

    private static ReportTable table(List<MeasureTraits.Difference> differences) {
        return ReportTable.of(
                List.of(Column.words("aspect"), Column.words("first"), Column.words("second"), Column.words("known")),
                differences.stream()
                        .map(one -> List.of(
                                one.aspect(), value(one.first()), value(one.second()), one.isKnown() ? "yes" : "no"))
                        .toList());
    }

    private static String value(Optional<MeasureTrait> trait) {
        return trait.map(found -> found.value() + " (" + found.confidence() + ")")
                .orElse("not told");
    }
}
