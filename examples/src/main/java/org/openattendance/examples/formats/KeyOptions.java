package org.openattendance.examples.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Issue;
import org.openattendance.examples.CallException;
import org.openattendance.load.IssueLog;
import org.openattendance.load.PupilKeys;
import org.openattendance.pupil.PupilRef;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine.Option;

/** Under which names pupils stand in what is written. Names are dropped and unique pupil numbers replaced unless asked. */
final class KeyOptions {

    private static final int SHORTEST_GOOD_SALT = 16;

    @Option(
            names = "--salt-file",
            paramLabel = "FILE",
            description =
                    "Replace every pupil's reference by a key made with this secret; the same secret gives the same keys.")
    private @Nullable String saltFile;

    @Option(
            names = {"--keep-upns", "--keep-ids"},
            description = "Write unique pupil numbers as they are.")
    private boolean keepUpns;

    @Option(
            names = "--keep",
            split = ",",
            paramLabel = "COL",
            description = "Keep further columns, for example surname,forename; none are kept otherwise.")
    private List<String> keep = new ArrayList<>();

    /** Made by picocli. */
    KeyOptions() {}

    Set<String> kept() {
        return Set.copyOf(keep);
    }

    PupilKeys keys(Set<PupilRef> pupils, String file, IssueLog log) {
        if (saltFile != null && keepUpns) {
            throw new CallException(
                    "--salt-file replaces references and --keep-upns keeps them.", "one of them was meant.");
        }
        if (saltFile != null) {
            return PupilKeys.salted(salt(saltFile, log));
        }
        if (keepUpns) {
            return PupilKeys.asWritten();
        }
        if (pupils.stream().anyMatch(PupilKeys::isUpn)) {
            log.add(
                    Issue.warning(
                            "UPN_NUMBERED",
                            new Issue.Cell(file, 0, ""),
                            "unique pupil numbers were replaced by numbers that mean nothing in another file; --salt-file gives keys that stay, --keep-upns keeps them."));
        }
        return PupilKeys.numbered(pupils);
    }

    /** Without the line end that an editor puts behind it. */
    static byte[] salt(String file, IssueLog log) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            int end = bytes.length;
            while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
                end--;
            }
            if (end == 0) {
                throw new CallException("The file of --salt-file is empty.", "the secret was not saved.");
            }
            if (end < SHORTEST_GOOD_SALT) {
                log.add(Issue.warning(
                        "SALT_SHORT",
                        new Issue.Cell(file, 0, ""),
                        "a secret of fewer than 16 bytes can be guessed, and with it every unique pupil number."));
            }
            return Arrays.copyOf(bytes, end);
        } catch (InvalidPathException e) {
            throw new CallException("This is not a path: " + file + ".", "a character in it is not allowed.");
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", file, "it cannot be read.", "the path is of another folder.", e);
        }
    }
}
