/** Realistic registers without a real child, contracts for the formats of others, and a conformance kit. */
module org.openattendance.testkit {
    requires static transitive org.jspecify;
    // Not transitive: who only wants registers need not have JUnit.
    requires static org.junit.jupiter.api;
    requires com.fasterxml.jackson.databind;
    requires transitive org.openattendance.core;

    exports org.openattendance.testkit;
    exports org.openattendance.testkit.conformance;
}
