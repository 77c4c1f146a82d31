package org.openattendance.casework;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.pupil.Registry;

/**
 * For whom something is. Immutable and thread-safe.
 *
 * @param code of the registry {@code AUDIENCE}, for example {@code GOVERNOR}
 * @param service the partner service by name, where the audience is its staff; else empty
 */
public record Audience(String code, Optional<String> service) {

    /** The code of staff in other services. */
    public static final String PARTNER_SERVICE = "PARTNER_SERVICE";

    public Audience {
        Say.code("audience", code);
        Objects.requireNonNull(service, "service");
        Say.that(
                service.isEmpty() || code.equals(PARTNER_SERVICE),
                "Only a partner service is named.",
                "the code " + PARTNER_SERVICE + " was meant.");
    }

    /**
     * An audience of a registry.
     *
     * @throws org.openattendance.base.InvalidValueException if the registry has no such code
     */
    public static Audience of(Registry audiences, String code) {
        return new Audience(audiences.get(code).code(), Optional.empty());
    }

    /** Staff of a partner service. */
    public static Audience partner(String service) {
        return new Audience(PARTNER_SERVICE, Optional.of(service));
    }
}
