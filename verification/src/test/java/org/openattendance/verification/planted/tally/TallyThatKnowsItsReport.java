package org.openattendance.verification.planted.tally;

import org.openattendance.verification.planted.report.Report;

/** Imports leftward. */
public record TallyThatKnowsItsReport(Report report) {}
