package org.openattendance.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;
import org.openattendance.code.CodeCategory;

/**
 * One rule of a definition over a span of days: a row of {@code <nation>/definitions.csv}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param definition whose rule it is
 * @param span the days on which it holds; the last day of a window decides, except for {@link Kind#RECLASSIFY}, where the day of the
 *     session does
 * @param kind what it says
 * @param value what its kind asks for
 * @param confidence how well it is known
 * @param notes what is unsure or surprising; may be empty
 * @param sources where it is written; at least one
 */
public record DefinitionRule(
        Definition definition,
        DateSpan span,
        Kind kind,
        String value,
        Confidence confidence,
        String notes,
        List<Source> sources) {

    private static final String HALF_TERM = "HALF_TERM_";
    private static final List<String> NUMBERS = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX");

    /** What a rule can say. The set is closed: a new kind is new arithmetic. */
    public enum Kind {
        /** {@code yes}: the definition is used when none is named. */
        DEFAULT,
        /** What it is called, in English. */
        TITLE,
        /** {@code X=AUTHORISED_ABSENCE}: sessions with a code count as something else than the code says. */
        RECLASSIFY,
        /** {@code 5-15}: only pupils of these ages on 31 August before the school year are in. */
        AGES_ON_31_AUGUST("date_of_birth"),
        /** {@code 15}: sessions of the second half of the summer term are left out for these ages. */
        DROP_HALF_TERM_SIX_AT_AGE("date_of_birth"),
        /** {@code HALF_TERM_SIX}: only pupils who joined before this half term are in. */
        JOINED_BEFORE("entry_date"),
        /** {@code yes}: boarders are out. */
        NO_BOARDERS("boarder"),
        /** {@code yes}: a figure is of one school year, never across two. */
        ONE_SCHOOL_YEAR,
        /** {@code yes}: an enrolment is out of a term in which nothing was possible, or less than was missed. */
        TERM_CHECK,
        /** {@code 6}: schools with fewer enrolments are out. */
        MINIMUM_ENROLMENTS;

        private final Optional<String> needs;

        Kind() {
            this.needs = Optional.empty();
        }

        Kind(String needs) {
            this.needs = Optional.of(needs);
        }

        /** The column of the list of pupils without which the rule cannot be applied; empty if it needs none. */
        public Optional<String> needs() {
            return needs;
        }
    }

    /** @throws InvalidValueException if the value is not what the kind asks for, or no source is given */
    public DefinitionRule {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(notes, "notes");
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new InvalidValueException("A rule of " + definition + " names no source.", "a column was shifted.");
        }
        check(kind, value);
    }

    private static void check(Kind kind, String value) {
        switch (kind) {
            case TITLE -> require(!value.isBlank(), kind, value, "a title");
            case RECLASSIFY -> categoryIn(value);
            case AGES_ON_31_AUGUST, DROP_HALF_TERM_SIX_AT_AGE -> AgeRange.parse(value);
            case JOINED_BEFORE -> require(halfTermIn(value) > 0, kind, value, "HALF_TERM_SIX");
            case MINIMUM_ENROLMENTS -> require(value.matches("[1-9]\\d{0,3}"), kind, value, "a number, 1 or more");
            case DEFAULT, NO_BOARDERS, ONE_SCHOOL_YEAR, TERM_CHECK ->
                require(value.equals("yes") || value.equals("no"), kind, value, "yes or no");
        }
    }

    private static void require(boolean holds, Kind kind, String value, String form) {
        if (!holds) {
            throw new InvalidValueException(
                    "The value of " + kind + " is \"" + value + "\".", "it should be " + form + ".");
        }
    }

    private static CodeCategory categoryIn(String value) {
        int equals = value.indexOf('=', 1); // a code could itself begin with =
        for (CodeCategory category : CodeCategory.values()) {
            if (equals > 0 && category.name().equals(value.substring(equals + 1))) {
                return category;
            }
        }
        throw new InvalidValueException(
                "The value of RECLASSIFY is \"" + value + "\".", "it should look like X=AUTHORISED_ABSENCE.");
    }

    /** From 1 to 6; 0 if the text is of another form. */
    private static int halfTermIn(String value) {
        return value.startsWith(HALF_TERM) ? NUMBERS.indexOf(value.substring(HALF_TERM.length())) + 1 : 0;
    }

    /** The value of a rule that is on or off. */
    public boolean isYes() {
        return value.equals("yes");
    }

    /**
     * The value of a rule about ages.
     *
     * @throws InvalidValueException if the rule is of another kind
     */
    public AgeRange ages() {
        return AgeRange.parse(value);
    }

    /** The half term of {@link Kind#JOINED_BEFORE}, from 1 to 6; 0 for other kinds. */
    public int halfTerm() {
        return halfTermIn(value);
    }

    /**
     * The least number of {@link Kind#MINIMUM_ENROLMENTS}.
     *
     * @throws InvalidValueException if the rule is of another kind
     */
    public int number() {
        require(kind == Kind.MINIMUM_ENROLMENTS, kind, value, "asked of another rule");
        return Integer.parseInt(value);
    }

    /**
     * The code of {@link Kind#RECLASSIFY}.
     *
     * @throws InvalidValueException if the rule is of another kind
     */
    public String code() {
        categoryIn(value);
        return value.substring(0, value.indexOf('=', 1));
    }

    /**
     * What that code counts as.
     *
     * @throws InvalidValueException if the rule is of another kind
     */
    public CodeCategory category() {
        return categoryIn(value);
    }

    /** Names this row and no other of its definition, for proofs: for example {@code eng-daily RECLASSIFY 2022-09-01..2023-07-31 X=AUTHORISED_ABSENCE}. */
    public String ruleId() {
        return definition + " " + kind + " " + span + " " + value;
    }

    /** Whether both would answer at once. */
    public boolean overlaps(DefinitionRule other) {
        return definition.equals(other.definition)
                && kind == other.kind
                && span.overlaps(other.span)
                && (kind != Kind.RECLASSIFY || code().equals(other.code()));
    }
}
