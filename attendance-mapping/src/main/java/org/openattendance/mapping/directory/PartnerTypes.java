package org.openattendance.mapping.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.vocabulary.Term;
import org.openattendance.mapping.vocabulary.Vocabularies;
import org.openattendance.mapping.vocabulary.Vocabulary;
import org.openattendance.table.CsvRow;

/**
 * Kinds of partner, and what is known of each: usual kinds of support, member agencies, groups it is for, ages.
 *
 * <p>Read from {@code vocabulary/partner-types.csv} and {@code directory/partner-type-details.csv}. What is known of a type is a start for
 * a conversation, never a filter: whom a local service takes, its own entry says. Immutable and thread-safe.
 */
public final class PartnerTypes {

    private static final String FILE = "directory/partner-type-details.csv";

    private final Vocabulary types;
    private final Map<String, List<String>> details; // "TYPE KIND" to details in order

    private PartnerTypes(Vocabulary types, Map<String, List<String>> details) {
        this.types = types;
        this.details = details;
    }

    /** Those of the jar. */
    public static PartnerTypes standard() {
        Vocabulary types = Vocabularies.standard().get("partner-types");
        Map<String, List<String>> details = new TreeMap<>();
        for (CsvRow row : DataFiles.table(FILE, List.of("type", "kind", "detail", "source", "confidence"))
                .rows()) {
            String type = types.term(row.text("type")).code();
            details.computeIfAbsent(type + " " + row.text("kind"), key -> new ArrayList<>())
                    .add(row.text("detail"));
        }
        return new PartnerTypes(types, details);
    }

    /** The types themselves. */
    public Vocabulary vocabulary() {
        return types;
    }

    /**
     * The type of a code.
     *
     * @throws InvalidValueException if there is none
     */
    public Term type(String code) {
        return types.term(code);
    }

    /** Codes of the kinds of support that a type usually gives, in the order of the source; empty if none is known. */
    public List<String> supportKinds(String type) {
        return details(type, "SUPPORT_KIND");
    }

    /** Codes of the agencies from which its members come. */
    public List<String> memberAgencies(String type) {
        return details(type, "MEMBER_AGENCY");
    }

    /** Codes of the groups of children that it is for. */
    public List<String> eligibilityGroups(String type) {
        return details(type, "ELIGIBILITY_GROUP");
    }

    /** Sentences on whom it takes, or what to ask it. */
    public List<String> notes(String type) {
        List<String> notes = new ArrayList<>(details(type, "ELIGIBILITY_NOTE"));
        notes.addAll(details(type, "QUESTION"));
        return List.copyOf(notes);
    }

    /** The ages that it is or was for, or empty if none is known. */
    public Optional<AgeRange> ages(String type) {
        return details(type, "AGE_RANGE").stream().map(AgeRange::parse).findFirst();
    }

    private List<String> details(String type, String kind) {
        return List.copyOf(details.getOrDefault(types.term(type).code() + " " + kind, List.of()));
    }
}
