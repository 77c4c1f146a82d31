package org.openattendance.rulebook;

import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Messages;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Source;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.code.CodeSet;
import org.openattendance.measure.Definitions;
import org.openattendance.measure.Measures;
import org.openattendance.pathway.Pathways;
import org.openattendance.pattern.PatternRules;
import org.openattendance.pattern.QualityRule;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.pupil.Registries;
import org.openattendance.register.PeriodRule;
import org.openattendance.statistics.AllSchoolsRules;
import org.openattendance.statistics.BandSet;
import org.openattendance.statistics.Cohorts;
import org.openattendance.statistics.DisclosurePolicies;
import org.openattendance.statistics.MeasureTraits;
import org.openattendance.statistics.PublishedRules;
import org.openattendance.timer.BankHolidays;
import org.openattendance.timer.LegalReferences;
import org.openattendance.timer.ReturnRule;
import org.openattendance.timer.Timers;
import org.openattendance.timer.UnexplainedRule;

/**
 * All rules of one nation over time, each dated and cited, read from data files.
 *
 * <p>{@link #standard(Nation)} reads ours, {@link RuleData} a set that the caller pins; {@link #read(Path)} reads a caller's own folder of the same files, whole or in part, and {@link
 * #combinedWith(RuleBook)} lays it over ours. A file that is broken anywhere is refused as a whole with a {@link RuleFileException}.
 * Nothing is shared between books: read one once and pass it on. Each part of ours is read when it is first asked for, a caller's own at
 * once. Immutable and thread-safe.
 */
public final class RuleBook {

    private final NationRow row;
    private final RuleBookVersion version;
    private final Map<RuleKind<?>, Supplier<Optional<?>>> parts; // each read when it is first asked for
    private final Map<String, Source> sources;
    private final Map<String, Map<String, String>> messages;

    private RuleBook(
            NationRow row,
            RuleBookVersion version,
            Map<RuleKind<?>, Supplier<Optional<?>>> parts,
            Map<String, Source> sources,
            Map<String, Map<String, String>> messages) {
        this.row = row;
        this.version = version;
        this.parts = parts;
        this.sources = sources;
        this.messages = messages;
    }

    /**
     * Our rules of a nation.
     *
     * @throws RuleNotKnownException if we have none
     */
    public static RuleBook standard(Nation nation) {
        return RuleData.bundled().book(nation);
    }

    /** The nations that we have rules of, in order of their ids. */
    public static List<Nation> nations() {
        return RuleData.bundled().nations();
    }

    /**
     * A caller's own rules, of the one nation that the folder has files of.
     *
     * @param folder holds files named as ours are ({@code eng/codes.csv}, {@code sources.csv}), all or some; rows may cite our sources
     * @throws RuleFileException if a file is broken or is none that a rule book has
     * @throws InvalidValueException if the folder has rules of no nation, or of several
     */
    public static RuleBook read(Path folder) {
        List<Nation> found = LocalRules.in(folder).nations();
        if (found.size() != 1) {
            throw new InvalidValueException(
                    "A rule book is of one nation; this folder has " + found + ".",
                    "the nation should be named: RuleBook.read(nation, folder).");
        }
        return read(found.get(0), folder);
    }

    /**
     * A caller's own rules of one nation; files of other nations are passed over. A nation that we have no rules of lies over what ours say
     * of every nation, such as the open lists and the messages, so that it is a whole book.
     *
     * @throws RuleFileException if a file is broken or is none that a rule book has
     */
    public static RuleBook read(Nation nation, Path folder) {
        return read(nation, LocalRules.in(folder));
    }

    /**
     * As {@link #read(Nation, Path)}, from files that a caller holds in memory: to send a rule book to another machine, and make the same
     * one there.
     *
     * @param files content by name, named as in a folder; {@link #filesIn} gives those of a folder
     * @throws RuleFileException if a file is broken or is none that a rule book has
     */
    public static RuleBook read(Nation nation, Map<String, byte[]> files) {
        return read(nation, LocalRules.of(RuleFiles.inMemory(files)));
    }

