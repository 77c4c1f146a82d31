package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;

/**
 * The columns by which pupils are grouped: those of the list of pupils, else those of the register that hold one value for a pupil.
 *
 * <p>Stateless.
 */
public final class PupilColumns {

    private PupilColumns() {}

    /**
     * The value of a column, or empty where it is blank or there is no such column.
     *
     * @param details what the list of pupils says; empty if there is none
     */
    public static Optional<String> find(Optional<PupilDetails> details, Register register, String column) {
        return details.flatMap(known -> find(known, column))
                .or(() -> Optional.ofNullable(register.columns().get(column)))
                .filter(text -> !text.isBlank());
    }

    /** The value of a column of the list of pupils: one that has a place of its own, else a characteristic. */
    public static Optional<String> find(PupilDetails pupil, String column) {
        return switch (column) {
            case "school_id" -> pupil.school().map(SchoolRef::value);
            case "date_of_birth" -> pupil.dateOfBirth().map(LocalDate::toString);
            case "entry_date" -> pupil.enrolment().entryDate().map(LocalDate::toString);
            case "leaving_date" -> pupil.enrolment().leavingDate().map(LocalDate::toString);
            case "enrolment_status" -> pupil.enrolment().status().map(status -> status.code());
            case "boarder" -> pupil.enrolment().boarder().map(boards -> boards ? "yes" : "no");
            default -> pupil.characteristics().find(column);
        };
    }
}
