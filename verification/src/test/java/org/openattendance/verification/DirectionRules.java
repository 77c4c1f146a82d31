package org.openattendance.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may import whom: the map of ARCHITECTURE.md, "Direction of dependency". */
final class DirectionRules {

    /** An area and what stands directly to its right; what stands further right is allowed too. */
    static final Map<String, List<String>> MAP = Map.ofEntries(
            Map.entry(House.FRONT_DOOR, List.of("report", "rulebook", "load")),
            Map.entry(
                    "report",
                    List.of("pathway", "penalty", "casework", "statistics", "pattern", "outlook", "table", "picture")),
            Map.entry(
                    "rulebook",
                    List.of(
                            "statistics",
                            "pattern",
                            "pathway",
                            "penalty",
                            "timer",
                            "measure",
                            "calendar",
                            "code",
                            "pupil",
                            "table")),
            Map.entry(
                    "load",
                    List.of(
                            "casework",
                            "pathway",
                            "penalty",
                            "statistics",
                            "tally",
                            "register",
                            "code",
                            "calendar",
                            "pupil",
                            "table")),
            Map.entry("pathway", List.of("measure", "timer", "plan")),
            Map.entry("penalty", List.of("measure", "timer", "plan")),
            Map.entry("casework", List.of("measure", "plan", "calendar", "pupil")),
            Map.entry("statistics", List.of("measure")),
            Map.entry("pattern", List.of("measure")),
            Map.entry("outlook", List.of("measure")),
            Map.entry("measure", List.of("tally")),
            Map.entry("tally", List.of("register")),
            Map.entry("register", List.of("code", "calendar", "pupil")),
            Map.entry("timer", List.of("register")),
            Map.entry("code", List.of("base")),
            Map.entry("calendar", List.of("base")),
            Map.entry("pupil", List.of("base")),
            Map.entry("table", List.of("base")),
            Map.entry("picture", List.of("base")),
            Map.entry("plan", List.of("base")),
            Map.entry("base", List.of("internal")),
            Map.entry("internal", List.of()),
            // The other modules see only these of core, and never each other.
            Map.entry("mapping", List.of("base", "table", "pupil", "plan", "picture")),
            Map.entry("assessment", List.of("base", "table", "plan", "picture")),
            Map.entry("testkit", List.of(House.FRONT_DOOR)),
            Map.entry("spark", List.of(House.FRONT_DOOR)));

    private DirectionRules() {}

    /** Everything to the right of an area, near and far. */
    static Set<String> right(String area) {
        var found = new TreeSet<String>();
        MAP.getOrDefault(area, List.of()).forEach(next -> {
            found.add(next);
            found.addAll(right(next));
        });
        return found;
    }

    static ArchRule onlyToTheRight(House house) {
        return classes()
                .should(Conditions.noFault(
                        "import only what stands to their right on the map", type -> leftward(house, type)))
                .because(
                        "a calculation that knows who calls it cannot be used, tested or understood without the caller");
    }

    static ArchRule onTheMap(House house) {
        return classes()
                .should(Conditions.noFault(
                        "stand in an area of the map",
                        type -> MAP.containsKey(house.area(type))
                                ? Stream.of()
                                : Stream.of("no area " + house.area(type))))
                .because(
                        "an area that is on no map may import anything: add it to ARCHITECTURE.md and to DirectionRules");
    }

    static ArchRule noCycles(House house) {
        return slices().matching(house.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package with two names");
    }

    static ArchRule jacksonInItsPlace(House house) {
        return classes()
                .that(house.outside("rulebook", "load", "report", "mapping", "assessment", "testkit"))
                .should(Conditions.noFault(
                        "not use Jackson",
                        type -> targets(type)
                                .filter(target -> target.getPackageName().startsWith("com.fasterxml.jackson"))
                                .map(JavaClass::getName)))
                .because("a host brings its own Jackson: the fewer the places that meet it, the fewer can break");
    }

    private static Stream<String> leftward(House house, JavaClass type) {
        var own = house.area(type);
        var allowed = right(own);
        return targets(type)
                .filter(house::owns)
                .filter(target -> !house.area(target).equals(own) && !allowed.contains(house.area(target)))
                .map(target -> own + " may not import " + target.getName());
    }

    static Stream<JavaClass> targets(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
    }
}
