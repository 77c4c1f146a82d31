package org.openattendance.verification.conformance;

import java.nio.file.Path;

/** Where the files of the kit lie in the sources. */
final class KitFolder {

    static final Path PATH = Path.of(
            "..", "attendance-testkit", "src", "main", "resources", "org", "openattendance", "testkit", "conformance");

    private KitFolder() {}
}
