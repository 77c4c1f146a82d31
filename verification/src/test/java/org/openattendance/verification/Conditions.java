package org.openattendance.verification;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions written as a function from a class to its faults. */
final class Conditions {

    private Conditions() {}

    /** A condition that holds where no fault is found; each fault names the class, so that a reader can go there. */
    static ArchCondition<JavaClass> noFault(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .distinct()
                        .forEach(fault ->
                                events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + fault)));
            }
        };
    }
}
