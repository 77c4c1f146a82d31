/** Realistic registers without a real child, and contracts for the formats of others. */
module org.openattendance.testkit {
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires transitive org.openattendance.core;
}
