package org.openattendance.verification.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the group {@code thresholds}: shares of every size just below, at and just above each threshold. */
final class Edges {

    private final MadeGroup group = new MadeGroup(
            "thresholds",
            "Shares of every size just below, at and just above the thresholds of a tenth, a fifth and a half.");

    /** One share: so many of so many sessions. */
    private record Share(int absent, int possible) {

        boolean isAtLeast(int one, int of) {
            return of * absent >= one * possible;
        }
    }

    private record Nation(
            String id, String start, String present, String also, String absent, String pad, String sources) {}

    private record Flag(String field, int of) {}

    static MadeGroup make() {
        Edges made = new Edges();
        Nation england = new Nation("ENG", "2024-09-02", "/", "\\", "I", "#", "eng.absence-methodology-thresholds");
        made.edges(england, "TENTH", 10, 400, List.of(new Flag("persistentAbsence", 10), new Flag("severeAbsence", 2)));
        made.edges(
                new Nation("ENG", "2024-09-02", "/", "\\", "O", "#", "eng.absence-release-text"),
                "HALF",
                2,
                80,
                List.of(new Flag("persistentAbsence", 10), new Flag("severeAbsence", 2)));
        Nation ireland = new Nation("NIR", "2024-09-02", "/", "\\", "I", "Y", "nir.utv-2023-10-20");
        made.edges(ireland, "TENTH", 10, 200, List.of(new Flag("persistentAbsence", 10), new Flag("severeAbsence", 5)));
        made.edges(ireland, "FIFTH", 5, 100, List.of(new Flag("persistentAbsence", 10), new Flag("severeAbsence", 5)));
        Nation wales = new Nation("WAL", "2024-09-02", "/", "\\", "N", "Y", "wal.wales247");
        made.edges(wales, "TENTH", 10, 200, List.of(new Flag("persistentAbsence", 10), new Flag("severeAbsence", 0)));
        Nation before = new Nation("WAL", "2022-09-05", "/", "\\", "N", "Y", "wal.wales247");
        made.edges(before, "FIFTH", 5, 200, List.of(new Flag("persistentAbsence", 5), new Flag("severeAbsence", 0)));
        Nation scotland = new Nation("SCO", "2024-08-19", "10", "10", "30", "02", "sco.summary-statistics-2023");
        made.edges(
                scotland, "TENTH", 10, 120, List.of(new Flag("persistentAbsence", 10), new Flag("severeAbsence", 0)));
        return made.group;
    }

    private void edges(Nation nation, String name, int step, int most, List<Flag> flags) {
        List<Share> at = new ArrayList<>();
        List<Share> below = new ArrayList<>();
        List<Share> above = new ArrayList<>();
        for (int possible = step; possible <= most; possible += step) {
            int absent = possible / step;
            at.add(new Share(absent, possible));
            below.add(new Share(absent - 1, possible));
            below.add(new Share(absent, possible + 1));
            above.add(new Share(absent + 1, possible));
            above.add(new Share(absent, possible - 1));
        }
        String id = "EDGE-" + nation.id() + "-" + name;
        shares(nation, id + "-EXACTLY", "Exactly the share counts, whatever the number of sessions.", at, flags);
        shares(nation, id + "-BELOW", "One absence less, or one session more, is below the share.", below, flags);
        shares(nation, id + "-ABOVE", "One absence more, or one session less, is above the share.", above, flags);
    }

    private void shares(Nation nation, String id, String tells, List<Share> shares, List<Flag> flags) {
        List<String> lines = new ArrayList<>(List.of("pupil_id,start_date,marks"));
        List<Map<String, @Nullable Object>> pupils = new ArrayList<>();
        for (Share share : shares) {
            String pupil = Integer.toString(1000 + pupils.size()).substring(1) + "-" + share.absent() + "-of-"
                    + share.possible();
            lines.add(pupil + "," + nation.start() + "," + marks(nation, share));
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("pupil", pupil);
            one.put("possible", share.possible());
            one.put("absence", MadeGroup.rate(share.absent(), share.possible()));
            flags.forEach(flag -> one.put(flag.field(), flag.of() == 0 ? null : share.isAtLeast(1, flag.of())));
            pupils.add(one);
        }
        String file = group.file(id.toLowerCase(java.util.Locale.ROOT) + ".csv", lines);
        Map<String, @Nullable Object> expect = new LinkedHashMap<>();
        expect.put("pupils", pupils);
        expect.put("issues", List.of());
        group.add(
                id,
                tells,
                nation.sources(),
                List.of(
                        "summarise",
                        "--nation",
                        nation.id(),
                        "--register",
                        file,
                        "--layout",
                        "string",
                        "--format",
                        "json"),
                0,
                expect);
    }

    /** Present, then absent, then padded to whole days with a mark of no possible session. */
    private static String marks(Nation nation, Share share) {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < share.possible() - share.absent(); i++) {
            marks.add(i % 2 == 0 ? nation.present() : nation.also());
        }
        for (int i = 0; i < share.absent(); i++) {
            marks.add(nation.absent());
        }
        if (marks.size() % 2 == 1) {
            marks.add(nation.pad());
        }
        return String.join(" ", marks);
    }
}
