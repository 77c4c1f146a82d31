package org.openattendance.verification.planted.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads while it counts. */
public final class MeasureFromFile {

    /** Bytes of a file. */
    public int size(String name) throws IOException {
        return Files.readAllBytes(Path.of(name)).length;
    }
}
