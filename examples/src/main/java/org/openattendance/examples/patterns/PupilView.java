package org.openattendance.examples.patterns;

import java.util.List;
import java.util.Optional;
import org.openattendance.pattern.PupilPatterns;
import org.openattendance.pattern.QualityFinding;
import org.openattendance.pattern.TogetherFinding;

/** What is shown of one register. */
record PupilView(PupilPatterns patterns, Optional<TogetherFinding> together, List<QualityFinding> quality) {}
