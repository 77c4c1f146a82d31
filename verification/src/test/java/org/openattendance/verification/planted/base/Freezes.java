package org.openattendance.verification.planted.base;

import java.io.Serializable;

/** Wants to be a stream of bytes. */
public record Freezes(int count) implements Serializable {}
