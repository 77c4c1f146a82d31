package org.openattendance.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openattendance.base.Issue;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.table.CsvRow;

/** Puts the tables of one census extract together. For one thread. */
final class CensusRows {

    private static final List<String> BLOCKS = List.of("termly", "summerhalfterm2", "annual");
    private static final List<String> ROLLS = List.of("onroll", "nolongeronroll");

    private final Consumer<Issue> log;
    private final Map<Key, Counting> all = new LinkedHashMap<>();
    private final Map<String, String> upnOf = new HashMap<>(); // by roll and number of the table
    private final Map<String, String> rollOf = new HashMap<>(); // by UPN
    private final Map<SessionCounts, Issue.Place> places = new HashMap<>();

    private record Key(String pupil, String roll, String period) {}

    /** One block of one pupil while it comes together. */
    private static final class Counting {

        private final Issue.Place place;
        private Optional<SchoolRef> school = Optional.empty();
        private OptionalLong possible = OptionalLong.empty();
        private OptionalLong authorised = OptionalLong.empty();
        private OptionalLong unauthorised = OptionalLong.empty();
        private final Map<String, String> keys = new LinkedHashMap<>();
        private final SortedMap<String, Long> byCode = new TreeMap<>(CodePointOrder.INSTANCE);

        Counting(Issue.Place place) {
            this.place = place;
        }
    }

    CensusRows(Consumer<Issue> log) {
        this.log = log;
    }

    /** Takes a table of pupils; false if it is none. */
    boolean pupils(CensusCsv.Lower table) {
        Optional<String> roll = ROLLS.stream()
                .filter(each -> table.has("pupil" + each + "tableid"))
                .findFirst();
        if (roll.isEmpty()) {
            return false;
        }
        for (CsvRow row : table.table().rows()) {
            Optional<String> upn = table.find(row, "upn");
            Optional<String> id = table.find(row, "pupil" + roll.get() + "tableid");
            if (upn.isEmpty() || id.isEmpty()) {
                log.accept(Issue.error("BAD_ROW", table.place(row, "upn"), "the pupil is blank."));
            } else {
                upnOf.put(roll.get() + id.get(), upn.get());
                pupil(table, row, upn.get(), roll.get());
            }
        }
        return true;
    }

    private void pupil(CensusCsv.Lower table, CsvRow row, String upn, String roll) {
        String other = rollOf.putIfAbsent(upn, roll);
        if (other != null) {
            log.accept(
                    Issue.warning(
                            other.equals(roll) ? "PUPIL_TWICE" : "ON_AND_OFF_ROLL",
                            table.place(row, "upn"),
                            "this pupil stands in the return already; both sets of counts are kept, to be added only if they are of different days."));
        }
        Map<String, String> dates = dates(table, row);
        for (String block : BLOCKS) {
            boolean any = table.find(row, block + "sessionspossible").isPresent();
            if (any || block.equals("termly")) {
                Counting counting = counting(upn, roll, block, table.place(row, block + "sessionspossible"));
                counting.school = table.find(row, "nativeid").map(SchoolRef::of);
                counting.possible = number(table, row, block + "sessionspossible");
                counting.authorised = number(table, row, block + "sessionsauthorised");
                counting.unauthorised = number(table, row, block + "sessionsunauthorised");
                counting.keys.putAll(dates);
            }
        }
    }

    private Map<String, String> dates(CensusCsv.Lower table, CsvRow row) {
        Map<String, String> dates = new LinkedHashMap<>();
        for (String column : List.of("entrydate", "leavingdate")) {
            Optional<String> text = table.find(row, column);
            text.flatMap(CollectDate::of).ifPresent(day -> dates.put(column, day.toString()));
            if (text.isPresent() && !dates.containsKey(column)) {
                log.accept(Issue.warning(
                        "BAD_DATE",
                        table.place(row, column),
                        "this is no date like 2020-Apr-25; it counts as not said."));
            }
        }
        return dates;
    }

    private OptionalLong number(CensusCsv.Lower table, CsvRow row, String column) {
        Optional<String> text = table.find(row, column);
        OptionalLong number = text.map(Numbers::sessions).orElse(OptionalLong.empty());
        if (text.isPresent() && number.isEmpty()) {
            log.accept(Issue.error(
                    "BAD_VALUE", table.place(row, column), "this is no number of sessions; it counts as not said."));
        }
        return number;
    }

    private Counting counting(String pupil, String roll, String block, Issue.Place place) {
        return all.computeIfAbsent(new Key(pupil, roll, period(block)), key -> new Counting(place));
    }

