package org.openattendance.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.Session;

/** Makes another register out of one: cuts it at a day, puts amendments in. Only the row of that one pupil is packed again. */
final class RegisterEditor {

    private final Register register;
    private final TreeMap<Integer, Mark> marks = new TreeMap<>();

    private RegisterEditor(Register register) {
        this.register = register;
        for (Mark mark : register.marks()) {
            marks.put(mark.session().index(), mark);
        }
    }

    static RegisterEditor of(Register register) {
        return new RegisterEditor(register);
    }

    RegisterEditor keepUpTo(LocalDate day) {
        marks.tailMap(Session.pm(day).index(), false).clear();
        return this;
    }

    /** Later ones of a session win: they come as they were recorded. An amended entry conflicts with nothing any more. */
    Register apply(List<Amendment> known) {
        for (Amendment amendment : known) {
            marks.put(
                    amendment.session().index(),
                    new Mark(amendment.session(), amendment.written(), amendment.meaning(), false));
        }
        return pack(known);
    }

    private Register pack(List<Amendment> known) {
        OpenMarks open = new OpenMarks();
        Map<Integer, String> unknown = new TreeMap<>();
        TreeSet<Integer> conflicts = new TreeSet<>();
        SegmentPlan plan = new SegmentPlan(register.parts());
        marks.forEach((index, mark) -> {
            open.put(index, plan.slot(index, mark));
            if (mark.isUnmarked() && !mark.written().equals(Mark.NO_MARK)) {
                unknown.put(index, mark.written());
            }
            if (mark.conflicting()) {
                conflicts.add(index);
            }
        });
        return new Register(
                register.pupil(),
                register.school(),
                register.columns(),
                plan.pack(open),
                new Register.SideList(unknown),
                conflicts.stream().mapToInt(Integer::intValue).toArray(),
                known);
    }

    /** Which dictionary a session's slot comes from: the one its day had, or the nearest before it; a copy where it lacks a code. */
    private static final class SegmentPlan {

        private final TreeMap<Integer, SlotDictionary> byStart = new TreeMap<>();
        private final Set<Integer> copied = new HashSet<>();

        SegmentPlan(List<PackedMarks> parts) {
            for (PackedMarks part : parts) {
                byStart.put(part.grid().index(0), part.dictionary());
            }
            if (byStart.isEmpty()) {
                byStart.put(Integer.MIN_VALUE, new SlotDictionary());
            }
        }

        private int startOf(int index) {
            Integer start = byStart.floorKey(index);
            return start == null ? byStart.firstKey() : start;
        }

        char slot(int index, Mark mark) {
            int start = startOf(index);
            return mark.meaning()
                    .map(meaning -> slot(start, new CodeUse(mark.written(), meaning)))
                    .orElse(SlotDictionary.UNMARKED);
        }

        private char slot(int start, CodeUse use) {
            SlotDictionary dictionary = dictionary(start);
            if (!dictionary.holds(use) && copied.add(start)) {
                dictionary = dictionary.copy(); // numbers given so far stay good
                byStart.put(start, dictionary);
            }
            return dictionary.slot(use);
        }

        private SlotDictionary dictionary(int start) {
            return Objects.requireNonNull(byStart.get(start));
        }

        List<PackedMarks> pack(OpenMarks open) {
            return open.pack(this::startOf, this::dictionary, new GridCache());
        }
    }
}
