package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.measure.MeasurePeriod.AUTUMN;
import static org.openattendance.measure.MeasurePeriod.AUTUMN_SPRING;
import static org.openattendance.measure.MeasurePeriod.FIVE_HALF_TERMS;
import static org.openattendance.measure.MeasurePeriod.FULL_YEAR;
import static org.openattendance.measure.MeasurePeriod.SPRING;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Confidence;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.code.CodeCategory;
import org.openattendance.measure.AgeRange;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRule.Kind;
import org.openattendance.measure.DefinitionRules;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasurePeriod;
import org.openattendance.measure.Measures;
import org.openattendance.tally.Count;

/** Facts of the measures and definitions, on each side of each date on which they changed. */
class MeasuresDataTest {

    private static Measures measures(String nation) {
        return RuleBook.standard(Nation.of(nation)).measures();
    }

    private static Optional<Rate> share(String nation, String measure, Definition definition, String day) {
        return measures(nation).find(measure, definition, LocalDate.parse(day)).flatMap(MeasureDefinition::atLeast);
    }

    /** The contract: 10% and 50% at every date. */
    @ParameterizedTest
    @CsvSource({"1999-01-01", "2010-07-31", "2015-07-31", "2015-08-01", "2026-11-22"})
    void the_register_of_england_has_one_threshold_at_every_date(String day) {
        assertThat(share("ENG", "persistent-absence", Definition.ENG_REGISTER, day))
                .hasValue(Rate.of(1, 10));
        assertThat(share("ENG", "severe-absence", Definition.ENG_REGISTER, day)).hasValue(Rate.of(1, 2));
        assertThat(share("ENG", "persistent-absence", Definition.ENG_DAILY, day))
                .hasValue(Rate.of(1, 10));
        assertThat(share("ENG", "severe-absence", Definition.ENG_DAILY, day)).hasValue(Rate.of(1, 2));
    }

    /** DfE methodology 3.2.3 and 3.2.4; each row is one cell of its table. */
    @ParameterizedTest
    @CsvSource({
        "2005-08-01, AUTUMN, 10, 28",
        "2010-07-31, AUTUMN, 10, 28",
        "2010-07-31, SPRING, 10, 52",
        "2010-07-31, AUTUMN_SPRING, 10, 52",
        "2010-07-31, FIVE_HALF_TERMS, 15, 64",
        "2010-08-01, AUTUMN, 10, 22",
        "2010-08-01, SPRING, 10, 16",
        "2012-07-31, SPRING, 10, 16",
        "2015-07-31, AUTUMN, 10, 22",
        "2015-07-31, AUTUMN_SPRING, 5, 38",
        "2015-07-31, FIVE_HALF_TERMS, 15, 46",
        "2012-08-01, FULL_YEAR, 14, 56",
        "2015-07-31, FULL_YEAR, 5, 56",
        "2014-07-31, FULL_YEAR, 15, 46"
    })
    void the_census_has_a_standard_number_of_sessions_by_period_and_age(
            LocalDate day, MeasurePeriod period, int age, int sessions) {
        MeasureDefinition row = measures("ENG")
                .find("persistent-absence", Definition.ENG_CENSUS, day, period, age)
                .orElseThrow();
        assertThat(row.standard().orElseThrow().atLeast()).isEqualTo(sessions);
        assertThat(row.numerator()).containsExactly(Count.AUTHORISED_ABSENCE, Count.UNAUTHORISED_ABSENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-07-31, AUTUMN, 10",
        "2012-07-31, FULL_YEAR, 10",
        "2012-08-01, SPRING, 10",
        "2014-07-31, FULL_YEAR, 4",
        "2014-07-31, FULL_YEAR, 16",
        "2015-08-01, AUTUMN, 10"
    })
    void for_other_periods_dates_and_ages_no_standard_number_is_known(LocalDate day, MeasurePeriod period, int age) {
        assertThat(measures("ENG").find("persistent-absence", Definition.ENG_CENSUS, day, period, age))
                .isEmpty();
    }

    @Test
    void the_number_that_is_probably_a_misprint_says_so() {
        MeasureDefinition row = measures("ENG")
                .find("persistent-absence", Definition.ENG_CENSUS, LocalDate.of(2009, 4, 1), SPRING, 10)
                .orElseThrow();
        assertThat(row.confidence()).isEqualTo(Confidence.UNCONFIRMED);
        assertThat(row.notes()).contains("misprint");
        assertThat(MeasurePeriod.values())
                .containsExactly(AUTUMN, SPRING, AUTUMN_SPRING, FIVE_HALF_TERMS, FULL_YEAR, MeasurePeriod.YEAR_TO_DATE);
    }

    @Test
    void the_census_takes_a_share_of_a_pupils_own_sessions_since_2015_16() {
        assertThat(share("ENG", "persistent-absence", Definition.ENG_CENSUS, "2015-07-31"))
                .isEmpty();
        assertThat(share("ENG", "persistent-absence", Definition.ENG_CENSUS, "2015-08-01"))
                .hasValue(Rate.of(1, 10));
        assertThat(share("ENG", "severe-absence", Definition.ENG_CENSUS, "2015-07-31"))
                .isEmpty();
        assertThat(share("ENG", "severe-absence", Definition.ENG_CENSUS, "2015-08-01"))
                .hasValue(Rate.of(1, 2));
    }

