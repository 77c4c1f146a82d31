package org.openattendance.pathway;

import java.util.List;
import org.openattendance.base.AttendanceException;

/** A pathway that nobody should run was asked to run on a cohort. */
public final class PathwayNotExecutableException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    /**
     * @param pathway id and version
     * @param reasons why, at least one
     */
    public PathwayNotExecutableException(String pathway, List<String> reasons) {
        super(
                "PATHWAY_NOT_EXECUTABLE",
                "Pathway " + pathway + " may not be run: " + String.join("; ", reasons) + ".",
                "a file of your own, in which someone who may confirm it has done so, was meant.");
    }
}