    private static String period(String block) {
        return switch (block) {
            case "termly" -> "TERMLY";
            case "summerhalfterm2" -> "SUMMER_HALF_TERM_2";
            case "annual" -> "ANNUAL";
            default -> block;
        };
    }

    /** Takes a table of session details, or a flat one; false if it is neither. */
    boolean details(CensusCsv.Lower table) {
        if (table.has("pupilid") && table.has("period")) {
            table.table().rows().forEach(row -> flat(table, row));
            return true;
        }
        Optional<String> roll = ROLLS.stream()
                .filter(each -> table.has("pupil" + each + "tableid"))
                .findFirst();
        Optional<String> block = BLOCKS.stream()
                .filter(each -> table.has(each + "sessiondetailsonrolltableid")
                        || table.has(each + "sessiondetailsoffrolltableid")
                        || table.has(each + "sessiondetailsnolongeronrolltableid"))
                .findFirst();
        if (roll.isEmpty() || block.isEmpty()) {
            return false;
        }
        String count = table.has("sessions") ? "sessions" : "absencesessions";
        for (CsvRow row : table.table().rows()) {
            Optional<String> id = table.find(row, "pupil" + roll.get() + "tableid");
            if (id.isEmpty()) {
                log.accept(Issue.error(
                        "BAD_ROW", table.place(row, "pupil" + roll.get() + "tableid"), "the pupil is blank."));
            } else {
                String pupil = upnOf.getOrDefault(roll.get() + id.get(), id.get());
                Counting counting = counting(pupil, roll.get(), block.get(), table.place(row, count));
                counting.school =
                        counting.school.or(() -> table.find(row, "nativeid").map(SchoolRef::of));
                reason(table, row, count, counting);
            }
        }
        return true;
    }

    private void reason(CensusCsv.Lower table, CsvRow row, String count, Counting counting) {
        Optional<String> reason = table.find(row, "attendancereason");
        OptionalLong sessions = table.find(row, count).map(Numbers::sessions).orElse(OptionalLong.empty());
        if (reason.isEmpty() || sessions.isEmpty()) {
            log.accept(Issue.error(
                    "BAD_VALUE",
                    table.place(row, count),
                    "a reason and a number of sessions are needed; this detail is left out."));
        } else if (counting.byCode.putIfAbsent(reason.get(), sessions.getAsLong()) != null) {
            log.accept(Issue.error(
                    "REASON_TWICE",
                    table.place(row, "attendancereason"),
                    "this pupil has a count for the reason already; the first one stands."));
        }
    }

    private void flat(CensusCsv.Lower table, CsvRow row) {
        Optional<String> pupil = table.find(row, "pupilid");
        if (pupil.isEmpty()) {
            log.accept(Issue.error("BAD_ROW", table.place(row, "pupilid"), "the pupil is blank."));
            return;
        }
        String roll = table.find(row, "onroll").filter("no"::equals).isPresent() ? ROLLS.get(1) : ROLLS.get(0);
        Counting counting =
                counting(pupil.get(), roll, table.find(row, "period").orElse("TERMLY"), table.place(row, "sessions"));
        counting.school = table.find(row, "nativeid").map(SchoolRef::of);
        counting.possible = number(table, row, "sessionspossible");
        counting.authorised = number(table, row, "sessionsauthorised");
        counting.unauthorised = number(table, row, "sessionsunauthorised");
        if (table.find(row, "attendancereason").isPresent()) {
            reason(table, row, "sessions", counting);
        }
    }

    /** What came together, in the order in which pupils first stood; each said once that has nothing said. */
    List<SessionCounts> counts() {
        List<SessionCounts> counts = new ArrayList<>();
        all.forEach((key, one) -> {
            Map<String, String> keys = new LinkedHashMap<>(one.keys);
            keys.put(CensusXml.ON_ROLL, key.roll().equals(ROLLS.get(0)) ? "yes" : "no");
            SessionCounts made = new SessionCounts(
                    Optional.of(PupilRef.of(key.pupil())),
                    one.school,
                    key.period(),
                    one.possible,
                    OptionalLong.empty(),
                    one.authorised,
                    one.unauthorised,
                    one.byCode,
                    keys);
            if (made.isUnsaid()) {
                log.accept(Issue.warning(
                        "ATTENDANCE_NOT_SAID",
                        one.place,
                        "this pupil has no counts; that is not attendance or absence of 0."));
            }
            counts.add(made);
            places.put(made, one.place);
        });
        return List.copyOf(counts);
    }

    Issue.Place placeOf(SessionCounts counts) {
        return Objects.requireNonNull(places.get(counts), "counts of another reading");
    }
}