    /** The contract: 20% to October 2023, then 10%. The statistics of 19 October 2023 still used 20%. */
    @Test
    void wales_lowered_its_threshold_in_october_2023() {
        assertThat(share("WAL", "persistent-absence", Definition.WAL_REGISTER, "2023-10-19"))
                .hasValue(Rate.of(1, 5));
        assertThat(share("WAL", "persistent-absence", Definition.WAL_REGISTER, "2023-10-31"))
                .hasValue(Rate.of(1, 5));
        assertThat(share("WAL", "persistent-absence", Definition.WAL_REGISTER, "2023-11-01"))
                .hasValue(Rate.of(1, 10));
        assertThat(measures("WAL").on("persistent-absence", Definition.WAL_REGISTER, LocalDate.of(2023, 10, 31)))
                .allSatisfy(row -> {
                    assertThat(row.confidence()).isEqualTo(Confidence.PART_UNCONFIRMED);
                    assertThat(row.notes()).contains("the day was not found");
                });
        assertThat(measures("WAL").ids()).doesNotContain("severe-absence");
    }

    /** "10 per cent or more"; severe absence is not published. */
    @Test
    void scotland_has_ten_per_cent_of_absence_without_exclusion() {
        MeasureDefinition row =
                measures("SCO").require("persistent-absence", Definition.SCO_REGISTER, LocalDate.of(2025, 6, 1));
        assertThat(row.atLeast()).hasValue(Rate.of(1, 10));
        assertThat(row.numerator()).containsExactly(Count.AUTHORISED_ABSENCE, Count.UNAUTHORISED_ABSENCE);
        assertThat(row.startKnown()).isFalse();
        assertThat(measures("SCO").ids()).contains("exclusion").doesNotContain("severe-absence");
    }

    @Test
    void northern_ireland_has_chronic_and_severe_chronic_absence() {
        assertThat(share("NIR", "persistent-absence", Definition.NIR_REGISTER, "2023-10-20"))
                .hasValue(Rate.of(1, 10));
        assertThat(share("NIR", "severe-absence", Definition.NIR_REGISTER, "2023-10-20"))
                .hasValue(Rate.of(1, 5));
    }

    @ParameterizedTest
    @CsvSource({"ENG, eng-register", "SCO, sco-register", "WAL, wal-register", "NIR, nir-register"})
    void every_nation_has_the_common_measures(String nation, String definition) {
        LocalDate day = LocalDate.of(2025, 9, 3);
        for (String id : new String[] {
            "possible",
            "present",
            "authorised-absence",
            "unauthorised-absence",
            "absence",
            "attendance",
            "lateness",
            "reason",
            "persistent-absence"
        }) {
            assertThat(measures(nation).find(id, Definition.of(definition), day))
                    .as(id)
                    .isPresent();
        }
    }

    @Test
    void a_measure_names_its_nation_and_row() {
        assertThat(measures("WAL")
                        .require("persistent-absence", Definition.WAL_REGISTER, LocalDate.of(2024, 1, 1))
                        .ruleId())
                .isEqualTo("WAL measure persistent-absence 2023-11-01.. wal-register");
    }

    @Test
    void the_census_takes_ages_5_to_15_without_boarders_and_late_joiners() {
        DefinitionRules census = RuleBook.standard(Nation.ENGLAND).definitions().of(Definition.ENG_CENSUS);
        LocalDate day = LocalDate.of(2014, 7, 31);
        assertThat(census.ages(day)).hasValue(new AgeRange(5, 15));
        assertThat(census.is(Kind.NO_BOARDERS, day)).isTrue();
        assertThat(census.is(Kind.ONE_SCHOOL_YEAR, day)).isTrue();
        assertThat(census.is(Kind.TERM_CHECK, day)).isTrue();
        assertThat(census.find(Kind.JOINED_BEFORE, day).orElseThrow().halfTerm())
                .isEqualTo(6);
        assertThat(census.find(Kind.MINIMUM_ENROLMENTS, day).orElseThrow().number())
                .isEqualTo(6);
        assertThat(census.needs()).containsExactly("boarder", "date_of_birth", "entry_date");
    }

    /** Six half terms since 2012/13, five before; age 15 always five. */
    @Test
    void the_census_leaves_half_term_six_out_at_age_15_and_before_2012_13_at_every_age() {
        DefinitionRules census = RuleBook.standard(Nation.ENGLAND).definitions().of(Definition.ENG_CENSUS);
        assertThat(census.dropsHalfTermSix(14, LocalDate.of(2012, 7, 31))).isTrue();
        assertThat(census.dropsHalfTermSix(14, LocalDate.of(2012, 8, 1))).isFalse();
        assertThat(census.dropsHalfTermSix(15, LocalDate.of(2012, 7, 31))).isTrue();
        assertThat(census.dropsHalfTermSix(15, LocalDate.of(2026, 7, 31))).isTrue();
    }

    /** In the file of 2022/23 X is in authorised absence; in later files it is in no count. */
    @Test
    void daily_data_count_x_as_authorised_absence_in_2022_23() {
        DefinitionRules daily = RuleBook.standard(Nation.ENGLAND).definitions().of(Definition.ENG_DAILY);
        assertThat(daily.reclassifies("X", LocalDate.of(2022, 8, 31))).isEmpty();
        assertThat(daily.reclassifies("X", LocalDate.of(2022, 9, 1))
                        .orElseThrow()
                        .category())
                .isEqualTo(CodeCategory.AUTHORISED_ABSENCE);
        assertThat(daily.reclassifies("X", LocalDate.of(2023, 7, 31))).isPresent();
        assertThat(daily.reclassifies("X", LocalDate.of(2023, 8, 1))).isEmpty();
        assertThat(daily.needs()).containsExactly("date_of_birth");
    }

    @Test
    void a_register_definition_changes_nothing_and_needs_nothing() {
        RuleBook.nations().forEach(nation -> {
            DefinitionRules rules = RuleBook.standard(nation).definitions().byDefault();
            assertThat(rules.needs()).isEmpty();
            assertThat(rules.reclassifications()).isEmpty();
        });
    }
}
