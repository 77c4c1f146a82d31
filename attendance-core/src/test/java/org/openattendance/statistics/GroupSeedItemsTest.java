package org.openattendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.calendar.Window;
import org.openattendance.load.AccessCsv;
import org.openattendance.load.BenchmarksCsv;
import org.openattendance.load.Input;
import org.openattendance.load.PupilsCsv;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.Pupils;
import org.openattendance.rulebook.RuleBook;
import org.openattendance.statistics.BenchmarkFigure.Status;
import org.openattendance.statistics.CohortOverlay.Cell;
import org.openattendance.statistics.Comparison.Unlike;
import org.openattendance.statistics.EmergingTrend.Response;

/** The seeds' items about groups, each by its id. */
class GroupSeedItemsTest {

    private static final RuleBook ENGLAND = RuleBook.standard(Nation.ENGLAND);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final FigureProfile PROFILE = new FigureProfile(
            "absence",
            Definition.ENG_DAILY,
            Nation.ENGLAND,
            Window.ofClosed(LocalDate.of(2025, 9, 8), LocalDate.of(2026, 7, 24)),
            Optional.of("primary"),
            Unit.ENROLMENT);

    @Test
    void HF_22_a_local_rate_beside_the_national_one_or_refused_with_the_reasons() {
        BenchmarkFigure national =
                BenchmarksCsv.read(Input.of("benchmarks.csv", """
                                measure,definition,nation,from,to,phase,area,percent,status,source
                                absence,eng-daily,ENG,2025-09-08,2026-07-24,primary,England,5.2767,published,Release 2025/26
                                """)).value().get(0);
        BenchmarkFigure own =
                BenchmarkFigure.of(PROFILE, "Here", Rate.of(1, 16), Status.PROVISIONAL, "registers of 20 schools");
        Comparison.Difference difference = (Comparison.Difference) Comparison.of(own, national);
        assertThat(difference.percentagePoints()).isEqualTo(new BigDecimal("0.9733"));
        assertThat(difference.own().status()).isEqualTo(Status.PROVISIONAL);
        assertThat(difference.other().status()).isEqualTo(Status.PUBLISHED);
        assertThat(difference.own().source()).isEqualTo("registers of 20 schools");
        assertThat(difference.other().source()).isEqualTo("Release 2025/26");
        assertThat(difference.own().profile().period())
                .isEqualTo(national.profile().period());
        Comparison.Refused refused = (Comparison.Refused) Comparison.of(
                own,
                figure(new FigureProfile(
                        "lateness",
                        Definition.ENG_CENSUS,
                        Nation.SCOTLAND,
                        Window.ofDay(MONDAY),
                        Optional.empty(),
                        Unit.PUPIL)));
        assertThat(refused.reasons()).containsExactly(Unlike.values());
        assertThat(refused.own()).isEqualTo(own);
        Window other = Window.ofDay(MONDAY);
        assertThat(((Comparison.Refused) Comparison.of(
                                own,
                                figure(new FigureProfile(
                                        "absence",
                                        Definition.ENG_DAILY,
                                        Nation.ENGLAND,
                                        other,
                                        Optional.of("primary"),
                                        Unit.ENROLMENT))))
                        .reasons())
                .containsExactly(Unlike.PERIOD);
    }

    private static BenchmarkFigure figure(FigureProfile profile) {
        return new BenchmarkFigure(profile, "There", BigDecimal.ONE, Status.PUBLISHED, "a release");
    }

