package org.openattendance.verification.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the group {@code threshold}: ten sessions within ten school weeks, as worked in the numbered examples. Every expectation is
 * written here; nothing is counted but the days of the register.
 */
final class NoticeCases {

    /** id; as of; marks; amendments; status; met on; count; N overdue; what it tells apart. */
    private static final String TABLE = """
            PN-01; 2024-09-13; G 2024-09-09..2024-09-13; ; MET; 2024-09-13 PM; 10; 0; A full week of holiday that was not granted meets it in its last afternoon.
            PN-02; 2024-10-16; O 2024-09-16..2024-09-18, O 2024-09-25 AM, O 2024-10-02 AM, O 2024-10-09 AM, O 2024-10-16 AM; ; MET; 2024-10-16 AM; 10; 0; The sessions need not follow each other.
            PN-03; 2024-12-16; G 2024-11-04..2024-11-05, U 2024-11-11 AM, U 2024-11-18 AM, U 2024-11-25 AM, U 2024-12-02 AM, U 2024-12-09 AM, U 2024-12-16 AM; ; MET; 2024-12-16 AM; 10; 0; G and U count together: any mix of the four codes.
            PN-04; 2025-09-18; O 2025-07-10..2025-07-10, O 2025-09-15..2025-09-18; ; MET; 2025-09-18 PM; 10; 0; The window runs over the summer into the next school year: holidays are no school weeks.
            PN-05; 2024-09-30; G 2024-09-09..2024-09-12, G 2024-09-13 AM; ; NOT_MET; -; 9; 0; Nine sessions are not ten.
            PN-06; 2024-11-20; O 2024-09-11 AM, O 2024-09-18 AM, O 2024-09-25 AM, O 2024-10-02 AM, O 2024-10-09 AM, O 2024-10-16 AM, O 2024-10-23 AM, O 2024-11-06 AM, O 2024-11-13 AM, O 2024-11-20 AM; ; MET; 2024-11-20 AM; 10; 0; Half term is no school week: ten school weeks, though eleven of the calendar.
            PN-07; 2024-11-29; O 2024-09-11 AM, O 2024-09-25 AM, O 2024-10-02 AM, O 2024-10-09 AM, O 2024-10-16 AM, O 2024-10-23 AM, O 2024-11-06 AM, O 2024-11-13 AM, O 2024-11-20 AM, O 2024-11-27 AM; ; NOT_MET; -; 9; 0; The first and the last of ten lie eleven school weeks apart: at most nine stand together.
            PN-08; 2024-09-30; O 2024-09-16..2024-09-19, I 2024-09-09..2024-09-11; ; NOT_MET; -; 8; 0; Illness is authorised and does not count.
            PN-09; 2024-09-20; O 2024-09-16..2024-09-18, N 2024-09-19..2024-09-20; ; PROVISIONAL; 2024-09-20 PM; 10; 0; N counts while it stands, and makes the answer provisional.
            PN-10; 2024-09-24; O 2024-09-16..2024-09-18, N 2024-09-19..2024-09-20; 2024-09-19 AM I 2024-09-24, 2024-09-19 PM I 2024-09-24; RESCINDED; 2024-09-20 PM; 8; 0; A later change of two marks undoes it: that it was met stays on record.
            PN-10-THE-DAY-BEFORE; 2024-09-23; O 2024-09-16..2024-09-18, N 2024-09-19..2024-09-20; 2024-09-19 AM I 2024-09-24, 2024-09-19 PM I 2024-09-24; PROVISIONAL; 2024-09-20 PM; 10; 0; As of the day before, the change was not known.
            PN-11; 2024-09-28; O 2024-09-16..2024-09-18, N 2024-09-19..2024-09-20; ; PROVISIONAL; 2024-09-20 PM; 10; 4; Five school days have passed for each N: each is overdue, none is rewritten, all still count.
            PN-11-THE-DAY-BEFORE; 2024-09-27; O 2024-09-16..2024-09-18, N 2024-09-19..2024-09-20; ; PROVISIONAL; 2024-09-20 PM; 10; 2; Those of the 20th have their fifth school day today.
            PN-12; 2024-09-30; E 2024-09-09..2024-09-13, O 2024-09-16..2024-09-19, O 2024-09-20 AM; ; NOT_MET; -; 9; 0; A suspension is authorised and does not count.
            PN-13; 2025-07-22; O 2025-05-14 AM, O 2025-05-21 AM, O 2025-06-04 AM, O 2025-06-11 AM, O 2025-06-18 AM, O 2025-06-25 AM, O 2025-07-02 AM, O 2025-07-09 AM, O 2025-07-16 AM, O 2025-07-22 AM; ; MET; 2025-07-22 AM; 10; 0; A week with two open days is a school week, here the tenth.
            PN-13-ELEVEN-WEEKS; 2025-07-22; O 2025-05-07 AM, O 2025-05-21 AM, O 2025-06-04 AM, O 2025-06-11 AM, O 2025-06-18 AM, O 2025-06-25 AM, O 2025-07-02 AM, O 2025-07-09 AM, O 2025-07-16 AM, O 2025-07-22 AM; ; NOT_MET; -; 9; 0; It is not left out either: the first of these lies eleven school weeks before the last.
            PN-40-TWICE-EIGHT; 2025-02-28; G 2024-10-07..2024-10-10, G 2025-02-03..2025-02-06; ; NOT_MET; -; 8; 0; Twice eight, and never ten within ten school weeks.
            PN-ROLLED-ON; 2025-03-28; G 2024-09-09..2024-09-13; ; MET; 2024-09-13 PM; 10; 0; That it was met stays on record when the window has rolled on.
            PN-ALL-FOUR-CODES; 2024-09-13; G 2024-09-09..2024-09-09, N 2024-09-10..2024-09-10, O 2024-09-11..2024-09-12, U 2024-09-13..2024-09-13; ; PROVISIONAL; 2024-09-13 PM; 10; 0; G, N, O and U all count, and one N makes it provisional.
            """;

