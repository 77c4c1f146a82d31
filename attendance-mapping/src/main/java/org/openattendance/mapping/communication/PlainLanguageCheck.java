package org.openattendance.mapping.communication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvRow;

/**
 * Words that one may want to look at again, in a text: words of the trade, and words that put the fault on someone.
 *
 * <p>Whole words only; in any case of letters, except terms written all in capitals, which must be so in the text. Where two terms overlap
 * the longer one is named. It suggests, and changes nothing; a text without a hit may still hurt. Immutable and thread-safe.
 */
public final class PlainLanguageCheck {

    private final List<Term> terms;

    private PlainLanguageCheck(List<Term> terms) {
        this.terms = terms;
    }

    /** What is looked for. */
    public enum Kind {
        JARGON,
        BLAME
    }

    /**
     * A word or phrase.
     *
     * @param kind why it is looked for
     * @param text the word or phrase
     * @param suggestion what could stand instead
     */
    public record Term(Kind kind, String text, String suggestion) {

        public Term {
            Objects.requireNonNull(kind, "kind");
            text = Require.text(text, "A term");
            suggestion = Require.text(suggestion, "The suggestion for a term");
        }
    }

    /**
     * A term in a text.
     *
     * @param term which
     * @param start where it begins, from 0
     * @param end where it ends, exclusive
     */
    public record Hit(Term term, int start, int end) {

        /** In words. */
        public String sentence() {
            return "At " + (start + 1) + ": \"" + term.text() + "\"; perhaps: " + term.suggestion() + ".";
        }
    }

    /** With the lists that ship with this module. */
    public static PlainLanguageCheck standard() {
        List<Term> terms = new ArrayList<>();
        List<String> columns = List.of("kind", "term", "suggestion", "source", "confidence");
        for (CsvRow row :
                DataFiles.table("communication/plain-language.csv", columns).rows()) {
            terms.add(new Term(Kind.valueOf(row.text("kind")), row.text("term"), row.text("suggestion")));
        }
        return of(terms);
    }

    /** With lists of one's own. */
    public static PlainLanguageCheck of(Collection<Term> terms) {
        return new PlainLanguageCheck(terms.stream()
                .sorted(Comparator.comparing((Term term) -> -term.text().length())
                        .thenComparing(Term::text))
                .toList());
    }

    /** The same with one term more. */
    public PlainLanguageCheck with(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return of(more);
    }

    /** The terms, the longest first. */
    public List<Term> terms() {
        return terms;
    }

    /** Every hit, in the order of the text. */
    public List<Hit> check(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Term term : terms) {
            Matcher matcher = pattern(term.text()).matcher(text);
            while (matcher.find()) {
                if (hits.stream().noneMatch(hit -> matcher.start() < hit.end() && hit.start() < matcher.end())) {
                    hits.add(new Hit(term, matcher.start(), matcher.end()));
                }
            }
        }
        hits.sort(Comparator.comparing(Hit::start));
        return List.copyOf(hits);
    }

    private static Pattern pattern(String term) {
        boolean capitals = term.equals(term.toUpperCase(Locale.ROOT));
        int flags = Pattern.UNICODE_CASE | (capitals ? 0 : Pattern.CASE_INSENSITIVE);
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}])", flags);
    }

    /** Hits of one kind, in the order of the text. */
    public List<Hit> check(String text, Kind kind) {
        return check(text).stream().filter(hit -> hit.term().kind() == kind).toList();
    }
}
