package org.openattendance.mapping.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.DateSpan;
import org.openattendance.mapping.internal.Require;
import org.openattendance.pupil.PupilRef;

/**
 * That an agency works with a pupil or the family, for a purpose. Immutable and thread-safe.
 *
 * @param pupil whose
 * @param agency id of the partner
 * @param purpose what for, in words
 * @param span from when to when; open while it goes on
 * @param contact role or desk that the family and the school can turn to; empty if nobody is named
 * @param roles what the agency does and is responsible for, said to parents and to school
 * @param progress notes on how it goes, oldest first
 */
public record AgencyInvolvement(
        PupilRef pupil,
        String agency,
        String purpose,
        DateSpan span,
        Optional<String> contact,
        Roles roles,
        List<ProgressRecord> progress) {

    /**
     * What an agency does, in two versions.
     *
     * @param forParents in plain words; may be empty until it is written
     * @param forSchool in the words of the trade if need be; may be empty until it is written
     */
    public record Roles(String forParents, String forSchool) {

        public Roles {
            forParents = Objects.requireNonNull(forParents, "forParents").strip();
            forSchool = Objects.requireNonNull(forSchool, "forSchool").strip();
        }
    }

    /**
     * How it goes.
     *
     * @param on the day
     * @param note in words
     */
    public record ProgressRecord(LocalDate on, String note) {

        public ProgressRecord {
            Objects.requireNonNull(on, "on");
            note = Require.text(note, "A note on progress");
        }

        /** The day. */
        @Override
        public String toString() {
            return "progress of " + on;
        }
    }

    public AgencyInvolvement {
        Objects.requireNonNull(pupil, "pupil");
        Require.id(agency, "The agency of an involvement");
        purpose = Require.text(purpose, "The purpose of an involvement");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(roles, "roles");
        progress = progress.stream()
                .sorted(Comparator.comparing(ProgressRecord::on))
                .toList();
    }

    /** From a day on. */
    public static AgencyInvolvement of(PupilRef pupil, String agency, String purpose, LocalDate start) {
        return new AgencyInvolvement(
                pupil, agency, purpose, DateSpan.from(start), Optional.empty(), new Roles("", ""), List.of());
    }

    /** A copy with someone to turn to. */
    public AgencyInvolvement withContact(String deskOrRole) {
        return new AgencyInvolvement(pupil, agency, purpose, span, Optional.of(deskOrRole), roles, progress);
    }

    /** A copy on other days. */
    public AgencyInvolvement withSpan(DateSpan days) {
        return new AgencyInvolvement(pupil, agency, purpose, days, contact, roles, progress);
    }

    /** A copy that says what the agency does. */
    public AgencyInvolvement withRoles(String forParents, String forSchool) {
        return new AgencyInvolvement(pupil, agency, purpose, span, contact, new Roles(forParents, forSchool), progress);
    }

    /** A copy with a note on progress. */
    public AgencyInvolvement with(ProgressRecord record) {
        List<ProgressRecord> more = new ArrayList<>(progress);
        more.add(record);
        return new AgencyInvolvement(pupil, agency, purpose, span, contact, roles, more);
    }

    /** The last day of progress up to a day, or empty. */
    public Optional<LocalDate> lastProgress(LocalDate asOf) {
        return progress.stream()
                .map(ProgressRecord::on)
                .filter(day -> !day.isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /** Agency and days; nothing of the pupil. */
    @Override
    public String toString() {
        return "involvement of " + agency + " " + span;
    }
}
