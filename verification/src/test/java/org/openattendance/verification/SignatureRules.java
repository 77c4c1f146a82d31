package org.openattendance.verification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a caller sees. */
final class SignatureRules {

    private static final Set<String> MONEY = Set.of("javax.money.MonetaryAmount", "javax.money.CurrencyUnit");

    private SignatureRules() {}

    static ArchRule onlyOurTypesAndTheJdks(House house) {
        return classes()
                .that(house.outside())
                .should(Conditions.noFault(
                        "show only types of the JDK, our own, and money", type -> foreign(house, type)))
                .because(
                        "a type of Guava, Jackson or Moneta in a signature makes their next release our breaking change");
    }

    static ArchRule nullMarked(House house) {
        return classes()
                .that(house.outside())
                .should(Conditions.noFault(
                        "stand in a package that is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)
                                ? Stream.of()
                                : Stream.of("no @NullMarked on " + type.getPackageName())))
                .because("without it neither NullAway nor a caller's tools know what may be null");
    }

    static ArchRule noFloatingPoint(House house) {
        return classes()
                .that(house.in("tally", "measure"))
                .should(Conditions.noFault(
                        "neither hold, take, return nor call for a double or a float", SignatureRules::floating))
                .because("1 - 342/380 >= 0.1 is false in doubles: a pupil on the threshold would be missed");
    }

    private static Stream<String> foreign(House house, JavaClass type) {
        if (!isVisible(type) || House.hasSegment(type, "internal")) {
            return Stream.of();
        }
        var supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        var inHeader = Stream.concat(supertypes, type.getTypeParameters().stream())
                .flatMap(shown -> notOurs(house, type, shown, "its declaration"));
        var inMembers = type.getMembers().stream()
                .filter(SignatureRules::isVisible)
                .flatMap(member -> shownBy(member).flatMap(shown -> notOurs(house, type, shown, member.getName())));
        return Stream.concat(inHeader, inMembers);
    }

    private static Stream<String> notOurs(House house, JavaClass type, JavaType shown, String where) {
        return shown.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(raw -> !isAllowed(house, type, raw))
                .map(raw -> raw.getName() + " in " + where);
    }

    private static boolean isAllowed(House house, JavaClass user, JavaClass raw) {
        if (house.owns(raw)) {
            return !House.hasSegment(raw, "internal");
        }
        return raw.isPrimitive()
                || raw.getPackageName().startsWith("java.")
                || MONEY.contains(raw.getName())
                || house.area(user).equals("testkit") && raw.getPackageName().startsWith("org.junit.jupiter.api")
                || house.area(user).equals("spark") && raw.getPackageName().startsWith("org.apache.spark.sql");
    }

    private static Stream<JavaType> shownBy(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            var outAndThrown = Stream.concat(
                    Stream.of(unit.getReturnType()),
                    unit.getThrowsClause().stream().map(thrown -> thrown.getRawType()));
            return Stream.concat(
                    Stream.concat(outAndThrown, unit.getParameterTypes().stream()), unit.getTypeParameters().stream());
        }
        return member instanceof JavaField field ? Stream.of(field.getType()) : Stream.of();
    }

    private static boolean isVisible(JavaClass type) {
        var open = type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.PROTECTED);
        return open && type.getEnclosingClass().map(SignatureRules::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        var modifiers = member.getModifiers();
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static Stream<String> floating(JavaClass type) {
        var held = type.getFields().stream()
                .filter(field -> isFloating(field.getRawType()))
                .map(field -> field.getRawType().getName() + " in field " + field.getName());
        var declared = type.getCodeUnits().stream()
                .filter(unit -> isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(SignatureRules::isFloating))
                .map(unit -> "a floating number in the signature of " + unit.getName());
        var called = type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> isFloating(access.getTarget().getRawReturnType())
                        || access.getTarget().getRawParameterTypes().stream().anyMatch(SignatureRules::isFloating))
                .map(access -> access.getDescription());
        return Stream.of(held, declared, called).flatMap(faults -> faults);
    }

    private static boolean isFloating(JavaClass type) {
        var element = type.getBaseComponentType().getName();
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble")
                .contains(element);
    }
}
