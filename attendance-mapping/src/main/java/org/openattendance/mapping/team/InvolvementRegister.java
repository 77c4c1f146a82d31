package org.openattendance.mapping.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openattendance.mapping.internal.CsvText;
import org.openattendance.mapping.internal.Markdown;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.CsvWriter;

/**
 * Which agencies work with whom. Immutable and thread-safe.
 *
 * @param involvements in order of agency, then first day
 */
public record InvolvementRegister(List<AgencyInvolvement> involvements) {

    /** The columns of the table of agencies and their roles. */
    public static final List<String> HEADER = List.of("Agency", "Roles and responsibilities");

    public InvolvementRegister {
        involvements = involvements.stream()
                .sorted(Comparator.comparing(AgencyInvolvement::agency)
                        .thenComparing(one -> one.span().first().orElse(LocalDate.MIN)))
                .toList();
    }

    /** Of involvements in any order. */
    public static InvolvementRegister of(Collection<AgencyInvolvement> involvements) {
        return new InvolvementRegister(List.copyOf(involvements));
    }

    /**
     * Who works with a pupil, with whom to turn to and when there was progress last.
     *
     * @param agency id of the agency
     * @param purpose what for
     * @param contact whom to turn to; empty if nobody is named
     * @param lastProgress the last day of progress up to the day asked for; empty if there was none
     */
    public record Line(String agency, String purpose, Optional<String> contact, Optional<LocalDate> lastProgress) {}

    /** The agencies that work with a pupil on a day, in order. */
    public List<Line> on(PupilRef pupil, LocalDate day) {
        return involvements.stream()
                .filter(one -> one.pupil().equals(pupil) && one.span().contains(day))
                .map(one -> new Line(one.agency(), one.purpose(), one.contact(), one.lastProgress(day)))
                .toList();
    }

    /** A row for each involvement of a pupil: agency and what it does, in the words for school. */
    public List<List<String>> roleRows(PupilRef pupil, UnaryOperator<String> agencyName) {
        return involvements.stream()
                .filter(one -> one.pupil().equals(pupil))
                .map(one -> List.of(agencyName.apply(one.agency()), one.roles().forSchool()))
                .toList();
    }

    /** The rows as CSV with a header; cells that a spreadsheet would run as a formula get an apostrophe before them. */
    public String roleCsv(PupilRef pupil, UnaryOperator<String> agencyName) {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text).row(HEADER);
        roleRows(pupil, agencyName)
                .forEach(row -> writer.row(row.stream().map(CsvText::guard).toList()));
        return text.toString();
    }

    /** The rows as a Markdown table, every cell escaped. */
    public String roleMarkdown(PupilRef pupil, UnaryOperator<String> agencyName) {
        return Markdown.table(HEADER, roleRows(pupil, agencyName));
    }

    /** How many; nobody's reference. */
    @Override
    public String toString() {
        return "register of " + involvements.size() + " involvements";
    }
}
