package org.openattendance.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of the command within this process, its result written by {@code --out}.
 *
 * @param status the exit status
 * @param out the result; empty where there is none
 * @param err the messages
 */
public record CommandRun(int status, String out, String err) {

    /** A folder of input files: {@code with("marks.csv", "...")} writes one, and an argument of that name becomes its path. */
    public record Folder(Path path) {

        /** Writes a file. */
        public Folder with(String name, String... lines) {
            try {
                Files.writeString(path.resolve(name), String.join("\n", lines) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }

        /** Calls the command. */
        public CommandRun run(String... args) {
            List<String> call = new ArrayList<>();
            for (String arg : args) {
                call.add(Files.exists(path.resolve(arg)) ? path.resolve(arg).toString() : arg);
            }
            Path result = path.resolve("result");
            call.addAll(List.of("--out", result.toString()));
            StringWriter err = new StringWriter();
            try {
                Files.deleteIfExists(result);
                int status = Main.execute(new PrintWriter(err, true), call.toArray(new String[0]));
                String out = Files.exists(result) ? Files.readString(result) : "";
                return new CommandRun(status, out, err.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The result as one JSON object. */
    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reason and line of each issue, in order. */
    public List<String> issues() {
        List<String> issues = new ArrayList<>();
        json().get("issues").forEach(issue -> issues.add(issue.get("reason").asText() + " " + issue.get("line")));
        return issues;
    }
}
