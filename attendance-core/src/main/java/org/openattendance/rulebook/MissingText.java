package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.openattendance.code.AttendanceCode;

/**
 * A text that has no sourced wording in a language: it is shown in English and listed here, never translated by guess.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind {@code message} for labels and sentences, {@code code} for the name of a code
 * @param key under which the wording would stand in the language's message file
 * @param english what is shown instead
 */
public record MissingText(String kind, String key, String english) {

    /**
     * @param kind {@code message} or {@code code}
     * @param key under which the wording would stand
     * @param english what is shown instead
     */
    public MissingText {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(english, "english");
    }

    /** Everything of a rule book that a language has no wording for: messages by key, then codes in force at any time, each once. */
    public static List<MissingText> of(RuleBook book, Locale language) {
        List<MissingText> missing = new ArrayList<>();
        for (String key : book.messages().missing(language)) {
            missing.add(new MissingText("message", key, book.messages().text(Locale.ENGLISH, key)));
        }
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return List.copyOf(missing); // the tables of codes are in English
        }
        Set<String> seen = new HashSet<>();
        for (AttendanceCode code : book.codes().all()) {
            String key = keyOf(code);
            if (book.messages().find(language, key).isEmpty() && seen.add(key)) {
                missing.add(new MissingText("code", key, code.name()));
            }
        }
        return List.copyOf(missing);
    }

    /** The key of a code's name, for example {@code code.WAL.I}. Its English name is the one in the nation's table of codes. */
    public static String keyOf(AttendanceCode code) {
        return "code." + code.nation() + "." + code.code();
    }
}
