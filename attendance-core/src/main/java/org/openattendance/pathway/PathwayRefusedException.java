package org.openattendance.pathway;

import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.AttendanceException;

/** A pathway whose model has faults. It is never used in part. */
public final class PathwayRefusedException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final transient List<PathwayFault> faults;

    /**
     * @param place the file, or the id of the pathway where there is no file
     * @param faults at least one, in order of the file
     */
    public PathwayRefusedException(String place, List<PathwayFault> faults) {
        super(
                "PATHWAY_REFUSED",
                faults.stream()
                        .map(fault -> place + "#" + fault.pointer() + ": " + fault.reason() + ": " + fault.message())
                        .collect(Collectors.joining("\n")),
                "a stage was renamed in one place only, or a cell of the printed page was left unknown without saying so.");
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in order of the file. */
    public List<PathwayFault> faults() {
        return faults == null ? List.of() : faults;
    }
}
