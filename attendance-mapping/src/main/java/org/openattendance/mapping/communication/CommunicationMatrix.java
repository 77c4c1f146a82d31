package org.openattendance.mapping.communication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.CsvText;
import org.openattendance.mapping.internal.Markdown;
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvWriter;

/**
 * Who needs to know which story, and for what: rows are stories, columns partners.
 *
 * <p>A cell that is not there, and one without a purpose, both mean: not told. Immutable and thread-safe.
 */
public final class CommunicationMatrix {

    private final List<Story> stories;
    private final Map<String, MatrixCell> cells; // by "story partner"

    private CommunicationMatrix(List<Story> stories, Map<String, MatrixCell> cells) {
        this.stories = stories;
        this.cells = cells;
    }

    /**
     * Of stories, in the order given, without cells.
     *
     * @throws InvalidValueException if two share an id
     */
    public static CommunicationMatrix of(Collection<Story> stories) {
        Require.unique(stories.stream().map(Story::id).toList(), "The list of stories");
        return new CommunicationMatrix(List.copyOf(stories), Map.of());
    }

    /** A copy with one more story at the end. */
    public CommunicationMatrix with(Story story) {
        List<Story> more = new ArrayList<>(stories);
        more.add(story);
        Require.unique(more.stream().map(Story::id).toList(), "The list of stories");
        return new CommunicationMatrix(List.copyOf(more), cells);
    }

    /**
     * A copy with a cell, in place of the one that was there.
     *
     * @throws InvalidValueException if there is no such story
     */
    public CommunicationMatrix with(MatrixCell cell) {
        if (stories.stream().noneMatch(story -> story.id().equals(cell.story()))) {
            throw new InvalidValueException("There is no story " + cell.story() + ".", "its id was changed.");
        }
        Map<String, MatrixCell> more = new TreeMap<>(cells);
        more.put(cell.story() + " " + cell.partner(), cell);
        return new CommunicationMatrix(stories, more);
    }

    /** Stories, in the order given. */
    public List<Story> stories() {
        return stories;
    }

    /** Cells, by story, then partner. */
    public List<MatrixCell> cells() {
        return List.copyOf(cells.values());
    }

    /** Ids of the partners that stand in any cell, in order. */
    public List<String> partners() {
        return cells.values().stream()
                .map(MatrixCell::partner)
                .distinct()
                .sorted()
                .toList();
    }

    /** The cell of a story and a partner, or empty. */
    public Optional<MatrixCell> cell(String story, String partner) {
        return Optional.ofNullable(cells.get(story + " " + partner));
    }

    /** For what a partner needs to know of a story; nothing if they are not told. */
    public Set<CommunicationPurpose> purposes(String story, String partner) {
        return cell(story, partner).map(MatrixCell::purposes).orElse(Set.of());
    }

    /** Ids of the partners that need a story for a purpose, in order. */
    public List<String> partnersFor(String story, CommunicationPurpose purpose) {
        return cells.values().stream()
                .filter(cell -> cell.story().equals(story) && cell.purposes().contains(purpose))
                .map(MatrixCell::partner)
                .sorted()
                .toList();
    }

    /** Cells with an answer or action that was due before a day and is not on record, in order. */
    public List<MatrixCell> overdueOn(LocalDate asOf) {
        return cells.values().stream().filter(cell -> cell.isOverdueOn(asOf)).toList();
    }

    /** A row for each story: its title, and for each of the four purposes the partners. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Story story : stories) {
            List<String> row = new ArrayList<>(List.of(story.title()));
            for (CommunicationPurpose purpose : CommunicationPurpose.values()) {
                row.add(String.join(", ", partnersFor(story.id(), purpose)));
            }
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }

    /** The columns of {@link #rows()}. */
    public static final List<String> HEADER =
            List.of("Story", "For information", "For action", "For comment", "For response");

    /** As CSV with a header; cells that a spreadsheet would run as a formula get an apostrophe before them. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        CsvWriter writer = new CsvWriter(text).row(HEADER);
        rows().forEach(row -> writer.row(row.stream().map(CsvText::guard).toList()));
        return text.toString();
    }

    /** As a Markdown table, every cell escaped. */
    public String markdown() {
        return Markdown.table(HEADER, rows());
    }

    /**
     * Compares this matrix, the school's, with what partners say they need.
     *
     * @param partners their own view of the same stories
     */
    public MatrixComparison compareWith(CommunicationMatrix partners) {
        Set<String> keys = new TreeSet<>(cells.keySet());
        keys.addAll(partners.cells.keySet());
        List<MatrixComparison.Cell> found = new ArrayList<>();
        for (String key : keys) {
            MatrixCell ours = cells.get(key);
            MatrixCell theirs = partners.cells.get(key);
            found.add(compare(key, ours, theirs));
        }
        return new MatrixComparison(found);
    }

    private static MatrixComparison.Cell compare(String key, @Nullable MatrixCell ours, @Nullable MatrixCell theirs) {
        Set<CommunicationPurpose> told = ours == null ? Set.of() : ours.purposes();
        Set<CommunicationPurpose> wanted = theirs == null ? Set.of() : theirs.purposes();
        boolean channels = ours != null
                && theirs != null
                && ours.channel().isPresent()
                && theirs.channel().isPresent()
                && !ours.channel().equals(theirs.channel());
        return new MatrixComparison.Cell(
                key.substring(0, key.indexOf(' ')),
                key.substring(key.indexOf(' ') + 1),
                without(wanted, told),
                without(told, wanted),
                channels);
    }

    private static Set<CommunicationPurpose> without(Set<CommunicationPurpose> some, Set<CommunicationPurpose> others) {
        return some.stream()
                .filter(one -> !others.contains(one))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(CommunicationPurpose.class)),
                        Collections::unmodifiableSet));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommunicationMatrix that && stories.equals(that.stories) && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stories, cells);
    }

    /** Number of stories and cells. */
    @Override
    public String toString() {
        return "matrix of " + stories.size() + " stories and " + cells.size() + " cells";
    }
}
