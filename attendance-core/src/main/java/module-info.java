/**
 * Codes, calendar, register, tally, measures, pathways, notices, timers and casework.
 *
 * <p>Money needs an implementation of {@code javax.money} at run time, on the class path: {@code moneta-core} does not
 * start on the module path.
 */
module org.openattendance.core {
    requires static transitive org.jspecify;
    requires java.xml;
    requires transitive java.money;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;

    exports org.openattendance.base;
    exports org.openattendance.calendar;
    exports org.openattendance.casework;
    exports org.openattendance.code;
    exports org.openattendance.load;
    exports org.openattendance.measure;
    exports org.openattendance.outlook;
    exports org.openattendance.pathway;
    exports org.openattendance.pattern;
    exports org.openattendance.penalty;
    exports org.openattendance.picture;
    exports org.openattendance.plan;
    exports org.openattendance.pupil;
    exports org.openattendance.register;
    exports org.openattendance.report;
    exports org.openattendance.rulebook;
    exports org.openattendance.statistics;
    exports org.openattendance.table;
    exports org.openattendance.tally;
    exports org.openattendance.timer;
    exports org.openattendance;
}
