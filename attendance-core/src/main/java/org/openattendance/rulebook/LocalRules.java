package org.openattendance.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.internal.CodePointOrder;

/**
 * A caller's own folder. What it leaves out is taken from ours where that only tells the way: which folder is whose, and what may be cited.
 */
final class LocalRules {

    private final RuleFiles files;
    private final Map<String, Source> sources;
    private final Map<String, Source> citable;
    private final List<NationRow> own;
    private final List<NationRow> standard;

    private LocalRules(RuleFiles files) {
        this.files = files;
        this.sources = SourcesReader.read(files);
        RuleFiles ours = RuleFiles.standard();
        Map<String, Source> all = new TreeMap<>(SourcesReader.read(ours));
        all.putAll(sources);
        this.citable = all;
        this.own = NationRow.readAll(files, citable);
        this.standard = NationRow.readAll(ours, citable);
    }

    static LocalRules in(Path folder) {
        return of(RuleFiles.in(folder));
    }

    static LocalRules of(RuleFiles files) {
        return new LocalRules(files);
    }

    RuleFiles files() {
        return files;
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, Source> citable() {
        return citable;
    }

    NationRow row(Nation nation) {
        return RuleBook.row(own, nation)
                .or(() -> RuleBook.row(standard, nation)
                        .map(row -> new NationRow(nation, row.name(), row.folder(), List.of())))
                .orElseGet(() -> NationRow.unlisted(nation));
    }

    /** Whether ours have no rules of it. */
    boolean isNew(Nation nation) {
        return RuleBook.row(standard, nation).isEmpty();
    }

    /** Those listed in the folder's own {@code nations.csv}; without one, those that a folder in it is of. */
    List<Nation> nations() {
        return own.isEmpty()
                ? files.names().stream()
                        .filter(name -> name.matches("[a-z]{2,8}/[^/]+\\.csv"))
                        .map(name -> nation(name.substring(0, name.indexOf('/'))))
                        .distinct()
                        .sorted()
                        .toList()
                : own.stream().map(NationRow::nation).sorted().toList();
    }

    private Nation nation(String folder) {
        return standard.stream()
                .filter(row -> CodePointOrder.INSTANCE.compare(row.folder(), folder) == 0)
                .map(NationRow::nation)
                .findFirst()
                .orElseGet(() -> Nation.of(folder.toUpperCase(Locale.ROOT)));
    }
}
