package org.openattendance.mapping.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Source;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.table.CsvRow;

/**
 * The lists of codes that ship with this module, read from {@code vocabulary/*.csv}.
 *
 * <p>Each row of a list is {@code code,label,part_of,status,source,confidence,notes}; further names stand in {@code names.csv} as {@code
 * list,code,name,nation,use}. A new list is a new file and a line in {@code index.txt}. Immutable and thread-safe.
 */
public final class Vocabularies {

    private static final String FOLDER = "vocabulary/";
    private static final List<String> COLUMNS =
            List.of("code", "label", "part_of", "status", "source", "confidence", "notes");

    private final Map<String, Vocabulary> byId;

    private Vocabularies(Map<String, Vocabulary> byId) {
        this.byId = byId;
    }

    /**
     * Those of the jar.
     *
     * @throws InvalidValueException if a file of the jar is broken, naming file and line
     */
    public static Vocabularies standard() {
        Map<String, List<NamedRow>> names = names();
        Map<String, Vocabulary> byId = new TreeMap<>();
        for (String id : DataFiles.lines(FOLDER + "index.txt")) {
            List<Term> terms = new ArrayList<>();
            for (CsvRow row : DataFiles.table(FOLDER + id + ".csv", COLUMNS).rows()) {
                terms.add(term(row, names.getOrDefault(id + " " + row.text("code"), List.of())));
            }
            byId.put(id, Vocabulary.of(id, terms));
        }
        requireKnown(names.keySet(), byId);
        return new Vocabularies(byId);
    }

    private record NamedRow(String key, Term.Name name) {}

    private static Map<String, List<NamedRow>> names() {
        Map<String, List<NamedRow>> names = new TreeMap<>();
        List<String> columns = List.of("list", "code", "name", "nation", "use");
        for (CsvRow row : DataFiles.table(FOLDER + "names.csv", columns).rows()) {
            String key = row.text("list") + " " + row.text("code");
            Term.Name name = new Term.Name(
                    row.text("name"), row.find("nation").map(Nation::of), Term.Use.valueOf(row.text("use")));
            names.computeIfAbsent(key, k -> new ArrayList<>()).add(new NamedRow(key, name));
        }
        return names;
    }

    private static void requireKnown(Set<String> keys, Map<String, Vocabulary> byId) {
        for (String key : keys) {
            String[] parts = key.split(" ");
            Vocabulary list = byId.get(parts[0]);
            if (list == null || !list.has(parts[1])) {
                throw new InvalidValueException(
                        "names.csv names " + key + ", which no list has.", "a code was renamed.");
            }
        }
    }

    private static Term term(CsvRow row, List<NamedRow> names) {
        return new Term(
                row.text("code"),
                row.text("label"),
                row.find("part_of"),
                Source.Status.valueOf(row.text("status")),
                names.stream().map(NamedRow::name).toList(),
                Stream.of(row.text("source").split(" "))
                        .filter(source -> !source.isEmpty())
                        .toList(),
                Confidence.valueOf(row.text("confidence")),
                row.text("notes"));
    }

    /** Ids of the lists, in Unicode code point order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** The list of an id, or empty. */
    public Optional<Vocabulary> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The list of an id.
     *
     * @throws InvalidValueException if there is none
     */
    public Vocabulary get(String id) {
        return find(id).orElseThrow(() -> new InvalidValueException(
                "No vocabulary " + id + ". There are " + byId.keySet() + ".", "the id is misspelt."));
    }

    /** These with one list put in, or put in place of the one of its id: how a service brings its own. */
    public Vocabularies with(Vocabulary vocabulary) {
        Map<String, Vocabulary> copy = new TreeMap<>(byId);
        copy.put(vocabulary.id(), vocabulary);
        return new Vocabularies(copy);
    }
}
