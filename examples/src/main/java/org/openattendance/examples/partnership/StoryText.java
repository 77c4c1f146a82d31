package org.openattendance.examples.partnership;

import java.util.ArrayList;
import java.util.List;

/** Chapters of lines, wrapped so that they can be read aloud from a screen. For one thread. */
final class StoryText {

    private static final int WIDTH = 100;

    private final List<Chapter> chapters = new ArrayList<>();

    /**
     * A chapter.
     *
     * @param title of it
     * @param lines in order, not wrapped; two spaces at the front for each step inwards
     */
    record Chapter(String title, List<String> lines) {}

    /** Begins a chapter. */
    void chapter(String title) {
        chapters.add(new Chapter(title, new ArrayList<>()));
    }

    /** A line of the chapter. */
    void say(String line) {
        chapters.get(chapters.size() - 1).lines().add(line);
    }

    /** A line one step further in. */
    void detail(String line) {
        say("  " + line);
    }

    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }

    /** The whole story; a chapter without lines is left out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Chapter chapter : chapters) {
            if (!chapter.lines().isEmpty()) {
                text.append(text.length() == 0 ? "" : "\n")
                        .append(chapter.title())
                        .append('\n')
                        .append("-".repeat(chapter.title().length()))
                        .append('\n');
                chapter.lines().forEach(line -> wrap(text, line));
            }
        }
        return text.toString();
    }

    private static void wrap(StringBuilder text, String line) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        int used = indent.length();
        text.append(indent);
        boolean first = true;
        for (String word : line.strip().split(" ")) {
            if (!first && used + 1 + word.length() > WIDTH) {
                text.append('\n').append(indent).append("  ");
                used = indent.length() + 2;
            } else if (!first) {
                text.append(' ');
                used++;
            }
            text.append(word);
            used += word.length();
            first = false;
        }
        text.append('\n');
    }
}
