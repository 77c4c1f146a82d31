package org.openattendance.examples.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.openattendance.measure.Population;
import org.openattendance.pupil.Pupils;
import org.openattendance.register.Registers;
import org.openattendance.report.ReportTable;
import org.openattendance.report.StatisticsReport;
import org.openattendance.statistics.BandMovement;
import org.openattendance.statistics.Coverage;
import org.openattendance.statistics.DisclosurePolicy;
import org.openattendance.statistics.GroupStatistics;
import org.openattendance.statistics.Grouping;
import org.openattendance.statistics.Grouping.Margins;
import org.openattendance.statistics.PeriodKind;
import org.openattendance.statistics.StatisticsCollector;
import org.openattendance.statistics.StatisticsDisclosure;
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

    @Option(
            names = "--detail",
            description = "Also the census measures: reasons, one or more sessions missed, bands, share of absence.")
    private boolean detail;

    @Option(
            names = "--disclosure",
            paramLabel = "POLICY",
            description = "Withhold what may not be published, by a policy of the rule book.")
    private @Nullable String disclosure;

    @Mixin
    private MoreFigures more = new MoreFigures();

    /** Made by the list of commands. */
    public StatisticsCommand() {}

    @Override
    protected Outcome run() {
        Unit counted = choice("--unit", unit, Unit.values());
        Margins over = choice("--margins", margins, Margins.values());
        Context context = options.context();
        checkAnonymous();
        Grouping grouping = grouping(over, context);
        Set<String> kept = registerColumns(context);
        ReadContext reading =
                context.attendance().context().withColumns(read(kept, grouping)).withMaxIssues(maxIssues());
        SchoolBatch batch = SchoolBatch.of(context.files(), context.schools());
        Window window = options.window(batch, context, reading);
        StatisticsPlan asked = StatisticsPlan.of(
                        context.attendance()
                                .rules()
                                .definitions()
                                .of(context.definitions().get(0)),
                        context.attendance().rules().measures(),
                        context.attendance().frame(),
                        window)
                .asOf(options.asOf(window, context))
                .with(context.schools())
                .with(grouping)
                .with(counted)
                .with(detail ? context.attendance().rules().bands() : List.of());
        List<StatisticsCollector> collectors = collectors(context, asked);
        Optional<BandMovement> moved = more.movedSince()
                .map(day -> BandMovement.since(day, collectors.get(0).plan(), more.bands(context.attendance())));
        AllSchoolsFigures all = AllSchoolsFigures.of(
                context.attendance(),
                context.schools(),
                collectors.stream().map(StatisticsCollector::plan).toList());
        Set<String> found = new HashSet<>();
        Pupils pupils = context.attendance().pupils().orElse(Pupils.none());
        Checked<Coverage> read = batch.read(reading, window, graceDays, (registers, school) -> {
            registers.all().forEach(register -> found.addAll(register.columns().keySet()));
            Registers known = context.amended(registers, school, reading);
            collectors.forEach(one -> one.add(known, pupils, school));
            moved.ifPresent(movement -> movement.add(known, pupils, school));
            all.add(known, pupils, school);
        });
        context.amendments().map(table -> table.rest(options.nation(), reading)).ifPresent(rest -> {
            collectors.forEach(one -> one.add(rest, pupils, Optional.empty()));
            moved.ifPresent(movement -> movement.add(rest, pupils, Optional.empty()));
            all.add(rest, pupils, Optional.empty());
        });
        checkUsable(read);
        checkColumns(kept, found);
        List<StatisticsTable> tables =
                collectors.stream().map(StatisticsCollector::toTable).toList();
        return outcome(context, window, tables, moved, all, read);
    }

    private static List<StatisticsCollector> collectors(Context context, StatisticsPlan plan) {
        return context.definitions().stream()
                .map(definition -> StatisticsCollector.of(
                        plan.with(context.attendance().rules().definitions().of(definition))))
                .toList();
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

    /** What lists pupils, or is not guarded, is not for publication. */
    private void checkAnonymous() {
        if (disclosure != null && (detail || more.listsPupils())) {
            throw new CallException(
                    "--disclosure goes with neither --detail nor --moved-since nor --access: those are not for publication.",
                    "two calls were meant.");
        }
    }

    private Grouping grouping(Margins over, Context context) {
        List<String> columns = new ArrayList<>(by);
        boolean cohorts = columns.remove(Grouping.COHORT);
        Grouping plain = Grouping.by(columns).with(over);
        Grouping grouping = cohorts ? plain.of(context.attendance().rules().cohorts()) : plain;
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
        kept.removeAll(List.of("school_id", Grouping.COHORT));
        context.attendance().pupils().ifPresent(list -> kept.removeIf(list::hasColumn));
        kept.removeIf(context.schools()::hasColumn);
        return kept;
    }

    /** Columns to keep of the registers: those asked for, and those that may say who is in a cohort. */
    private static Set<String> read(Set<String> kept, Grouping grouping) {
        Set<String> all = new LinkedHashSet<>(kept);
        grouping.cohorts().ifPresent(cohorts -> all.addAll(cohorts.columns()));
        return all;
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

    private Outcome outcome(
            Context context,
            Window window,
            List<StatisticsTable> tables,
            Optional<BandMovement> moved,
            AllSchoolsFigures all,
            Checked<Coverage> read) {
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
        List<StatisticsReport> reports =
                tables.stream().map(table -> report(table, context)).toList();
        if (tables.size() == 1) {
            json.putAll(body(tables.get(0), reports.get(0), context));
        } else {
            List<Map<String, Object>> definitions = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) {
                definitions.add(named(tables.get(i), reports.get(i), context));
            }
            json.put("definitions", definitions);
        }
        List<Checked<?>> beside = new ArrayList<>(context.issues());
        more.addTo(json, context.attendance(), tables.get(0), moved, beside);
        if (disclosure == null) {
            all.addTo(json);
        }
        json.put("coverage", CoverageJson.of(read.value()));
        IssueLog log = new IssueLog(maxIssues());
        log.addAll(read);
        beside.forEach(log::addAll);
        context.amendments().map(table -> table.issues(maxIssues())).ifPresent(log::addAll);
        tables.forEach(table -> missing(table).forEach(log::add));
        return Outcome.of(json, () -> shown(reports, read.value()))
                .withRuleBook(
                        context.attendance().rules().version().release(),
                        context.attendance().rules().version().digest())
                .withIssues(log.checked(Boolean.TRUE));
    }

    private StatisticsReport report(StatisticsTable table, Context context) {
        if (disclosure == null) {
            return StatisticsReport.of(table);
        }
        DisclosurePolicy policy = context.attendance()
                .rules()
                .disclosure()
                .find(disclosure, table.plan().asOf())
                .orElseThrow(() -> new CallException(
                        "There is no policy " + disclosure + " on "
                                + table.plan().asOf() + ".",
                        "it is spelt another way in the rule book, or holds on other days."));
        return StatisticsReport.of(table, StatisticsDisclosure.of(table, policy));
    }

    private Map<String, Object> named(StatisticsTable table, StatisticsReport report, Context context) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("definition", table.plan().definition().definition().id());
        json.putAll(body(table, report, context));
        return json;
    }

    private Map<String, Object> body(StatisticsTable table, StatisticsReport report, Context context) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "groups",
                table.groups().stream().map(row -> row(row, report, context)).toList());
        json.put("total", table.total().map(row -> row(row, report, context)).orElse(null));
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

    private Map<String, @Nullable Object> row(GroupStatistics row, StatisticsReport report, Context context) {
        Map<String, @Nullable Object> json = report.row(row);
        if (detail) {
            json.putAll(
                    StatisticsReport.detail(row, context.attendance().rules().bands()));
        }
        return json;
    }

    @SuppressWarnings("NullAway") // a total that is not there is null in JSON
    private static Map<String, Object> asJson(Map<String, @Nullable Object> json) {
        return json;
    }

    private static List<ReportTable> shown(List<StatisticsReport> reports, Coverage coverage) {
        List<ReportTable> shown = new ArrayList<>();
        reports.forEach(report -> shown.add(report.toTable()));
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
