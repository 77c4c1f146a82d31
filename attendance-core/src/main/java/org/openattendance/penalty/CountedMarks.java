package org.openattendance.penalty;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.openattendance.calendar.SchoolWeeks;
import org.openattendance.code.AttendanceCode;
import org.openattendance.register.CodeUse;
import org.openattendance.register.SelectedMarks;

/**
 * Sessions that count towards the threshold, in order and each once, with the code that makes each count and its school week.
 *
 * <p>For one thread: {@link #keep} leaves some out.
 */
final class CountedMarks {

    private final int[] indexes;
    private final AttendanceCode[] codes;
    private int[] weeks = {}; // the number of the week of each
    private int size;

    private CountedMarks(int room) {
        this.indexes = new int[room];
        this.codes = new AttendanceCode[room];
    }

    /**
     * Those of school weeks.
     *
     * @param from the first {@code Session.index()} that can count
     */
    static CountedMarks of(SelectedMarks marks, int from, SchoolWeeks weeks) {
        CountedMarks all = new CountedMarks(marks.size());
        for (int i = 0; i < marks.size(); i++) {
            CodeUse use = marks.use(i);
            int index = marks.index(i);
            if (use != null && index >= from && use.meaning().countsTowardsPenaltyNoticeThreshold()) {
                all.add(index, use.meaning());
            }
        }
        all.weeks = weeks.numbersOf(all.indexes, all.size);
        int[] numbers = all.weeks;
        all.keep(position -> numbers[position] >= 0);
        return all;
    }

    /** Of one session the first mark counts, though two registers have one. */
    private void add(int index, AttendanceCode code) {
        if (size == 0 || indexes[size - 1] != index) {
            indexes[size] = index;
            codes[size++] = code;
        }
    }

    /** Leaves out all others, and says whether there were any. */
    boolean keep(IntPredicate kept) {
        int before = size;
        size = 0;
        for (int i = 0; i < before; i++) {
            if (kept.test(i)) {
                indexes[size] = indexes[i];
                codes[size] = codes[i];
                weeks[size++] = weeks[i];
            }
        }
        return size < before;
    }

    int size() {
        return size;
    }

    int index(int position) {
        return indexes[position];
    }

    String code(int position) {
        return codes[position].code();
    }

    int[] weeks() {
        return Arrays.copyOf(weeks, size);
    }
}
