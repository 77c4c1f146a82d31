package org.openattendance.mapping.directory;

import java.util.Comparator;
import java.util.Objects;
import org.openattendance.mapping.internal.Require;

/**
 * A way to reach a partner. A desk rather than a person, wherever there is one.
 *
 * <p>Ordered by kind, then value. Immutable and thread-safe. {@link #toString()} shows the kind only.
 *
 * @param kind how
 * @param value the number or address
 * @param note for whom or what, for example {@code duty desk}; may be empty
 */
public record ContactPoint(Kind kind, String value, String note) implements Comparable<ContactPoint> {

    /** How a partner is reached. */
    public enum Kind {
        PHONE,
        EMAIL,
        ADDRESS,
        WEB
    }

    private static final Comparator<ContactPoint> ORDER = Comparator.comparing(ContactPoint::kind)
            .thenComparing(ContactPoint::value)
            .thenComparing(ContactPoint::note);

    public ContactPoint {
        Objects.requireNonNull(kind, "kind");
        value = Require.text(value, "A contact point");
        note = Objects.requireNonNull(note, "note").strip();
    }

    /** Without a note. */
    public static ContactPoint of(Kind kind, String value) {
        return new ContactPoint(kind, value, "");
    }

    @Override
    public int compareTo(ContactPoint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
