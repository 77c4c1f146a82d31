package org.openattendance.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        return new Meanings(unknownAge, compulsory, other);
    }

    private Meaning resolve(String text, Session session, Optional<AgeGroup> age) {
        LocalDate day = session.date();
        String statutory = local.statutory(text, day);
        CodeReading reading = codes.read(statutory, session, age);
        SlotDictionary dictionary = segments.dictionary(segments.startOf(Math.toIntExact(day.toEpochDay())));
        char slot = reading.meaning()
                .map(meaning -> dictionary.slot(new CodeUse(text, meaning)))
                .orElse(SlotDictionary.UNMARKED);
        return new Meaning(statutory, slot, reading.findings());
    }

    /**
     * @param statutory the code after local mapping
     * @param slot where the dictionary of the day keeps it; unmarked if it is not known
     * @param findings what a person should look at
     */
    record Meaning(String statutory, char slot, Set<CodeReading.Finding> findings) {}

    /** What a code means for a pupil of unknown age, of compulsory school age, and outside it. */
    record Meanings(Meaning ageUnknown, Meaning compulsory, Meaning nonCompulsory) {

        boolean dependsOnAge() {
            return !compulsory.equals(nonCompulsory) || !compulsory.equals(ageUnknown);
        }

        Meaning of(Optional<AgeGroup> age) {
            return age.map(group -> group == AgeGroup.COMPULSORY_AGE ? compulsory : nonCompulsory)
                    .orElse(ageUnknown);
        }
    }

    /** One code's meanings by session, in a run that grows at both ends. */
    private final class Days {

        private static final int ROOM = 800; // a school year and some

        private final String text;
        private @Nullable Meanings[] run = new Meanings[0];
        private int base;

        Days(String text) {
            this.text = text;
        }

        Meanings at(int sessionIndex) {
            int at = sessionIndex - base;
            if (at < 0 || at >= run.length) {
                grow(sessionIndex);
                at = sessionIndex - base;
            }
            Meanings known = run[at];
            if (known == null) {
                known = resolve(text, sessionIndex);
                run[at] = known;
            }
            return Objects.requireNonNull(known);
        }

        private void grow(int sessionIndex) {
            if (run.length == 0) {
                base = sessionIndex;
                run = new Meanings[ROOM];
            } else if (sessionIndex < base) {
                int more = base - sessionIndex + ROOM;
                @Nullable Meanings[] longer = new Meanings[run.length + more];
                System.arraycopy(run, 0, longer, more, run.length);
                run = longer;
                base -= more;
            } else {
                run = Arrays.copyOf(run, sessionIndex - base + ROOM);
            }
        }
    }
}
