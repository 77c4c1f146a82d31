/** Realistic registers without a real child, and contracts for the formats of others. */
module org.openattendance.testkit {
    requires static transitive org.jspecify;
    // Not transitive: who only wants registers need not have JUnit.
    requires static org.junit.jupiter.api;
    requires transitive org.openattendance.core;

    exports org.openattendance.testkit;
}
