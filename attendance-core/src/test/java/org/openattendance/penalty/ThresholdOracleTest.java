package org.openattendance.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.register.Register;

/**
 * The threshold written once more as the reference note has it (T1 to T8, T15, T17), with dates, maps and every window counted from scratch,
 * and compared with ours over random schools, marks, changes and birthdays.
 */
class ThresholdOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 8, 12); // a Monday, a week before the national start
    private static final LocalDate NATIONAL_START = LocalDate.of(2024, 8, 19);
    private static final int DAYS = 180;
    private static final List<String> CODES = List.of("G", "N", "O", "U", "O", "/", "I", "E", "C", "-", "?");

    /** A change of the register: which session, what it became, and the day on which that was recorded. */
    private record Change(Session session, String code, LocalDate recorded) {}

    private record Answer(String status, String metOn, int count) {}

    private record World(
            Set<Session> open, Map<Session, String> marks, List<Change> changes, LocalDate born, LocalDate asOf) {

        static World random(Random random) {
            Set<Session> open = new TreeSet<>();
            Map<Session, String> marks = new TreeMap<>();
            boolean[] holiday = new boolean[DAYS / 7 + 1];
            for (int i = 0; i < holiday.length; i++) {
                holiday[i] = random.nextInt(5) == 0;
            }
            int often = 2 + random.nextInt(8);
            for (int half = 0; half < 2 * DAYS; half++) {
                Session session = Session.ofIndex(Session.am(FIRST).index() + half);
                boolean weekday = session.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
                if (weekday && !holiday[half / 14] && random.nextInt(9) > 0) {
                    open.add(session);
                }
                if (random.nextInt(often) == 0) {
                    marks.put(session, CODES.get(random.nextInt(CODES.size())));
                }
            }
            List<Session> marked = new ArrayList<>(marks.keySet());
            List<Change> changes = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0 && !marked.isEmpty(); i--) {
                Session session = marked.get(random.nextInt(marked.size()));
                String code = List.of("I", "O", "C", "N").get(random.nextInt(4));
                changes.add(new Change(session, code, session.date().plusDays(random.nextInt(20))));
            }
            LocalDate born = List.of(
                            LocalDate.of(2012, 5, 4),
                            LocalDate.of(2019, 10, 3),
                            LocalDate.of(2019, 8, 31),
                            LocalDate.of(2008, 8, 31),
                            LocalDate.of(2008, 9, 1))
                    .get(random.nextInt(5));
            return new World(open, marks, changes, born, FIRST.plusDays(20 + random.nextInt(DAYS - 20)));
        }

        private Map<Session, String> known(LocalDate day) {
            Map<Session, String> known = new TreeMap<>(marks);
            changes.stream()
                    .sorted((a, b) -> a.recorded().compareTo(b.recorded()))
                    .filter(change -> !change.recorded().isAfter(day))
                    .forEach(change -> known.put(change.session(), change.code()));
            known.keySet().removeIf(session -> session.date().isAfter(day));
            return known;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        /** T17, by hand. */
        private boolean isOfAge(LocalDate day) {
            LocalDate five = born.plusYears(5);
            LocalDate begins = List.of(
                            LocalDate.of(five.getYear(), 3, 31),
                            LocalDate.of(five.getYear(), 8, 31),
                            LocalDate.of(five.getYear(), 12, 31))
                    .stream()
                    .filter(prescribed -> !prescribed.isBefore(five))
                    .findFirst()
                    .orElseThrow();
            LocalDate sixteen = born.plusYears(16);
            int year = sixteen.getMonthValue() < 9 ? sixteen.getYear() : sixteen.getYear() + 1;
            LocalDate ends = LocalDate.of(year, 6, 30).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
            return !day.isBefore(begins) && !day.isAfter(ends);
        }

        private Answer at(LocalDate day) {
            Map<Session, String> known = known(day);
            List<LocalDate> weeks = open.stream()
                    .map(session -> monday(session.date()))
                    .distinct()
                    .toList();
            int most = 0;
            for (int i = 0; i < weeks.size(); i++) {
                Set<LocalDate> window = Set.copyOf(weeks.subList(i, Math.min(weeks.size(), i + 10)));
                List<Session> inside = known.keySet().stream()
                        .filter(session -> Set.of("G", "N", "O", "U").contains(known.get(session)))
                        .filter(session -> !session.date().isBefore(NATIONAL_START))
                        .filter(session -> isOfAge(session.date()))
                        .filter(session -> window.contains(monday(session.date())))
                        .toList();
                most = Math.max(most, inside.size());
                if (inside.size() >= 10) {
                    boolean provisional = inside.subList(0, 10).stream()
                            .anyMatch(s -> known.get(s).equals("N"));
                    return new Answer(
                            provisional ? "PROVISIONAL" : "MET", inside.get(9).toString(), 10);
                }
            }
            return new Answer("NOT_MET", "", most);
        }

        /** Now, or what an earlier day knew and a change undid. */
        Answer answer() {
            Answer now = at(asOf);
            if (now.status().equals("NOT_MET")) {
                for (LocalDate day = asOf; !day.isBefore(FIRST); day = day.minusDays(1)) {
                    Answer then = at(day);
                    if (!then.metOn().isEmpty()) {
                        return new Answer("RESCINDED", then.metOn(), now.count());
                    }
                }
            }
            return now;
        }

        Register register() {
            if (marks.isEmpty()) {
                return Register.empty(NoticeWorld.A, Optional.empty());
            }
            StringBuilder text = new StringBuilder();
            marks.forEach((session, code) ->
                    text.append(code).append(' ').append(session).append("; "));
            StringBuilder later = new StringBuilder();
            changes.forEach(
                    change -> later.append(change.session() + " " + change.code() + " " + change.recorded() + "; "));
            return NoticeWorld.register(
                    text.toString().strip(), later.toString().strip(), FIRST.minusDays(1));
        }
    }

    @Property(tries = 250)
    void status_session_and_count_equal_a_count_of_every_window_from_scratch(@ForAll Random random) {
        World world = World.random(random);
        NoticeThreshold threshold =
                NoticeThreshold.of(NoticeWorld.RULES, SessionCalendar.of(world.open()), world.asOf());
        ThresholdResult ours = threshold.test(List.of(world.register()), Optional.of(world.born()));
        assertThat(new Answer(
                        ours.status().name(),
                        ours.metOn().map(Session::toString).orElse(""),
                        ours.count()))
                .isEqualTo(world.answer());
    }

    @Property(tries = 60)
    void a_register_in_two_parts_is_one_register(@ForAll Random random) {
        World world = World.random(random);
        NoticeThreshold threshold =
                NoticeThreshold.of(NoticeWorld.RULES, SessionCalendar.of(world.open()), world.asOf());
        Map<Session, String> early = new TreeMap<>();
        Map<Session, String> late = new TreeMap<>();
        world.marks().forEach((session, code) -> (random.nextBoolean() ? early : late).put(session, code));
        List<Register> parts = List.of(part(world, early), part(world, late));
        assertThat(threshold.test(parts, Optional.of(world.born())))
                .isEqualTo(threshold.test(List.of(part(world, world.marks())), Optional.of(world.born())));
    }

    private static Register part(World world, Map<Session, String> marks) {
        return new World(world.open(), marks, List.of(), world.born(), world.asOf()).register();
    }
}
