package org.openattendance.verification.conformance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openattendance.examples.Main;
import org.openattendance.testkit.conformance.ConformanceCase;
import org.openattendance.testkit.conformance.SystemAnswer;
import org.openattendance.testkit.conformance.SystemUnderTest;

/** The project's own {@code attendance} command within this process. */
final class OwnCommand implements SystemUnderTest {

    @Override
    public SystemAnswer answer(ConformanceCase asked, Path folder) {
        try {
            Path out = folder.resolve("answer");
            Files.deleteIfExists(out);
            List<String> words = new ArrayList<>(asked.argumentsIn(folder));
            words.addAll(List.of("--out", out.toString()));
            StringWriter err = new StringWriter();
            int status = Main.execute(new PrintWriter(err, true), words.toArray(String[]::new));
            return new SystemAnswer(status, Files.exists(out) ? Files.readString(out) : "", err.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
