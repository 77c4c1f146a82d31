package org.openattendance;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.base.Messages;
import org.openattendance.calendar.Window;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.EnrolmentCounter;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureRules;
import org.openattendance.rulebook.RuleBookVersion;

/** What all figures of one asking share. */
record FigureContext(
        DefinitionRules definition,
        EnrolmentCounter counter,
        MeasureRules measures,
        Window window,
        LocalDate asOf,
        RuleBookVersion ruleBook,
        Messages messages) {

    static final String ABSENCE = "absence";
    static final String ATTENDANCE = "attendance";
    static final String PERSISTENT = "persistent-absence";
    static final String SEVERE = "severe-absence";

    Optional<MeasureDefinition> find(String measure, Optional<Integer> age) {
        return measures.find(measure, age);
    }
}
