package org.openattendance.assessment.sample;

import java.util.Arrays;
import java.util.Comparator;

/** The order of texts by code points: the same everywhere, and right beyond the basic plane. */
final class CodePoints {

    static final Comparator<String> ORDER =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private CodePoints() {}
}
