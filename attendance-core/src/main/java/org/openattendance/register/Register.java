package org.openattendance.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Session;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * The marks of one enrolment: one pupil at one school.
 *
 * <p>Marks are kept packed, about one byte a session, and come out as values. The register as it was written stays: amendments stand
 * beside it, and {@link #knownOn(LocalDate)} gives what was known on a day. Immutable and thread-safe; {@link #toString()} shows no
 * pupil.
 */
public final class Register {

    private static final Comparator<Amendment> IN_ORDER =
            Comparator.comparing(Amendment::session).thenComparing(Amendment::recordedAt);

    private final PupilRef pupil;
    private final Optional<SchoolRef> school;
    private final Map<String, String> columns;
    private final List<PackedMarks> parts; // in order of time
    private final SideList unknown;
    private final int[] conflicts;
    private final List<Amendment> amendments; // by session, then as recorded

    Register(
            PupilRef pupil,
            Optional<SchoolRef> school,
            Map<String, String> columns,
            List<PackedMarks> parts,
            SideList unknown,
            int[] conflicts,
            List<Amendment> amendments) {
        this.pupil = pupil;
        this.school = school;
        this.columns = columns;
        this.parts = List.copyOf(parts);
        this.unknown = unknown;
        this.conflicts = conflicts;
        this.amendments = List.copyOf(amendments.stream().sorted(IN_ORDER).toList()); // an empty one is shared
    }

    /** A register without an entry. */
    public static Register empty(PupilRef pupil, Optional<SchoolRef> school) {
        return new Register(pupil, school, Map.of(), List.of(), SideList.NONE, new int[0], List.of());
    }

    /** Whose marks they are. */
    public PupilRef pupil() {
        return pupil;
    }

    /** The school that keeps the register, where it is known. */
    public Optional<SchoolRef> school() {
        return school;
    }

    /** Further columns of the register file that hold one value for the pupil, by name in order. */
    public Map<String, String> columns() {
        return columns;
    }

    /** The amendments, by session and then as they were recorded. */
    public List<Amendment> amendments() {
        return amendments;
    }

    /** All entries as they were written, in order of session, without amendments. */
    public List<Mark> marks() {
        return marks(DateSpan.always());
    }

    /** Entries on the days of a span, in order of session. */
    public List<Mark> marks(DateSpan span) {
        List<Mark> marks = new ArrayList<>();
        int to = toIndex(span);
        for (PackedMarks part : parts) {
            for (int i = part.grid().firstFrom(fromIndex(span));
                    i < part.size() && part.grid().index(i) < to;
                    i++) {
                if (part.slot(i) != SlotDictionary.NO_ENTRY) {
                    marks.add(mark(part, i));
                }
            }
        }
        return List.copyOf(marks);
    }

    /** The entry for a session, or empty if there is none. */
    public Optional<Mark> find(Session session) {
        for (PackedMarks part : parts) {
            int position = part.grid().find(session.index());
            if (position >= 0 && part.slot(position) != SlotDictionary.NO_ENTRY) {
                return Optional.of(mark(part, position));
            }
        }
        return Optional.empty();
    }

    private Mark mark(PackedMarks part, int position) {
        int index = part.grid().index(position);
        CodeUse use = part.dictionary().use(part.slot(position));
        String written = use != null ? use.written() : unknown.textOf(index).orElse(Mark.NO_MARK);
        return new Mark(
                Session.ofIndex(index),
                written,
                Optional.ofNullable(use).map(CodeUse::meaning),
                Arrays.binarySearch(conflicts, index) >= 0);
    }

    /** The first session with an entry on the days of a span, or empty if there is none. */
    public Optional<Session> first(DateSpan span) {
        int to = toIndex(span);
        for (PackedMarks part : parts) {
            for (int i = part.grid().firstFrom(fromIndex(span));
                    i < part.size() && part.grid().index(i) < to;
                    i++) {
                if (part.slot(i) != SlotDictionary.NO_ENTRY) {
                    return Optional.of(Session.ofIndex(part.grid().index(i)));
                }
            }
        }
        return Optional.empty();
    }

    /** The last session with an entry on the days of a span, or empty if there is none. */
    public Optional<Session> last(DateSpan span) {
        int from = fromIndex(span);
        for (int p = parts.size() - 1; p >= 0; p--) {
            PackedMarks part = parts.get(p);
            for (int i = part.grid().firstFrom(toIndex(span)) - 1;
                    i >= 0 && part.grid().index(i) >= from;
                    i--) {
                if (part.slot(i) != SlotDictionary.NO_ENTRY) {
                    return Optional.of(Session.ofIndex(part.grid().index(i)));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The sessions on the days of a span whose code has a property, as {@link Session#index()}es in order. Walks the packed marks; the
     * question is asked once for each code, not for each mark.
     */
    public int[] sessionIndexes(DateSpan span, Predicate<CodeUse> property) {
        return MarkSelection.of(this, span, MarkSelector.of(property), false);
    }

    /** The sessions on the days of a span that a decision must wait for: unmarked, unknown or conflicting; in order. */
    public int[] unresolvedIndexes(DateSpan span) {
        int[] unmarked = MarkSelection.of(this, span, MarkSelector.of(use -> false), true);
        int from = fromIndex(span);
        int to = toIndex(span);
        return java.util.stream.IntStream.concat(
                        Arrays.stream(unmarked), Arrays.stream(conflicts).filter(index -> index >= from && index < to))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The marks on the days of a span that are looked for, with every one that a decision must wait for; one walk over packed marks. */
    public SelectedMarks select(DateSpan span, MarkSelector selector) {
        return MarkSelection.marks(this, span, selector);
    }

    /** All sessions on the days of a span that have an entry, as {@link Session#index()}es in order. */
    public int[] entryIndexes(DateSpan span) {
        return MarkSelection.of(this, span, MarkSelector.of(use -> true), true);
    }

    /**
     * The register as it was known at the end of a day: for each entry the latest amendment recorded by then, and none of the entries of
     * later days. Its own {@link #amendments()} are those that were known. Ask the whole register for an earlier day, not the one that this
     * gives: its amended entries stand where the first ones did.
     */
    public Register knownOn(LocalDate day) {
        if (amendments.isEmpty() && endsBy(day)) {
            return this;
        }
        List<Amendment> known = amendments.stream()
                .filter(amendment -> !amendment.recordedAt().toLocalDate().isAfter(day)
                        && !amendment.session().date().isAfter(day))
                .toList();
        return known.isEmpty() && endsBy(day)
                ? new Register(pupil, school, columns, parts, unknown, conflicts, known)
                : RegisterEditor.upTo(this, day).apply(known);
    }

    /** Whether no session of the packed marks is later than a day; there may be such a session without an entry. */
    private boolean endsBy(LocalDate day) {
        int end = indexFrom(day.toEpochDay() + 1);
        return parts.isEmpty()
                || !parts.get(parts.size() - 1).endsAtOrAfter(end)
                || last(DateSpan.always()).map(session -> session.index() < end).orElse(true);
    }

    /** The register with more amendments; those recorded at the same moment keep the order in which they came. */
    public Register withAmendments(List<Amendment> more) {
        List<Amendment> all = new ArrayList<>(amendments);
        all.addAll(more);
        return new Register(pupil, school, columns, parts, unknown, conflicts, all);
    }

    List<PackedMarks> parts() {
        return parts;
    }

    SideList unknown() {
        return unknown;
    }

    int[] conflicts() {
        return conflicts;
    }

    int conflictsBetween(int from, int to) {
        int count = 0;
        for (int index : conflicts) {
            if (index >= from && index < to) {
                count++;
            }
        }
        return count;
    }

    int fromIndex(DateSpan span) {
        return span.first().map(day -> indexFrom(day.toEpochDay())).orElse(Integer.MIN_VALUE);
    }

    int toIndex(DateSpan span) {
        return span.last().map(day -> indexFrom(day.toEpochDay() + 1)).orElse(Integer.MAX_VALUE);
    }

    /** Index of a day's morning; days beyond the range of an index count as its ends. */
    private static int indexFrom(long epochDay) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, epochDay * 2));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Register that
                && pupil.equals(that.pupil)
                && school.equals(that.school)
                && columns.equals(that.columns)
                && amendments.equals(that.amendments)
                && marks().equals(that.marks());
    }

    @Override
    public int hashCode() {
        return Objects.hash(pupil, school, amendments, marks());
    }

    /** Number of entries; never the pupil. */
    @Override
    public String toString() {
        return "Register of " + marks().size() + " entries";
    }

    /** Texts that stand beside the packed marks, by session. */
    static final class SideList {

        /** Of nearly every pupil. */
        static final SideList NONE = new SideList(Map.of());

        private final Map<Integer, String> texts; // in order of session

        private SideList(Map<Integer, String> texts) {
            this.texts = texts;
        }

        static SideList of(Map<Integer, String> texts) {
            return texts.isEmpty() ? NONE : new SideList(new TreeMap<>(texts));
        }

        Optional<String> textOf(int index) {
            return Optional.ofNullable(texts.get(index));
        }

        Map<Integer, String> texts() {
            return texts;
        }
    }
}
