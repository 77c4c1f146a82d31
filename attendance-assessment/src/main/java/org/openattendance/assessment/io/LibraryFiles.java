package org.openattendance.assessment.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.base.Issue;
import org.openattendance.table.UnreadableInputException;

/** The files that come with the library. A jar cannot be listed, so {@code index.txt} names them. */
final class LibraryFiles {

    private static final String FOLDER = "/org/openattendance/assessment/";

    private LibraryFiles() {}

    static List<String> index() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "reading stopped.", "the jar is damaged.", e);
        }
    }

    static JsonAt document(String file) {
        return JsonAt.root(file, Json.read(file, open(file)), new ArrayList<Issue>());
    }

    static AssessmentFramework framework(FrameworkReader reader, String file) {
        return reader.load(file, open(file));
    }

    private static InputStream open(String file) {
        InputStream in = LibraryFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new UnreadableInputException(
                    "NOT_FOUND",
                    file,
                    "the library has no such file.",
                    "it is misspelt, or the jar was repacked without its resources.");
        }
        return in;
    }
}
