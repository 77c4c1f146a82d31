package org.openattendance.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openattendance.base.Role;

/**
 * That a pathway was looked at by those who use it. Immutable and thread-safe.
 *
 * @param pathway id of the pathway, not blank
 * @param on the day
 * @param reviewer who led
 * @param findings what was found, at least one
 * @param changes what was changed for it
 */
public record PathwayReview(String pathway, LocalDate on, Role reviewer, List<String> findings, List<String> changes) {

    public PathwayReview {
        Say.required("pathway", pathway);
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reviewer, "reviewer");
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
        Say.that(!findings.isEmpty(), "A review found nothing.", "\"nothing to change\" is a finding too.");
    }
}
