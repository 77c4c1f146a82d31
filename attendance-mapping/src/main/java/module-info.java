/** Who supports attendance in an area, which needs they meet, and which nobody meets. */
module org.openattendance.mapping {
    requires static transitive org.jspecify;
    requires transitive java.money;
    requires transitive org.openattendance.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;

    exports org.openattendance.mapping.agreement;
    exports org.openattendance.mapping.check;
    exports org.openattendance.mapping.communication;
    exports org.openattendance.mapping.consent;
    exports org.openattendance.mapping.directory;
    exports org.openattendance.mapping.evaluation;
    exports org.openattendance.mapping.exchange;
    exports org.openattendance.mapping.figure;
    exports org.openattendance.mapping.finding;
    exports org.openattendance.mapping.funding;
    exports org.openattendance.mapping.gap;
    exports org.openattendance.mapping.guide;
    exports org.openattendance.mapping.handbook;
    exports org.openattendance.mapping.json;
    exports org.openattendance.mapping.keyworker;
    exports org.openattendance.mapping.match;
    exports org.openattendance.mapping.model;
    exports org.openattendance.mapping.network;
    exports org.openattendance.mapping.plan;
    exports org.openattendance.mapping.principle;
    exports org.openattendance.mapping.programme;
    exports org.openattendance.mapping.prompt;
    exports org.openattendance.mapping.referral;
    exports org.openattendance.mapping.render;
    exports org.openattendance.mapping.team;
    exports org.openattendance.mapping.toolkit;
    exports org.openattendance.mapping.vocabulary;
}
