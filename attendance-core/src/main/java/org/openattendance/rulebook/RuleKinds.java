package org.openattendance.rulebook;

import java.util.List;
import org.openattendance.code.CodeSet;

/** Every kind of rule file. Whoever adds one adds it here, and an accessor to {@link RuleBook}. */
final class RuleKinds {

    static final RuleKind<CodeSet> CODES = new CodesReader();

    static final List<RuleKind<?>> ALL = List.of(CODES);

    private RuleKinds() {}

    /** Whether some part of a rule book reads a file. */
    static boolean isKnown(String file) {
        return file.equals(NationRow.FILE)
                || file.equals(SourcesReader.FILE)
                || MessagesReader.FILE.matcher(file).matches()
                || ALL.stream().anyMatch(kind -> kind.owns(file));
    }
}
