package org.openattendance.examples.cases;

import java.time.LocalDate;
import java.util.List;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.team.AgencyInvolvement;
import org.openattendance.mapping.team.InvolvementRegister;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.CsvRow;

/**
 * A made-up pupil to talk about.
 *
 * @param id {@code sara} or {@code matthew}
 * @param fictional always true: nobody in it exists
 * @param text what has happened, in our words
 * @param pupil reference used in the scenario
 * @param map who is around the pupil
 * @param involvements which agencies work with the pupil
 */
public record Scenario(
        String id,
        boolean fictional,
        String text,
        PupilRef pupil,
        PartnershipMap map,
        InvolvementRegister involvements) {

    /** The scenario of an id. */
    public static Scenario of(String id) {
        CsvRow row = only("scenarios.csv", id);
        PupilRef pupil = PupilRef.of(only("pupils.csv", id).text("pupil"));
        List<AgencyInvolvement> involvements = CaseFiles.rows("involvements.csv").stream()
                .filter(one -> one.text("scenario").equals(id))
                .map(one -> AgencyInvolvement.of(
                                pupil, one.text("agency"), one.text("purpose"), LocalDate.parse(one.text("start")))
                        .withRoles(one.text("for_parents"), one.text("for_school")))
                .toList();
        return new Scenario(
                id,
                row.text("fictional").equals("yes"),
                row.text("text"),
                pupil,
                MapJson.read(row.text("map"), CaseFiles.bytes(row.text("map"))).value(),
                InvolvementRegister.of(involvements));
    }

    private static CsvRow only(String file, String id) {
        return CaseFiles.rows(file).stream()
                .filter(row -> row.text("scenario").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
