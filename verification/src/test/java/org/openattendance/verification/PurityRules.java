package org.openattendance.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Same inputs, same bytes out: nothing in a published module may ask the machine it runs on. */
final class PurityRules {

    /** A call is written {@code owner.method(parameter,parameter)}. */
    private static final Pattern CLOCK = calls(
            "java\\.time\\..*\\.now\\(.*",
            "java\\.time\\.Clock\\..*",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\(.*");

    private static final Pattern REGION = calls(
            "java\\.util\\.Locale\\.[gs]etDefault\\(.*",
            "java\\.util\\.TimeZone\\.[gs]etDefault\\(.*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*",
            "java\\.lang\\.String\\.formatted\\(.*",
            "java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)",
            "java\\.io\\.Print(Stream|Writer)\\.(format|printf)\\(java\\.lang\\.String,.*",
            "java\\.util\\.Formatter\\.<init>\\((java\\.lang\\.Appendable)?\\)",
            "java\\.util\\.Formatter\\.format\\(java\\.lang\\.String,.*",
            "java\\.text\\.\\w+\\.get\\w*Instance\\((int,?)*\\)",
            "java\\.text\\.(Decimal|SimpleDate|Message|Choice)Format\\.<init>\\((java\\.lang\\.String)?\\)",
            "java\\.text\\.MessageFormat\\.format\\(.*",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofLocalized\\w+\\(.*",
            "java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\)",
            "java\\.util\\.Scanner\\..*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
            "java\\.lang\\.String\\.getBytes\\(\\)",
            "java\\.lang\\.String\\.<init>\\(\\[B(,int,int)?\\)",
            "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
            "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
            "java\\.io\\.File(Reader|Writer)\\.<init>\\((java\\.lang\\.String|java\\.io\\.File)(,boolean)?\\)",
            "java\\.lang\\.System\\.(lineSeparator|getProperty|getenv)\\(.*");

    private static final Pattern CHANCE = calls(
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.util\\.Random\\.<init>\\(\\)",
            "java\\.util\\.SplittableRandom\\.<init>\\(\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.security\\.SecureRandom\\..*",
            "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
            "java\\.lang\\.System\\.identityHashCode\\(.*");

    private static final Pattern OUTSIDE_CALL = calls(
            "java\\.lang\\.Class\\.(getResource|getResourceAsStream|getClassLoader)\\(.*",
            "java\\.lang\\.Module\\.getResourceAsStream\\(.*",
            "java\\.lang\\.Thread\\.getContextClassLoader\\(.*",
            "java\\.util\\.ServiceLoader\\..*",
            "java\\.util\\.ResourceBundle\\..*",
            "java\\.lang\\.ClassLoader\\..*");

    /** A file or a stream by type. {@code Serializable} and {@code UncheckedIOException} open nothing. */
    private static final Pattern OUTSIDE_TYPE = Pattern.compile(
            "java\\.io\\.(?!Serializable$|UncheckedIOException$|IOException$|ObjectStreamException$|InvalidObjectException$).*"
                    + "|java\\.nio\\.(file|channels)\\..*|java\\.util\\.(zip|jar)\\..*");

    /** The readers and writers of mapping and assessment are known by their names. */
    private static final Pattern READER_OR_WRITER =
            Pattern.compile(".*(Reader|Writer|Loader|Resources|Csv|Json|Files?)");

    private static final Pattern NETWORK =
            Pattern.compile("java\\.net\\.(?!URI$|URISyntaxException$|URL(En|De)coder$).*|javax\\.net\\..*");

    private static final Pattern REFLECTION = calls(
            "java\\.lang\\.Class\\.(forName|newInstance|getMethods?|getDeclared\\w+|getFields?|getConstructors?)\\(.*",
            "java\\.lang\\.reflect\\.(?!Array\\.).*",
            "java\\.lang\\.invoke\\.MethodHandles\\.(lookup|privateLookupIn)\\(.*");

    private static final Pattern LOGGING = Pattern.compile(
            "java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*|org\\.slf4j\\..*|org\\.apache\\.(logging|log4j|commons\\.logging)\\..*");

    private static final Set<String> MUTABLE_TYPES = Set.of(
            "java.util.ArrayList",
            "java.util.ArrayDeque",
            "java.util.BitSet",
            "java.util.Date",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.PriorityQueue",
            "java.util.Properties",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.WeakHashMap",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.ThreadLocal",
            "java.security.MessageDigest");

    private PurityRules() {}

    static ArchRule noClock(House house) {
        return classes()
                .that(house.outside())
                .should(notCall("ask a clock", CLOCK))
                .because("asOf is always an argument: a figure asked for again next year must be the same figure");
    }

    static ArchRule noDefaultRegion(House house) {
        return classes()
                .that(house.outside())
                .should(notCall("use the machine's locale, zone, charset or line ending", REGION))
                .because(
                        "a school in Cardiff and a server in Istanbul must print the same bytes; join strings, or give Locale.ROOT");
    }

    static ArchRule noChance(House house) {
        return classes()
                .that(house.outside())
                .should(notCall("draw by chance without a seed", CHANCE))
                .because("a result that cannot be had again cannot be checked");
    }

    static ArchRule noReflection(House house) {
        return classes()
                .that(house.outside())
                .should(notCall("reflect", REFLECTION))
                .because("what is found by name at run time is not seen by the compiler, nor by a host's native image");
    }

    static ArchRule noLogging(House house) {
        return classes()
                .that(house.outside())
                .should(Conditions.noFault(
                        "not log or print",
                        type -> Stream.concat(
                                DirectionRules.targets(type)
                                        .map(JavaClass::getName)
                                        .filter(LOGGING.asMatchPredicate()),
                                type.getFieldAccessesFromSelf().stream()
                                        .map(access -> access.getTarget().getFullName())
                                        .filter(name -> name.matches("java\\.lang\\.System\\.(out|err|in)")))))
                .because("a library answers by value; pupil data in a log is a leak");
    }

    static ArchRule noNetwork(House house) {
        return classes()
                .that(house.outside())
                .should(Conditions.noFault(
                        "not open a connection",
                        type -> DirectionRules.targets(type)
                                .map(JavaClass::getName)
                                .filter(NETWORK.asMatchPredicate())))
                .because("pupil data leaves the machine only when the caller sends it");
    }

    static ArchRule filesOnlyAtTheEdge(House house) {
        return classes()
                .that(house.outside("table", "rulebook", "load", "report", "testkit", "spark"))
                .should(Conditions.noFault(
                        "not touch a file, a stream or a class loader", type -> touches(house, type)))
                .because(
                        "a calculation is a pure function of values; only table, rulebook, load and report read and write");
    }

    static ArchRule noStaticState(House house) {
        return classes()
                .that(house.outside())
                .should(Conditions.noFault("hold no state that all threads share", PurityRules::staticState))
                .because(
                        "two callers in one JVM must not see each other; use a final List.of, or a value that is passed");
    }

    static ArchRule notSerializable(House house) {
        return classes()
                .that(house.outside())
                .should(Conditions.noFault(
                        "not be Serializable",
                        type -> type.isAssignableTo(Serializable.class)
                                        && !type.isEnum()
                                        && !type.isAssignableTo(Enum.class)
                                        && !type.isAssignableTo(Throwable.class)
                                        && !isParcelForSpark(house, type)
                                ? Stream.of("is Serializable")
                                : Stream.of()))
                .because(
                        "JSON with schemaVersion is the wire form; a stream of objects freezes private fields and skips every check");
    }

    /** A broadcast must be Serializable: one class may be, which holds bytes, and the kind of a lambda that travels. */
    private static boolean isParcelForSpark(House house, JavaClass type) {
        return house.area(type).equals("spark")
                && Set.of("RulesParcel", "SerializableFunction").contains(type.getSimpleName());
    }

    private static Pattern calls(String... patterns) {
        return Pattern.compile(String.join("|", patterns));
    }

    private static ArchCondition<JavaClass> notCall(String what, Pattern forbidden) {
        return Conditions.noFault("not " + what, type -> callsFrom(type, forbidden));
    }

    private static Stream<String> callsFrom(JavaClass type, Pattern forbidden) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> forbidden.matcher(call(access)).matches())
                .map(JavaAccess::getDescription);
    }

    private static String call(JavaAccess<? extends AccessTarget.CodeUnitAccessTarget> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName() + "("
                + access.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.joining(","))
                + ")";
    }

    private static Stream<String> touches(House house, JavaClass type) {
        if (Set.of("mapping", "assessment").contains(house.area(type))
                && READER_OR_WRITER.matcher(outermost(type).getSimpleName()).matches()) {
            return Stream.of();
        }
        return Stream.concat(
                DirectionRules.targets(type).map(JavaClass::getName).filter(OUTSIDE_TYPE.asMatchPredicate()),
                callsFrom(type, OUTSIDE_CALL));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PurityRules::outermost).orElse(type);
    }

    private static Stream<String> staticState(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(PurityRules::isMutable)
                .map(JavaField::getDescription);
    }

    private static boolean isMutable(JavaField field) {
        var type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || type.getName().startsWith("java.util.concurrent.")
                || type.getName().startsWith("com.google.common.cache.")
                || MUTABLE_TYPES.contains(type.getName());
    }
}
