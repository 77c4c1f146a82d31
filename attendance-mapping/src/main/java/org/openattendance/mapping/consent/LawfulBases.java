package org.openattendance.mapping.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvRow;

/**
 * The lawful bases, from data. A caller may put in another row, for example once a day is known.
 *
 * <p>Immutable and thread-safe.
 */
public final class LawfulBases {

    private final List<LawfulBasis> bases;

    private LawfulBases(List<LawfulBasis> bases) {
        this.bases = bases;
    }

    /** Those of the jar. */
    public static LawfulBases standard() {
        List<String> columns = List.of("code", "label", "from", "source", "confidence", "notes");
        return of(DataFiles.table("consent/lawful-bases.csv", columns).rows().stream()
                .map(LawfulBases::basis)
                .toList());
    }

    /** From bases in order. */
    public static LawfulBases of(List<LawfulBasis> bases) {
        Require.unique(bases.stream().map(LawfulBasis::code).toList(), "The list of lawful bases");
        return new LawfulBases(List.copyOf(bases));
    }

    private static LawfulBasis basis(CsvRow row) {
        String from = row.text("from");
        LawfulBasis.Availability availability = from.isEmpty()
                ? LawfulBasis.Availability.NOT_KNOWN
                : from.equals("always") ? LawfulBasis.Availability.ALWAYS : LawfulBasis.Availability.FROM_A_DAY;
        return new LawfulBasis(
                row.text("code"),
                row.text("label"),
                availability,
                availability == LawfulBasis.Availability.FROM_A_DAY
                        ? Optional.of(LocalDate.parse(from))
                        : Optional.empty(),
                row.text("source"),
                Confidence.valueOf(row.text("confidence")),
                row.text("notes"));
    }

    /** All, in order. */
    public List<LawfulBasis> all() {
        return bases;
    }

    /** The basis of a code, or empty. */
    public Optional<LawfulBasis> find(String code) {
        return bases.stream().filter(basis -> basis.code().equals(code)).findFirst();
    }

    /**
     * The basis of a code.
     *
     * @throws InvalidValueException if there is none
     */
    public LawfulBasis get(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValueException(
                        "There is no such lawful basis. There are "
                                + bases.stream().map(LawfulBasis::code).toList() + ".",
                        "the code is misspelt."));
    }

    /** These with one basis put in, or put in place of the one of its code. */
    public LawfulBases with(LawfulBasis basis) {
        List<LawfulBasis> copy = new ArrayList<>(bases);
        copy.removeIf(other -> other.code().equals(basis.code()));
        copy.add(basis);
        return of(copy);
    }
}
