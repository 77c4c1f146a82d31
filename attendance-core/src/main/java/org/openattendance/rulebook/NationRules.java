package org.openattendance.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;

/** The files of one nation, as a {@link RuleKind} sees them. */
final class NationRules {

    private final NationRow row;
    private final RuleFiles files;
    private final Map<String, Source> sources;

    NationRules(NationRow row, RuleFiles files, Map<String, Source> sources) {
        this.row = row;
        this.files = files;
        this.sources = sources;
    }

    Nation nation() {
        return row.nation();
    }

    NationRow row() {
        return row;
    }

    /** All files, those of other nations too. */
    RuleFiles files() {
        return files;
    }

    /** What rows may cite, by id. */
    Map<String, Source> sources() {
        return sources;
    }

    /** A table in the folder of the nation; empty if there is none. */
    Optional<RuleTable> table(String file, List<String> required, List<String> optional) {
        String name = row.folder() + "/" + file;
        return files.find(name).map(bytes -> RuleTable.read(name, bytes, required, optional, sources));
    }
}
