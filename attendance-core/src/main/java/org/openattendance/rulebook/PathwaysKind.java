package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Pathways;

/** The pathways of a nation: {@code pathways/*.json}, one file a version. */
final class PathwaysKind implements RuleKind<Pathways> {

    @Override
    public String name() {
        return "pathways";
    }

    @Override
    public boolean owns(String file) {
        return PathwayFiles.NAME.matcher(file).matches();
    }

    @Override
    public Optional<Pathways> read(NationRules rules) {
        List<Pathway> own = PathwayFiles.read(rules.files()).all().stream()
                .filter(pathway -> pathway.about().nation().equals(rules.nation()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Pathways.of(own));
    }

    /** A caller's own version of an id takes the place of all of ours: two authors of one pathway would contradict each other. */
    @Override
    public Pathways combine(Pathways ours, Pathways local) {
        List<Pathway> all = new ArrayList<>(local.all());
        ours.all().stream()
                .filter(pathway -> local.versions(pathway.id()).isEmpty())
                .forEach(all::add);
        return Pathways.of(all);
    }
}
