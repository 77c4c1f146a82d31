package org.openattendance.pathway;

import java.util.List;
import java.util.stream.Stream;

/**
 * What must hold, as a pathway writes it: single tests, joined by all, any and not.
 *
 * <p>Three-valued: a test of something that nobody has answered is neither met nor failed. Immutable and thread-safe.
 */
public sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, SingleTest {

    /** Whether it holds. */
    Truth truth(Known known);

    /** Its single tests, in the order of the file. */
    List<SingleTest> tests();

    /** What would have to be so, in one line, without the names of what is tested: those stand beside it. */
    String asked();

    /** What would have to be so, in one line, with names: for pictures and tables of a pathway. */
    String describe();

    /**
     * What stands in the way, one entry a test; empty if it holds.
     *
     * @return short and stable, for example {@code PARENT_CONTACT 5 of 6}
     */
    List<String> missing(Known known);

    /**
     * Every part holds. Of no part at all it always holds.
     *
     * @param parts in the order of the file
     */
    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Known known) {
            return parts.stream().map(part -> part.truth(known)).reduce(Truth.YES, Truth::and);
        }

        @Override
        public List<SingleTest> tests() {
            return parts.stream().flatMap(part -> part.tests().stream()).toList();
        }

        @Override
        public String asked() {
            return join(parts, " and ");
        }

        @Override
        public String describe() {
            return parts.isEmpty() ? "always" : joinNamed(parts, " and ");
        }

        @Override
        public List<String> missing(Known known) {
            return parts.stream().flatMap(part -> part.missing(known).stream()).toList();
        }
    }

    /**
     * At least one part holds. Of no part at all it never holds.
     *
     * @param parts in the order of the file
     */
    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Known known) {
            return parts.stream().map(part -> part.truth(known)).reduce(Truth.NO, Truth::or);
        }

        @Override
        public List<SingleTest> tests() {
            return parts.stream().flatMap(part -> part.tests().stream()).toList();
        }

        @Override
        public String asked() {
            return join(parts, " or ");
        }

        @Override
        public String describe() {
            return parts.isEmpty() ? "never" : joinNamed(parts, " or ");
        }

        @Override
        public List<String> missing(Known known) {
            if (truth(known).isYes()) {
                return List.of();
            }
            Stream<String> each = parts.stream().map(part -> String.join(" and ", part.missing(known)));
            return List.of(String.join(" or ", each.toList()));
        }
    }

    /**
     * The part does not hold.
     *
     * @param part what must not be so
     */
    record Not(Condition part) implements Condition {

        @Override
        public Truth truth(Known known) {
            return part.truth(known).not();
        }

        @Override
        public List<SingleTest> tests() {
            return part.tests();
        }

        @Override
        public String asked() {
            return "not (" + part.asked() + ")";
        }

        @Override
        public String describe() {
            return "not (" + part.describe() + ")";
        }

        @Override
        public List<String> missing(Known known) {
            if (truth(known).isYes()) {
                return List.of();
            }
            return List.of("not " + (part instanceof SingleTest test ? test.name() : "(" + part.asked() + ")"));
        }
    }

    /** Always holds: nothing is asked. */
    static Condition always() {
        return new All(List.of());
    }

    private static String joinNamed(List<Condition> parts, String word) {
        return String.join(
                word,
                parts.stream()
                        .map(part -> part.tests().size() > 1 ? "(" + part.describe() + ")" : part.describe())
                        .toList());
    }

    private static String join(List<Condition> parts, String word) {
        return String.join(
                word,
                parts.stream()
                        .map(part -> part.tests().size() > 1 ? "(" + part.asked() + ")" : part.asked())
                        .toList());
    }
}
