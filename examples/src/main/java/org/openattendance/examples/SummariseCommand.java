package org.openattendance.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openattendance.Figures;
import org.openattendance.PupilFigures;
import org.openattendance.SessionDifference;
import org.openattendance.base.Issue;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.measure.Definition;
import org.openattendance.measure.Population;
import org.openattendance.report.ReportTable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attendance summarise}: what each pupil's marks come to. */
@CommandLine.Command(
        name = "summarise",
        mixinStandardHelpOptions = true,
        description =
                "Counts a register: sessions, rates, persistent and severe absence, for each pupil, group and in all.")
final class SummariseCommand extends Command {

    @Mixin
    private RegisterOptions options = new RegisterOptions();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COL",
            description = "Group by columns of the list of pupils, or of the register.")
    private List<String> by = new ArrayList<>();

    @Override
    protected Outcome run() {
        Loaded loaded = options.load(maxIssues(), by);
        List<Figures> figures = loaded.definitions().stream()
                .map(definition ->
                        loaded.attendance().figures(loaded.registers(), loaded.window(), loaded.asOf(), definition))
                .toList();
        Map<String, Object> json = head(loaded);
        if (figures.size() == 1) {
            one(json, figures.get(0));
        } else {
            several(json, figures);
        }
        return Outcome.of(json, () -> tables(figures))
                .withRuleBook(
                        loaded.attendance().rules().version().release(),
                        loaded.attendance().rules().version().digest())
                .withIssues(options.issues(loaded, missing(figures), maxIssues()));
    }

    private List<ReportTable> tables(List<Figures> figures) {
        List<ReportTable> tables = new ArrayList<>();
        for (Figures one : figures) {
            if (!by.isEmpty()) {
                tables.add(FigureTable.groups(one.by(by), by));
            }
            tables.add(FigureTable.pupils(one));
        }
        return tables;
    }

    private Map<String, Object> head(Loaded loaded) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nation", options.nation().id());
        if (loaded.definitions().size() == 1) {
            json.put("definition", loaded.definitions().get(0).id());
        }
        json.put("from", loaded.window().first().toString());
        json.put("to", loaded.window().last().toString());
        json.put("asOf", loaded.asOf().toString());
        return json;
    }

    private void one(Map<String, Object> json, Figures figures) {
        Iterable<Map<String, @Nullable Object>> pupils = () -> figures.pupils().stream()
                .map(pupil -> FigureJson.of(pupil, options.hasOwnCodes()))
                .iterator();
        json.put("pupils", pupils);
        json.put("groups", groups(figures));
        json.put("total", FigureJson.of(figures.total(), options.hasOwnCodes()));
        json.put("rulesNotKnown", figures.rulesNotKnown());
    }

    private List<Map<String, @Nullable Object>> groups(Figures figures) {
        return by.isEmpty()
                ? List.of()
                : figures.by(by).stream()
                        .map(group -> FigureJson.of(group, options.hasOwnCodes()))
                        .toList();
    }

    private void several(Map<String, Object> json, List<Figures> figures) {
        List<Map<String, Object>> definitions = new ArrayList<>();
        for (Figures one : figures) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("definition", one.definition().id());
            one(entry, one);
            definitions.add(entry);
        }
        json.put("definitions", definitions);
        json.put("differences", differences(figures));
    }

    private static List<Map<String, Object>> differences(List<Figures> figures) {
        List<Map<String, Object>> differences = new ArrayList<>();
        for (int i = 0; i < figures.get(0).pupils().size(); i++) {
            int at = i;
            List<PupilFigures> same =
                    figures.stream().map(one -> one.pupils().get(at)).toList();
            List<SessionDifference> sessions = SessionDifference.between(same);
            if (!sessions.isEmpty()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("pupil", same.get(0).pupil().value());
                same.get(0).school().ifPresent(school -> entry.put("school", school.value()));
                entry.put(
                        "sessions",
                        sessions.stream().map(SummariseCommand::session).toList());
                differences.add(entry);
            }
        }
        return differences;
    }

    private static Map<String, Object> session(SessionDifference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", difference.session().date().toString());
        json.put("session", difference.session().part().name());
        json.put("code", difference.code());
        for (Map.Entry<Definition, String> counted : difference.counted().entrySet()) {
            json.put(counted.getKey().id(), counted.getValue());
        }
        json.put("rule", difference.rule());
        return json;
    }

    /** What definitions had to do without, one issue for each enrolment. */
    private List<Issue> missing(List<Figures> all) {
        List<Issue> issues = new ArrayList<>();
        for (Figures figures : all) {
            long ageless = figures.pupils().stream()
                    .filter(one -> one.population() == Population.AGE_NOT_KNOWN)
                    .count();
            issues.addAll(
                    Collections.nCopies(
                            (int) ageless,
                            missing(
                                    "AGE_NOT_KNOWN",
                                    "date_of_birth",
                                    figures.definition()
                                            + " needs a date of birth, and that of one pupil is not known; the pupil is not in the total.")));
            issues.addAll(Collections.nCopies(
                    (int) figures.entryDatesAssumed(),
                    missing(
                            "ENTRY_DATE_NOT_KNOWN",
                            "entry_date",
                            figures.definition()
                                    + " needs an entry date; for one pupil the first mark stands for it.")));
        }
        return issues;
    }

    private Issue missing(String reason, String column, String message) {
        return Issue.warning(reason, new Issue.Cell(options.pupilsName(), 1, column), message);
    }
}
