package org.openattendance.examples.notices;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openattendance.Attendance;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Issue;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.NoticeSetting;
import org.openattendance.penalty.NoticeSettings;
import org.openattendance.pupil.PupilDetails;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;

/** What the commands about notices share. */
final class NoticeInputs {

    private NoticeInputs() {}

    /** The nation's rules, with settings given as {@code id=value}; refused at once where the nation has no notice. */
    static NoticeRules rules(Attendance attendance, List<String> settings) {
        NoticeRules rules = attendance.rules().notices();
        rules.requireNotices();
        NoticeSettings changed = rules.settings();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new CallException(
                        "--set " + setting + " is not of the form id=value.", "a space stands round the equals sign.");
            }
            changed = changed.with(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return rules.with(changed);
    }

    static SessionCalendar calendar(Loaded loaded) {
        return loaded.attendance()
                .calendar()
                .orElseThrow(() ->
                        new CallException("School weeks need --calendar.", "the calendar of the school was left out."));
    }

    /** The days that --from and --to leave; every day when they were not given. */
    static DateSpan days(Loaded loaded) {
        boolean bounded = loaded.registers()
                .span()
                .map(Window::of)
                .filter(loaded.window()::equals)
                .isEmpty();
        return bounded ? loaded.window().span() : DateSpan.always();
    }

    /** The registers of each pupil, at any number of schools, in order of the pupils. */
    static Map<PupilRef, List<Register>> byPupil(Loaded loaded) {
        return loaded.registers().all().stream()
                .collect(Collectors.groupingBy(Register::pupil, LinkedHashMap::new, Collectors.toList()));
    }

    static Optional<LocalDate> dateOfBirth(Loaded loaded, PupilRef pupil) {
        return loaded.attendance()
                .pupils()
                .flatMap(pupils -> pupils.find(pupil))
                .flatMap(PupilDetails::dateOfBirth);
    }

    /** One issue for each pupil whose date of birth is not known, at the head of the list that should have it. */
    static List<Issue> unknownAges(Loaded loaded, String file) {
        Issue issue = Issue.warning(
                "AGE_NOT_KNOWN",
                new Issue.Cell(file, 1, "date_of_birth"),
                "the threshold is for compulsory school age, and the date of birth of one pupil is not known;"
                        + " the sessions are counted as of that age.");
        long pupils = byPupil(loaded).keySet().stream()
                .filter(pupil -> dateOfBirth(loaded, pupil).isEmpty())
                .count();
        return Collections.nCopies((int) pupils, issue);
    }

    static String cite(List<Source> sources) {
        return sources.stream().map(Source::cite).collect(Collectors.joining("; "));
    }

    static List<String> describe(List<NoticeSetting> settings) {
        return settings.stream().map(NoticeSetting::describe).toList();
    }
}
