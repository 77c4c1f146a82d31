package org.openattendance.spark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openattendance.load.RowReader;
import org.openattendance.load.StringLayout;

/**
 * The rows of one pupil, from however many partitions, in an order that no split changes: by file and line where they are known, else by
 * school, session and code. The order matters where a session has two codes, because the first one stands. For one thread.
 */
final class PupilParts {

    private static final Comparator<String> CODE_POINTS = (left, right) -> left.equals(right)
            ? 0
            : Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::file, CODE_POINTS)
            .thenComparingLong(Entry::line)
            .thenComparing(Entry::school, CODE_POINTS)
            .thenComparingInt(Entry::kind)
            .thenComparing(Entry::first, CODE_POINTS)
            .thenComparingInt(Entry::session)
            .thenComparing(Entry::second, CODE_POINTS)
            .thenComparing(Entry::third, CODE_POINTS);

    private final String pupil;
    private final List<byte[]> parts = new ArrayList<>();
    private final List<byte[]> details = new ArrayList<>();
    private int bytes;

    PupilParts(String pupil) {
        this.pupil = pupil;
    }

    /** One row: what the texts are depends on the kind. */
    private record Entry(
            String file, long line, String school, int kind, int session, String first, String second, String third) {}

    void add(byte[] part) {
        bytes += part.length;
        (part[0] == Parts.PUPIL << 1 ? details : parts).add(part);
    }

    int bytes() {
        return bytes;
    }

    /** The rows of the list of pupils, by file and line, then as they are. */
    List<byte[]> detailsInOrder() {
        return details.stream().sorted(PupilParts::compareDetails).toList();
    }

    private static int compareDetails(byte[] left, byte[] right) {
        BytesIn ours = new BytesIn(left);
        BytesIn theirs = new BytesIn(right);
        ours.number();
        theirs.number();
        int file = CODE_POINTS.compare(ours.text(), theirs.text());
        int line = Long.compare(ours.number(), theirs.number());
        return file != 0 ? file : line != 0 ? line : Arrays.compareUnsigned(left, right);
    }

    /** Hands the rows to a reader. */
    void read(RowReader reader, StringLayout layout) {
        List<Entry> entries = new ArrayList<>();
        parts.forEach(part -> unpack(part, entries));
        entries.sort(ORDER); // one pass where they are in order, as they nearly always are
        entries.forEach(entry -> read(entry, reader.at(entry.file(), entry.line()), layout));
    }

    private void read(Entry entry, RowReader reader, StringLayout layout) {
        switch (entry.kind()) {
            case Parts.MARKS -> reader.take(pupil, entry.school(), entry.session(), entry.second());
            case Parts.RAW -> reader.take(pupil, entry.school(), entry.first(), entry.second(), entry.third());
            case Parts.STRING -> reader.take(pupil, entry.school(), entry.first(), layout, entry.second());
            default -> reader.takeUnreadable(entry.first());
        }
    }

    private static void unpack(byte[] part, List<Entry> entries) {
        BytesIn in = new BytesIn(part);
        int kind = in.size();
        String file = in.text();
        if (kind == Parts.MARKS) {
            unpackMarks(in, file, entries);
            return;
        }
        long line = in.number();
        String school = kind == Parts.UNREADABLE ? "" : in.text();
        String first = in.text();
        String second = in.hasMore() ? in.text() : "";
        entries.add(new Entry(file, line, school, kind, 0, first, second, in.hasMore() ? in.text() : ""));
    }

    private static void unpackMarks(BytesIn in, String file, List<Entry> entries) {
        String school = in.text();
        int session = 0;
        long line = 0;
        while (in.hasMore()) {
            session += in.size();
            String code = in.code();
            line += in.number();
            entries.add(new Entry(file, line, school, Parts.MARKS, session, "", code, ""));
        }
    }
}
