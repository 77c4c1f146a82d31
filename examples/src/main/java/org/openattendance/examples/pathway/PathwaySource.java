package org.openattendance.examples.pathway;

import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.examples.Inputs;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Pathways;
import org.openattendance.rulebook.PathwayFiles;
import org.openattendance.rulebook.RuleBook;

/** From the word {@code ID|FILE} to a pathway. */
final class PathwaySource {

    private PathwaySource() {}

    /**
     * One of ours by its id, with or without {@code @version}; else a file.
     *
     * @return every version of the id, oldest first; of a file the one
     */
    static Pathways versions(String word) {
        String id = word.contains("@") ? word.substring(0, word.indexOf('@')) : word;
        List<Pathway> ours = PathwayFiles.standard().versions(id).stream()
                .filter(one -> word.equals(id) || one.reference().equals(word))
                .toList();
        return Pathways.of(ours.isEmpty() ? List.of(file(word)) : ours);
    }

    /** The one version, or the latest of several. */
    static Pathway one(String word) {
        List<Pathway> all = versions(word).all();
        return all.get(all.size() - 1);
    }

    private static Pathway file(String word) {
        if (!word.contains(".") && !word.contains("/") && !word.equals("-")) {
            throw new RuleNotKnownException(
                    "pathway " + word + "; there are "
                            + PathwayFiles.standard().all().stream()
                                    .map(Pathway::id)
                                    .toList(),
                    List.of());
        }
        Checked<Optional<Pathway>> read = read(word);
        return read.value()
                .orElseThrow(() -> new NothingUsableException("This pathway is refused:"
                        + read.issues().stream()
                                .filter(Issue::isError)
                                .map(issue -> "\n" + issue.describe())
                                .reduce("", String::concat)));
    }

    static Checked<Optional<Pathway>> read(String file) {
        return PathwayFiles.read(Inputs.of(file).name(), Inputs.of(file).open());
    }

    /** The result with version and digest of the rules of a nation. */
    static Outcome withRules(Outcome outcome, Nation nation) {
        RuleBook book = RuleBook.standard(nation);
        return outcome.withRuleBook(book.version().release(), book.version().digest());
    }
}
