package org.openattendance.verification.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the group {@code propose}: which notice could be next for each parent of each pupil, and what stands in its way. */
final class ProposeCases {

    private static final List<String> FACTS = List.of(
            "support_appropriate",
            "support_offered",
            "notice_to_improve",
            "below_threshold_decision",
            "best_tool",
            "expected_to_change_behaviour",
            "prosecutable",
            "equality_duty_considered",
            "other_views_obtained");

    /** Answers in the order of the facts: yes, no, or blank. */
    private static final Map<String, String> ANSWERS = Map.of(
            "holiday", "n--yyyyyy",
            "undecided", "n---yyyyy",
            "unsupported", "ynn----yy",
            "supported", "yyy----yy");

    /** id; on; marks; parents; history; facts; expected; what it tells apart. A history is pupil, parent, offence, issued, status. */
    private static final String TABLE = """
            PN-25; 2024-09-30; G 2024-09-09..2024-09-13; A P, A Q, B P, B Q; ; holiday; A P FIRST, A Q FIRST, B P FIRST, B Q FIRST; One notice for each parent of each child.
            PN-26; 2026-05-01; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 PAID; holiday; A P SECOND; A second within three years has no lower price.
            PN-27; 2027-09-01; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 PAID, A P s444 2026-05-01 UNPAID; holiday; A P NONE TWO_IN_LOOK_BACK; After two within three years there is no third.
            PN-28; 2026-05-01; G 2024-09-09..2024-09-13; B P; A P s444 2024-10-10 PAID; holiday; B P FIRST; Another child of the parent has a count of its own.
            PN-29; 2026-05-01; G 2024-09-09..2024-09-13; A Q; A P s444 2024-10-10 PAID; holiday; A Q FIRST; The other parent has a count of their own.
            PN-30; 2026-05-01; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 WITHDRAWN; holiday; A P FIRST; A notice that was withdrawn does not count.
            PN-31; 2026-05-01; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 CONVICTED; holiday; A P SECOND; Unpaid and found guilty counts.
            PN-32; 2024-11-04; G 2024-09-09..2024-09-13; A P; A P s444 2024-06-03 UNPAID; holiday; A P FIRST; A notice from before 19 August 2024 does not count.
            PN-33; 2027-10-09; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 PAID; holiday; A P SECOND; The last day of the three years.
            PN-34; 2027-10-10; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 PAID; holiday; A P FIRST; On the third anniversary the first notice is outside.
            PN-35; 2027-12-01; G 2024-09-09..2024-09-13; A P; A P s444 2024-10-10 PAID, A P s444 2026-05-01 PAID; holiday; A P SECOND; The first has dropped out and the second has not.
            PN-36-OTHER-OFFENCE; 2026-05-01; G 2024-09-09..2024-09-13; A P; A P s103 2024-10-10 PAID; holiday; A P FIRST; A notice for an excluded pupil in a public place does not use up the two.
            PN-40; 2025-02-28; G 2024-10-07..2024-10-10, G 2025-02-03..2025-02-06; A P; ; holiday; A P FIRST; Below the threshold a notice needs a recorded decision, and here there is one.
            PN-40-UNDECIDED; 2025-02-28; G 2024-10-07..2024-10-10, G 2025-02-03..2025-02-06; A P; ; undecided; A P FIRST below_threshold_decision; Without the decision it is blocked.
            PN-41; 2024-09-30; O 2024-09-09..2024-09-13; A P; ; unsupported; A P FIRST support_offered notice_to_improve; Where support is appropriate and none was offered, support comes first.
            PN-41-OFFERED; 2024-09-30; O 2024-09-09..2024-09-13; A P; ; supported; A P FIRST; Support was offered and a notice to improve was given: somebody decides.
            PN-10-PROPOSAL; 2024-09-24; O 2024-09-16..2024-09-18, N 2024-09-19..2024-09-20; A P; ; supported; A P FIRST THRESHOLD_PROVISIONAL; No notice stands on marks that are still to be replaced.
            """;

    private final MadeGroup group = new MadeGroup(
            "propose",
            "Penalty notices in England: the next step for each parent of each pupil, its price, and what stands in its way.");

    static MadeGroup make() {
        ProposeCases made = new ProposeCases();
        String calendar = made.group.file("calendar.csv", NoticeSchool.calendar());
        String pupils =
                made.group.file("pupils.csv", List.of("pupil_id,date_of_birth", "A,2012-05-04", "B,2013-05-04"));
        ANSWERS.forEach((name, answers) -> made.group.file(
                "facts-" + name + ".csv",
                List.of("pupil_id," + String.join(",", FACTS), "A," + cells(answers), "B," + cells(answers))));
        TABLE.lines()
                .forEach(line -> made.add(
                        List.of(line.split(";", 8)).stream().map(String::strip).toList(), calendar, pupils));
        return made.group;
    }

    private static String cells(String answers) {
        return answers.chars()
                .mapToObj(answer -> answer == 'y' ? "yes" : answer == 'n' ? "no" : "")
                .collect(Collectors.joining(","));
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(", *"));
    }

    private void add(List<String> row, String calendar, String pupils) {
        String id = row.get(0);
        String file = id.toLowerCase(Locale.ROOT);
        List<String> marks = new ArrayList<>(List.of("pupil_id,date,session,code"));
        List<String> parents =
                new ArrayList<>(List.of("pupil_id,parent_id,day_to_day,allowed_absence,is_individual,do_not_contact"));
        TreeSet<String> children = new TreeSet<>();
        parts(row.get(3)).forEach(pair -> {
            children.add(pair.substring(0, 1));
            parents.add(pair.replace(' ', ',') + ",yes,yes,yes,no");
        });
        children.forEach(
                child -> marks.addAll(NoticeSchool.marks(child, LocalDate.parse(row.get(1)), parts(row.get(2)))));
        List<String> history = new ArrayList<>(List.of("pupil_id,parent_id,offence,issued,received,status,closed_on"));
        parts(row.get(4)).forEach(notice -> {
            String[] words = notice.split(" ");
            history.add(words[0] + "," + words[1] + "," + words[2] + "," + words[3] + ",," + words[4] + ",");
        });
        List<String> arguments = new ArrayList<>(List.of("notices", "propose", "--nation", "ENG"));
        arguments.addAll(List.of("--register", group.file(file + ".csv", marks), "--calendar", calendar));
        arguments.addAll(List.of("--pupils", pupils, "--parents", group.file(file + "-parents.csv", parents)));
        arguments.addAll(List.of("--history", group.file(file + "-history.csv", history)));
        arguments.addAll(List.of("--facts", "propose/facts-" + row.get(5) + ".csv"));
        arguments.addAll(List.of("--on", row.get(1), "--format", "json"));
        group.add(
                id,
                row.get(7),
                "eng.prm-statistics eng.manchester-code",
                arguments,
                0,
                Map.of(
                        "notices",
                        parts(row.get(6)).stream().map(ProposeCases::expected).toList()));
    }

    private static Map<String, @Nullable Object> expected(String text) {
        String[] words = text.split(" ");
        List<String> blockers = List.of(words).subList(3, words.length);
        boolean none = words[2].equals("NONE");
        boolean first = words[2].equals("FIRST");
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("parent", words[1]);
        one.put("pupil", words[0]);
        one.put("step", words[2]);
        one.put("ruleSet", none ? null : "ENG-2024-" + words[2]);
        one.put("discounted", first ? "80.00" : null);
        one.put("full", none ? null : "160.00");
        one.put("outcome", blockers.isEmpty() ? "NEEDS_DECISION" : "BLOCKED");
        one.put("blockers", blockers);
        return one;
    }
}
