package org.openattendance.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Session;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.code.CodeSet;
import org.openattendance.code.LocalCodes;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * Takes marks in any order and makes {@link Registers} of them. Readers of files use it, and so may a caller with marks of their own.
 *
 * <p>An accumulator, for one thread. Marks of a pupil that come together are packed as soon as another pupil's begin, so that the room
 * needed is about a byte for each mark; marks of many pupils mixed need about two for each half day until {@link #build()}.
 */
public final class RegistersBuilder {

    private static final int DUPLICATE = 1 << 16;
    private static final int CONFLICT = 1 << 17;

    private final CodeSet codes;
    private final Segments segments;
    private final CodeTable table;
    private final GridCache grids = new GridCache();
    private final Map<Key, Enrolment> enrolments = new HashMap<>();
    private final int noMark;

    private record Key(PupilRef pupil, Optional<SchoolRef> school) {}

    private RegistersBuilder(CodeSet codes, LocalCodes local) {
        this.codes = codes;
        this.segments = new Segments(codes.replacedOn());
        this.table = new CodeTable(codes, local, segments);
        this.noMark = table.handle(Mark.NO_MARK);
    }

    /** For registers of the nation whose codes these are, without a school's own codes. */
    public static RegistersBuilder of(CodeSet codes) {
        return new RegistersBuilder(codes, LocalCodes.none());
    }

    /** As {@link #of(CodeSet)}, where a school's own codes stand for statutory ones. */
    public static RegistersBuilder of(CodeSet codes, LocalCodes local) {
        return new RegistersBuilder(codes, local);
    }

    /** Marks of one pupil at one school, while they come in. */
    public static final class Enrolment {

        private final PupilRef pupil;
        private final Optional<SchoolRef> school;
        private final Function<LocalDate, Optional<AgeGroup>> age;
        private final TreeMap<String, String> columns = new TreeMap<>();
        private final Map<Integer, String> unknown = new HashMap<>();
        private final TreeSet<Integer> conflicts = new TreeSet<>();
        private final List<Amendment> amendments = new ArrayList<>();
        private OpenMarks open = new OpenMarks();
        private List<PackedMarks> parts = List.of();
        private boolean isPacked;

        private Enrolment(Key key, Function<LocalDate, Optional<AgeGroup>> age) {
            this.pupil = key.pupil();
            this.school = key.school();
            this.age = age;
        }

        /** Whose marks. */
        public PupilRef pupil() {
            return pupil;
        }

        /** Keeps the value of a further column; a later value replaces an earlier one. */
        public void column(String name, String value) {
            columns.put(name, value);
        }

        /** The value of a further column, or empty. */
        public Optional<String> findColumn(String name) {
            return Optional.ofNullable(columns.get(name));
        }

        private void unpack() {
            open = new OpenMarks();
            for (PackedMarks part : parts) {
                for (int i = 0; i < part.size(); i++) {
                    if (part.slot(i) != SlotDictionary.NO_ENTRY) {
                        open.put(part.grid().index(i), part.slot(i));
                    }
                }
            }
            parts = List.of();
            isPacked = false;
        }
    }

    /**
     * The enrolment of a pupil, a new one if there is none yet.
     *
     * @param age the pupil's age group on a day, empty where it is not known; used only where a code means different things by age
     */
    public Enrolment enrolment(
            PupilRef pupil, Optional<SchoolRef> school, Function<LocalDate, Optional<AgeGroup>> age) {
        return enrolments.computeIfAbsent(new Key(pupil, school), key -> new Enrolment(key, age));
    }

    /** The enrolment of a pupil, or empty if there is none yet. */
    public Optional<Enrolment> findEnrolment(PupilRef pupil, Optional<SchoolRef> school) {
        return Optional.ofNullable(enrolments.get(new Key(pupil, school)));
    }

    /** Says that marks of an enrolment have ended for now, so that they can be packed. More may still come. */
    public void rest(Enrolment enrolment) {
        if (!enrolment.isPacked) {
            enrolment.parts = pack(enrolment.open);
            enrolment.open = new OpenMarks();
            enrolment.isPacked = true;
        }
    }

    private List<PackedMarks> pack(OpenMarks open) {
        return open.pack(index -> segments.startOf(Math.floorDiv(index, 2)), segments::dictionary, grids);
    }

    /** A number for the text of a code, to give to {@link #put}; blank and {@code -} are no mark. */
    public int code(String text) {
        return text.isEmpty() ? noMark : table.handle(text);
    }

    /**
     * Takes one entry.
     *
     * @param sessionIndex {@link Session#index()}
     * @param code from {@link #code(String)}
     * @return 0 if there is nothing to look at, else a number for {@link #findings}, {@link #isDuplicate} and {@link #isConflict}
     */
    public int put(Enrolment enrolment, int sessionIndex, int code) {
        if (enrolment.isPacked) {
            enrolment.unpack();
        }
        char before = enrolment.open.get(sessionIndex);
        if (code == noMark) {
            return putNoMark(enrolment, sessionIndex, before);
        }
        CodeTable.Meanings meanings = table.read(code, sessionIndex);
        CodeTable.Meaning meaning = meanings.dependsOnAge()
                ? meanings.of(enrolment.age.apply(LocalDate.ofEpochDay(Math.floorDiv(sessionIndex, 2))))
                : meanings.compulsory();
        if (meaning.isNoMark()) {
            return putNoMark(enrolment, sessionIndex, before);
        }
        int found = meaning.found();
        boolean unmarkedBefore = before == SlotDictionary.UNMARKED && !enrolment.unknown.containsKey(sessionIndex);
        if (before == SlotDictionary.NO_ENTRY || unmarkedBefore) {
            enrolment.open.put(sessionIndex, meaning.slot());
            if (meaning.slot() == SlotDictionary.UNMARKED) {
                enrolment.unknown.put(sessionIndex, table.text(code));
            }
            return unmarkedBefore ? found | DUPLICATE : found;
        }
        return found | again(enrolment, sessionIndex, before, code, meaning);
    }

    private static int putNoMark(Enrolment enrolment, int sessionIndex, char before) {
        if (before != SlotDictionary.NO_ENTRY) {
            return DUPLICATE;
        }
        enrolment.open.put(sessionIndex, SlotDictionary.UNMARKED);
        return 0;
    }

    /** A second code for a session: the same one again, or another. The first stands. */
    private int again(Enrolment enrolment, int sessionIndex, char before, int code, CodeTable.Meaning meaning) {
        String unknown = enrolment.unknown.get(sessionIndex);
        String known = unknown == null
                ? Objects.requireNonNull(use(sessionIndex, before)).meaning().code()
                : table.read(table.handle(unknown), sessionIndex).compulsory().statutory();
        if (known.equals(meaning.statutory()) || table.text(code).equals(unknown)) {
            return DUPLICATE;
        }
        enrolment.conflicts.add(sessionIndex);
        return CONFLICT;
    }

    private @Nullable CodeUse use(int sessionIndex, char slot) {
        return segments.dictionary(segments.startOf(Math.floorDiv(sessionIndex, 2)))
                .use(slot);
    }

    static int mask(Set<Finding> findings) {
        int mask = 0;
        for (Finding finding : findings) {
            mask |= 1 << finding.ordinal();
        }
        return mask;
    }

    /** What was found about the code itself, in order. */
    public static Set<Finding> findings(int found) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        for (Finding finding : Finding.values()) {
            if ((found & 1 << finding.ordinal()) != 0) {
                findings.add(finding);
            }
        }
        return Collections.unmodifiableSet(findings);
    }

    /** Whether the session had the same entry already, or one of the two was no mark. */
    public static boolean isDuplicate(int found) {
        return (found & DUPLICATE) != 0;
    }

    /** Whether the session had another code already. */
    public static boolean isConflict(int found) {
        return (found & CONFLICT) != 0;
    }

    /**
     * Takes an amendment.
     *
     * @param amendment its meaning as {@link CodeSet#read} gave it
     */
    public void amend(Enrolment enrolment, Amendment amendment) {
        enrolment.amendments.add(amendment);
    }

    /** Whether there is an entry for a session. */
    public boolean hasEntry(Enrolment enrolment, int sessionIndex) {
        return slot(enrolment, sessionIndex) != SlotDictionary.NO_ENTRY;
    }

    /** Whether the entry for a session, if there is one, says that attendance was possible. */
    public boolean isPossible(Enrolment enrolment, int sessionIndex) {
        CodeUse use = use(sessionIndex, slot(enrolment, sessionIndex));
        return use != null && use.meaning().category().isPossible();
    }

    private static char slot(Enrolment enrolment, int sessionIndex) {
        for (PackedMarks part : enrolment.parts) {
            int position = part.grid().find(sessionIndex);
            if (position >= 0) {
                return part.slot(position);
            }
        }
        return enrolment.open.get(sessionIndex);
    }

    /** What was taken, in order of pupil, then school. The builder may go on being used. */
    public Registers build() {
        List<Register> registers = new ArrayList<>();
        int[] noConflict = {}; // nearly every register's
        for (Enrolment enrolment : inOrder()) {
            rest(enrolment);
            enrolment.parts = enrolment.parts.stream().map(PackedMarks::moved).toList();
            registers.add(new Register(
                    enrolment.pupil,
                    enrolment.school,
                    enrolment.columns.isEmpty()
                            ? Map.of()
                            : Collections.unmodifiableMap(new TreeMap<>(enrolment.columns)),
                    enrolment.parts,
                    Register.SideList.of(enrolment.unknown),
                    enrolment.conflicts.isEmpty()
                            ? noConflict
                            : enrolment.conflicts.stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray(),
                    enrolment.amendments));
        }
        segments.detach();
        return Registers.of(codes.nation(), registers);
    }

    /** Made in the order in which they will be walked, registers stand side by side in memory. */
    private List<Enrolment> inOrder() {
        return enrolments.values().stream()
                .sorted(Comparator.comparing(Enrolment::pupil)
                        .thenComparing(one -> one.school.map(SchoolRef::value).orElse("")))
                .toList();
    }
}
