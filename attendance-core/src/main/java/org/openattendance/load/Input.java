package org.openattendance.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.openattendance.table.UnreadableInputException;

/**
 * Where bytes come from, and what the caller calls it.
 *
 * <p>Immutable and thread-safe over a file, a text or bytes, which can be opened again and again; over a stream it is for one reader on one
 * thread, once.
 */
public final class Input {

    private final String name;
    private final Opener opener;

    @FunctionalInterface
    private interface Opener {
        InputStream open() throws IOException;
    }

    private Input(String name, Opener opener) {
        this.name = Objects.requireNonNull(name, "name");
        this.opener = opener;
    }

    /** A file, called by the path as it was given. */
    public static Input of(Path path) {
        return new Input(path.toString(), () -> Files.newInputStream(path));
    }

    /** A file, called by another name. */
    public static Input of(String name, Path path) {
        return new Input(name, () -> Files.newInputStream(path));
    }

    /** A stream, which can be opened once. */
    public static Input of(String name, InputStream stream) {
        return new Input(name, () -> stream);
    }

    /** A text in memory. */
    public static Input of(String name, String text) {
        return new Input(name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the caller calls it. */
    public String name() {
        return name;
    }

    /**
     * Opens it; the caller closes.
     *
     * @throws UnreadableInputException if it is not there
     */
    public InputStream open() {
        try {
            return opener.open();
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", name, "there is no such file.", "the path is relative to another folder.", e);
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", name, "it cannot be opened.", "it is a folder, or you may not read it.", e);
        }
    }
}
