package org.openattendance.outlook;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * How far a pupil is from a threshold: how many more sessions until it, or out of it, if every remaining session is held and possible.
 *
 * <p>Exact arithmetic on whole numbers; it says what would be, never what will be. It holds no score, and nothing in it can begin a
 * step of law. Immutable and thread-safe.
 *
 * @param measure the row that decides
 * @param found sessions that count towards the threshold so far; 0 or more
 * @param of possible sessions so far; 0 or more
 * @param attended of these, those attended
 * @param complete whether every entry so far has a usable mark
 * @param from the first day counted
 * @param until the last day on which sessions remain
 * @param remaining open sessions after what is known, up to {@code until}; 0 or more
 */
public record Outlook(
        MeasureDefinition measure,
        long found,
        long of,
        long attended,
        boolean complete,
        LocalDate from,
        LocalDate until,
        int remaining) {

    private static final int DIGITS = 2;

    /** Where a pupil stands. */
    public enum State {
        /** No session was possible so far. */
        NO_SESSION,
        /** The threshold is not met. */
        NOT_MET,
        /** The threshold is met. */
        MET
    }

    /** @throws InvalidValueException if the measure is no threshold that absence adds to, or a number is below 0 or above its whole */
    public Outlook {
        Objects.requireNonNull(measure, "measure");
        if (!measure.kind().isFlag() || !isOfAbsence(measure)) {
            throw new InvalidValueException(
                    "An outlook is for a threshold that missed sessions add to, and " + measure.id() + " is none.",
                    "persistent-absence was meant.");
        }
        if (found < 0 || attended < 0 || found > of || attended > of || remaining < 0 || until.isBefore(from)) {
            throw new InvalidValueException(
                    "These cannot be: " + found + " and " + attended + " of " + of + ", " + remaining + " remaining.",
                    "the numbers are in another order.");
        }
    }

    /**
     * From the counts so far.
     *
     * @param tally from {@code from} up to what is known
     * @param remaining open sessions after that, up to {@code until}
     */
    public static Outlook of(MeasureDefinition measure, Tally tally, LocalDate from, LocalDate until, int remaining) {
        Set<Count> whole = measure.denominator().isEmpty() ? EnumSet.of(Count.POSSIBLE) : measure.denominator();
        return new Outlook(
                measure,
                tally.count(measure.numerator()),
                tally.count(whole),
                tally.count(Count.PRESENT) + tally.count(Count.APPROVED_EDUCATIONAL_ACTIVITY),
                tally.isComplete(),
                from,
                until,
                remaining);
    }

    /** A session missed has to add one above and below, and a session attended one below only. */
    private static boolean isOfAbsence(MeasureDefinition measure) {
        Set<Count> whole = measure.denominator();
        boolean above = EnumSet.of(Count.AUTHORISED_ABSENCE, Count.UNAUTHORISED_ABSENCE, Count.EXCLUSION)
                .containsAll(measure.numerator());
        boolean below = measure.kind() == MeasureKind.SESSIONS
                || whole.contains(Count.POSSIBLE)
                || whole.contains(Count.PRESENT) && whole.containsAll(measure.numerator());
        return above && below;
    }

    private Rate atLeast() {
        return measure.atLeast()
                .orElseGet(() -> Rate.of(measure.standard().orElseThrow().atLeast(), 1));
    }

    private boolean isStandard() {
        return measure.kind() == MeasureKind.SESSIONS;
    }

    /** Whether the threshold is met so far; a share that equals it counts. */
    public State state() {
        if (of == 0) {
            return State.NO_SESSION;
        }
        Rate now = isStandard() ? Rate.of(found, 1) : Rate.of(found, of);
        return now.isAtLeast(atLeast()) ? State.MET : State.NOT_MET;
    }

    /**
     * The least number of sessions that, missed one after another from now, reach the threshold at once.
     *
     * @return empty where it is met, or cannot be reached with the remaining sessions; else 1 or more
     */
    public OptionalInt inARow() {
        return state() == State.NOT_MET ? least(toReach(of), perMissed()) : OptionalInt.empty();
    }

    /**
     * The least number of the remaining sessions that, missed at any time while all others are attended, leave the threshold met at the
     * end.
     *
     * @return empty where it is met, or cannot be reached with the remaining sessions; else 1 or more
     */
    public OptionalInt more() {
        BigInteger each =
                isStandard() ? BigInteger.ONE : BigInteger.valueOf(atLeast().denominator());
        return state() == State.NOT_MET ? least(toReach(of + remaining), each) : OptionalInt.empty();
    }

    /**
     * The least number of sessions that, attended one after another from now, lead out of the threshold.
     *
     * @return empty where it is not met, or the remaining sessions are too few; a number of sessions never falls again
     */
    public OptionalInt regain() {
        if (state() != State.MET || isStandard()) {
            return OptionalInt.empty();
        }
        BigInteger over = toReach(of).negate().add(BigInteger.ONE);
        return least(over, BigInteger.valueOf(atLeast().numerator()));
    }

    /** What is missing to the threshold over a whole, in parts of {@code 1/denominator}; negative where it is passed. */
    private BigInteger toReach(long whole) {
        if (isStandard()) {
            return BigInteger.valueOf(atLeast().numerator() - found);
        }
        BigInteger asked = BigInteger.valueOf(atLeast().numerator()).multiply(BigInteger.valueOf(whole));
        return asked.subtract(
                BigInteger.valueOf(found).multiply(BigInteger.valueOf(atLeast().denominator())));
    }

    /** How much one session more, missed and possible, comes nearer. */
    private BigInteger perMissed() {
        return isStandard()
                ? BigInteger.ONE
                : BigInteger.valueOf(atLeast().denominator() - atLeast().numerator());
    }

    /** The least number of steps whose sum is at least what is missing, which is 1 or more; empty where the remaining are too few. */
    private OptionalInt least(BigInteger missing, BigInteger step) {
        if (step.signum() <= 0) {
            return OptionalInt.empty();
        }
        BigInteger steps = missing.add(step).subtract(BigInteger.ONE).divide(step);
        return steps.compareTo(BigInteger.valueOf(remaining)) > 0
                ? OptionalInt.empty()
                : OptionalInt.of(steps.intValueExact());
    }

    /** The share at the end if every remaining session is attended; empty where no session is possible then either. */
    public Optional<Rate> atBest() {
        return of + remaining == 0 ? Optional.empty() : Optional.of(Rate.of(found, of + remaining));
    }

    /** For staff: where the pupil stands, and what would lead to the threshold or out of it. Empty where no session was possible. */
    public Optional<String> staffSentence(Messages messages, Locale locale) {
        return state() == State.NO_SESSION
                ? Optional.empty()
                : Optional.of(text(messages, locale, "outlook.staff." + staffKey()));
    }

    private String staffKey() {
        boolean met = state() == State.MET;
        if (isStandard()) {
            return met ? "standard-met" : more().isPresent() ? "standard-not-met" : "standard-safe";
        }
        if (met) {
            return regain().isPresent() ? "met" : "met-beyond";
        }
        return more().isPresent() ? "not-met" : "not-met-safe"; // then some number in a row reaches it too
    }

    /**
     * For a family: only sessions that regain ground, never how many might still be missed.
     *
     * @return empty where there is no ground to regain, no session left, or some session is neither attended nor missed
     */
    public Optional<String> familySentence(Messages messages, Locale locale) {
        if (isStandard() || found == 0 || remaining == 0 || found + attended != of) {
            return Optional.empty();
        }
        return Optional.of(
                text(messages, locale, regain().isPresent() ? "outlook.family.regain" : "outlook.family.gain"));
    }

    private String text(Messages messages, Locale locale, String key) {
        String label = "measure." + measure.id();
        boolean family = key.startsWith("outlook.family.");
        Rate now = Rate.of(family ? of - found : found, of);
        Rate best = Rate.of(family ? of + remaining - found : found, of + remaining);
        return messages.text(
                locale,
                key,
                "measure",
                messages.has(label) ? messages.text(locale, label) : measure.id(),
                "found",
                found,
                "of",
                of,
                "percent",
                percent(now),
                "now",
                percent(now),
                "best",
                percent(best),
                "atLeast",
                isStandard() ? atLeast().numerator() : whole(atLeast()),
                "goal",
                isStandard() ? "" : whole(rest(atLeast())),
                "inARow",
                number(inARow()),
                "more",
                number(more()),
                "regain",
                number(regain()),
                "remaining",
                remaining,
                "from",
                from,
                "until",
                until);
    }

    private static Rate rest(Rate share) {
        return Rate.of(Math.max(0, share.denominator() - share.numerator()), share.denominator());
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
    }

    private static String percent(Rate rate) {
        return rate.percent(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    /** As {@code 10}, and as {@code 33.33} where it is no whole number. */
    private static String whole(Rate rate) {
        return rate.percent(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
