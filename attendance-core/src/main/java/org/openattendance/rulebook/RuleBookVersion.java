package org.openattendance.rulebook;

import java.util.Objects;
import org.openattendance.base.InvalidValueException;

/**
 * Which rules an answer was found with. Stands in every proof.
 *
 * <p>The digest is SHA-256 over name and content of each rule file, in the order of {@code index.txt}, lines ending in LF: two books with
 * the same digest answer alike. Immutable and thread-safe.
 *
 * @param release of the library, for example {@code 0.1.0}; {@code +rules-} and a version is added where the caller chose
 *     the {@link RuleData}, {@code +local} where a caller's own rules lie over it
 * @param digest {@code sha256:} and 64 lower-case hexadecimal digits
 */
public record RuleBookVersion(String release, String digest) {

    /** @throws InvalidValueException if the release is blank or the digest has another form */
    public RuleBookVersion {
        Objects.requireNonNull(release, "release");
        if (release.isBlank() || !digest.matches("sha256:[0-9a-f]{64}")) {
            throw new InvalidValueException(
                    "Not a version of a rule book: " + release + " " + digest + ".", "the two were swapped.");
        }
    }

    /** Release and digest with a space between. */
    @Override
    public String toString() {
        return release + " " + digest;
    }
}
