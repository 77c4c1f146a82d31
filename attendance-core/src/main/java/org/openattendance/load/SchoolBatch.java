package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.Checked;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Session;
import org.openattendance.calendar.Window;
import org.openattendance.load.RegisterFiles.ReadFile;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.statistics.Coverage;
import org.openattendance.statistics.Coverage.Receipt;
import org.openattendance.statistics.Schools;

/**
 * The registers of many schools in one reading: which school a file is of, what came twice, and what did not come.
 *
 * <p>A file that has no {@code school_id} is of the school whose row in the list names it in the column {@code file}, else of one that is
 * called as the file is. Only the references of pupils are kept from file to file, to find an enrolment that comes twice. Immutable;
 * reading it is up to one thread at a time.
 */
public final class SchoolBatch {

    private static final String FILE = "file";

    private final RegisterFiles files;
    private final Schools schools;
    private final Map<String, SchoolRef> byFile = new HashMap<>();

    private SchoolBatch(RegisterFiles files, Schools schools) {
        this.files = Objects.requireNonNull(files, "files");
        this.schools = Objects.requireNonNull(schools, "schools");
        schools.list()
                .forEach(school -> school.columns().find(FILE).ifPresent(name -> byFile.put(name, school.school())));
    }

    /** Files, and the schools that are awaited; {@link Schools#none()} without a list. */
    public static SchoolBatch of(RegisterFiles files, Schools schools) {
        return new SchoolBatch(files, schools);
    }

    /** Takes what was read of one file. */
    @FunctionalInterface
    public interface Taker {

        /**
         * Takes registers.
         *
         * @param registers none of whose enrolments came before
         * @param school whose they are, where they do not say so themselves; empty where nobody knows
         */
        void take(Registers registers, Optional<SchoolRef> school);
    }

    /** First and last day with an entry in any of the files, or empty if there is none: a first reading, to know the window. */
    public Optional<DateSpan> span(ReadContext context) {
        List<DateSpan> spans = new ArrayList<>();
        files.forEach(
                context.withMaxIssues(0), file -> file.read().value().span().ifPresent(spans::add));
        Optional<LocalDate> first =
                spans.stream().flatMap(span -> span.first().stream()).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                spans.stream().flatMap(span -> span.last().stream()).max(Comparator.naturalOrder());
        return first.map(day -> DateSpan.ofClosed(day, last.orElse(day)));
    }

    /**
     * Reads all files.
     *
     * @param window marks of other days do not make a school's register come
     * @param graceDays as of {@link Coverage#of}
     * @return which schools came, with the issues of all files in their order
     */
    public Checked<Coverage> read(ReadContext context, Window window, int graceDays, Taker taker) {
        Reading reading = new Reading(context.maxIssues(), window, taker);
        files.forEach(context, reading::take);
        LocalDate due = reading.receipts.stream()
                .flatMap(receipt -> receipt.lastMark().values().stream())
                .max(Comparator.naturalOrder())
                .orElse(window.last());
        return reading.log.checked(Coverage.of(reading.receipts, schools, due, graceDays));
    }

    private Optional<SchoolRef> schoolOf(ReadFile file) {
        String name = file.name();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Optional.ofNullable(byFile.get(name))
                .or(() -> Optional.ofNullable(byFile.get(last)))
                .or(() -> file.stem().map(SchoolRef::of));
    }

    /** One reading of all files. */
    private final class Reading {

        private final Window window;
        private final Taker taker;
        private final IssueLog log;
        private final List<Receipt> receipts = new ArrayList<>();
        private final Map<SchoolRef, Set<PupilRef>> enrolled = new HashMap<>();

        Reading(int maxIssues, Window window, Taker taker) {
            this.log = new IssueLog(maxIssues);
            this.window = window;
            this.taker = taker;
        }

        void take(ReadFile file) {
            if (!file.isReadable()) {
                log.addAll(file.read());
                receipts.add(Receipt.unreadable(file.name()));
                return;
            }
            Optional<SchoolRef> school = schoolOf(file);
            List<Register> fresh = new ArrayList<>();
            SortedMap<SchoolRef, LocalDate> lastMark = new TreeMap<>();
            TreeSet<SchoolRef> of = new TreeSet<>();
            for (Register register : file.read().value().all()) {
                Optional<SchoolRef> at = register.school().or(() -> school);
                boolean isNew = at.isEmpty()
                        || enrolled.computeIfAbsent(at.get(), any -> new HashSet<>())
                                .add(register.pupil());
                if (isNew) {
                    fresh.add(register);
                    at.ifPresent(of::add);
                    Optional<Session> last = register.last(window.span());
                    if (at.isPresent() && last.isPresent()) {
                        lastMark.merge(at.get(), last.get().date(), (a, b) -> a.isAfter(b) ? a : b);
                    }
                }
            }
            Checked<Registers> all = noted(file, of, fresh.size());
            log.addAll(all);
            long other = all.issueCounts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    - all.errors();
            receipts.add(new Receipt(file.name(), of, lastMark, all.errors(), other));
            taker.take(Registers.of(file.read().value().nation(), fresh), school);
        }

        /** The issues of a file, and what stands out about it as a whole. */
        private Checked<Registers> noted(ReadFile file, Set<SchoolRef> of, int fresh) {
            IssueLog own = new IssueLog(Integer.MAX_VALUE);
            Issue.Cell whole = new Issue.Cell(file.name(), 0, "");
            int twice = file.read().value().all().size() - fresh;
            if (twice > 0) {
                own.add(
                        Issue.error(
                                "DUPLICATE_ENROLMENT",
                                whole,
                                twice
                                        + " enrolments came in an earlier file, at the same school; those stand, these are left out."));
            }
            for (SchoolRef school : of) {
                if (!schools.list().isEmpty() && schools.find(school).isEmpty()) {
                    own.add(Issue.warning(
                            "SCHOOL_NOT_LISTED", whole, "the school " + school + " is not in the list of schools."));
                }
            }
            own.addAll(file.read());
            return own.checked(file.read().value());
        }
    }
}
