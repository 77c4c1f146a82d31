/** Self-assessment of attendance practice: frameworks, judgements, moderation and action plans. */
module org.openattendance.assessment {
    requires static transitive org.jspecify;
    requires transitive org.openattendance.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;

    exports org.openattendance.assessment.action;
    exports org.openattendance.assessment.aggregate;
    exports org.openattendance.assessment.compare;
    exports org.openattendance.assessment.framework;
    exports org.openattendance.assessment.impact;
    exports org.openattendance.assessment.io;
    exports org.openattendance.assessment.judgement;
    exports org.openattendance.assessment.moderate;
    exports org.openattendance.assessment.number;
    exports org.openattendance.assessment.progress;
    exports org.openattendance.assessment.report;
    exports org.openattendance.assessment.sample;
    exports org.openattendance.assessment.scale;
}