    private final MadeGroup group = new MadeGroup(
            "threshold",
            "Penalty notices in England: ten sessions of G, N, O or U within ten school weeks. PN numbers are those of the notes.");

    static MadeGroup make() {
        NoticeCases made = new NoticeCases();
        String calendar = made.group.file("calendar.csv", NoticeSchool.calendar());
        String pupils = made.group.file("pupils.csv", List.of("pupil_id,date_of_birth", "A,2012-05-04"));
        TABLE.lines().forEach(line -> made.add(List.of(line.split(";", 9)), calendar, pupils));
        made.ages(calendar);
        return made.group;
    }

    private void add(List<String> cells, String calendar, String pupils) {
        List<String> row = cells.stream().map(String::strip).toList();
        String id = row.get(0);
        LocalDate asOf = LocalDate.parse(row.get(1));
        List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));
        lines.addAll(NoticeSchool.marks("A", asOf, parts(row.get(2))));
        List<String> arguments = new ArrayList<>(List.of(
                "notices",
                "threshold",
                "--nation",
                "ENG",
                "--register",
                group.file(id.toLowerCase(Locale.ROOT) + ".csv", lines),
                "--calendar",
                calendar,
                "--pupils",
                pupils));
        if (!row.get(3).isEmpty()) {
            List<String> changes = new ArrayList<>(List.of("pupil_id,date,session,code,recorded_at"));
            parts(row.get(3)).forEach(change -> changes.add("A," + change.replace(' ', ',')));
            arguments.addAll(
                    List.of("--amendments", group.file(id.toLowerCase(Locale.ROOT) + "-amendments.csv", changes)));
        }
        arguments.addAll(List.of("--as-of", asOf.toString(), "--format", "json"));
        group.add(
                id,
                row.get(8),
                "eng.threshold-wording eng.st-andrews-benn",
                arguments,
                0,
                Map.of("notices", List.of(expected(row))));
    }

    private static List<String> parts(String text) {
        return List.of(text.split(", *"));
    }

    private static Map<String, @Nullable Object> expected(List<String> row) {
        String status = row.get(4);
        boolean on = !row.get(5).equals("-");
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("pupil", "A");
        one.put("met", List.of("MET", "PROVISIONAL").contains(status));
        one.put("metOn", on ? row.get(5).substring(0, 10) : null);
        one.put("metSession", on ? row.get(5).substring(11) : null);
        one.put("provisional", status.equals("PROVISIONAL"));
        one.put("status", status);
        one.put("schoolWeeks", 10);
        one.put("count", Integer.parseInt(row.get(6)));
        if (status.equals("MET") || status.equals("PROVISIONAL")) {
            one.put("sessions", sessions(parts(row.get(2))));
        }
        if (!row.get(7).equals("0")) {
            one.put("findings", overdue(Integer.parseInt(row.get(7))));
        }
        return one;
    }

    /** The sessions of the marks themselves, since each of these examples has ten in all. */
    private static List<Map<String, String>> sessions(List<String> marks) {
        List<Map<String, String>> sessions = new ArrayList<>();
        for (String mark : marks) {
            String[] words = mark.split(" ");
            if (words.length == 3) {
                sessions.add(session(words[1], words[2], words[0]));
            } else {
                NoticeSchool.marks("A", LocalDate.parse(words[1].substring(12)), List.of(mark)).stream()
                        .map(line -> line.split(","))
                        .filter(cells -> cells[3].equals(words[0]))
                        .forEach(cells -> sessions.add(session(cells[1], cells[2], cells[3])));
            }
        }
        return sessions;
    }

    private static Map<String, String> session(String date, String part, String code) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("date", date);
        one.put("session", part);
        one.put("code", code);
        return one;
    }

    /** In these examples N stands on 19 and 20 September 2024. */
    private static List<Map<String, String>> overdue(int many) {
        List<Map<String, String>> findings = new ArrayList<>();
        for (String session : List.of("2024-09-19 AM", "2024-09-19 PM", "2024-09-20 AM", "2024-09-20 PM")
                .subList(0, many)) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("reason", "N_OVERDUE");
            one.put("date", session.substring(0, 10));
            one.put("session", session.substring(11));
            findings.add(one);
        }
        return findings;
    }

    /** Ten sessions each, told apart by what is known of the age, and by one that nobody marked. */
    private void ages(String calendar) {
        List<String> lines = new ArrayList<>(List.of("pupil_id,date,session,code"));
        LocalDate asOf = LocalDate.of(2024, 9, 13);
        for (String pupil : List.of("FOUR", "SEVENTEEN", "TWELVE")) {
            lines.addAll(NoticeSchool.marks(pupil, asOf, List.of("O 2024-09-09..2024-09-13")));
        }
        String marks = group.file("ages.csv", lines);
        String pupils = group.file(
                "ages-pupils.csv",
                List.of("pupil_id,date_of_birth", "FOUR,2020-06-01", "SEVENTEEN,2007-03-01", "TWELVE,2012-05-04"));
        List<String> arguments = new ArrayList<>(List.of(
                "notices",
                "threshold",
                "--nation",
                "ENG",
                "--register",
                marks,
                "--calendar",
                calendar,
                "--pupils",
                pupils));
        arguments.addAll(List.of("--as-of", asOf.toString(), "--format", "json"));
        group.add(
                "PN-OUT-OF-AGE",
                "A pupil outside compulsory school age has no threshold: not met, and why.",
                "eng.trafford-code eng.compulsory-age-days",
                arguments,
                0,
                Map.of("notices", List.of(age("FOUR", false), age("SEVENTEEN", false), age("TWELVE", true))));
        arguments.removeAll(List.of("--pupils", pupils));
        group.add(
                "PN-AGE-NOT-KNOWN",
                "Without dates of birth the sessions are counted, with a warning: nobody knows whether the threshold holds.",
                "contract:notices",
                arguments,
                0,
                Map.of("issueCounts", Map.of("AGE_NOT_KNOWN", 3)));
    }

    private static Map<String, Object> age(String pupil, boolean met) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("pupil", Objects.requireNonNull(pupil, "pupil"));
        one.put("met", met);
        one.put("status", met ? "MET" : "NOT_MET");
        one.put("outOfAge", !met);
        return one;
    }
}
