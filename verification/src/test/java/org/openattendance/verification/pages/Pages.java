package org.openattendance.verification.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All pages of the project and their blocks: whatever ends in {@code .md} and is not built, installed or hidden. */
public final class Pages {

    /** The root of the project, from this module. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";

    private Pages() {}

    /** Every page, in order. */
    public static List<Path> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git", "node_modules")
                            .noneMatch(hidden -> file.toString().contains("/" + hidden + "/")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a page. */
    static String text(Path page) {
        try {
            return Files.readString(page).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The blocks of a page, in order.
     *
     * @throws IllegalStateException if one is fenced in a way that a reader of this class would miss: indented, with tildes, or never closed
     */
    static List<Block> blocks(Path page) {
        Path name = ROOT.relativize(page);
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text(page).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s+(```|~~~).*|~~~.*|````.*")) {
                throw new IllegalStateException(
                        name + ":" + (i + 1) + " has a fence of another kind: use three backticks, not indented.");
            }
            if (lines.get(i).startsWith(FENCE)) {
                int end = end(lines, i, name);
                blocks.add(block(name, i, lines.subList(i, end)));
                i = end;
            }
        }
        return blocks;
    }

    private static int end(List<String> lines, int start, Path name) {
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            throw new IllegalStateException(name + ":" + (start + 1) + " opens a block that nothing closes.");
        }
        return end;
    }

    private static Block block(Path name, int at, List<String> lines) {
        String[] words = lines.get(0).substring(FENCE.length()).strip().split("\\s+");
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : List.of(words).subList(1, words.length)) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalStateException(name + ":" + (at + 1) + " says " + word + ", and not name=value.");
            }
            options.put(word.substring(0, equals), word.substring(equals + 1));
        }
        StringBuilder text = new StringBuilder();
        lines.subList(1, lines.size()).forEach(line -> text.append(line).append('\n'));
        return new Block(name, at + 2, words[0], options, text.toString());
    }
}
