package org.openattendance.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openattendance.Attendance;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.rulebook.RuleBook;

/** From the options {@code --nation} and {@code --rules} to rules. */
public final class Nations {

    private Nations() {}

    /**
     * The rules of a nation.
     *
     * @param own a folder of rule files to lay over ours, or to use alone for a nation that we have none of
     * @throws RuleNotKnownException if the text is not a nation that we have rules of
     */
    public static Attendance attendance(String nation, Optional<Path> own) {
        Optional<RuleBook> ours = RuleBook.nations().stream()
                .filter(known -> known.id().equals(nation))
                .findFirst()
                .map(RuleBook::standard);
        Optional<RuleBook> theirs = own.map(folder -> RuleBook.read(Nation.of(nation), folder));
        return Attendance.by(ours.map(book -> theirs.map(book::combinedWith).orElse(book))
                .or(() -> theirs)
                .orElseThrow(() -> new RuleNotKnownException(
                        "nation " + nation + "; there are rules of " + RuleBook.nations(), List.of())));
    }
}
