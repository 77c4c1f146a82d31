package org.openattendance.mapping.communication;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Five tests of something written, before it is sent.
 *
 * <p>Two can fail by themselves: {@link Test#SAFE} when a name that the caller gave stands in the text, {@link Test#JARGON_FREE} when a word of
 * the trade does. The others are for people to judge. The names are used for one call and not kept. None of it makes a text safe.
 * Immutable and thread-safe.
 *
 * @param results for each test how it came out; never missing
 * @param hits words to look at again, in the order of the text
 */
public record WrittenCommunicationCheck(Map<Test, Result> results, List<PlainLanguageCheck.Hit> hits) {

    /** What is asked of a text. */
    public enum Test {
        JARGON_FREE,
        ACCESSIBLE,
        SAFE,
        OPEN,
        UNIFYING
    }

    /** How it came out. */
    public enum Result {
        PASSED,
        FAILED,
        /** Nobody has judged it yet. */
        TO_JUDGE
    }

    public WrittenCommunicationCheck {
        results = Collections.unmodifiableMap(new EnumMap<>(results));
        hits = List.copyOf(hits);
    }

    /**
     * Looks at a draft.
     *
     * @param judged what people judged already; for {@code SAFE} and {@code JARGON_FREE} a pass never outweighs a find
     * @param names names that must not stand in it; not kept
     */
    public static WrittenCommunicationCheck of(
            String draft, PlainLanguageCheck language, Map<Test, Boolean> judged, Collection<String> names) {
        List<PlainLanguageCheck.Hit> hits = language.check(draft);
        Map<Test, Result> results = new EnumMap<>(Test.class);
        for (Test test : Test.values()) {
            Boolean said = judged.get(test);
            results.put(test, said == null ? Result.TO_JUDGE : said ? Result.PASSED : Result.FAILED);
        }
        boolean jargon = hits.stream().anyMatch(hit -> hit.term().kind() == PlainLanguageCheck.Kind.JARGON);
        if (jargon) {
            results.put(Test.JARGON_FREE, Result.FAILED);
        } else {
            results.put(Test.JARGON_FREE, judged.getOrDefault(Test.JARGON_FREE, true) ? Result.PASSED : Result.FAILED);
        }
        if (names.stream().anyMatch(name -> holds(draft, name))) {
            results.put(Test.SAFE, Result.FAILED);
        }
        return new WrittenCommunicationCheck(results, hits);
    }

    private static boolean holds(String draft, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return !wanted.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])")
                        .matcher(draft.toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Whether it may be marked as sent: nothing failed, and people judged whether it is safe. */
    public boolean maySend() {
        return !results.containsValue(Result.FAILED) && results.get(Test.SAFE) == Result.PASSED;
    }
}
