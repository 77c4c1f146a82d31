package org.openattendance.verification.planted.pattern;

/** In a package without a package-info. */
public record NobodyKnowsNull(String name) {}
