package org.openattendance.table;

import org.openattendance.base.AttendanceException;
import org.openattendance.base.Issue;

/** A part of a JSON document is not what it should be. It knows which part. */
public final class JsonFaultException extends AttendanceException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String pointer;
    private final String plain;

    /**
     * @param reason stable, for example {@code JSON_MISSING}
     * @param file as the caller named it
     * @param pointer a JSON Pointer; empty for the whole document
     * @param message what is wrong, without the place
     * @param maybe how it often comes about
     */
    public JsonFaultException(String reason, String file, String pointer, String message, String maybe) {
        super(reason, file + "#" + pointer + ": " + message, maybe);
        this.file = file;
        this.pointer = pointer;
        this.plain = message;
    }

    /** Where it is, as a JSON Pointer; empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    /** The same as an issue, for readers that go on with the other parts. */
    public Issue issue() {
        return Issue.error(reason(), new Issue.Path(file, pointer), plain);
    }
}
