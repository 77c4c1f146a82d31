package org.openattendance.rulebook;

import java.util.List;
import org.openattendance.calendar.CollectionWindows;
import org.openattendance.calendar.CompulsorySchoolAge;
import org.openattendance.code.CodeSet;
import org.openattendance.measure.Definitions;
import org.openattendance.measure.Measures;
import org.openattendance.pathway.Pathways;
import org.openattendance.pattern.PatternRules;
import org.openattendance.pattern.QualityRule;
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

/** Every kind of rule file. Whoever adds one adds it here, and an accessor to {@link RuleBook}. */
final class RuleKinds {

    static final RuleKind<CodeSet> CODES = new CodesReader();

    static final RuleKind<Measures> MEASURES = new MeasuresReader();
    static final RuleKind<Definitions> DEFINITIONS = new DefinitionsReader();

    static final RuleKind<CompulsorySchoolAge> SCHOOL_AGE = new SchoolAgeReader();
    static final RuleKind<CollectionWindows> WINDOWS = new WindowsReader();
    static final RuleKind<Registries> REGISTRIES = new RegistriesReader();
    static final RuleKind<LegalReferences> LEGAL_REFERENCES = new LegalReferencesReader();
    static final RuleKind<BankHolidays> BANK_HOLIDAYS = new BankHolidaysReader();
    static final RuleKind<Timers> TIMERS = new TimersReader();
    static final RuleKind<NoticeFiles> NOTICES = new NoticesReader();
    static final RuleKind<List<ReturnRule>> RETURNS = new ReturnsReader();
    static final RuleKind<List<UnexplainedRule>> UNEXPLAINED = new UnexplainedReader();

    static final RuleKind<PublishedRules> PUBLISHED = new PublishedReader();
    static final RuleKind<MeasureTraits> TRAITS = new TraitsReader();

    static final RuleKind<List<PeriodRule>> PERIODS = new PeriodsReader();
    static final RuleKind<DisclosurePolicies> DISCLOSURE = new DisclosureReader();
    static final RuleKind<List<BandSet>> BANDS = new BandsReader();
    static final RuleKind<Cohorts> COHORTS = new CohortsReader();
    static final RuleKind<AllSchoolsRules> ALL_SCHOOLS = new AllSchoolsReader();
    static final RuleKind<PatternRules> PATTERNS = new PatternsReader();
    static final RuleKind<List<QualityRule>> QUALITY = new QualityReader();

    static final RuleKind<Pathways> PATHWAYS = new PathwaysKind();

    static final List<RuleKind<?>> ALL = List.of(
            CODES,
            MEASURES,
            DEFINITIONS,
            SCHOOL_AGE,
            WINDOWS,
            REGISTRIES,
            LEGAL_REFERENCES,
            BANK_HOLIDAYS,
            TIMERS,
            NOTICES,
            RETURNS,
            UNEXPLAINED,
            DISCLOSURE,
            PERIODS,
            PUBLISHED,
            BANDS,
            COHORTS,
            ALL_SCHOOLS,
            TRAITS,
            PATTERNS,
            QUALITY,
            PATHWAYS);

    private RuleKinds() {}

    /** Whether some part of a rule book reads a file. */
    static boolean isKnown(String file) {
        return file.equals(NationRow.FILE)
                || file.equals(SourcesReader.FILE)
                || MessagesReader.FILE.matcher(file).matches()
                || ALL.stream().anyMatch(kind -> kind.owns(file));
    }
}
