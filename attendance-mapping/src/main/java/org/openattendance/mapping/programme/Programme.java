package org.openattendance.mapping.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.Confidence;
import org.openattendance.base.Role;
import org.openattendance.base.Source;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvRow;

/**
 * A programme that reaches a school from outside, and how the school makes sense of it here. Immutable and thread-safe.
 *
 * @param id unique among programmes
 * @param label what it is called
 * @param level for all, or for some
 * @param funder who pays; empty if not known
 * @param partners ids of partners that take part, in order
 * @param accountable role in the school that answers for it; empty if nobody does yet
 * @param status whether it runs now, or is history
 * @param confidence how well it is known
 */
public record Programme(
        String id,
        String label,
        Level level,
        Optional<String> funder,
        Set<String> partners,
        Optional<Role> accountable,
        Source.Status status,
        Confidence confidence) {

    /** For whom a programme is. */
    public enum Level {
        UNIVERSAL,
        TARGETED
    }

    public Programme {
        Require.id(id, "The id of a programme");
        label = Require.text(label, "The label of programme " + id);
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(funder, "funder");
        partners = Require.ids(partners, "A partner");
        Objects.requireNonNull(accountable, "accountable");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(confidence, "confidence");
    }

    /** Those that ship with this module, in the order of the source; all of them history. */
    public static List<Programme> standard() {
        List<Programme> programmes = new ArrayList<>();
        List<String> columns = List.of("id", "label", "level", "funder", "status", "source", "confidence");
        for (CsvRow row : DataFiles.table("programme/programmes.csv", columns).rows()) {
            programmes.add(new Programme(
                    row.text("id"),
                    row.text("label"),
                    Level.valueOf(row.text("level")),
                    row.find("funder"),
                    Set.of(),
                    Optional.empty(),
                    Source.Status.valueOf(row.text("status")),
                    Confidence.valueOf(row.text("confidence"))));
        }
        return List.copyOf(programmes);
    }

    /** A copy with a funder, partners and the role that answers for it. */
    public Programme run(String funding, Set<String> with, Role answers) {
        return new Programme(id, label, level, Optional.of(funding), with, Optional.of(answers), status, confidence);
    }

    /** Names of the parts that are open, of funder, partners and accountable role, in that order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (funder.isEmpty()) {
            missing.add("funder");
        }
        if (partners.isEmpty()) {
            missing.add("partners");
        }
        if (accountable.isEmpty()) {
            missing.add("accountable role");
        }
        return List.copyOf(missing);
    }
}
