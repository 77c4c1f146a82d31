package org.openattendance;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.SchoolRef;

/** The columns of a list of pupils by name: those that have a place of their own, then the characteristics. */
final class GroupColumns {

    private GroupColumns() {}

    static Optional<String> find(PupilDetails pupil, String column) {
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
