package org.openattendance.mapping.directory;

import java.util.Objects;
import java.util.Optional;
import org.openattendance.mapping.internal.Require;

/**
 * A named area that a service covers. No geometry: whether a home lies in it, the caller knows.
 *
 * <p>Ordered by name. Immutable and thread-safe.
 *
 * @param name as the service states it; matched exactly
 * @param uri a persistent address of the area, or empty
 */
public record ServiceArea(String name, Optional<String> uri) implements Comparable<ServiceArea> {

    public ServiceArea {
        name = Require.text(name, "The name of an area");
        Objects.requireNonNull(uri, "uri");
    }

    /** An area known by its name alone. */
    public static ServiceArea of(String name) {
        return new ServiceArea(name, Optional.empty());
    }

    @Override
    public int compareTo(ServiceArea other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : uri.orElse("").compareTo(other.uri.orElse(""));
    }
}