    /**
     * The rule files of a folder, by name in code point order; hidden files and text for people are passed over.
     *
     * @throws RuleFileException if it is not a folder that can be read
     */
    public static Map<String, byte[]> filesIn(Path folder) {
        return Collections.unmodifiableMap(RuleFiles.read(folder));
    }

    private static RuleBook read(Nation nation, LocalRules local) {
        NationRow row = local.row(nation);
        RuleBook own = read(row, local.files(), local.citable(), local.sources(), "local")
                .checked();
        return local.isNew(nation) ? ours(row, RuleFiles.standard()).combinedWith(own) : own;
    }

    private static RuleBook ours(NationRow row, RuleFiles files) {
        return of(row, files, SourcesReader.read(files), RuleData.bundledRelease());
    }

    /** Of a whole set of files. */
    static RuleBook of(NationRow row, RuleFiles files, Map<String, Source> sources, String release) {
        return read(row, files, sources, sources, release);
    }

    /** Reads each part now, so that a fault in any is told here. */
    RuleBook checked() {
        RuleKinds.ALL.forEach(this::find);
        return this;
    }

    private static RuleBook read(
            NationRow row, RuleFiles files, Map<String, Source> citable, Map<String, Source> sources, String release) {
        NationRules rules = new NationRules(row, files, citable);
        Map<RuleKind<?>, Supplier<Optional<?>>> parts = new HashMap<>();
        RuleKinds.ALL.forEach(kind -> parts.put(kind, Suppliers.memoize(() -> kind.read(rules))));
        return new RuleBook(
                row,
                new RuleBookVersion(release, files.digest()),
                Collections.unmodifiableMap(parts),
                sources,
                MessagesReader.read(files));
    }

    static Optional<NationRow> row(List<NationRow> rows, Nation nation) {
        return rows.stream().filter(row -> row.nation().equals(nation)).findFirst();
    }

    /**
     * These rules with another book laid over them: wherever the other says something, it stands.
     *
     * @throws NationMismatchException if the other is of another nation
     */
    public RuleBook combinedWith(RuleBook local) {
        if (!nation().equals(local.nation())) {
            throw new NationMismatchException(nation(), local.nation());
        }
        Map<RuleKind<?>, Supplier<Optional<?>>> combined = new HashMap<>(parts);
        RuleKinds.ALL.forEach(kind ->
                combined(kind, local).ifPresent(part -> combined.put(kind, () -> Optional.of(part))));
        Map<String, Source> cited = new TreeMap<>(sources);
        cited.putAll(local.sources);
        String digest = RuleFiles.digest(version.digest(), local.version.digest());
        return new RuleBook(
                row,
                new RuleBookVersion(version.release() + "+local", digest),
                Collections.unmodifiableMap(combined),
                Collections.unmodifiableMap(cited),
                MessagesReader.combine(messages, local.messages));
    }

    /** Empty where the other says nothing. */
    private <T> Optional<T> combined(RuleKind<T> kind, RuleBook local) {
        return local.find(kind)
                .map(theirs ->
                        find(kind).map(ours -> kind.combine(ours, theirs)).orElse(theirs));
    }

    @SuppressWarnings("unchecked") // parts are put in by the kind that reads them
    private <T> Optional<T> find(RuleKind<T> kind) {
        return (Optional<T>)
                Objects.requireNonNull(parts.get(kind), "no such kind of rule").get();
    }

    private <T> T part(RuleKind<T> kind) {
        return find(kind).orElseThrow(() -> new RuleNotKnownException(kind.name() + " of " + nation(), List.of()));
    }

    /** Whose rules these are. */
    public Nation nation() {
        return row.nation();
    }

    /** What the nation is called in English; its id where a caller's folder gives no name. */
    public String nationName() {
        return row.name();
    }

    /** Release and digest, for proofs. */
    public RuleBookVersion version() {
        return version;
    }

    /**
     * The attendance codes.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public CodeSet codes() {
        return part(RuleKinds.CODES);
    }

    /**
     * The measures.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public Measures measures() {
        return part(RuleKinds.MEASURES);
    }

    /**
     * The definitions: ways to count.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public Definitions definitions() {
        return part(RuleKinds.DEFINITIONS);
    }

    /** Compulsory school age; where this book has no rule of it, one that knows no answer. */
    public CompulsorySchoolAge schoolAge() {
        return find(RuleKinds.SCHOOL_AGE).orElseGet(() -> CompulsorySchoolAge.notKnown(nation()));
    }

