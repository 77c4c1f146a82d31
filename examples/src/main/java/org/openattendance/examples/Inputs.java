package org.openattendance.examples;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.openattendance.load.Input;

/** Where the bytes of an option come from. */
public final class Inputs {

    private Inputs() {}

    /**
     * A file, or standard input for {@code -}.
     *
     * @throws CallException if the text is no path
     */
    public static Input of(String name) {
        if (name.equals("-")) {
            return Input.of("-", System.in);
        }
        try {
            return Input.of(name, Path.of(name));
        } catch (InvalidPathException e) {
            throw new CallException("This is not a path: " + name + ".", "a character in it is not allowed.");
        }
    }
}
