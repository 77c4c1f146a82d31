package org.openattendance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds in the library, and is shown to catch the classes planted to break it, and no others. */
class HouseRulesTest {

    private static final House LIBRARY = House.library();
    private static final House PLANTED = House.planted();

    /** A fault begins with the name of its class, or (a cycle) holds it. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("org\\.openattendance\\.verification\\.planted\\.(?:\\w+\\.)*([A-Z]\\w+)");

    private static final Map<String, HouseRule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "imports only to the right",
                    HouseRule.of(DirectionRules::onlyToTheRight, "TallyThatKnowsItsReport")),
            Map.entry("every area is on the map", HouseRule.of(DirectionRules::onTheMap, "OffTheMap")),
            Map.entry("no cycles", HouseRule.of(DirectionRules::noCycles, "OneHalf", "OtherHalf")),
            Map.entry("Jackson in its place", HouseRule.of(DirectionRules::jacksonInItsPlace, "TallyByJackson")),
            Map.entry("no clock", HouseRule.of(PurityRules::noClock, "AsksTheClock")),
            Map.entry("no default region", HouseRule.of(PurityRules::noDefaultRegion, "AsksTheRegion")),
            Map.entry("no chance", HouseRule.of(PurityRules::noChance, "DrawsLots")),
            Map.entry("no reflection", HouseRule.of(PurityRules::noReflection, "LooksInTheMirror")),
            Map.entry("no logging", HouseRule.of(PurityRules::noLogging, "Prints")),
            Map.entry("no network", HouseRule.of(PurityRules::noNetwork, "CallsOut")),
            Map.entry("files only at the edge", HouseRule.of(PurityRules::filesOnlyAtTheEdge, "MeasureFromFile")),
            Map.entry("no static state", HouseRule.of(PurityRules::noStaticState, "SharedByAll")),
            Map.entry("not Serializable", HouseRule.of(PurityRules::notSerializable, "Freezes")),
            Map.entry(
                    "only our types and the JDK's",
                    HouseRule.of(SignatureRules::onlyOurTypesAndTheJdks, "ShowsItsTools")),
            Map.entry("@NullMarked", HouseRule.of(SignatureRules::nullMarked, "NobodyKnowsNull")),
            Map.entry("no floating point", HouseRule.of(SignatureRules::noFloatingPoint, "RateInDoubles"))));

    @TestFactory
    Stream<DynamicTest> holds() {
        return RULES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> entry.getValue().in(LIBRARY).check(LIBRARY.classes())));
    }

    @TestFactory
    Stream<DynamicTest> can_fail() {
        return RULES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    var found = entry.getValue()
                            .in(PLANTED)
                            .evaluate(PLANTED.classes())
                            .getFailureReport()
                            .getDetails();
                    assertThat(guilty(found))
                            .as("%s", found)
                            .isEqualTo(entry.getValue().planted());
                }));
    }

    @Test
    void the_library_is_found() {
        assertThat(LIBRARY.classes().stream().map(LIBRARY::area))
                .contains("base", "table")
                .doesNotContain("examples", "verification", "benchmarks");
    }

    @Test
    void nothing_stands_to_the_right_of_itself() {
        assertThat(DirectionRules.MAP.keySet())
                .noneMatch(area -> DirectionRules.right(area).contains(area));
    }

    /** The class that a fault begins with; for a cycle, which begins with none, every class it names. */
    private static Set<String> guilty(Iterable<String> faults) {
        var names = new TreeSet<String>();
        faults.forEach(fault -> {
            var matcher = CLASS_NAME.matcher(fault);
            var found = matcher.results().map(result -> result.group(1)).toList();
            names.addAll(matcher.reset().lookingAt() ? found.subList(0, 1) : found);
        });
        return names;
    }
}
