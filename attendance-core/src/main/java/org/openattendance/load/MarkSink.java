package org.openattendance.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Issue;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.register.RegistersBuilder.Enrolment;

/** What all formats do with a mark that they have read: keep it, and tell what a person should look at. For one thread. */
final class MarkSink {

    private static final long TELL_EVERY = 1 << 16;

    private static final Map<Finding, String> MESSAGES = new EnumMap<>(Map.of(
            Finding.NO_CODE_SET, "the nation had no code set yet on this date; the mark is not counted.",
            Finding.UNKNOWN_CODE, "is not a code that the nation has ever held; the mark is not counted.",
            Finding.CODE_NOT_IN_FORCE, "was not in force on this date; its nearest meaning in time is used.",
            Finding.AGE_NOT_KNOWN,
                    "means different things by age, and the age is not known; the meaning for compulsory school age is used.",
            Finding.CODE_NOT_FOR_AGE, "is not for a pupil of this age; its meaning in force is used.",
            Finding.CODE_WRONG_SESSION, "belongs to the other half of the day; it is counted as what it means."));

    private final ReadContext context;
    private final RegistersBuilder builder;
    private final IssueLog log;
    private final List<Pending> row = new ArrayList<>();
    private final Set<PupilRef> ageAsked = new HashSet<>();
    private final Set<PupilRef> notListed = new HashSet<>();
    private long rows;
    private boolean isMixed;
    private @Nullable Enrolment last;

    /** An issue of the row at hand, and the position of its column. */
    private record Pending(int position, Issue issue) {}

    MarkSink(ReadContext context) {
        this.context = context;
        this.builder = RegistersBuilder.of(context.codes(), context.localCodes());
        this.log = new IssueLog(context.maxIssues());
    }

    RegistersBuilder builder() {
        return builder;
    }

    IssueLog log() {
        return log;
    }

    /** The enrolment whose marks come next; the one before is packed. */
    Enrolment enrolment(String pupil, String school, Issue.Place place, int position) {
        PupilRef ref = PupilRef.of(pupil);
        Optional<SchoolRef> at = school.isEmpty() ? Optional.empty() : Optional.of(SchoolRef.of(school));
        Optional<Enrolment> known = builder.findEnrolment(ref, at);
        Enrolment next = known.orElseGet(() -> builder.enrolment(ref, at, context.ageOf(ref, at)));
        if (known.isEmpty() && context.isNotListed(ref, at) && notListed.add(ref)) {
            issue(position, Issue.warning("PUPIL_NOT_LISTED", place, "this pupil is not in the list of pupils."));
        }
        if (last != null && last != next) {
            restUnlessMixed(last, known.isPresent());
        }
        last = next;
        return next;
    }

    /** Where pupils come back, packing between visits would cost more than it saves. */
    private void restUnlessMixed(Enrolment before, boolean mixed) {
        isMixed |= mixed;
        if (!isMixed) {
            builder.rest(before);
        }
    }

    /**
     * Keeps a mark.
     *
     * @param code from {@link RegistersBuilder#code}
     * @param place where it stands
     * @param column position of its column, for the order of issues
     */
    void mark(Enrolment enrolment, int sessionIndex, int code, Place place, int column) {
        Optional<SessionCalendar> calendar = context.calendar();
        boolean closed = calendar.isPresent() && !calendar.get().isOpen(sessionIndex);
        boolean told = closed && builder.isPossible(enrolment, sessionIndex);
        int found = builder.put(enrolment, sessionIndex, code);
        if (found != 0) {
            tell(enrolment, found, place, column);
        }
        if (closed && !told) {
            tellIfPossible(enrolment, sessionIndex, place, column);
        }
    }

    /** Makes a place only when an issue needs one. */
    interface Place {

        /** Where the code stands. */
        Issue.Place of();

        /** How the code is written. */
        String code();
    }

    private void tell(Enrolment enrolment, int found, Place place, int column) {
        for (Finding finding : RegistersBuilder.findings(found)) {
            if (finding != Finding.AGE_NOT_KNOWN || ageAsked.add(enrolment.pupil())) {
                String message = finding == Finding.NO_CODE_SET
                        ? MESSAGES.get(finding)
                        : CodeText.shown(place.code(), enrolment.pupil()) + " " + MESSAGES.get(finding);
                issue(column, new Issue(finding.severity(), finding.name(), place.of(), String.valueOf(message)));
            }
        }
        if (RegistersBuilder.isDuplicate(found)) {
            issue(
                    column,
                    Issue.warning(
                            "DUPLICATE_MARK",
                            place.of(),
                            "this session has this entry already, or one without a mark; it is counted once."));
        }
        if (RegistersBuilder.isConflict(found)) {
            issue(
                    column,
                    Issue.error(
                            "CONFLICTING_MARKS",
                            place.of(),
                            "this session has another code already; the first one stands."));
        }
    }

    private void tellIfPossible(Enrolment enrolment, int sessionIndex, Place place, int column) {
        if (builder.isPossible(enrolment, sessionIndex)) {
            issue(
                    column,
                    Issue.warning(
                            "SESSION_CLOSED",
                            place.of(),
                            "the calendar says that the school was closed; the mark is counted as the register says."));
        }
    }

    /** What a finding means for the mark. */
    static String message(Finding finding) {
        return String.valueOf(MESSAGES.get(finding));
    }

    void issue(int position, Issue issue) {
        row.add(new Pending(position, issue));
    }

    /** Ends a row: its issues go out in the order of the columns. */
    void endRow() {
        if (!row.isEmpty()) {
            row.sort(Comparator.comparingInt(Pending::position));
            row.forEach(pending -> log.add(pending.issue()));
            row.clear();
        }
        if (++rows % TELL_EVERY == 0) {
            context.progress().accept(rows);
            if (context.cancelled().getAsBoolean()) {
                throw new ReadingCancelledException(rows);
            }
        }
    }
}
