package org.openattendance.register;

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

    /** What a code was found to mean on a day, before it has a slot: mostly the same as on the day before. */
    private record Found(
            int segment, String statutory, CodeReading unknownAge, CodeReading compulsory, CodeReading nonCompulsory) {}

    private Found find(String text, int sessionIndex) {
        Session session = Session.ofIndex(sessionIndex);
        int segment = segments.startOf(Math.toIntExact(session.date().toEpochDay()));
        String statutory = local.statutory(text, session.date());
        CodeReading reading = codes.read(statutory, session, Optional.empty());
        return codes.dependsOnAge(statutory)
                ? new Found(
                        segment,
                        statutory,
                        reading,
                        codes.read(statutory, session, Optional.of(AgeGroup.COMPULSORY_AGE)),
                        codes.read(statutory, session, Optional.of(AgeGroup.NON_COMPULSORY_AGE)))
                : new Found(segment, statutory, reading, reading, reading);
    }

    private Meanings meanings(String text, Found found) {
        return Meanings.of(
                meaning(text, found, found.unknownAge),
                meaning(text, found, found.compulsory),
                meaning(text, found, found.nonCompulsory));
    }

    private Meaning meaning(String text, Found found, CodeReading reading) {
        String statutory = found.statutory;
        if (statutory.equals(Mark.NO_MARK)) {
            return new Meaning(statutory, SlotDictionary.UNMARKED, 0, true);
        }
        SlotDictionary dictionary = segments.dictionary(found.segment);
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
        private @Nullable Found found;
        private @Nullable Meanings ofFound;

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
                known = resolve(sessionIndex);
                last[at] = known;
            }
            return known;
        }

        private Meanings resolve(int sessionIndex) {
            Found here = find(text, sessionIndex);
            if (ofFound == null || !here.equals(found)) {
                ofFound = meanings(text, here);
                found = here;
            }
            return ofFound;
        }
    }
}
