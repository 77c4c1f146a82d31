package org.openattendance.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.statistics.CohortRule.Member;

/** How many of each cohort have access to full-time education. Pupils are counted, each once, whatever schools they are at. Stateless. */
public final class CohortAccess {

    private CohortAccess() {}

    /**
     * For each cohort those who are in it on some row of the list; a cohort that nobody is in has a share of nobody.
     *
     * @param pupils who there is, and which cohorts they are in
     * @param day for which access is asked
     * @return by code in order
     */
    public static Map<String, AccessShare> of(Pupils pupils, Cohorts cohorts, AccessRecords records, LocalDate day) {
        Map<String, Map<PupilRef, FullTimeAccess>> members = new TreeMap<>();
        cohorts.codes().forEach(code -> members.put(code, new HashMap<>()));
        for (PupilDetails pupil : pupils.list()) {
            cohorts.memberships(column -> PupilColumns.find(pupil, column)).forEach((code, member) -> {
                if (member == Member.YES) {
                    members.getOrDefault(code, new HashMap<>()).put(pupil.pupil(), records.on(day, pupil.pupil()));
                }
            });
        }
        Map<String, AccessShare> shares = new LinkedHashMap<>();
        for (String code : cohorts.codes()) {
            List<FullTimeAccess> said =
                    new ArrayList<>(members.getOrDefault(code, Map.of()).values());
            shares.put(code, AccessShare.of(said));
        }
        return Collections.unmodifiableMap(shares);
    }
}
