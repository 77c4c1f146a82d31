package org.openattendance.verification.pages;

import java.nio.file.Path;
import java.util.Map;

/**
 * A block of code on a page.
 *
 * @param page from the root, for example {@code docs/formats.md}
 * @param line on which its text begins, from 1
 * @param language the first word after the fence; empty where there is none
 * @param options the other words, each {@code name=value}
 * @param text every line with its end
 */
record Block(Path page, int line, String language, Map<String, String> options, String text) {

    /** The first line that says something. */
    String begins() {
        return text.lines().filter(one -> !one.isBlank()).findFirst().orElse("").strip();
    }

    /** An option, or what stands where it is not given. */
    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** For people: where it stands. */
    @Override
    public String toString() {
        return page + ":" + line + " " + (language.isEmpty() ? "(no language)" : language) + " " + begins();
    }
}
