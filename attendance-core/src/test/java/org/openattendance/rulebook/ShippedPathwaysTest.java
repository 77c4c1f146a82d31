package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.pathway.Lead;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.PathwayAbout;
import org.openattendance.pathway.PathwayUnit;
import org.openattendance.pathway.Pathways;
import org.openattendance.pathway.Review;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.Stretch;

/** What {@code staged-pathways.md} read on public pages, and nothing more. It walks the folder: a file added is a file tested. */
class ShippedPathwaysTest {

    static final Path FOLDER = RuleFilesTest.FOLDER.resolve("pathways");

    private static final Pathways ALL = PathwayFiles.standard();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            return walk.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    static Pathway pathway(String id) {
        List<Pathway> versions = ALL.versions(id);
        assertThat(versions).hasSize(1);
        return versions.get(0);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_loads_without_an_error_and_is_named_after_its_id(Path file) throws IOException {
        Checked<Optional<Pathway>> read =
                PathwayFiles.read(file.toString(), new ByteArrayInputStream(Files.readAllBytes(file)));
        assertThat(read.issues()).filteredOn(Issue::isError).isEmpty();
        assertThat(file.getFileName())
                .hasToString(read.value().orElseThrow().id().toLowerCase(java.util.Locale.ROOT) + ".json");
    }

    @Test
    void only_the_national_model_may_be_run_and_every_other_says_why_not() {
        assertThat(ALL.all())
                .filteredOn(Pathway::isExecutable)
                .extracting(Pathway::id)
                .containsExactly("ENG-NATIONAL-5");
        assertThat(ALL.all()).hasSize(16).allSatisfy(pathway -> {
            assertThat(pathway.isExecutable())
                    .isEqualTo(pathway.whyNotExecutable().isEmpty());
            assertThat(pathway.about().standing()).isEqualTo("read on 2026-11-22, not endorsed");
            assertThat(pathway.about().sources()).isNotEmpty();
        });
    }

    @Test
    void a_pathway_whose_step_of_law_has_no_confirmed_decider_says_so() {
        assertThat(pathway("GB-STY-CURRENT").whyNotExecutable())
                .contains("decider not known: L4", "decider not known: COURT");
        assertThat(pathway("GB-STT").whyNotExecutable()).contains("decider not known: T3");
        assertThat(pathway("GB-AGB-DUNOON").whyNotExecutable()).contains("decider not known: L4");
        assertThat(pathway("GB-NFK-2024").whyNotExecutable()).contains("decider not known: LEGAL_REFERRAL");
        assertThat(pathway("GB-SWK").whyNotExecutable()).noneMatch(reason -> reason.startsWith("decider"));
    }

    @Test
    void nothing_is_invented_for_norfolk() {
        Pathway norfolk = pathway("GB-NFK-2024");
        assertThat(norfolk.stages()).isEmpty();
        assertThat(norfolk.about().notKnown()).contains("stages");
        assertThat(norfolk.whyNotExecutable()).contains("stages not known");
        assertThat(norfolk.transitions()).singleElement().satisfies(bypass -> {
            assertThat(bypass.from()).containsExactly("*");
            assertThat(bypass.trigger().asked()).isEqualTo("no and yes");
            assertThat(bypass.trigger().tests())
                    .extracting(test -> test.name())
                    .containsExactly("engaged", "attendancePoor");
        });
        assertThat(norfolk.obligations())
                .filteredOn(one -> one.key().equals("NOTICE_TO_IMPROVE"))
                .singleElement()
                .satisfies(one -> assertThat(one.within()).contains(Stretch.of(6, PathwayUnit.SCHOOL_WEEK)));
    }

    @Test
    void nothing_is_invented_for_hammersmith_and_fulham() {
        Pathway hf = pathway("GB-HMF-2024");
        assertThat(hf.stages()).isEmpty();
        assertThat(hf.beyond()).isEmpty();
        assertThat(hf.transitions()).isEmpty();
        assertThat(hf.flags()).isEmpty();
        assertThat(hf.obligations())
                .filteredOn(one -> one.key().equals("PART_TIME_TIMETABLE_NOTIFY"))
                .singleElement()
                .satisfies(one -> assertThat(one.within()).contains(Stretch.of(14, PathwayUnit.DAY)));
    }

    @Test
    void the_national_model_has_five_stages_and_the_authority_decides_on_the_last() {
        Pathway national = pathway("ENG-NATIONAL-5");
        assertThat(national.stages())
                .extracting(Stage::key)
                .containsExactly("MONITOR", "LISTEN", "FACILITATE", "FORMALISE", "ENFORCE");
        assertThat(national.stages())
                .extracting(Stage::lead)
                .containsExactly(Lead.SCHOOL, Lead.SCHOOL, Lead.SCHOOL, Lead.MULTI_AGENCY, Lead.LA);
        assertThat(national.stages())
                .filteredOn(Stage::legal)
                .singleElement()
                .satisfies(stage -> assertThat(stage.decides())
                        .hasValueSatisfying(role -> assertThat(role.id()).isEqualTo("LA")));
        assertThat(national.withoutPromise()).isEmpty();
        assertThat(national.about().completeness()).isEqualTo(PathwayAbout.Completeness.COMPLETE);
    }

    @Test
    void lengths_of_review_are_those_of_the_pages() {
        assertThat(review("GB-STY-OLD", "S1")).contains(Review.of(Review.Kind.MIN, weeks(4, PathwayUnit.SCHOOL_WEEK)));
        assertThat(review("GB-STT", "T1")).contains(Review.of(Review.Kind.MIN, weeks(6, PathwayUnit.SCHOOL_WEEK)));
        assertThat(review("GB-STT", "T2")).contains(Review.of(Review.Kind.MIN, weeks(6, PathwayUnit.SCHOOL_WEEK)));
        assertThat(review("GB-STY-CURRENT", "L4")).contains(Review.of(Review.Kind.MAX, weeks(6, PathwayUnit.WEEK)));
        assertThat(pathway("GB-STY-CURRENT").stage("L3").work().routes().get(0).review())
                .contains(Review.range(weeks(3, PathwayUnit.WEEK), weeks(6, PathwayUnit.WEEK)));
        assertThat(pathway("GB-ESX").transitions())
                .filteredOn(way -> way.id().equals("t2-to-t3"))
                .singleElement()
                .satisfies(way -> assertThat(way.review())
                        .contains(Review.range(weeks(3, PathwayUnit.WEEK), weeks(4, PathwayUnit.WEEK))));
    }

    private static Optional<Review> review(String id, String stage) {
        return pathway(id).stage(stage).work().review();
    }

    private static Stretch weeks(int n, PathwayUnit unit) {
        return Stretch.of(n, unit);
    }

    @Test
    void a_rule_book_has_the_pathways_of_its_own_nation() {
        assertThat(RuleBook.standard(Nation.SCOTLAND).pathways().all())
                .extracting(Pathway::id)
                .containsExactly("GB-AGB-DUNOON", "GB-EAY-LOUDOUN", "GB-FAL");
        assertThat(RuleBook.standard(Nation.WALES).pathways().all())
                .extracting(Pathway::id)
                .containsExactly("GB-CAY-CALLIO-2022");
    }
}
