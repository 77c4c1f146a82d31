package org.openattendance.rulebook;

import java.util.List;
import org.openattendance.code.CodeSet;
import org.openattendance.measure.Definitions;
import org.openattendance.measure.Measures;

/** Every kind of rule file. Whoever adds one adds it here, and an accessor to {@link RuleBook}. */
final class RuleKinds {

    static final RuleKind<CodeSet> CODES = new CodesReader();

    static final RuleKind<Measures> MEASURES = new MeasuresReader();
    static final RuleKind<Definitions> DEFINITIONS = new DefinitionsReader();

    static final List<RuleKind<?>> ALL = List.of(CODES, MEASURES, DEFINITIONS);

    private RuleKinds() {}

    /** Whether some part of a rule book reads a file. */
    static boolean isKnown(String file) {
        return file.equals(NationRow.FILE)
                || file.equals(SourcesReader.FILE)
                || MessagesReader.FILE.matcher(file).matches()
                || ALL.stream().anyMatch(kind -> kind.owns(file));
    }
}
