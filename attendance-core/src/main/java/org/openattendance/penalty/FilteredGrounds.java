package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Rate;
import org.openattendance.calendar.SessionCalendar;

/** Grounds, and by which rows of a local code the authority may decline all the same. A row is told whether it holds or not. */
final class FilteredGrounds implements NoticeGrounds {

    private final NoticeGrounds grounds;
    private final List<LocalCode> filters;
    private final SessionCalendar calendar;
    private final LocalDate on;

    FilteredGrounds(NoticeGrounds grounds, List<LocalCode> filters, SessionCalendar calendar, LocalDate on) {
        this.grounds = grounds;
        this.filters = List.copyOf(filters);
        this.calendar = calendar;
        this.on = on;
    }

    @Override
    public Found look(NoticeCase pupil, List<NoticeRecord> standing, Optional<Rate> attendance) {
        Found found = grounds.look(pupil, standing, attendance);
        List<Said> last = new ArrayList<>(found.last());
        filters.forEach(filter -> last.addAll(filter(filter, pupil, attendance)));
        return new Found(found.met(), found.first(), last, found.settings());
    }

    private List<Said> filter(LocalCode filter, NoticeCase pupil, Optional<Rate> attendance) {
        List<LocalCodeResult> results = pupil.registers().stream()
                .map(register -> LocalCodeResult.test(filter, register, calendar, attendance, on))
                .toList();
        boolean holds = results.stream().anyMatch(result -> result.holds().orElse(false));
        boolean open =
                !holds && results.stream().anyMatch(result -> result.holds().isEmpty());
        return new Sayings()
                .blockIf(
                        results.stream().anyMatch(LocalCodeResult::notResolved),
                        "REGISTER_NOT_RESOLVED",
                        "A session that touches the local filter has no mark, an unknown one, or two.")
                .blockIf(holds, "LOCAL_FILTER", tell(filter) + " holds, so that the authority may decline.")
                .blockIf(
                        open,
                        "ATTENDANCE_NOT_KNOWN",
                        tell(filter) + " asks for the attendance of the school year so far, which is not known.")
                .reasonIf(!holds && !open, tell(filter) + " does not hold.")
                .list();
    }

    private static String tell(LocalCode filter) {
        String notes = filter.notes().isEmpty() ? "" : "; " + filter.notes();
        return "The local filter " + filter.id() + " of " + filter.authority() + " ("
                + NoticeProposals.cite(filter.sources()) + "; " + filter.confidence() + notes + ")";
    }
}
