package org.openattendance.examples.research;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openattendance.Attendance;
import org.openattendance.Figures;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.calendar.Window;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.CalendarCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.PupilsCsv;
import org.openattendance.measure.Definition;
import org.openattendance.pattern.PatternKind;
import org.openattendance.pattern.ShareInterval;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.DisclosedTable;
import org.openattendance.statistics.DisclosureCells;
import org.openattendance.statistics.DisclosureControl;
import org.openattendance.testkit.GeneratedSchool;
import org.openattendance.testkit.RegisterGenerator;
import org.openattendance.testkit.RegisterPlan;

/**
 * The data of a study of England: the files of a folder, or a school that the generator makes up, so that nobody needs a real child to try a
 * question.
 *
 * @param attendance rules, pupils and calendar
 * @param registers with their amendments
 * @param window first and last day with a mark
 * @param asOf the last day on which something was recorded
 */
public record Study(Attendance attendance, Registers registers, Window window, LocalDate asOf) {

    private static final String POLICY = "small-5";

    /**
     * The files of a folder, or a made-up school.
     *
     * @param folder with {@code marks.csv}, {@code pupils.csv}, {@code calendar.csv} and, if there are any, {@code amendments.csv}; null for a
     *     made-up school
     * @param otherwise the school to make up
     */
    public static Study of(@Nullable String folder, RegisterPlan otherwise) {
        return of(RuleBook.standard(Nation.ENGLAND), folder, otherwise);
    }

    /** As {@link #of(String, RegisterPlan)}, by rules of the caller's own. */
    public static Study of(RuleBook rules, @Nullable String folder, RegisterPlan otherwise) {
        if (folder != null) {
            return at(rules, Path.of(folder));
        }
        GeneratedSchool school = RegisterGenerator.create().school(otherwise);
        Attendance known = Attendance.by(rules).with(school.pupils()).with(school.calendar());
        return of(known, school.registers(rules.codes()));
    }

    private static Study at(RuleBook rules, Path folder) {
        Attendance known = Attendance.by(rules)
                .with(PupilsCsv.read(Input.of(folder.resolve("pupils.csv"))).value())
                .with(CalendarCsv.read(Input.of(folder.resolve("calendar.csv"))).value());
        Registers read = known.read(LongCsv.at(folder.resolve("marks.csv"))).value();
        Path amendments = folder.resolve("amendments.csv");
        return of(
                known,
                Files.exists(amendments)
                        ? AmendmentsCsv.of(Input.of(amendments))
                                .applyTo(read, known.context())
                                .value()
                        : read);
    }

    private static Study of(Attendance known, Registers registers) {
        Window window = Window.of(registers.span().orElseThrow());
        LocalDate last = registers
                .lastRecorded()
                .filter(day -> day.isAfter(window.last()))
                .orElse(window.last());
        return new Study(known, registers, window, last);
    }

    /** The figures of the whole window by a definition. */
    public Figures figures(Definition definition) {
        return attendance.figures(registers, window, asOf, definition);
    }

    /** Counts of pupils, made safe together by our own default policy: small ones withheld, and nothing to be got back by subtraction. */
    public DisclosedTable safe(DisclosureCells.Builder cells) {
        return DisclosureControl.apply(
                cells.build(),
                attendance.rules().disclosure().find(POLICY, window.last()).orElseThrow());
    }

    /** A count as it may be shown: {@code c} where it is withheld. */
    public static String count(DisclosedTable table, String id) {
        return table.find(id)
                .orElseThrow()
                .shown()
                .map(String::valueOf)
                .orElse(table.policy().symbol());
    }

    /**
     * The share of one cell in another with its interval, where both are shown; by Wilson's score, as wide as the rules say.
     *
     * @return for example {@code 12.5% (6.93% to 21.50%)}; the symbol of the policy where one is withheld, empty where there is nobody
     */
    public String share(DisclosedTable table, String part, String whole) {
        var shown = table.find(part).orElseThrow().shown();
        var all = table.find(whole).orElseThrow().shown();
        if (shown.isEmpty() || all.isEmpty()) {
            return table.policy().symbol();
        }
        return all.get() == 0 ? "" : share(shown.get(), all.get());
    }

    private String share(long part, long whole) {
        Rate seen = Rate.of(part, whole);
        Rate z = attendance
                .rules()
                .patterns()
                .require(PatternKind.INTERVAL, window.last())
                .share("z");
        ShareInterval interval = ShareInterval.wilson(seen, z);
        return seen.percent(1, RoundingMode.HALF_UP) + "% (" + interval.lowerPercent() + "% to "
                + interval.upperPercent() + "%)";
    }
}
