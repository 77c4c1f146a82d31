package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.calendar.SessionCalendar;

/** A local code where a nation has no threshold. At each school by itself: one that holds is enough. */
final class LocalGrounds implements NoticeGrounds {

    private final NoticeRules rules;
    private final SessionCalendar calendar;
    private final LocalDate on;
    private final LocalTerms terms;

    LocalGrounds(NoticeRules rules, SessionCalendar calendar, LocalDate on, LocalTerms terms) {
        this.rules = rules;
        this.calendar = calendar;
        this.on = on;
        this.terms = terms;
    }

    @Override
    public Found look(NoticeCase pupil, List<NoticeRecord> standing, Optional<Rate> attendance) {
        Sayings sayings = new Sayings()
                .blockIf(
                        terms.trigger().isEmpty(),
                        "LOCAL_CODE_NOT_KNOWN",
                        "The nation leaves to a local code when a notice may be asked for, and none was given; read so far: "
                                + rules.localCodes().stream().map(LocalCode::id).toList()
                                + ".");
        List<LocalCodeResult> results = terms.trigger().stream()
                .flatMap(code -> pupil.registers().stream()
                        .map(register -> LocalCodeResult.test(code, register, calendar, attendance, on)))
                .toList();
        terms.trigger().ifPresent(code -> tell(code, results, sayings));
        age(pupil, results, sayings);
        sayings.blockIf(
                terms.mostNotices().isEmpty(),
                "MOST_NOTICES_NOT_KNOWN",
                "How many notices one parent may have in the look-back is for the local code, and was not given.");
        sayings.reason(
                "What else the local code asks for before a notice, and whether sessions of an earlier notice count"
                        + " again, is not known here.");
        boolean met = results.stream().anyMatch(result -> result.holds().orElse(false));
        return new Found(met, sayings.list(), List.of(), List.of());
    }

    private static void tell(LocalCode code, List<LocalCodeResult> results, Sayings sayings) {
        boolean holds = results.stream().anyMatch(result -> result.holds().orElse(false));
        boolean open =
                !holds && results.stream().anyMatch(result -> result.holds().isEmpty());
        int most = results.stream()
                .mapToInt(result -> result.sessions().size())
                .max()
                .orElse(0);
        sayings.blockIf(
                        results.stream().anyMatch(LocalCodeResult::notResolved),
                        "REGISTER_NOT_RESOLVED",
                        "A session that touches the result has no mark, an unknown one, or two.")
                .blockIf(open, "ATTENDANCE_NOT_KNOWN", "The attendance of the school year so far is not known.")
                .blockIf(!holds && !open, "LOCAL_CODE_NOT_MET", "What the local code asks for is not reached.")
                .reason("The local code " + code.id() + " counts " + most + " sessions ("
                        + NoticeProposals.cite(code.sources()) + "; " + code.confidence() + ").");
    }

    private void age(NoticeCase pupil, List<LocalCodeResult> results, Sayings sayings) {
        List<Optional<AgeGroup>> ages = results.stream()
                .flatMap(result -> result.sessions().stream())
                .map(Session::date)
                .distinct()
                .map(day ->
                        pupil.dateOfBirth().flatMap(born -> rules.schoolAge().find(born, day)))
                .distinct()
                .toList();
        boolean unknown = pupil.dateOfBirth().isEmpty() || ages.contains(Optional.<AgeGroup>empty());
        sayings.blockIf(
                        unknown,
                        "AGE_NOT_KNOWN",
                        "Compulsory school age cannot be told without a date of birth and its rule.")
                .blockIf(
                        !unknown && ages.contains(Optional.of(AgeGroup.NON_COMPULSORY_AGE)),
                        "OUT_OF_AGE",
                        "The pupil was not of compulsory school age at some of the sessions.");
    }
}
