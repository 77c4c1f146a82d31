package org.openattendance.mapping.consent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openattendance.mapping.model.ProfileField;

/**
 * What a view may hold beyond the ordinary. Immutable and thread-safe.
 *
 * @param sensitive sensitive fields of the profile that were asked for by name; who may see them stays as it is
 */
public record ViewOptions(Set<ProfileField> sensitive) {

    private static final ViewOptions ORDINARY = new ViewOptions(Set.of());

    public ViewOptions {
        EnumSet<ProfileField> copy = EnumSet.noneOf(ProfileField.class);
        copy.addAll(sensitive);
        sensitive = Collections.unmodifiableSet(copy);
    }

    /** Nothing beyond the ordinary. */
    public static ViewOptions ordinary() {
        return ORDINARY;
    }

    /** With these sensitive fields. */
    public static ViewOptions withSensitive(ProfileField... fields) {
        return new ViewOptions(Set.of(fields));
    }
}
