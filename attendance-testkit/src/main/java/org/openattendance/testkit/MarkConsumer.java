package org.openattendance.testkit;

/** Takes the entries of a register, one after another, on the thread of the caller. */
@FunctionalInterface
public interface MarkConsumer {

    /**
     * Takes one entry.
     *
     * @param sessionIndex as {@code Session.index()}
     * @param code as the register has it
     */
    void accept(int sessionIndex, String code);
}
