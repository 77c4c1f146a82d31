package org.openattendance.mapping.directory;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openattendance.mapping.internal.Require;

/**
 * An organisation or team in its relation to a school.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id unique in its directory
 * @param name of the organisation
 * @param alternateName another name, or empty
 * @param description in words; may be empty
 * @param sector a code of the list {@code sectors.csv}, or the caller's own
 * @param types codes of {@code partner-types}, or the caller's own; several are usual
 * @param reach how far it works
 * @param purpose why it is there, and what it does for pupils here
 * @param url of its pages, or empty
 */
public record Partner(
        String id,
        String name,
        Optional<String> alternateName,
        String description,
        String sector,
        Set<String> types,
        PartnerReach reach,
        Purpose purpose,
        Optional<String> url) {

    /**
     * Why a partner is there: knowing it makes it easier to ask for the right thing.
     *
     * @param motivation why it wants to take part; may be empty
     * @param corePurpose what it exists for; may be empty
     * @param roleSummary its role and responsibilities here; may be empty
     */
    public record Purpose(String motivation, String corePurpose, String roleSummary) {

        private static final Purpose UNSTATED = new Purpose("", "", "");

        public Purpose {
            motivation = Objects.requireNonNull(motivation, "motivation").strip();
            corePurpose = Objects.requireNonNull(corePurpose, "corePurpose").strip();
            roleSummary = Objects.requireNonNull(roleSummary, "roleSummary").strip();
        }

        /** Nothing stated. */
        public static Purpose unstated() {
            return UNSTATED;
        }
    }

    public Partner {
        Require.id(id, "The id of a partner");
        name = Require.text(name, "The name of partner " + id);
        Objects.requireNonNull(alternateName, "alternateName");
        description = Objects.requireNonNull(description, "description").strip();
        Require.id(sector, "The sector of partner " + id);
        types = Require.ids(types, "A type of partner " + id);
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(url, "url");
    }

    /** A local partner of which nothing else is known yet. */
    public static Partner of(String id, String name, String sector) {
        return new Partner(
                id,
                name,
                Optional.empty(),
                "",
                sector,
                Set.of(),
                PartnerReach.LOCAL,
                Purpose.unstated(),
                Optional.empty());
    }

    /** A copy with types. */
    public Partner withTypes(Collection<String> some) {
        return new Partner(id, name, alternateName, description, sector, Set.copyOf(some), reach, purpose, url);
    }

    /** A copy with another reach. */
    public Partner withReach(PartnerReach other) {
        return new Partner(id, name, alternateName, description, sector, types, other, purpose, url);
    }

    /** A copy with a description. */
    public Partner withDescription(String words) {
        return new Partner(id, name, alternateName, words, sector, types, reach, purpose, url);
    }

    /** A copy with a purpose. */
    public Partner withPurpose(Purpose other) {
        return new Partner(id, name, alternateName, description, sector, types, reach, other, url);
    }

    /** A copy with another name. */
    public Partner withAlternateName(String other) {
        return new Partner(id, name, Optional.of(other), description, sector, types, reach, purpose, url);
    }

    /** A copy with the address of its pages. */
    public Partner withUrl(String address) {
        return new Partner(id, name, alternateName, description, sector, types, reach, purpose, Optional.of(address));
    }
}
