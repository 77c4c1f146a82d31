package org.openattendance.load;

import org.openattendance.base.Checked;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

/**
 * A register somewhere in some format. One class for each format; a caller may write another.
 *
 * <p>Every row is either in the registers or in an issue. {@code RegisterFormatContract} in the test kit checks an implementation.
 *
 * <p>Reading is the business of one thread; where two threads may read one format at once is for the implementation to say.
 */
public interface RegisterFormat {

    /**
     * Reads it all.
     *
     * @param context the rules and the other files by which it is read
     * @throws UnreadableInputException if nothing of it can be used
     */
    Checked<Registers> read(ReadContext context);
}
