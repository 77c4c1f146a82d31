package org.openattendance.verification.planted.report;

/** Innocent. */
public record Report(String title) {}
