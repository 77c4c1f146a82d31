package org.openattendance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Session;
import org.openattendance.base.Source;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.code.CodeSet;
import org.openattendance.rulebook.RuleBook;

/** The tables of the generator agree with each other, with the rule book, and with what was published. */
class GeneratorDataTest {

    private final CodeSet codes = RuleBook.standard(Nation.ENGLAND).codes();
    private final PublishedFigures published = PublishedFigures.read();
    private final ReasonTable reasons = ReasonTable.read();

    @Test
    void every_reason_has_codes_and_every_code_a_reason() {
        Set<String> ids =
                new TreeSet<>(reasons.all().stream().map(ReasonTable.Reason::id).toList());
        ids.add("PRESENT");
        assertThat(reasons.idsWithCodes()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void every_code_is_in_force_on_each_side_of_every_change() {
        Stream.of(
                        "2006-09-01",
                        "2011-08-31",
                        "2011-09-01",
                        "2013-09-02",
                        "2020-09-01",
                        "2024-07-22",
                        "2024-08-18",
                        "2024-08-19",
                        "2026-11-20")
                .map(LocalDate::parse)
                .flatMap(day -> Stream.of(Session.am(day), Session.pm(day)))
                .forEach(session -> reasons.idsWithCodes().forEach(id -> {
                    String code = reasons.code(id, session);
                    AgeGroup age = id.equals("NOT_REQUIRED") ? AgeGroup.NON_COMPULSORY_AGE : AgeGroup.COMPULSORY_AGE;
                    if (code != null) {
                        assertThat(codes.read(code, session, Optional.of(age)).findings())
                                .as("%s for %s at %s", code, id, session)
                                .isEmpty();
                    }
                }));
    }

    @Test
    void only_holidays_that_the_school_granted_lost_their_code_in_2024() {
        Session after = Session.parse("2024-09-03 AM");
        assertThat(reasons.idsWithCodes().stream().filter(id -> reasons.code(id, after) == null))
                .containsExactly("HOLIDAY_GRANTED");
    }

    @Test
    void every_reason_finds_its_lengths_and_season() {
        Chances chances = Chances.read();
        assertThat(reasons.all()).allSatisfy(reason -> {
            assertThat(chances.lengths(reason.lengths()).mean()).isPositive();
            assertThat(chances.season(reason.season(), 9)).isPositive();
        });
    }

    @Test
    void every_figure_cites_a_source_that_is_there() {
        assertThat(published.sources().values()).extracting(Source::title).allMatch(title -> !title.isBlank());
        assertThat(published.groups())
                .extracting(PublishedFigures.Group::source)
                .allMatch(published.sources()::containsKey);
        assertThat(TestkitResources.rows("rates.csv", "source"))
                .allMatch(row -> published.sources().containsKey(row.text("source")));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void the_reasons_of_a_phase_sum_to_its_published_absence(Phase phase) {
        long possible = published.headline(phase).possible();
        long authorised = Stream.of(
                        "ILLNESS",
                        "APPOINTMENT",
                        "STUDY_LEAVE",
                        "TRAVELLING",
                        "SUSPENSION",
                        "EXCEPTIONAL_LEAVE",
                        "PERFORMANCE",
                        "INTERVIEW",
                        "PART_TIME_TIMETABLE")
                .mapToLong(reason -> sessions(phase, reason))
                .sum();
        long unauthorised = Stream.of("HOLIDAY", "LATE_AFTER_CLOSE", "OTHER_UNAUTHORISED", "NO_REASON")
                .mapToLong(reason -> sessions(phase, reason))
                .sum();
        assertThat(unauthorised).isEqualTo(published.headline(phase).unauthorised());
        // Religious days and the old codes H and F, for which the generator has rules of its own, make up the rest.
        assertThat(published.headline(phase).authorised() - authorised).isBetween(0L, possible / 2000);
    }

    private long sessions(Phase phase, String reason) {
        return published.reason(phase, reason).numerator();
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void both_values_of_sex_make_all_pupils_of_a_phase(Phase phase) {
        List<PublishedFigures.Group> sexes = published.groups(phase, "sex");
        assertThat(sexes).hasSize(2);
        Rate all = Rate.of(
                sexes.stream()
                        .mapToLong(one -> one.authorised() + one.unauthorised())
                        .sum(),
                sexes.stream().mapToLong(PublishedFigures.Group::possible).sum());
        assertThat(List.of(sexes.get(0).absence(), sexes.get(1).absence()))
                .anyMatch(rate -> rate.compareTo(all) <= 0)
                .anyMatch(rate -> rate.compareTo(all) >= 0);
    }

    @Test
    void the_shares_of_levels_are_whole() {
        for (Phase phase : Phase.values()) {
            assertThat(Chances.read().levels(phase).weights().total()).isEqualTo(1000);
        }
    }

    @Test
    void a_reason_that_is_not_published_never_comes() {
        assertThat(published.reason(Phase.PRIMARY, "NO_SUCH_REASON")).isEqualTo(Rate.of(0, 1));
    }

    @Test
    void no_code_of_the_generator_is_read_with_a_finding_but_that_of_age() {
        Session session = Session.parse("2025-09-15 AM");
        assertThat(reasons.idsWithCodes().stream()
                        .map(id -> reasons.code(id, session))
                        .filter(code -> code != null)
                        .flatMap(code -> codes.read(code, session, Optional.empty()).findings().stream()))
                .allMatch(finding -> finding == Finding.AGE_NOT_KNOWN);
    }
}
