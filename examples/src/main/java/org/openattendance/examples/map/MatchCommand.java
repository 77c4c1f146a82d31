package org.openattendance.examples.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.directory.ParticipationBarrier;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.match.Match;
import org.openattendance.mapping.match.MatchContext;
import org.openattendance.mapping.match.MatchPolicy;
import org.openattendance.mapping.match.MatchResult;
import org.openattendance.mapping.match.NeedMatcher;
import org.openattendance.mapping.match.RejectReason;
import org.openattendance.mapping.match.Rejected;
import org.openattendance.mapping.model.Need;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attendance map match MAP --need N --directory DIR}: who could help with a need, and why the others do not fit. */
@CommandLine.Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description =
                "Offers of the directory that fit a need, in order and with reasons; and why each other one does not fit.",
        footer = {
            "",
            "Example: attendance map match examples/data/partnership/map-2.json --need n1 --directory examples/data/partnership/directory"
        })
final class MatchCommand extends Command {

    @Mixin
    private final MapFiles files = new MapFiles();

    @Parameters(paramLabel = "MAP", description = "A map in JSON; - for standard input.")
    private String name = "";

    @Option(names = "--need", required = true, paramLabel = "N", description = "Id of a need of the map, or its code.")
    private String need = "";

    @Option(
            names = "--directory",
            required = true,
            paramLabel = "DIR",
            description = "A folder of directory tables, or an Open Referral file.")
    private String directory = "";

    @Option(
            names = "--agreement",
            split = ",",
            paramLabel = "PARTNER",
            description = "Partners with a service level agreement in force.")
    private List<String> agreements = List.of();

    @Override
    protected Outcome run() {
        PartnershipMap map = files.load(name);
        PartnerDirectory partners = files.directory(directory);
        files.requireNoRisk(map);
        MapView view = files.view(map);
        Need asked = need(view.map());
        MatchContext context =
                MatchContext.of(view.map(), agreements, view.map().asOf());
        MatchResult result = NeedMatcher.match(asked.code(), context, partners, MatchPolicy.standard());
        Outcome outcome = Outcome.of(json(asked, result), List.of(table(result)))
                .withText(result.note() + "\n")
                .withIssues(files.issues(maxIssues()));
        err().println(view.operatorReport());
        return outcome;
    }

    private Need need(PartnershipMap map) {
        return map.findNeed(need)
                .or(() -> map.needs().stream()
                        .filter(one -> one.code().equals(need))
                        .findFirst())
                .orElseThrow(() -> new CallException(
                        "--need names no need of this map.", "it is misspelt, or not for this audience."));
    }

    private static Map<String, Object> json(Need need, MatchResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("need", need.id());
        json.put("code", result.need());
        json.put("safeguardingFirst", result.safeguardingFirst());
        json.put("note", result.note());
        json.put("rows", result.ranked().stream().map(MatchCommand::row).toList());
        json.put("rejected", result.rejected().stream().map(MatchCommand::row).toList());
        json.put("statutory", result.statutory().stream().map(ServiceOffer::id).toList());
        return json;
    }

    private static Map<String, Object> row(Match match) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("offer", match.offer().id());
        row.put("name", match.offer().name());
        row.put("covers", match.coveredNeeds());
        row.put("reasons", match.reasons().stream().map(Match.Reason::words).toList());
        row.put(
                "barriers",
                match.barriers().stream().map(ParticipationBarrier::kind).toList());
        return row;
    }

    private static Map<String, Object> row(Rejected rejected) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("offer", rejected.offer().id());
        row.put("name", rejected.offer().name());
        row.put("reasons", rejected.reasons().stream().map(Enum::name).toList());
        return row;
    }

    private static String words(Rejected rejected) {
        return String.join(
                "; ", rejected.reasons().stream().map(RejectReason::words).toList());
    }

    private static ReportTable table(MatchResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (Match match : result.ranked()) {
            String reasons = String.join(
                    " ", match.reasons().stream().map(Match.Reason::words).toList());
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    match.offer().id(),
                    match.offer().name(),
                    reasons));
        }
        result.rejected()
                .forEach(one ->
                        rows.add(List.of("", one.offer().id(), one.offer().name(), "does not fit: " + words(one))));
        result.statutory().forEach(offer -> rows.add(List.of("", offer.id(), offer.name(), "statutory")));
        return ReportTable.of(
                List.of(Column.numbers("order"), Column.words("offer"), Column.words("name"), Column.words("why")),
                rows);
    }
}
