package org.openattendance.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Session;
import org.openattendance.code.CodeReading;
import org.openattendance.code.CodeSet;
import org.openattendance.code.LocalCodes;

/** Reads each code once for each day on which it occurs, and remembers. */
final class CodeTable {

    private final CodeSet codes;
    private final LocalCodes local;
    private final Segments segments;
    private final Map<String, Integer> handles = new HashMap<>();
    private final List<Days> byHandle = new ArrayList<>();

    CodeTable(CodeSet codes, LocalCodes local, Segments segments) {
        this.codes = codes;
        this.local = local;
        this.segments = segments;
    }

    int handle(String text) {
        return handles.computeIfAbsent(text, any -> {
            byHandle.add(new Days(text));
            return byHandle.size() - 1;
        });
    }

    String text(int handle) {
        return byHandle.get(handle).text;
    }

    /** What a code means at a session, whatever the pupil's age. */
    Meanings read(int handle, int sessionIndex) {
        return byHandle.get(handle).at(sessionIndex);
    }

    private Meanings resolve(String text, int sessionIndex) {
        Session session = Session.ofIndex(sessionIndex);
        Meaning unknownAge = resolve(text, session, Optional.empty());
        Meaning compulsory = resolve(text, session, Optional.of(AgeGroup.COMPULSORY_AGE));
        Meaning other = resolve(text, session, Optional.of(AgeGroup.NON_COMPULSORY_AGE));
        return Meanings.of(unknownAge, compulsory, other);
    }

    private Meaning resolve(String text, Session session, Optional<AgeGroup> age) {
        LocalDate day = session.date();
        String statutory = local.statutory(text, day);
        if (statutory.equals(Mark.NO_MARK)) {
            return new Meaning(statutory, SlotDictionary.UNMARKED, 0, true);
        }
        CodeReading reading = codes.read(statutory, session, age);
        SlotDictionary dictionary = segments.dictionary(segments.startOf(Math.toIntExact(day.toEpochDay())));
        char slot = reading.meaning()
                .map(meaning -> dictionary.slot(new CodeUse(text, meaning)))
                .orElse(SlotDictionary.UNMARKED);
        return new Meaning(statutory, slot, RegistersBuilder.mask(reading.findings()), false);
    }

    /**
     * @param statutory the code after local mapping
     * @param slot where the dictionary of the day keeps it; unmarked if it is not known
     * @param found what a person should look at, as {@link RegistersBuilder#findings} reads it
     * @param isNoMark whether it is no mark: a school may have a code of its own for that
     */
    record Meaning(String statutory, char slot, int found, boolean isNoMark) {}

    /**
     * What a code means for a pupil of unknown age, of compulsory school age, and outside it.
     *
     * @param dependsOnAge whether the three differ; asked for each mark, so compared once
     */
    record Meanings(Meaning ageUnknown, Meaning compulsory, Meaning nonCompulsory, boolean dependsOnAge) {

        static Meanings of(Meaning ageUnknown, Meaning compulsory, Meaning nonCompulsory) {
            boolean differ = !compulsory.equals(nonCompulsory) || !compulsory.equals(ageUnknown);
            return new Meanings(ageUnknown, compulsory, nonCompulsory, differ);
        }

        Meaning of(Optional<AgeGroup> age) {
            return age.map(group -> group == AgeGroup.COMPULSORY_AGE ? compulsory : nonCompulsory)
                    .orElse(ageUnknown);
        }
    }

    /** One code's meanings by session, in blocks: dates may lie centuries apart. */
    private final class Days {

        private static final int BITS = 10; // 512 days: a school year touches one or two blocks

        private final String text;
        private final Map<Integer, @Nullable Meanings[]> blocks = new HashMap<>();
        private int lastKey;
        private @Nullable Meanings[] last = new Meanings[0]; // of lastKey, once there is any

        Days(String text) {
            this.text = text;
        }

        Meanings at(int sessionIndex) {
            int key = sessionIndex >> BITS;
            if (key != lastKey || last.length == 0) {
                last = blocks.computeIfAbsent(key, any -> new Meanings[1 << BITS]);
                lastKey = key;
            }
            int at = sessionIndex & (1 << BITS) - 1;
            Meanings known = last[at];
            if (known == null) {
                known = resolve(text, sessionIndex);
                last[at] = known;
            }
            return known;
        }
    }
}
