package org.openattendance.testkit;

import java.time.LocalDateTime;
import org.openattendance.base.Role;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;

/**
 * An entry of a generated register that was amended.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pupil whose entry
 * @param session which one
 * @param code what stands from then on
 * @param recordedAt when, local time; one to five school days after the session
 * @param reason in words
 * @param byRole who recorded it
 */
public record Correction(
        PupilRef pupil, Session session, String code, LocalDateTime recordedAt, String reason, Role byRole) {}
