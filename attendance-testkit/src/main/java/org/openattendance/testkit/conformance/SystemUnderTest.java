package org.openattendance.testkit.conformance;

import java.nio.file.Path;

/**
 * A system that is held against the kit: a program of any language behind a process, or code of the caller's own.
 *
 * <p>{@link ConformanceKit#check} asks on the caller's thread, one case after another; an implementation need not be thread-safe.
 */
@FunctionalInterface
public interface SystemUnderTest {

    /**
     * Answers one case.
     *
     * @param asked the case; {@link ConformanceCase#arguments()} stand for what a person would type after the name of the command
     * @param folder where the files of the kit lie; the paths among the arguments are relative to it
     * @return never null; a system that cannot answer gives {@link SystemAnswer#none}
     */
    SystemAnswer answer(ConformanceCase asked, Path folder);
}
