package org.openattendance.verification;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A set of classes under one root package, and what each area of it is called.
 *
 * <p>There are two: the library, which must keep every rule, and the planted one, whose classes each break one rule on purpose.
 *
 * @param root    package name, for example {@code org.openattendance}
 * @param classes classes of the published modules only
 */
record House(String root, JavaClasses classes) {

    /** The area of the classes that stand in the root package itself. */
    static final String FRONT_DOOR = "(root)";

    private static final Set<String> UNPUBLISHED = Set.of("examples", "benchmarks", "verification");

    /** The published modules, as they stand on the class path of this test. */
    static House library() {
        var found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.openattendance");
        var house = new House("org.openattendance", found);
        return new House(house.root, found.that(DescribedPredicate.describe("published", house::isPublished)));
    }

    /** Classes that break the rules on purpose. */
    static House planted() {
        var root = "org.openattendance.verification.planted";
        return new House(root, new ClassFileImporter().importPackages(root));
    }

    private boolean isPublished(JavaClass type) {
        return !UNPUBLISHED.contains(area(type));
    }

    /** Whether a class belongs to this house. */
    boolean owns(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The name after the root: {@code tally} for {@code org.openattendance.tally.x}; {@link #FRONT_DOOR} for the root itself. */
    String area(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root)
                ? FRONT_DOOR
                : name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    /** Classes of these areas. */
    DescribedPredicate<JavaClass> in(String... areas) {
        var wanted = List.of(areas);
        return DescribedPredicate.describe(
                "in " + String.join(", ", areas), type -> owns(type) && wanted.contains(area(type)));
    }

    /** Classes of every area but these. */
    DescribedPredicate<JavaClass> outside(String... areas) {
        var others = List.of(areas);
        return DescribedPredicate.describe(
                "outside " + String.join(", ", areas), type -> owns(type) && !others.contains(area(type)));
    }

    /** Whether a package segment of this name stands anywhere in the class's package. */
    static boolean hasSegment(JavaClass type, String segment) {
        return Arrays.asList(type.getPackageName().split("\\.")).contains(segment);
    }
}
