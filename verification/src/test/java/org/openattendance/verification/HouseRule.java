package org.openattendance.verification;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule of the house and the classes planted to break it.
 *
 * @param rule    makes the rule for a house; its {@code because} is the reason
 * @param planted simple names of the planted classes that it must catch, and no others
 */
record HouseRule(Function<House, ArchRule> rule, Set<String> planted) {

    static HouseRule of(Function<House, ArchRule> rule, String... planted) {
        return new HouseRule(rule, Set.of(planted));
    }

    /** Empty packages are no fault: they are built one after another. */
    ArchRule in(House house) {
        return rule.apply(house).allowEmptyShould(true);
    }
}
