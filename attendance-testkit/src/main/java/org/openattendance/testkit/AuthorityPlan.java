package org.openattendance.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.SchoolYear;
import org.openattendance.pupil.SchoolRef;

/**
 * The schools of an invented authority: many primary, fewer and larger secondary, some special schools, in the proportions of England.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pupils enrolments of all schools together, from 1 to 10,000,000
 * @param year as in {@link RegisterPlan}
 * @param seed any number
 */
public record AuthorityPlan(int pupils, SchoolYear year, long seed) {

    private static final int MOST_PUPILS = 10_000_000;

    /** Pupils of an ordinary school: enrolments over schools in England, 2024/25 ({@code ees.ytd-2024-25}), rounded. */
    private static final Map<Phase, Integer> SIZES =
            Map.of(Phase.PRIMARY, 267, Phase.SECONDARY, 1035, Phase.SPECIAL, 141);

    /** Schools that stand next to each other: about a turn of England's 16,715 : 3,489 : 1,105. */
    private static final List<Phase> TURN = List.of(
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.SECONDARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.SECONDARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.SPECIAL,
            Phase.PRIMARY,
            Phase.SECONDARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.PRIMARY);

    /**
     * @param pupils from 1 to 10,000,000
     * @param year as in {@link RegisterPlan}
     * @param seed any number
     * @throws InvalidValueException if the number of pupils is outside
     */
    public AuthorityPlan {
        Objects.requireNonNull(year, "year");
        if (pupils < 1 || pupils > MOST_PUPILS) {
            throw new InvalidValueException(
                    "An authority has from 1 to " + MOST_PUPILS + " pupils, and not " + pupils + ".",
                    "two arguments were swapped.");
        }
    }

    /** The schools, each named {@code S0001} and so on; together they have exactly {@link #pupils()}. Without amendments. */
    public List<RegisterPlan> schools() {
        List<RegisterPlan> schools = new ArrayList<>();
        int left = pupils;
        while (left > 0) {
            Phase phase = TURN.get(schools.size() % TURN.size());
            int size = Math.min(left, Objects.requireNonNull(SIZES.get(phase)));
            SchoolRef ref = SchoolRef.of("S" + Numbers.padded(schools.size() + 1, 4));
            schools.add(RegisterPlan.of(phase, size, year, seed + schools.size())
                    .at(ref)
                    .withReasonsAtOnce());
            left -= size;
        }
        return List.copyOf(schools);
    }
}