    @Test
    void HF_22_a_figure_to_compare_with_needs_a_source_and_a_per_cent() {
        assertThatThrownBy(() -> new BenchmarkFigure(PROFILE, "", BigDecimal.ONE, Status.PUBLISHED, " "))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new BenchmarkFigure(PROFILE, "", new BigDecimal("100.1"), Status.PUBLISHED, "x"))
                .hasMessageContaining("100.1");
        assertThat(new BenchmarkFigure(PROFILE, "", new BigDecimal("100.0"), Status.PUBLISHED, "x").percent())
                .isEqualByComparingTo("100");
        assertThatThrownBy(() -> new BenchmarkFigure(PROFILE, "", new BigDecimal("-1"), Status.PUBLISHED, "x"))
                .isInstanceOf(InvalidValueException.class);
        var read = BenchmarksCsv.read(Input.of("b.csv", """
                measure,definition,nation,from,to,area,percent,source
                absence,eng-daily,ENG,2025-09-08,2026-07-24,England,five,R
                absence,eng-daily,ENG,soon,2026-07-24,England,5,R
                absence,eng-daily,ENG,2025-09-08,2026-07-24,England,100,R
                """));
        assertThat(read.issueCounts()).isEqualTo(Map.of("BAD_VALUE", 1L, "BAD_DATE", 1L));
        assertThat(read.value()).hasSize(1);
        assertThat(read.value().get(0).profile().phase()).isEmpty();
        assertThat(read.value().get(0).profile().unit()).isEqualTo(Unit.ENROLMENT);
    }

    @Test
    void HF_23_the_registry_has_the_cohorts_and_a_pupil_may_be_in_several() {
        assertThat(ENGLAND.registries().cohorts().codes())
                .contains("SEND", "CHILD_LOOKED_AFTER", "HAS_SOCIAL_WORKER", "COMMISSIONED_AP");
        assertThat(ENGLAND.registries().cohorts().codes())
                .containsAll(ENGLAND.cohorts().codes());
        Map<String, String> pupil = Map.of("sen", "k", "fsm", "NO", "social_worker", "Yes", "young_carer", "perhaps");
        assertThat(ENGLAND.cohorts().memberships(column -> Optional.ofNullable(pupil.get(column))))
                .isEqualTo(Map.of(
                        "SEND", CohortRule.Member.YES,
                        "FREE_SCHOOL_MEALS", CohortRule.Member.NO,
                        "HAS_SOCIAL_WORKER", CohortRule.Member.YES,
                        "YOUNG_CARER", CohortRule.Member.UNKNOWN,
                        "CHILD_LOOKED_AFTER", CohortRule.Member.UNKNOWN,
                        "COMMISSIONED_AP", CohortRule.Member.UNKNOWN,
                        "YOUTH_JUSTICE", CohortRule.Member.UNKNOWN));
    }

    @Test
    void HF_23_a_local_cohort_takes_the_place_of_ours_for_its_column_and_several_rules_may_say_yes() {
        Cohorts local = Cohorts.of(List.of(
                CohortRule.local("SEND", "sen", Set.of("plan"), Set.of("none")),
                CohortRule.local("SEND", "ehcp", Set.of("yes"), Set.of("no")),
                CohortRule.local("NEW_HERE", "arrived", Set.of("2026"), Set.of("2025"))));
        Cohorts all = ENGLAND.cohorts().combinedWith(local);
        assertThat(all.codes()).hasSize(8).contains("NEW_HERE");
        assertThat(all.columns()).contains("ehcp", "arrived", "sen");
        assertThat(send(all, "plan", "no")).isEqualTo(CohortRule.Member.YES);
        assertThat(send(all, "none", "yes")).isEqualTo(CohortRule.Member.YES);
        assertThat(send(all, "none", "?")).isEqualTo(CohortRule.Member.NO);
        assertThat(send(all, "K", "?")).isEqualTo(CohortRule.Member.UNKNOWN);
        assertThat(all.only(Set.of("SEND")).codes()).containsExactly("SEND");
        assertThat(all.only(Set.of("SEND"))).hasToString("[SEND]");
        assertThat(ENGLAND.cohorts()
                        .combinedWith(
                                Cohorts.of(List.of(CohortRule.local("NEW_HERE", "sen", Set.of("new"), Set.of("old")))))
                        .codes())
                .as("another cohort by the same column takes no place")
                .contains("SEND", "NEW_HERE");
        assertThatThrownBy(() -> all.only(Set.of("NOBODY"))).hasMessageContaining("NOBODY");
        assertThat(all).isEqualTo(ENGLAND.cohorts().combinedWith(local)).isNotEqualTo(ENGLAND.cohorts());
        assertThatThrownBy(() -> CohortRule.local("X", "c", Set.of("Yes"), Set.of("yes")))
                .isInstanceOf(InvalidValueException.class);
    }

    private static CohortRule.Member send(Cohorts cohorts, String sen, String ehcp) {
        return cohorts.memberships(column ->
                        Optional.ofNullable(Map.of("sen", sen, "ehcp", ehcp).get(column)))
                .getOrDefault("SEND", CohortRule.Member.UNKNOWN);
    }

    @Test
    void HF_24_days_from_seeing_a_trend_to_answering_it() {
        EmergingTrend seen = EmergingTrend.seen("T1", "Absence in year 9 grew on Fridays", MONDAY);
        assertThat(seen.daysToResponse()).isEmpty();
        assertThat(seen.findFirstResponse()).isEmpty();
        Role head = Role.of("HEAD_TEACHER");
        EmergingTrend answered = seen.with(new Response(MONDAY.plusDays(20), head, "surveyed the year group"))
                .with(new Response(MONDAY.plusDays(9), head, "met the tutors"));
        assertThat(answered.daysToResponse()).hasValue(9);
        assertThat(answered.findFirstResponse().orElseThrow().what()).isEqualTo("met the tutors");
        assertThat(answered.detectedOn()).isEqualTo(MONDAY);
        assertThat(seen.with(new Response(MONDAY, head, "at once")).daysToResponse())
                .hasValue(0);
        assertThatThrownBy(() -> seen.with(new Response(MONDAY.minusDays(1), head, "too early")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2026-11-01");
    }

    @Test
    void NF_03_how_long_after_each_day_its_data_came_and_which_days_are_late_or_missing() {
        DataTimeliness timeliness = DataTimeliness.of(
                List.of(MONDAY.plusDays(2), MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3)),
                List.of(
                        new DataTimeliness.Receipt(MONDAY, MONDAY.plusDays(1).atTime(6, 0)),
                        new DataTimeliness.Receipt(MONDAY, MONDAY.plusDays(2).atTime(6, 0)),
                        new DataTimeliness.Receipt(
                                MONDAY.plusDays(1), MONDAY.plusDays(3).atStartOfDay()),
                        new DataTimeliness.Receipt(
                                MONDAY.plusDays(3), MONDAY.plusDays(4).atTime(12, 0)),
                        new DataTimeliness.Receipt(
                                MONDAY.plusDays(9), MONDAY.plusDays(9).atTime(12, 0))),
                Duration.ofHours(12));
        assertThat(timeliness.delays())
                .containsExactly(
                        Map.entry(MONDAY, Optional.of(Duration.ofHours(6))),
                        Map.entry(MONDAY.plusDays(1), Optional.of(Duration.ofDays(1))),
                        Map.entry(MONDAY.plusDays(2), Optional.empty()),
                        Map.entry(MONDAY.plusDays(3), Optional.of(Duration.ofHours(12))));
        assertThat(DataTimeliness.of(
                                List.of(MONDAY),
                                List.of(
                                        new DataTimeliness.Receipt(
                                                MONDAY, MONDAY.plusDays(3).atStartOfDay()),
                                        new DataTimeliness.Receipt(
                                                MONDAY, MONDAY.plusDays(2).atStartOfDay())),
                                Duration.ZERO)
                        .delays())
                .as("the earliest, in whatever order they are told")
                .containsEntry(MONDAY, Optional.of(Duration.ofDays(1)));
        assertThat(timeliness.late()).containsExactly(MONDAY.plusDays(1));
        assertThat(timeliness.missing()).containsExactly(MONDAY.plusDays(2));
        assertThat(timeliness).hasToString("4 days, 1 late, 1 missing");
        assertThatThrownBy(() -> DataTimeliness.of(List.of(), List.of(), Duration.ofDays(-1)))
                .isInstanceOf(InvalidValueException.class);
    }

    private static DataFeed feed(DataSourceKind kind, FeedGrain grain, int live, int settings) {
        return new DataFeed(
                "F1", kind, grain, "connector", live, settings, Optional.of(LocalDateTime.of(2026, 11, 2, 6, 0)));
    }

    @Test
    void NF_27_a_feed_has_a_source_a_coverage_and_the_moment_it_last_brought_something() {
        DataFeed feed = feed(DataSourceKind.MIS_CONNECTOR, FeedGrain.SESSION, 380, 400);
        assertThat(feed.source()).isEqualTo("connector");
        assertThat(feed.coverage()).contains(Rate.of(380, 400));
        assertThat(feed.lastReceived()).contains(LocalDateTime.of(2026, 11, 2, 6, 0));
        assertThat(feed(DataSourceKind.MIS_CONNECTOR, FeedGrain.SESSION, 0, 0).coverage())
                .isEmpty();
        assertThatThrownBy(() -> feed(DataSourceKind.MIS_CONNECTOR, FeedGrain.SESSION, 2, 1))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> feed(DataSourceKind.MIS_CONNECTOR, FeedGrain.SESSION, -1, 1))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_32_a_feed_says_how_fine_its_data_are() {
        assertThat(FeedGrain.values())
                .containsExactly(FeedGrain.SESSION, FeedGrain.DAY, FeedGrain.WEEK, FeedGrain.TERM);
        assertThat(feed(DataSourceKind.SCHOOL_CENSUS, FeedGrain.TERM, 1, 1).grain())
                .isEqualTo(FeedGrain.TERM);
    }

    @Test
    void NF_33_a_run_keeps_its_date_rows_checksum_and_result() {
        String checksum = "a".repeat(64);
        ImportRun run = new ImportRun("F1", MONDAY, 120_000, checksum, ImportRun.Result.WITH_ERRORS, true);
        assertThat(run.date()).isEqualTo(MONDAY);
        assertThat(run.rows()).isEqualTo(120_000);
        assertThat(run.checksum()).isEqualTo(checksum);
        assertThat(run.result()).isEqualTo(ImportRun.Result.WITH_ERRORS);
        assertThat(run.automated()).isTrue();
        assertThatThrownBy(() -> new ImportRun("F1", MONDAY, -1, checksum, ImportRun.Result.FAILED, true))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ImportRun("F1", MONDAY, 0, "A".repeat(64), ImportRun.Result.FAILED, true))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new ImportRun("F1", MONDAY, 0, checksum, ImportRun.Result.FAILED, false).rows())
                .isZero();
    }

    @Test
    void NF_34_a_tile_names_the_kinds_of_data_it_was_made_from() {
        DashboardTile tile = DashboardTile.of(
                "Absence this week",
                Optional.of(Rate.of(1, 16)),
                List.of(
                        feed(DataSourceKind.MIS_CONNECTOR, FeedGrain.SESSION, 1, 2),
                        feed(DataSourceKind.SCHOOL_CENSUS, FeedGrain.TERM, 1, 2),
                        feed(DataSourceKind.MIS_CONNECTOR, FeedGrain.DAY, 1, 2)));
        assertThat(tile.sources()).containsExactly(DataSourceKind.SCHOOL_CENSUS, DataSourceKind.MIS_CONNECTOR);
        assertThatThrownBy(() -> DashboardTile.of("Nothing", Optional.empty(), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void NF_35_cohorts_laid_over_each_other_give_counts_for_each_combination_and_keep_small_ones_back() {
        CohortOverlay overlay = CohortOverlay.of(java.util.stream.Stream.of(
                        java.util.Collections.nCopies(40, Set.<String>of()),
                        java.util.Collections.nCopies(12, Set.of("SEND")),
                        java.util.Collections.nCopies(9, Set.of("YOUNG_CARER")),
                        java.util.Collections.nCopies(3, Set.of("YOUNG_CARER", "SEND")))
                .flatMap(List::stream)
                .toList());
        assertThat(overlay.total()).isEqualTo(64);
        assertThat(overlay.count(List.of("YOUNG_CARER", "SEND"))).isEqualTo(3);
        assertThat(overlay.count(List.of("FREE_SCHOOL_MEALS"))).isZero();
        assertThat(overlay.cells(5))
                .as("one small count, and the next smallest, or the total would give it back")
                .containsExactly(
                        new Cell(List.of(), Optional.of(40L)),
                        new Cell(List.of("SEND"), Optional.of(12L)),
                        new Cell(List.of("SEND", "YOUNG_CARER"), Optional.empty()),
                        new Cell(List.of("YOUNG_CARER"), Optional.empty()));
        assertThat(overlay.cells(1)).allMatch(cell -> cell.pupils().isPresent());
        assertThat(overlay.cells(3)).allMatch(cell -> cell.pupils().isPresent());
        assertThatThrownBy(() -> overlay.cells(0)).isInstanceOf(InvalidValueException.class);
        assertThat(overlay).hasToString("4 combinations of cohorts");
    }

    private static List<Optional<Long>> shown(int least, int... sizes) {
        List<Set<String>> pupils = new java.util.ArrayList<>();
        for (int cohort = 0; cohort < sizes.length; cohort++) {
            pupils.addAll(java.util.Collections.nCopies(sizes[cohort], Set.of("COHORT_" + cohort)));
        }
        return CohortOverlay.of(pupils).cells(least).stream().map(Cell::pupils).toList();
    }

    @Test
    void NF_35_beside_a_small_number_the_next_smallest_goes_until_they_are_enough_together() {
        assertThat(shown(5, 9, 2, 7)).containsExactly(Optional.of(9L), Optional.empty(), Optional.empty());
        assertThat(shown(5, 9, 2, 3))
                .as("two and three are five together")
                .containsExactly(Optional.of(9L), Optional.empty(), Optional.empty());
        assertThat(shown(5, 9, 2, 2))
                .as("two and two are not")
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void NF_50_what_is_offered_is_found_by_band_of_absence_and_cohort() {
        assertThat(ENGLAND.registries().cohorts().codes()).contains("YOUTH_JUSTICE");
        List<InterventionOffer> offers = List.of(
                new InterventionOffer("all", "For everybody", Set.of(), Set.of()),
                new InterventionOffer("severe", "Half or more", Set.of("50 or more"), Set.of()),
                new InterventionOffer("yj", "With the justice service", Set.of("50 or more"), Set.of("YOUTH_JUSTICE")));
        assertThat(ids(InterventionOffer.forThose(offers, "50 or more", Set.of("YOUTH_JUSTICE", "SEND"))))
                .containsExactly("all", "severe", "yj");
        assertThat(ids(InterventionOffer.forThose(offers, "50 or more", Set.of("SEND"))))
                .containsExactly("all", "severe");
        assertThat(ids(InterventionOffer.forThose(offers, "10 to under 15", Set.of("YOUTH_JUSTICE"))))
                .containsExactly("all");
    }

    private static List<String> ids(List<InterventionOffer> offers) {
        return offers.stream().map(InterventionOffer::id).toList();
    }

    @Test
    void NF_51_access_to_full_time_education_is_kept_with_dates_and_its_share_told_for_each_cohort() {
        var read = AccessCsv.read(Input.of("access.csv", """
                pupil_id,access,from,to
                P1,yes,2026-09-01,
                P2,part,2026-09-01,2026-10-31
                P2,NO,2026-11-01,
                P1,no,2026-11-01,
                ,yes,,
                P4,maybe,,
                P4,yes,2026-11-02,2026-11-01
                """));
        assertThat(read.issueCounts()).isEqualTo(Map.of("BAD_ROW", 2L, "BAD_VALUE", 1L, "BAD_SPAN", 1L));
        AccessRecords records = read.value();
        assertThat(records.on(LocalDate.of(2026, 10, 31), PupilRef.of("P2"))).isEqualTo(FullTimeAccess.PART);
        assertThat(records.on(MONDAY, PupilRef.of("P2"))).isEqualTo(FullTimeAccess.NO);
        assertThat(records.on(MONDAY, PupilRef.of("P1"))).isEqualTo(FullTimeAccess.YES);
        assertThat(records.on(LocalDate.of(2026, 8, 31), PupilRef.of("P1"))).isEqualTo(FullTimeAccess.UNKNOWN);
        Pupils pupils = PupilsCsv.read(Input.of(
                        "pupils.csv",
                        "pupil_id,school_id,sen,fsm\nP1,S1,K,no\nP1,S2,K,no\nP2,S1,E,yes\nP3,S1,K,yes\nP4,S1,N,\n"))
                .value();
        Map<String, AccessShare> shares = CohortAccess.of(pupils, ENGLAND.cohorts(), records, MONDAY);
        AccessShare send = shares.get("SEND");
        assertThat(send.total()).as("a pupil at two schools is one").isEqualTo(3);
        assertThat(send.count(FullTimeAccess.YES)).isEqualTo(1);
        assertThat(send.count(FullTimeAccess.NO)).isEqualTo(1);
        assertThat(send.count(FullTimeAccess.UNKNOWN)).isEqualTo(1);
        assertThat(send.share()).contains(Rate.of(1, 3));
        assertThat(send.shareOfKnown()).contains(Rate.of(1, 2));
        assertThat(shares.get("FREE_SCHOOL_MEALS").share()).contains(Rate.of(0, 2));
        assertThat(shares.get("YOUNG_CARER").share()).isEmpty();
        assertThat(shares.get("YOUNG_CARER").shareOfKnown()).isEmpty();
        assertThat(records).hasToString("Access of 2 pupils");
        assertThat(new AccessRecord(PupilRef.of("P1"), FullTimeAccess.PART, DateSpan.ofDay(MONDAY)))
                .hasToString("PART 2026-11-02..2026-11-02");
    }
}
