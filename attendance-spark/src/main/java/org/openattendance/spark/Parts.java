package org.openattendance.spark;

/** The kinds of part in which a pupil's rows travel, each in bytes of its own, and how each is written. */
final class Parts {

    /** Marks whose session could be read: file, whether lines are known, school, then session, code and line for each. */
    static final int MARKS = 1;
    /** A row whose date or session could not be read: file, line, school, date, session, code. */
    static final int RAW = 2;
    /** A row with a run of marks: file, line, school, start, marks. */
    static final int STRING = 3;
    /** A row that has no cells: file, line, message. */
    static final int UNREADABLE = 4;
    /** A row of the list of pupils: file, line, cells in the order of the list's columns. */
    static final int PUPIL = 5;

    private Parts() {}

    /** A row that is a part of its own. */
    static byte[] row(int kind, String file, long line, String... cells) {
        int length = file.length() + 16;
        for (String cell : cells) {
            length += cell.length() + 2;
        }
        BytesOut out = new BytesOut(length).number(kind).text(file).number(line);
        for (String cell : cells) {
            out.text(cell);
        }
        return out.toBytes();
    }

    /** Marks that came together, of one pupil at one school in one file: some four bytes each. For one thread. */
    static final class Marks {

        private final BytesOut out;
        private int session;
        private long line;

        Marks(String file, String school) {
            this.out = new BytesOut(1 << 10).number(MARKS).text(file).text(school);
        }

        void add(int nextSession, String code, long nextLine) {
            out.number(nextSession - session).text(code).number(nextLine - line);
            session = nextSession;
            line = nextLine;
        }

        int size() {
            return out.size();
        }

        byte[] toBytes() {
            return out.toBytes();
        }
    }
}
