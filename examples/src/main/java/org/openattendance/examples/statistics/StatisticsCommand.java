package org.openattendance.examples.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.calendar.Window;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.NothingUsableException;
import org.openattendance.examples.Outcome;
import org.openattendance.examples.statistics.BatchOptions.Context;
import org.openattendance.load.IssueLog;
import org.openattendance.load.ReadContext;
import org.openattendance.load.SchoolBatch;
import org.openattendance.measure.Definition;
import org.openattendance.measure.Population;
import org.openattendance.pupil.Pupils;
import org.openattendance.report.ReportTable;
import org.openattendance.report.StatisticsReport;
import org.openattendance.statistics.Coverage;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.Grouping.Margins;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsPlan;
import org.openattendance.statistics.StatisticsTable;
import org.openattendance.statistics.Unit;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance statistics}: figures of groups of pupils and schools. */
@CommandLine.Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Figures of groups: any columns of pupils and schools, school to nation, terms to weekdays.",
            "Reads the registers of many schools one after another; a bad file never loses the rest."
        },
        footer = {
            "",
            "Example: attendance statistics --nation ENG --register schools/ --schools schools.csv \\",
            "  --by region,authority,school_id --margins levels --period term --format csv",
            "Exit status: 0 done; 1 done, with errors in the input; 2 the call was wrong; 3 nothing usable."
        })
public final class StatisticsCommand extends Command {

    private static final List<String> THRESHOLDS = List.of("persistent-absence", "severe-absence");

