package org.openattendance.rulebook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.pathway.ActionTest;
import org.openattendance.pathway.Band;
import org.openattendance.pathway.BandTest;
import org.openattendance.pathway.Comparison;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.CountTest;
import org.openattendance.pathway.EvidenceTest;
import org.openattendance.pathway.FactTest;
import org.openattendance.pathway.NamedFlag;
import org.openattendance.pathway.NotKnownTest;
import org.openattendance.pathway.NoticesTest;
import org.openattendance.pathway.PathwayMeasure;
import org.openattendance.pathway.PathwayUnit;
import org.openattendance.pathway.Percent;
import org.openattendance.pathway.RateTest;
import org.openattendance.pathway.SignalTest;
import org.openattendance.pathway.SinceTest;
import org.openattendance.pathway.SingleTest;
import org.openattendance.pathway.StageDoneTest;
import org.openattendance.pathway.Stretch;
import org.openattendance.pathway.Truth;
import org.openattendance.table.JsonPart;

/** Reads conditions. The first member of each object says what kind of test it is; flags and bands are looked up by name. */
final class PathwayConditions {

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "below", Comparison.BELOW,
            "atMost", Comparison.AT_MOST,
            "atLeast", Comparison.AT_LEAST,
            "above", Comparison.ABOVE);

    private final Map<String, NamedFlag> flags = new HashMap<>();
    private final Map<String, Band> bands = new HashMap<>();

    void add(NamedFlag flag) {
        flags.put(flag.key(), flag);
    }

    void add(String stage, Band band) {
        bands.put(stage, band);
    }

    Condition read(JsonPart part) {
        List<String> keys = part.keys();
        return switch (keys.isEmpty() ? "" : keys.get(0)) {
            case "all" -> new Condition.All(part.only("all").list("all", this::read));
            case "any" -> new Condition.Any(part.only("any").list("any", this::read));
            case "not" -> new Condition.Not(read(part.only("not").get("not")));
            default -> test(part);
        };
    }

    /** A single test. */
    SingleTest test(JsonPart part) {
        List<String> keys = part.keys();
        String kind = keys.isEmpty() ? "" : keys.get(0);
        return part.checked(() -> switch (kind) {
            case "measure" -> measure(part);
            case "flag" -> flag(part.only("flag").get("flag"));
            case "inBand" -> band(part.only("inBand").get("inBand"));
            case "fact" -> fact(part.only("fact", "is"));
            case "evidence" ->
                new EvidenceTest(
                        part.only("evidence", "min").get("evidence").text(),
                        part.find("min").map(JsonPart::integer).orElse(1));
            case "action" -> new ActionTest(part.only("action").get("action").text());
            case "stageDone" ->
                new StageDoneTest(part.only("stageDone").get("stageDone").text());
            case "since" ->
                new SinceTest(part.only("since", "atLeast", "unit").get("since").text(), stretch(part, "atLeast"));
            case "noticesFewerThan" ->
                new NoticesTest(
                        part.only("noticesFewerThan").get("noticesFewerThan").integer());
            case "signal" -> new SignalTest(part.only("signal").get("signal").text());
            case "notKnown" ->
                new NotKnownTest(part.only("notKnown").get("notKnown").text());
            default ->
                throw part.fault(
                        "PATHWAY_UNKNOWN_CONDITION",
                        "this is no condition that we know.",
                        "its first name is misspelt.");
        });
    }

    private static SingleTest measure(JsonPart part) {
        part.only("measure", "below", "atMost", "atLeast", "above", "sessionsAtLeast", "daysAtLeast", "schoolWeeks");
        JsonPart name = part.get("measure");
        PathwayMeasure measure = PathwayMeasure.find(name.text())
                .orElseThrow(() ->
                        name.fault("PATHWAY_UNKNOWN_MEASURE", "there is no measure of that name.", "it is misspelt."));
        int weeks = part.find("schoolWeeks").map(JsonPart::integer).orElse(0);
        Optional<JsonPart> count = part.find("sessionsAtLeast").or(() -> part.find("daysAtLeast"));
        List<String> comparisons =
                part.keys().stream().filter(COMPARISONS::containsKey).toList();
        if (comparisons.size() + (count.isPresent() ? 1 : 0) != 1) {
            throw part.fault(
                    "PATHWAY_UNKNOWN_CONDITION",
                    "a measure is compared once: "
                            + COMPARISONS.keySet().stream().sorted().toList() + ", sessionsAtLeast or daysAtLeast.",
                    "the threshold was left out.");
        }
        if (count.isPresent()) {
            return new CountTest("", measure, count.get().integer(), weeks);
        }
        String word = comparisons.get(0);
        return new RateTest(
                "", measure, COMPARISONS.getOrDefault(word, Comparison.BELOW), percent(part.get(word)), weeks);
    }

    private SingleTest flag(JsonPart name) {
        NamedFlag flag = flags.get(name.text());
        if (flag == null) {
            throw name.fault("PATHWAY_UNKNOWN_REFERENCE", "there is no flag of that name.", "it is misspelt.");
        }
        if (flag.when() instanceof RateTest rate) {
            return rate.labelled(flag.key());
        }
        return flag.when() instanceof CountTest count ? count.labelled(flag.key()) : flag.when();
    }

    private SingleTest band(JsonPart name) {
        Band band = bands.get(name.text());
        if (band == null) {
            throw name.fault("PATHWAY_UNKNOWN_REFERENCE", "no stage of that name has a band.", "it is misspelt.");
        }
        return new BandTest(name.text(), band);
    }

    private static SingleTest fact(JsonPart part) {
        JsonPart is = part.get("is");
        Truth wanted = Truth.find(is.text())
                .filter(truth -> truth != Truth.UNKNOWN)
                .orElseThrow(() -> is.fault(
                        "JSON_WRONG_TYPE", "a fact is asked for \"yes\" or \"no\".", "true was written for yes."));
        return new FactTest(part.get("fact").text(), wanted);
    }

    static Stretch stretch(JsonPart part, String number) {
        return new Stretch(part.get(number).integer(), part.get("unit").one(PathwayUnit.class));
    }

    static Stretch stretch(JsonPart part) {
        return stretch(part.only("n", "unit"), "n");
    }

    static Percent percent(JsonPart part) {
        return part.checked(() -> {
            BigDecimal number = part.number();
            return new Percent(number);
        });
    }
}
