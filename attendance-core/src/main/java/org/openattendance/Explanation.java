package org.openattendance;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Confidence;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.calendar.Window;
import org.openattendance.code.AttendanceCode;
import org.openattendance.measure.Definition;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;
import org.openattendance.measure.MeasureValue;
import org.openattendance.register.Mark;
import org.openattendance.report.JsonText;
import org.openattendance.rulebook.RuleBookVersion;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * The proof of a figure: what was counted, by which rule, from which source, on which day.
 *
 * <p>It can check itself: {@link #recheck()} counts the marks again, one by one, from the register's values. Immutable and thread-safe.
 */
public final class Explanation {

    private final Figure figure;
    private final FigureContext context;
    private final Optional<PupilFigures> pupil;

    private Explanation(Figure figure, FigureContext context, Optional<PupilFigures> pupil) {
        this.figure = figure;
        this.context = context;
        this.pupil = pupil;
    }

    static Explanation of(Figure figure, FigureContext context, Optional<PupilFigures> pupil) {
        return new Explanation(figure, context, pupil);
    }

    /**
     * Sessions of one row of the code table, and what they counted as.
     *
     * @param code the row, with its dates, sources and confidence
     * @param as what its sessions counted as
     * @param sessions 1 or more
     * @param inNumerator whether they are in the figure's numerator, or only in its whole
     */
    public record Counted(AttendanceCode code, Count as, long sessions, boolean inNumerator) {}

    /** The figure that is explained. */
    public Figure figure() {
        return figure;
    }

    /** The definition by which it was counted. */
    public Definition definition() {
        return context.definition().definition();
    }

    /** First and last day, both included. */
    public Window window() {
        return context.window();
    }

    /** What was recorded later is not known. */
    public LocalDate asOf() {
        return context.asOf();
    }

    /** Release and digest of the rules. */
    public RuleBookVersion ruleBook() {
        return context.ruleBook();
    }

    /** Every row of the code table that was met, by code, then dates. */
    public List<Counted> counted() {
        List<Counted> counted = new ArrayList<>();
        for (Tally.Entry entry : figure.tally().entries()) {
            Count as = Tally.countOf(entry.as());
            counted.add(new Counted(entry.meaning(), as, entry.sessions(), isIn(entry.meaning(), as)));
        }
        return List.copyOf(counted);
    }

    private boolean isIn(AttendanceCode code, Count as) {
        Set<Count> numerator = figure.rule().map(MeasureDefinition::numerator).orElse(Set.of());
        return numerator.contains(as)
                || numerator.contains(Count.POSSIBLE) && Count.partsOfPossible().contains(as)
                || numerator.contains(Count.LATE) && code.arrivesLate();
    }

    /** The sessions of the numerator, in order; empty for the figure of a group. */
    public List<Mark> sessions() {
        return marks().filter(mark -> mark.meaning()
                        .filter(code -> isIn(code, countOf(code, mark)))
                        .isPresent())
                .toList();
    }

    private Count countOf(AttendanceCode code, Mark mark) {
        return Tally.countOf(context.counter().category(code, mark.session().date()));
    }

    private java.util.stream.Stream<Mark> marks() {
        return pupil.stream().flatMap(one -> marksOf(one));
    }

    private static java.util.stream.Stream<Mark> marksOf(PupilFigures one) {
        List<DateSpan> days = one.counted().membership().counted();
        return days.stream().flatMap(span -> one.register().marks(span).stream());
    }

    /**
     * Counts again from the marks themselves, and says whether the figure stands. For the figure of a group, whether it is what its own
     * parts come to.
     */
    public boolean recheck() {
        Tally tally = figure.tally();
        long parts = tally.count(Count.partsOfPossible());
        if (pupil.isEmpty()) {
            return parts == tally.count(Count.POSSIBLE);
        }
        long[] again = new long[Count.values().length];
        marks().forEach(mark -> {
            Count as = mark.meaning().map(code -> countOf(code, mark)).orElse(Count.UNMARKED);
            again[as.ordinal()]++;
            again[Count.POSSIBLE.ordinal()] += Count.partsOfPossible().contains(as) ? 1 : 0;
            again[Count.LATE.ordinal()] +=
                    mark.meaning().filter(AttendanceCode::arrivesLate).isPresent() ? 1 : 0;
        });
        again[Count.NO_ENTRY.ordinal()] = tally.count(Count.NO_ENTRY);
        for (Count count : Count.values()) {
            if (again[count.ordinal()] != tally.count(count)) {
                return false;
            }
        }
        return true;
    }

    /** Where the measure and the codes in its numerator are written, the measure first. */
    public List<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        figure.rule().ifPresent(rule -> sources.addAll(rule.sources()));
        counted().stream()
                .filter(Counted::inNumerator)
                .forEach(one -> sources.addAll(one.code().sources()));
        return List.copyOf(sources);
    }

    /**
     * The proof in words that a head teacher could read. A sentence is in one language: where a part of it has no wording in the language asked
     * for, all of it is in English, its labels and dates too.
     */
    public String sentence(Locale language) {
        Messages messages = context.messages();
        boolean speaks = messages.missing(language).stream().noneMatch(key -> key.startsWith("proof."));
        Locale locale = speaks ? language : Locale.UK;
        List<String> parts = new ArrayList<>();
        parts.add(headline(messages, locale));
        String list = list(messages, locale);
        if (!list.isEmpty()) {
            parts.add(messages.text(locale, "proof.counted", "list", list));
        }
        if (!figure.isComplete()) {
            parts.add(incomplete(messages, locale));
        }
        parts.add(basis(messages, locale));
        return String.join(" ", parts);
    }

    private String headline(Messages messages, Locale locale) {
        String label = label(messages, locale);
        String from = day(window().first(), locale);
        String to = day(window().last(), locale);
        MeasureValue value = figure.value();
        if (value instanceof MeasureValue.Sessions sessions) {
            return messages.text(
                    locale, "proof.count", "label", label, "count", sessions.count(), "from", from, "to", to);
        }
        if (value instanceof MeasureValue.Share share) {
            return messages.text(
                    locale,
                    "proof.share",
                    "label",
                    label,
                    "numerator",
                    share.rate().numerator(),
                    "denominator",
                    share.rate().denominator(),
                    "percent",
                    percent(share.rate()),
                    "from",
                    from,
                    "to",
                    to);
        }
        if (value instanceof MeasureValue.Flag flag) {
            return flag(messages, locale, label, flag, from, to);
        }
        String key = value instanceof MeasureValue.NotKnown ? "proof.not-known" : "proof.not-applicable";
        return messages.text(locale, key, "label", label, "from", from, "to", to);
    }

    private String flag(
            Messages messages, Locale locale, String label, MeasureValue.Flag flag, String from, String to) {
        boolean ofSessions = figure.isOfSessions();
        boolean above =
                figure.rule().filter(rule -> rule.kind() == MeasureKind.ABOVE).isPresent();
        String key = "proof.threshold." + (ofSessions ? "sessions." : above ? "above." : "share.")
                + (flag.isMet() ? "met" : "not-met");
        return messages.text(
                locale,
                key,
                "label",
                label,
                "numerator",
                flag.found().numerator(),
                "denominator",
                flag.found().denominator(),
                "percent",
                percent(flag.found()),
                "atLeast",
                ofSessions ? flag.atLeast().numerator() : percent(flag.atLeast()),
                "from",
                from,
                "to",
                to);
    }

    private String label(Messages messages, Locale locale) {
        String key = "measure." + figure.measure();
        return messages.has(key) ? messages.text(locale, key) : figure.measure();
    }

    /** Rounds half up to two places, and drops zeros at the end, so that 10 is 10 and 9.9738 does not look like it. */
    private static String percent(Rate rate) {
        return rate.percent(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }

    private String list(Messages messages, Locale locale) {
        return counted().stream()
                .filter(Counted::inNumerator)
                .map(one -> messages.text(
                        locale,
                        "proof.code",
                        "code",
                        one.code().code(),
                        "name",
                        one.code().name(),
                        "sessions",
                        one.sessions()))
                .collect(Collectors.joining("; "));
    }

    private String incomplete(Messages messages, Locale locale) {
        return messages.text(
                locale,
                context.counter().knowsOpenSessions() ? "proof.incomplete" : "proof.incomplete.no-calendar",
                "unmarked",
                figure.tally().count(Count.UNMARKED),
                "conflicting",
                figure.tally().conflicting(),
                "missing",
                figure.tally().count(Count.NO_ENTRY));
    }

    private String basis(Messages messages, Locale locale) {
        String rule = figure.rule()
                .map(known ->
                        known.sources().stream().map(Source::cite).distinct().collect(Collectors.joining("; ")))
                .orElse("");
        StringBuilder text = new StringBuilder();
        if (!rule.isEmpty()) {
            text.append(messages.text(locale, "proof.rule", "sources", rule)).append(' ');
        }
        figure.rule()
                .map(MeasureDefinition::confidence)
                .filter(confidence -> confidence != Confidence.CONFIRMED)
                .ifPresent(confidence -> text.append(messages.text(
                                locale,
                                "proof.confidence",
                                "confidence",
                                messages.text(locale, "confidence." + confidence)))
                        .append(' '));
        return text.append(messages.text(
                        locale,
                        "proof.basis",
                        "definition",
                        context.definition().title(),
                        "asOf",
                        day(asOf(), locale),
                        "ruleBook",
                        ruleBook().release()))
                .toString();
    }

    /**
     * The proof as maps and lists, for JSON: {@code figure, measure, definition, from, to, asOf, rule, source, counted, sessions, sentence,
     * rechecked}.
     *
     * @param locale of the sentence
     */
    public Map<String, @Nullable Object> toMap(Locale locale) {
        return ExplanationMap.of(this, locale);
    }

    /** The proof as a JSON object, with {@code schemaVersion} and the rule book first. The same proof gives the same text. */
    public String toJson(Locale locale) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", "1.0");
        json.put(
                "ruleBook",
                new TreeMap<>(Map.of(
                        "version", ruleBook().release(), "digest", ruleBook().digest())));
        json.putAll(toMap(locale));
        return JsonText.of(json);
    }

    /** What is explained; never whose. */
    @Override
    public String toString() {
        return "Explanation of " + Objects.toString(figure);
    }
}
