package org.openattendance.load;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.openattendance.base.Issue;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/** Counts that stand as elements of a block of XML. For one thread. */
final class XmlCounts {

    private final XmlNode block;
    private final Consumer<Issue> log;

    XmlCounts(XmlNode block, Consumer<Issue> log) {
        this.block = block;
        this.log = log;
    }

    /** The totals of the block. An element that is not there is not 0. */
    SessionCounts totals(String pupil, Optional<SchoolRef> school, String period) {
        return new SessionCounts(
                Optional.of(PupilRef.of(pupil)),
                school,
                period,
                checked("SessionsPossible"),
                checked("SessionsAttended"),
                checked("SessionsAuthorised"),
                checked("SessionsUnauthorised"),
                Collections.emptySortedMap(),
                Map.of());
    }

    /** A whole number, told where it is none. */
    OptionalLong checked(String element) {
        OptionalLong number = number(block, element);
        if (number.isEmpty() && block.value(element).isPresent()) {
            log.accept(Issue.error(
                    "BAD_VALUE", block.place(element), "this is no number of sessions; it counts as not said."));
        }
        return number;
    }

    /** A whole number of 0 or more, also as {@code 133.0}; empty where there is none. */
    static OptionalLong number(XmlNode node, String element) {
        return node.value(element).map(Numbers::sessions).orElse(OptionalLong.empty());
    }
}
