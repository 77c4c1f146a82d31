package org.openattendance.pupil;

import java.util.Objects;

/**
 * One outcome of one framework, for example {@code STAY_SAFE} of {@code ECM}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param framework as {@link Registries#outcomes(String)} knows it
 * @param code an entry of that list
 */
public record OutcomeTag(String framework, String code) {

    /**
     * @param framework as the registries know it
     * @param code an entry of that list
     */
    public OutcomeTag {
        Objects.requireNonNull(framework, "framework");
        Objects.requireNonNull(code, "code");
    }

    /**
     * A tag whose framework and code both exist.
     *
     * @throws org.openattendance.base.InvalidValueException if the framework or the code is not known
     */
    public static OutcomeTag of(Registries registries, String framework, String code) {
        registries.outcomes(framework).get(code);
        return new OutcomeTag(framework, code);
    }
}
