package org.openattendance.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Registers;
import org.openattendance.register.RegistersBuilder.Enrolment;

/**
 * The attendance section of a common transfer file.
 *
 * <pre>{@code
 * <CTfile><Header>...</Header><CTFpupilData><Pupil><UPN>...</UPN>
 *  <Attendance><YearData><Year>2025</Year><LEA>999</LEA><Estab>4000</Estab><SessionsPossible>14</SessionsPossible>
 *   <AttendSessions><AttendanceStartDate>2025-11-03</AttendanceStartDate><AttendanceMarks>/\/\I\/\OO####/\/\</AttendanceMarks>
 *   </AttendSessions></YearData></Attendance></Pupil></CTFpupilData></CTfile>
 * }</pre>
 *
 * <p>It holds marks and, beside them, totals. {@link #read} gives the marks and compares the totals with them; {@link #readCounts} gives the
 * totals as stated. Whether a string runs over all days or school days is not written down anywhere that we know: {@link StringLayout}s are
 * tried and {@code SessionsPossible} decides, unless a caller says which it is. A string is never trimmed; a blank in it is a session
 * without an entry, and so is {@code #} on a Saturday or Sunday of a string over every day. Names and dates of birth are passed over unless the context asks for the columns {@code surname} and {@code forename}.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class CtfXml implements RegisterFormat, CountFormat {

    private static final Set<String> RECORDS = Set.of("SourceSchool", "Pupil");
    private static final Map<String, String> NAMES = Map.of("Surname", "surname", "Forename", "forename");

    private final Input input;
    private final Optional<StringLayout> layout;

    private CtfXml(Input input, Optional<StringLayout> layout) {
        this.input = input;
        this.layout = layout;
    }

    /** A file. */
    public static CtfXml at(Path path) {
        return of(Input.of(path));
    }

    /** Any input, each string with the layout that its totals confirm. */
    public static CtfXml of(Input input) {
        return new CtfXml(input, Optional.empty());
    }

    /** The same, every string with one layout. */
    public CtfXml with(StringLayout every) {
        return new CtfXml(input, Optional.of(every));
    }

    /**
     * A file of registers: one {@code YearData} for each, marks over every day, days without an entry filled with {@code #} where nobody has
     * an entry and with {@code -} elsewhere. Codes of several characters are left out unless another way was asked for.
     */
    public static Written write(Registers registers, WriteContext context) {
        return CtfWriter.write(registers, context);
    }

    @Override
    public Checked<Registers> read(ReadContext context) {
        StringCsv.requireCalendar(
                layout.orElse(StringLayout.WEEKDAYS), context.calendar().isPresent());
        try (XmlRecords records = XmlRecords.over(input, RECORDS)) {
            Marks marks = new Marks(context, layout);
            records(records, marks::yearData);
            return marks.sink.log().checked(marks.sink.builder().build());
        }
    }

    @Override
    public Checked<List<SessionCounts>> readCounts(ReadContext context) {
        IssueLog log = new IssueLog(context.maxIssues());
        List<SessionCounts> all = new ArrayList<>();
        try (XmlRecords records = XmlRecords.over(input, RECORDS)) {
            records(
                    records,
                    (pupil, year, source) -> upn(pupil)
                            .ifPresentOrElse(
                                    upn -> all.add(new XmlCounts(year, log::add)
                                            .totals(
                                                    upn,
                                                    school(year, source),
                                                    year.value("Year").orElse(""))),
                                    () -> log.add(noUpn(pupil))));
        }
        return log.checked(List.copyOf(all));
    }

    /** Takes one block of a year. */
    private interface YearTaker {
        void take(XmlNode pupil, XmlNode yearData, Optional<XmlNode> source);
    }

    private static void records(XmlRecords records, YearTaker taker) {
        Optional<XmlNode> source = Optional.empty();
        for (Optional<XmlNode> next = records.next(); next.isPresent(); next = records.next()) {
            if (next.get().name().equals("SourceSchool")) {
                source = next;
            } else {
                XmlNode pupil = next.get();
                for (XmlNode attendance : pupil.all("Attendance")) {
                    for (XmlNode year : attendance.all("YearData")) {
                        taker.take(pupil, year, source);
                    }
                }
            }
        }
    }

    private static Optional<String> upn(XmlNode pupil) {
        return pupil.value("UPN");
    }

    private static Issue noUpn(XmlNode pupil) {
        return Issue.error("BAD_ROW", pupil.place("UPN"), "this pupil has no UPN; the block is left out.");
    }

    /** Authority and establishment together, of the block or else of the school that sent the file. */
    private static Optional<SchoolRef> school(XmlNode year, Optional<XmlNode> source) {
        return number(year).or(() -> source.flatMap(CtfXml::number)).map(SchoolRef::of);
    }

    private static Optional<String> number(XmlNode node) {
        return node.value("LEA").flatMap(lea -> node.value("Estab").map(estab -> lea + estab));
    }

    /** The marks of one reading. */
    private static final class Marks {

        private final ReadContext context;
        private final Optional<StringLayout> layout;
        private final MarkSink sink;
        private final Map<Session, Map<String, Boolean>> possibleBySession = new HashMap<>();

        Marks(ReadContext context, Optional<StringLayout> layout) {
            this.context = context;
            this.layout = layout;
            this.sink = new MarkSink(context);
        }

        void yearData(XmlNode pupil, XmlNode year, Optional<XmlNode> source) {
            Optional<String> upn = upn(pupil);
            List<XmlNode> strings = year.all("AttendSessions");
            if (upn.isEmpty()) {
                issue(noUpn(pupil));
            } else if (strings.isEmpty()) {
                issue(Issue.warning(
                        "COUNTS_WITHOUT_MARKS",
                        year.place(),
                        "this block has totals and no marks; totals do not become marks."));
            } else {
                place(upn.get(), year, school(year, source), strings, pupil);
            }
            sink.endRow();
        }

        private void place(String upn, XmlNode year, Optional<SchoolRef> school, List<XmlNode> strings, XmlNode pupil) {
            OptionalLong possible = XmlCounts.number(year, "SessionsPossible");
            // The number is of all strings of a block: it decides the layout only where there is one.
            OptionalLong ofThis = strings.size() == 1 ? possible : OptionalLong.empty();
            long found = 0;
            boolean all = true;
            for (XmlNode string : strings) {
                Optional<Placed> placed = placed(string, ofThis);
                if (placed.isPresent()) {
                    Enrolment whose = sink.enrolment(
                            upn, school.map(SchoolRef::value).orElse(""), pupil.place("UPN"), at(pupil.place("UPN")));
                    names(pupil, whose);
                    found += put(placed.get(), whose);
                }
                all &= placed.isPresent();
            }
            if (all) {
                compare(year, possible, found);
            }
        }

        private void names(XmlNode pupil, Enrolment whose) {
            NAMES.forEach((element, column) -> {
                if (context.columns().contains(column)) {
                    whose.column(column, pupil.value(element).orElse(""));
                }
            });
        }

        private void issue(Issue issue) {
            sink.issue(issue.line().map(Math::toIntExact).orElse(0), issue);
        }

        /** Issues of one pupil come in the order of their lines. */
        private static int at(Issue.Cell place) {
            return Math.toIntExact(place.line());
        }

        private record Placed(XmlNode marks, List<String> tokens, LayoutChoice.Placed at) {}

        private Optional<Placed> placed(XmlNode string, OptionalLong possible) {
            Optional<XmlNode> marks = string.find("AttendanceMarks");
            Optional<LocalDate> start = string.value("AttendanceStartDate").flatMap(Marks::date);
            if (start.isEmpty() || marks.isEmpty()) {
                return bad(string.place("AttendanceStartDate"), "the start is not a date like 2025-11-03.");
            }
            List<String> tokens = tokens(marks.get().text());
            if (tokens.isEmpty()) {
                return bad(marks.get().place(), "there is no mark in it.");
            }
            LayoutChoice choice = new LayoutChoice(tokens, start.get(), possible, context, this::isPossible);
            Optional<LayoutChoice.Placed> at = layout.isPresent() ? choice.place(layout.get()) : choice.decide();
            if (at.isPresent()) {
                return Optional.of(new Placed(marks.get(), tokens, at.get()));
            }
            if (tokens.size() % 2 != 0) {
                return bad(marks.get().place(), "there are " + tokens.size() + " marks, and a day has two.");
            }
            if (layout.isPresent()) {
                return bad(marks.get().place(), "the marks do not fit the layout that was asked for.");
            }
            issue(Issue.error(
                    "LAYOUT_AMBIGUOUS",
                    marks.get().place(),
                    "which days the marks stand for cannot be told; the whole string is left out. Say the layout."));
            return Optional.empty();
        }

        private Optional<Placed> bad(Issue.Place place, String message) {
            issue(Issue.error("BAD_MARK_STRING", place, message + " The whole string is left out."));
            return Optional.empty();
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        /** Characters; or words, where there is a space and every word is a code of the nation, one of them long. */
        private List<String> tokens(String text) {
            List<String> words = Arrays.asList(text.split(" ", -1));
            boolean isLong = words.stream().anyMatch(word -> word.length() > 1);
            if (isLong
                    && words.size() > 1
                    && words.stream()
                            .allMatch(word ->
                                    word.equals("-") || context.codes().codes().contains(word))) {
                return words;
            }
            List<String> tokens = new ArrayList<>(text.length());
            text.codePoints().forEach(point -> tokens.add(Character.toString(point)));
            return tokens;
        }

        private long put(Placed placed, Enrolment whose) {
            long possible = 0;
            int shifted = 0;
            for (int i = 0; i < placed.tokens().size(); i++) {
                String token = placed.tokens().get(i);
                Session session = placed.at().sessions().get(i);
                if (!isFiller(token, session, placed.at().layout())) {
                    possible += isPossible(token, session) ? 1 : 0;
                    shifted += isShifted(token, session) ? 1 : 0;
                    sink.mark(
                            whose,
                            session.index(),
                            sink.builder().code(token),
                            new MarkAt(placed.marks().place(), i + 1, token),
                            at(placed.marks().place()));
                }
            }
            if (shifted * 2 > placed.tokens().size()) {
                issue(Issue.warning(
                        "MARKS_SHIFTED",
                        placed.marks().place(),
                        "most morning marks stand in afternoons: a mark at the start may have been lost or trimmed."));
            }
            return possible;
        }

        /** A blank, and what fills the weekends of a string that runs over every day: there is no entry. */
        private boolean isFiller(String token, Session session, StringLayout of) {
            boolean weekend = of == StringLayout.EVERY_DAY
                    && !MarkStrings.isWeekday(session.date())
                    && context.calendar().map(open -> !open.isOpen(session)).orElse(true);
            return token.isBlank() || weekend && token.equals(CtfWriter.CLOSED);
        }

        /** Asked several times of each mark, and of the same mark by many pupils. */
        private boolean isPossible(String token, Session session) {
            return possibleBySession
                    .computeIfAbsent(session, any -> new HashMap<>())
                    .computeIfAbsent(token, any -> {
                        String code = context.localCodes().statutory(token, session.date());
                        return context.codes()
                                .read(code, session, Optional.empty())
                                .meaning()
                                .map(meaning -> meaning.category().isPossible())
                                .orElse(false);
                    });
        }

        private static boolean isShifted(String token, Session session) {
            return token.equals("/") && session.equals(Session.pm(session.date()))
                    || token.equals("\\") && session.equals(Session.am(session.date()));
        }

        private void compare(XmlNode year, OptionalLong declared, long found) {
            if (declared.isPresent() && declared.getAsLong() != found) {
                issue(Issue.warning(
                        "TOTALS_DIFFER",
                        year.place("SessionsPossible"),
                        "the block says " + declared.getAsLong() + " possible sessions, its marks come to " + found
                                + "; the marks are used."));
            }
        }
    }

    /** One mark of a string. */
    private record MarkAt(Issue.Cell cell, int position, String code) implements MarkSink.Place {

        @Override
        public Issue.Place of() {
            return new Issue.Mark(cell.file(), cell.line(), cell.column(), position);
        }
    }

    /** The counts of a register as the elements of a block. */
    static void totals(XmlOut out, SessionCounts counts) {
        out.leaf("SessionsPossible", counts.possible().orElse(0));
        out.leaf("SessionsAuthorised", counts.authorised().orElse(0));
        out.leaf("SessionsAttended", counts.attended().orElse(0));
        out.leaf("SessionsUnauthorised", counts.unauthorised().orElse(0));
    }
}
