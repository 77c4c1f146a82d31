package org.openattendance.verification.planted.mapping.one;

import org.openattendance.verification.planted.mapping.other.OtherHalf;

/** Needs the other half. */
public record OneHalf(OtherHalf other) {}
