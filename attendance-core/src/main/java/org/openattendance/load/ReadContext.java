package org.openattendance.load;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.openattendance.base.AgeGroup;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.CodeSet;
import org.openattendance.code.LocalCodes;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.pupil.SchoolRef;

/**
 * The rules and the other files by which a register is read.
 *
 * <p>Immutable; thread-safe when the progress and cancel callbacks are.
 *
 * @param codes the nation's codes
 * @param schoolAge date of birth and day to age group; empty where the nation's rule is not known
 * @param localCodes a school's own codes
 * @param calendar the sessions at which the school was open, if the caller has them
 * @param pupils what is known of the pupils, if the caller has it
 * @param columns further columns of the register to keep, by name
 * @param maxIssues how many issues to keep; their counts stay exact
 * @param progress told the number of rows read, now and then
 * @param cancelled asked now and then; the reading stops with a {@link ReadingCancelledException} once it says so
 */
public record ReadContext(
        CodeSet codes,
        BiFunction<LocalDate, LocalDate, Optional<AgeGroup>> schoolAge,
        LocalCodes localCodes,
        Optional<SessionCalendar> calendar,
        Optional<Pupils> pupils,
        Set<String> columns,
        int maxIssues,
        LongConsumer progress,
        BooleanSupplier cancelled) {

    private static final int MAX_ISSUES = 10_000;

    /**
     * @param codes the nation's codes
     * @param schoolAge date of birth and day to age group
     * @param localCodes a school's own codes
     * @param calendar the sessions at which the school was open
     * @param pupils what is known of the pupils
     * @param columns further columns to keep
     * @param maxIssues how many issues to keep
     * @param progress told the number of rows read
     * @param cancelled asked whether to stop
     */
    public ReadContext {
        Objects.requireNonNull(codes, "codes");
        columns = Set.copyOf(columns);
    }

    /** By the rules of a nation alone; see the components for the arguments. */
    public static ReadContext of(CodeSet codes, BiFunction<LocalDate, LocalDate, Optional<AgeGroup>> schoolAge) {
        return new ReadContext(
                codes,
                schoolAge,
                LocalCodes.none(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                MAX_ISSUES,
                rows -> {},
                () -> false);
    }

    /** The same with a calendar. */
    public ReadContext with(SessionCalendar other) {
        return new ReadContext(
                codes, schoolAge, localCodes, Optional.of(other), pupils, columns, maxIssues, progress, cancelled);
    }

    /** The same with a list of pupils. */
    public ReadContext with(Pupils other) {
        return new ReadContext(
                codes, schoolAge, localCodes, calendar, Optional.of(other), columns, maxIssues, progress, cancelled);
    }

    /** The same with a school's own codes. */
    public ReadContext with(LocalCodes other) {
        return new ReadContext(codes, schoolAge, other, calendar, pupils, columns, maxIssues, progress, cancelled);
    }

    /** The same, keeping further columns of the register. */
    public ReadContext withColumns(Set<String> names) {
        return new ReadContext(codes, schoolAge, localCodes, calendar, pupils, names, maxIssues, progress, cancelled);
    }

    /** The same, keeping another number of issues. */
    public ReadContext withMaxIssues(int most) {
        return new ReadContext(codes, schoolAge, localCodes, calendar, pupils, columns, most, progress, cancelled);
    }

    /** The same, telling how far the reading is. */
    public ReadContext withProgress(LongConsumer rowsRead) {
        return new ReadContext(codes, schoolAge, localCodes, calendar, pupils, columns, maxIssues, rowsRead, cancelled);
    }

    /** The same, stopping when asked to. */
    public ReadContext withCancel(BooleanSupplier isCancelled) {
        return new ReadContext(
                codes, schoolAge, localCodes, calendar, pupils, columns, maxIssues, progress, isCancelled);
    }

    /** A pupil's age group by day; always empty where the date of birth or the rule is not known. */
    Function<LocalDate, Optional<AgeGroup>> ageOf(PupilRef pupil, Optional<SchoolRef> school) {
        Optional<LocalDate> birth =
                pupils.flatMap(list -> list.find(pupil, school)).flatMap(PupilDetails::dateOfBirth);
        return day -> birth.flatMap(born -> schoolAge.apply(born, day));
    }

    /** Whether there is a list of pupils, and this one is not in it. */
    boolean isNotListed(PupilRef pupil, Optional<SchoolRef> school) {
        return pupils.isPresent() && pupils.get().find(pupil, school).isEmpty();
    }
}
