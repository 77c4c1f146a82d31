package org.openattendance.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.SessionPart;
import org.openattendance.register.Mark;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/**
 * Which code a category of Ed-Fi stands for, and which category a code becomes.
 *
 * <p>Out of a register, {@link #standard()} gives the nearest category by what the code counts as. Into a register nothing is given: seven
 * categories do not say which of twenty-five codes was meant, so a caller must say so in a table of {@code category,session,code}, where
 * {@code session} is AM, PM or blank for both:
 *
 * <pre>
 * category,session,code
 * Excused Absence,,I
 * In Attendance,AM,/
 * In Attendance,PM,\
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class EdFiTable {

    private final List<CsvRow> standard;
    private final Map<String, Map<SessionPart, String>> codes; // by category

    private EdFiTable(List<CsvRow> standard, Map<String, Map<SessionPart, String>> codes) {
        this.standard = standard;
        this.codes = codes;
    }

    /** The nearest category by what a code counts as; no code for any category. */
    public static EdFiTable standard() {
        return new EdFiTable(
                LoadTable.rows("ed-fi-categories.csv", "category", "physical", "descriptor", "confidence"), Map.of());
    }

    /**
     * A caller's table, laid over the standard one.
     *
     * @param input closed when read
     * @throws org.openattendance.table.UnreadableInputException if it lacks a column
     */
    public static Checked<EdFiTable> read(Input input) {
        CsvTable table = CsvTable.read(input.name(), input.open(), List.of("category", "session", "code"));
        List<Issue> issues = new ArrayList<>(table.issues());
        Map<String, Map<SessionPart, String>> codes = new HashMap<>();
        for (CsvRow row : table.rows()) {
            Optional<SessionPart> part = row.find("session").flatMap(SessionPart::find);
            if (row.find("category").isEmpty() || row.find("code").isEmpty()) {
                issues.add(Issue.error("BAD_ROW", row.place("category"), "a category and a code are needed."));
            } else if (part.isEmpty() && row.find("session").isPresent()) {
                issues.add(
                        Issue.error("BAD_SESSION", row.place("session"), "a session is AM or PM, or blank for both."));
            } else {
                for (SessionPart each : part.map(List::of).orElse(List.of(SessionPart.values()))) {
                    codes.computeIfAbsent(row.text("category"), any -> new HashMap<>())
                            .putIfAbsent(each, row.text("code"));
                }
            }
        }
        return Checked.of(new EdFiTable(standard().standard, codes), issues);
    }

    /** The code of a category in one half of the day, or empty if the table says nothing. */
    Optional<String> code(String category, SessionPart part) {
        return Optional.ofNullable(codes.getOrDefault(category, Map.of()).get(part));
    }

    /** Whether it says which codes categories stand for. */
    boolean reads() {
        return !codes.isEmpty();
    }

    /** The category of a mark: the caller's where the table names the code, else the nearest; empty where there is none. */
    Optional<String> category(Mark mark) {
        Optional<String> theirs = codes.entrySet().stream()
                .filter(entry -> mark.written()
                        .equals(entry.getValue().get(mark.session().part())))
                .map(Map.Entry::getKey)
                .min(org.openattendance.internal.CodePointOrder.INSTANCE);
        return theirs.or(() -> mark.meaning()
                .flatMap(meaning -> standard.stream()
                        .filter(row ->
                                row.text("category").equals(meaning.category().name()))
                        .filter(row -> row.text("physical").equals("ANY")
                                || row.text("physical")
                                        .equals(meaning.physical().name()))
                        .map(row -> row.text("descriptor"))
                        .findFirst()));
    }

    /** How many categories it has codes for. */
    @Override
    public String toString() {
        return codes.size() + " categories";
    }
}
