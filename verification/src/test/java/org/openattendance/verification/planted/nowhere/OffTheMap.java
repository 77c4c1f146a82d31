package org.openattendance.verification.planted.nowhere;

/** In an area that the map does not have. */
public record OffTheMap() {}