    /** The windows of the nation's collections; where this book has none, none. */
    public CollectionWindows collectionWindows() {
        return find(RuleKinds.WINDOWS).orElseGet(() -> CollectionWindows.notKnown(nation()));
    }

    /**
     * The open lists: factors, roles, cohorts, outcomes.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public Registries registries() {
        return part(RuleKinds.REGISTRIES);
    }

    /** Sets of bands in which members of a group are counted; none where this book has none. */
    public List<BandSet> bands() {
        return find(RuleKinds.BANDS).orElse(List.of());
    }

    /** How columns say who is in a cohort; none where this book has none. */
    public Cohorts cohorts() {
        return find(RuleKinds.COHORTS).orElseGet(() -> Cohorts.of(List.of()));
    }

    /** How publishers make their rows for all schools; where this book has none, one that knows no answer. */
    public AllSchoolsRules allSchools() {
        return find(RuleKinds.ALL_SCHOOLS).orElseGet(() -> AllSchoolsRules.of(List.of()));
    }

    /**
     * The laws that texts point to.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public LegalReferences legalReferences() {
        return part(RuleKinds.LEGAL_REFERENCES);
    }

    /** The bank holidays; where this book has none, one that knows no working day. */
    public BankHolidays bankHolidays() {
        return find(RuleKinds.BANK_HOLIDAYS).orElseGet(() -> BankHolidays.notKnown(nation()));
    }

    /**
     * The law's clocks and thresholds.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public Timers timers() {
        return part(RuleKinds.TIMERS);
    }

    /**
     * The staged pathways of this nation; {@link PathwayFiles#standard()} has those of all.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public Pathways pathways() {
        return part(RuleKinds.PATHWAYS);
    }

    /**
     * Penalty notices; a nation that has none answers every question about them with a refusal.
     *
     * @throws RuleNotKnownException if this book knows nothing of them
     */
    public NoticeRules notices() {
        Timers clocks = find(RuleKinds.TIMERS).orElseGet(() -> Timers.of(nation(), List.of()));
        return part(RuleKinds.NOTICES).with(nation(), clocks, bankHolidays(), schoolAge());
    }

    /**
     * The lists that a school sends or looks at.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public List<ReturnRule> returns() {
        return part(RuleKinds.RETURNS);
    }

    /**
     * The codes that say that nobody knows yet why a pupil is absent, in the order of the file.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public List<UnexplainedRule> unexplained() {
        return part(RuleKinds.UNEXPLAINED);
    }

    /**
     * What is known of published tables; the same in every book of ours.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public PublishedRules published() {
        return part(RuleKinds.PUBLISHED);
    }

    /**
     * The policies by which counts are made safe to publish.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public DisclosurePolicies disclosure() {
        return part(RuleKinds.DISCLOSURE);
    }

    /**
     * How marks of lessons become half days, in the order of the file.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public List<PeriodRule> periods() {
        return part(RuleKinds.PERIODS);
    }

    /**
     * How measures of the nations are made, and which of them may be compared; the same in every book of ours.
     *
     * @throws RuleNotKnownException if this book has none
     */
    public MeasureTraits traits() {
        return part(RuleKinds.TRAITS);
    }

    /**
     * How patterns in a pupil's attendance are looked for.
     *
     * @throws RuleNotKnownException if this book says nothing of it
     */
    public PatternRules patterns() {
        return part(RuleKinds.PATTERNS);
    }

    /** What a school should look at in its registers; where this book has none, none. */
    public List<QualityRule> qualityRules() {
        return find(RuleKinds.QUALITY).orElse(List.of());
    }

    /** What the rules of this book may cite, by id; ours only, for {@link #standard(Nation)}. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /**
     * Labels and sentences by language.
     *
     * @throws InvalidValueException if the book has none in English
     */
    public Messages messages() {
        return Messages.of(messages);
    }

    /** Nation and version. */
    @Override
    public String toString() {
        return nation() + " " + version;
    }
}