    @Mixin
    private BatchOptions options = new BatchOptions();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COL",
            description = "Columns of the list of pupils, the register or the list of schools; cohort for cohorts.")
    private List<String> by = new ArrayList<>();

    @Option(
            names = "--period",
            paramLabel = "year|term|half-term|week|weekday",
            description = "Each part of the window apart (default: the window whole).")
    private @Nullable String period;

    @Option(
            names = "--margins",
            paramLabel = "none|levels|every",
            defaultValue = "none",
            description = "Sums over columns: over the last ones (levels), or over every choice (default: none).")
    private String margins = "none";

    @Option(
            names = "--unit",
            paramLabel = "enrolment|pupil",
            defaultValue = "enrolment",
            description =
                    "What is counted: a pupil at one school, or a pupil, all schools together (default: enrolment).")
    private String unit = "enrolment";

    @Option(
            names = "--grace-days",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many days before the last day of all a school's register may end and not be late.")
    private int graceDays;

    /** Made by the list of commands. */
    public StatisticsCommand() {}

    @Override
    protected Outcome run() {
        Unit counted = choice("--unit", unit, Unit.values());
        Margins over = choice("--margins", margins, Margins.values());
        Context context = options.context();
        Grouping grouping = grouping(over);
        Set<String> kept = registerColumns(context);
        ReadContext reading = context.attendance().context().withColumns(kept).withMaxIssues(maxIssues());
        SchoolBatch batch = SchoolBatch.of(context.files(), context.schools());
        Window window = options.window(batch, reading);
        List<StatisticsCollector> collectors = new ArrayList<>();
        for (Definition definition : context.definitions()) {
            collectors.add(StatisticsCollector.of(StatisticsPlan.of(
                            context.attendance().rules().definitions().of(definition),
                            context.attendance().rules().measures(),
                            context.attendance().frame(),
                            window)
                    .asOf(options.asOf().orElse(window.last()))
                    .with(context.schools())
                    .with(grouping)
                    .with(counted)));
        }
        Set<String> found = new HashSet<>();
        Pupils pupils = context.attendance().pupils().orElse(Pupils.none());
        Checked<Coverage> read = batch.read(reading, window, graceDays, (registers, school) -> {
            registers.all().forEach(register -> found.addAll(register.columns().keySet()));
            collectors.forEach(one -> one.add(registers, pupils, school));
        });
        checkUsable(read);
        checkColumns(kept, found);
        return outcome(
                context,
                window,
                collectors.stream().map(StatisticsCollector::toTable).toList(),
                read);
    }

    private static <E extends Enum<E>> E choice(String option, String text, E[] values) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new CallException(
                option + " " + text + ": there is no such choice.",
                "one of these was meant: " + List.of(values).toString().toLowerCase(java.util.Locale.ROOT) + ".");
    }

    private Grouping grouping(Margins over) {
        Grouping grouping = Grouping.by(by).with(over);
        if (period == null) {
            return grouping;
        }
        return grouping.per(PeriodKind.find(period)
                .orElseThrow(() -> new CallException(
                        "There is no period " + period + ".", "year, term, half-term, week or weekday was meant.")));
    }

    /** Columns that are neither of the pupils nor of the schools should be those of the registers. */
    private Set<String> registerColumns(Context context) {
        Set<String> kept = new LinkedHashSet<>(by);
        kept.remove("school_id");
        context.attendance().pupils().ifPresent(list -> kept.removeIf(list::hasColumn));
        kept.removeIf(context.schools()::hasColumn);
        return kept;
    }

    private static void checkUsable(Checked<Coverage> read) {
        if (read.value().entries().stream().noneMatch(entry -> entry.lastMark().isPresent())) {
            StringBuilder text = new StringBuilder("No row of the registers could be used.");
            read.issues().stream().limit(20).forEach(issue -> text.append('\n').append(issue.describe()));
            throw new NothingUsableException(text.toString());
        }
    }

    private static void checkColumns(Set<String> kept, Set<String> found) {
        for (String column : kept) {
            if (!found.contains(column)) {
                throw new CallException(
                        "--by " + column + ": neither the pupils, the schools nor the registers have this column.",
                        "it is spelt another way there.");
            }
        }
    }

    private Outcome outcome(Context context, Window window, List<StatisticsTable> tables, Checked<Coverage> read) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        if (tables.size() == 1) {
            json.put(
                    "definition", tables.get(0).plan().definition().definition().id());
        }
        json.put("from", window.first().toString());
        json.put("to", window.last().toString());
        json.put("asOf", tables.get(0).plan().asOf().toString());
        json.put("unit", tables.get(0).plan().unit().id());
        if (tables.size() == 1) {
            json.putAll(body(tables.get(0)));
        } else {
            json.put(
                    "definitions", tables.stream().map(StatisticsCommand::named).toList());
        }
        json.put("coverage", CoverageJson.of(read.value()));
        IssueLog log = new IssueLog(maxIssues());
        log.addAll(read);
        context.issues().forEach(log::addAll);
        tables.forEach(table -> missing(table).forEach(log::add));
        return Outcome.of(json, () -> shown(tables, read.value()))
                .withRuleBook(
                        context.attendance().rules().version().release(),
                        context.attendance().rules().version().digest())
                .withIssues(log.checked(Boolean.TRUE));
    }

    private static Map<String, Object> named(StatisticsTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("definition", table.plan().definition().definition().id());
        json.putAll(body(table));
        return json;
    }

    private static Map<String, Object> body(StatisticsTable table) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("groups", table.groups().stream().map(StatisticsReport::json).toList());
        json.put("total", table.total().map(StatisticsReport::json).orElse(null));
        Map<String, Long> leftOut = new LinkedHashMap<>();
        table.leftOut().forEach((population, count) -> leftOut.put(population.name(), count));
        json.put("leftOut", leftOut);
        json.put(
                "smallSchools",
                table.smallSchools().stream().map(school -> school.value()).toList());
        json.put(
                "rulesNotKnown",
                THRESHOLDS.stream()
                        .filter(id -> table.rulesNotKnown().contains(id)
                                || !table.plan().measures().ids().contains(id))
                        .toList());
        return asJson(json);
    }

    @SuppressWarnings("NullAway") // a total that is not there is null in JSON
    private static Map<String, Object> asJson(Map<String, @Nullable Object> json) {
        return json;
    }

    private static List<ReportTable> shown(List<StatisticsTable> tables, Coverage coverage) {
        List<ReportTable> shown = new ArrayList<>();
        tables.forEach(table -> shown.add(StatisticsReport.table(table)));
        shown.add(CoverageJson.table(coverage));
        return shown;
    }

    /** What a definition had to do without, one issue for each enrolment. */
    private List<Issue> missing(StatisticsTable table) {
        List<Issue> issues = new ArrayList<>();
        String definition = table.plan().definition().definition().id();
        long ageless = table.leftOut().getOrDefault(Population.AGE_NOT_KNOWN, 0L);
        issues.addAll(
                Collections.nCopies(
                        (int) ageless,
                        Issue.warning(
                                "AGE_NOT_KNOWN",
                                new Issue.Cell(options.pupilsName(), 1, "date_of_birth"),
                                definition
                                        + " needs a date of birth, and that of one pupil is not known; the pupil is not in the total.")));
        issues.addAll(Collections.nCopies(
                (int) table.entryDatesAssumed(),
                Issue.warning(
                        "ENTRY_DATE_NOT_KNOWN",
                        new Issue.Cell(options.pupilsName(), 1, "entry_date"),
                        definition + " needs an entry date; for one pupil the first mark stands for it.")));
        table.smallSchools()
                .forEach(school -> issues.add(Issue.warning(
                        "SCHOOL_TOO_SMALL",
                        new Issue.Cell(options.schoolsName(), 1, "school_id"),
                        definition + " leaves out schools with so few enrolments as " + school + " has.")));
        return issues;
    }
}
