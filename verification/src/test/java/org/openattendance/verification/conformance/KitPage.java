package org.openattendance.verification.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openattendance.testkit.conformance.ConformanceCase;

/**
 * What the page of the kit names: options by command, columns by the option of their file, fields by command and by what they lie in. Read
 * from its tables alone, so that a word in a sentence explains nothing. Single-thread.
 */
final class KitPage {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final String EVERY = "every command";
    private static final String ANSWER = "the answer";

    /** What is compared whole has keys that are data: codes, reasons and columns. */
    private static final Set<String> WHOLE = Set.of("reasons", "issueCounts", "by");

    private final Set<String> named = new HashSet<>();
    private String heading = "";

    KitPage(String text) {
        String table = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceAll("[#`]", "").strip().toLowerCase(java.util.Locale.ROOT);
            }
            if (!line.startsWith("|")) {
                table = "";
            } else if (table.isEmpty()) {
                table = line;
            } else {
                row(table, line.split("(?<!\\\\)\\|"));
            }
        }
    }

    static String text() {
        try {
            return Files.readString(Path.of("..", "docs", "conformance.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> or(String word, String cell) {
        return cell.contains(word) ? List.of(word) : names(cell);
    }

    private void row(String header, String[] cells) {
        if (header.startsWith("| option | of |")) {
            names(cells[1])
                    .forEach(option -> or(EVERY, cells[2]).forEach(command -> named.add(command + " " + option)));
        } else if (header.startsWith("| file of | columns |")) {
            names(cells[1]).forEach(option -> names(cells[2]).forEach(column -> named.add(option + " " + column)));
        } else if (header.startsWith("| in | field | what it is |")) {
            or(ANSWER, cells[1])
                    .forEach(in -> names(cells[2]).forEach(field -> named.add(heading + " " + in + "." + field)));
        }
    }

    /** What cases use and the page does not name. */
    Set<String> missing(List<ConformanceCase> cases) {
        Set<String> missing = new LinkedHashSet<>();
        for (ConformanceCase one : cases) {
            String command = command(one);
            for (String word : one.arguments()) {
                if (word.startsWith("--") && !has(command, word)) {
                    missing.add(command + " " + word);
                }
            }
            List<String> fields = new ArrayList<>();
            fields(ANSWER, one.expected(), fields);
            fields.stream().filter(field -> !has(command, field)).forEach(field -> missing.add(command + " " + field));
        }
        return missing;
    }

    /** Columns of files beside the register and the pupils, in which any may stand. */
    Set<String> missingColumns(List<ConformanceCase> cases) {
        Set<String> missing = new LinkedHashSet<>();
        for (ConformanceCase one : cases) {
            for (int i = 1; one.status() <= 1 && i < one.arguments().size(); i++) {
                String option = one.arguments().get(i - 1);
                if (one.files().contains(one.arguments().get(i)) && !option.equals("--register")) {
                    SlowCsv.read(KitFolder.PATH.resolve(one.arguments().get(i)).toString()).header().stream()
                            .filter(column -> !named.contains(option + " " + column))
                            .forEach(column -> missing.add(option + " " + column));
                }
            }
        }
        return missing;
    }

    private static String command(ConformanceCase one) {
        List<String> words = one.arguments().stream()
                .takeWhile(word -> !word.startsWith("-"))
                .toList();
        return String.join(" ", words);
    }

    private boolean has(String command, String what) {
        return named.contains(command + " " + what) || named.contains(EVERY + " " + what);
    }

    private static void fields(String in, Object value, List<String> into) {
        if (value instanceof Map<?, ?> map && !WHOLE.contains(in)) {
            map.forEach((name, inner) -> {
                into.add(in + "." + name);
                if (inner != null) {
                    fields(String.valueOf(name), inner, into);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> fields(in, entry, into));
        }
    }
}
