package org.openattendance.load;

import java.util.List;
import org.openattendance.base.Checked;

/**
 * Counts somewhere in some format. What {@link RegisterFormat} is to marks, this is to counts; the two never become one another by
 * themselves.
 *
 * <p>Every row is either in the counts or in an issue. An implementation says itself how threads may use it; ours are immutable and
 * thread-safe, as far as their {@link Input} is.
 */
public interface CountFormat {

    /**
     * Reads it all.
     *
     * @param context the rules by which it is read
     * @return in the order of the file
     * @throws org.openattendance.table.UnreadableInputException if nothing of it can be used
     */
    Checked<List<SessionCounts>> readCounts(ReadContext context);
}
