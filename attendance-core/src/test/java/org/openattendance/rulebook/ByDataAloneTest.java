package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.base.NationMismatchException;
import org.openattendance.base.Rate;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeReading.Finding;
import org.openattendance.measure.Definition;
import org.openattendance.measure.DefinitionRule.Kind;
import org.openattendance.measure.MeasureDefinition;
import org.openattendance.measure.MeasureKind;

/** A new code, a new nation and a new measure are each added by data alone. */
class ByDataAloneTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 3);
    private static final String SOURCES =
            RuleFolder.SOURCES_HEADER + "our.policy,Our policy,page 3,,2026-01-05,CURRENT\n";

    @TempDir
    Path path;

    private RuleFolder folder() {
        return new RuleFolder(path).with("sources.csv", SOURCES);
    }

    private RuleBook england() {
        return RuleBook.standard(Nation.ENGLAND).combinedWith(RuleBook.read(path));
    }

    @Test
    void a_new_code_is_a_row() {
        folder().with(
                        "eng/codes.csv",
                        RuleFolder.CODES_HEADER
                                + "V1,Visit abroad,2025-09-01,,OUT_FOR_WHOLE_SESSION,APPROVED_EDUCATIONAL_ACTIVITY,AM_PM,ANY,no,no,CONFIRMED,,our.policy eng.regs-2024\n");
        AttendanceCode added = england()
                .codes()
                .read("V1", Session.am(DAY), Optional.empty())
                .meaning()
                .orElseThrow();
        assertThat(added.category()).isEqualTo(CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY);
        assertThat(added.sources())
                .extracting(source -> source.title())
                .containsExactly(
                        "Our policy",
                        "School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208)");
        assertThat(england().codes().all()).hasSize(77);
        assertThat(england()
                        .codes()
                        .read("V1", Session.am(LocalDate.of(2025, 8, 31)), Optional.empty())
                        .findings())
                .containsExactly(Finding.CODE_NOT_IN_FORCE);
    }

    @Test
    void a_fact_that_is_not_confirmed_can_be_corrected_by_a_row() {
        folder().with(
                        "wal/codes.csv",
                        RuleFolder.CODES_HEADER
                                + "D,Dual registered,2011-09-01,,OUT_FOR_WHOLE_SESSION,NOT_A_POSSIBLE_ATTENDANCE,AM_PM,ANY,no,no,CONFIRMED,,our.policy\n");
        RuleBook wales = RuleBook.standard(Nation.WALES).combinedWith(RuleBook.read(path));
        assertThat(category(wales, "D", LocalDate.of(2011, 8, 31)))
                .isEqualTo(CodeCategory.APPROVED_EDUCATIONAL_ACTIVITY);
        assertThat(category(wales, "D", LocalDate.of(2011, 9, 1))).isEqualTo(CodeCategory.NOT_A_POSSIBLE_ATTENDANCE);
        assertThat(wales.codes().firstDay())
                .isEqualTo(RuleBook.standard(Nation.WALES).codes().firstDay());
    }

    private static CodeCategory category(RuleBook book, String code, LocalDate day) {
        return book.codes()
                .read(code, Session.am(day), Optional.of(AgeGroup.COMPULSORY_AGE))
                .meaning()
                .orElseThrow()
                .category();
    }

    @Test
    void a_new_nation_is_a_folder_and_a_line() {
        folder().with(
                        "nations.csv",
                        RuleFolder.NATIONS_HEADER + "MAN,Isle of Man,man,2015-09-01 2020-09-01,CONFIRMED,,our.policy\n")
                .with(
                        "man/codes.csv",
                        RuleFolder.CODES_HEADER
                                + "P,Present,2015-09-01,,IN_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.policy\n"
                                + "A,Absent,2015-09-01,,OUT_FOR_WHOLE_SESSION,UNAUTHORISED_ABSENCE,AM_PM,ANY,no,no,CONFIRMED,,our.policy\n")
                .with(
                        "man/measures.csv",
                        RuleFolder.MEASURES_HEADER
                                + "absence,,,RATE,authorisedAbsence+unauthorisedAbsence,possible,,,,*,CONFIRMED,,our.policy\n")
                .with(
                        "man/definitions.csv",
                        RuleFolder.DEFINITIONS_HEADER
                                + "man-register,,,DEFAULT,yes,CONFIRMED,,our.policy\nman-register,,,TITLE,Register of the island,CONFIRMED,,our.policy\n");
        RuleBook man = RuleBook.read(path);
        assertThat(man.nation()).isEqualTo(Nation.of("MAN"));
        assertThat(category(man, "A", DAY)).isEqualTo(CodeCategory.UNAUTHORISED_ABSENCE);
        assertThat(man.codes()
                        .read("P", Session.am(LocalDate.of(2015, 8, 31)), Optional.empty())
                        .findings())
                .containsExactly(Finding.NO_CODE_SET);
        assertThat(man.codes().replacedOn()).containsExactly(LocalDate.of(2020, 9, 1));
        Definition island = man.definitions().byDefault().definition();
        assertThat(man.definitions().of(island).title()).isEqualTo("Register of the island");
        assertThat(man.measures().require("absence", island, DAY).kind()).isEqualTo(MeasureKind.RATE);
        assertThat(man.nationName()).isEqualTo("Isle of Man");
        assertThat(man.version().release()).endsWith("+local");
        assertThat(man.messages().has("category.ATTENDED")).isTrue();
        assertThat(man.registries())
                .isEqualTo(RuleBook.standard(Nation.SCOTLAND).registries());
    }

    @Test
    void a_new_measure_is_a_row() {
        folder().with(
                        "eng/measures.csv",
                        RuleFolder.MEASURES_HEADER
                                + "quarter-absence,2025-09-01,,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,1/4,,,eng-register,CONFIRMED,Our own,our.policy\n");
        MeasureDefinition added = england().measures().require("quarter-absence", Definition.ENG_REGISTER, DAY);
        assertThat(added.atLeast()).hasValue(Rate.of(1, 4));
        assertThat(england().measures().ids()).contains("persistent-absence", "quarter-absence");
        assertThat(england().measures().find("quarter-absence", Definition.ENG_CENSUS, DAY))
                .isEmpty();
        assertThat(england().measures().find("quarter-absence", Definition.ENG_REGISTER, LocalDate.of(2025, 8, 31)))
                .isEmpty();
    }

    @Test
    void a_threshold_of_ours_can_be_set_otherwise_for_some_days() {
        folder().with(
                        "eng/measures.csv",
                        RuleFolder.MEASURES_HEADER
                                + "persistent-absence,2025-09-01,2026-07-31,THRESHOLD,authorisedAbsence+unauthorisedAbsence,possible,1/20,,,eng-register,CONFIRMED,Our own,our.policy\n");
        assertThat(share(DAY)).isEqualTo(Rate.of(1, 20));
        assertThat(share(LocalDate.of(2025, 8, 31))).isEqualTo(Rate.of(1, 10));
        assertThat(share(LocalDate.of(2026, 8, 1))).isEqualTo(Rate.of(1, 10));
    }

    private Rate share(LocalDate day) {
        return england()
                .measures()
                .require("persistent-absence", Definition.ENG_REGISTER, day)
                .atLeast()
                .orElseThrow();
    }

    @Test
    void a_new_definition_is_some_rows_and_ours_can_be_added_to() {
        folder().with(
                        "eng/definitions.csv",
                        RuleFolder.DEFINITIONS_HEADER
                                + "our-trust,,,TITLE,Our trust,CONFIRMED,,our.policy\n"
                                + "our-trust,,,AGES_ON_31_AUGUST,11-15,CONFIRMED,,our.policy\n"
                                + "eng-census,2025-08-01,,NO_BOARDERS,no,CONFIRMED,,our.policy\n");
        RuleBook book = england();
        assertThat(book.definitions().all()).contains(Definition.of("our-trust"), Definition.ENG_DAILY);
        assertThat(book.definitions().of(Definition.ENG_CENSUS).is(Kind.NO_BOARDERS, LocalDate.of(2025, 7, 31)))
                .isTrue();
        assertThat(book.definitions().of(Definition.ENG_CENSUS).is(Kind.NO_BOARDERS, DAY))
                .isFalse();
        assertThat(book.definitions().of(Definition.ENG_CENSUS).ages(DAY)).isPresent();
        assertThat(book.definitions().byDefault().definition()).isEqualTo(Definition.ENG_REGISTER);
    }

    @Test
    void a_label_can_be_reworded_and_a_language_added() {
        folder().with("messages_en.properties", "# ours\n\ncategory.ATTENDED = in school\nour.word = ours\nx = y = z\n")
                .with("eng/codes.csv", RuleFolder.CODES_HEADER)
                .with("messages_ga.properties", "our.word = linn\n");
        RuleBook book = england();
        assertThat(book.messages().text(Locale.UK, "category.ATTENDED")).isEqualTo("in school");
        assertThat(book.messages().text(Locale.UK, "category.EXCLUSION")).isEqualTo("exclusion");
        assertThat(book.messages().text(Locale.UK, "x")).isEqualTo("y = z");
        assertThat(book.messages().text(Locale.forLanguageTag("ga"), "our.word"))
                .isEqualTo("linn");
    }

    @Test
    void the_version_of_a_combination_is_its_own() {
        folder().with("eng/codes.csv", RuleFolder.CODES_HEADER);
        RuleBookVersion ours = RuleBook.standard(Nation.ENGLAND).version();
        RuleBookVersion combined = england().version();
        assertThat(combined.release()).isEqualTo(ours.release() + "+local");
        assertThat(combined.digest()).isNotEqualTo(ours.digest()).startsWith("sha256:");
        assertThat(england().version()).isEqualTo(combined);
        folder().with("eng/codes.csv", "# another comment\n" + RuleFolder.CODES_HEADER);
        assertThat(england().version()).isNotEqualTo(combined);
    }

    @Test
    void sources_of_both_are_those_of_the_combination() {
        folder().with("eng/codes.csv", RuleFolder.CODES_HEADER);
        assertThat(RuleBook.read(path).sources())
                .extracting(source -> source.id())
                .containsExactly("our.policy");
        assertThat(england().sources()).extracting(source -> source.id()).contains("our.policy", "eng.regs-2024");
    }

    @Test
    void what_a_partial_folder_leaves_out_is_not_known_of_it_alone() {
        folder().with("eng/codes.csv", RuleFolder.CODES_HEADER);
        RuleBook local = RuleBook.read(path);
        assertThat(local.codes().all()).isEmpty();
        assertThat(local.version().release()).isEqualTo("local");
        assertThat(local.nationName()).isEqualTo("England");
        assertThatThrownBy(local::measures)
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("measures of ENG");
        assertThat(england().measures())
                .isEqualTo(RuleBook.standard(Nation.ENGLAND).measures());
    }

    @Test
    void each_part_that_a_book_lacks_is_named() {
        folder().with("wal/definitions.csv", RuleFolder.DEFINITIONS_HEADER);
        RuleBook local = RuleBook.read(path);
        assertThatThrownBy(local::codes).hasMessageContaining("code set of WAL");
        assertThatThrownBy(local::measures).hasMessageContaining("measures of WAL");
        new RuleFolder(path).with("nir/codes.csv", RuleFolder.CODES_HEADER);
        assertThatThrownBy(() -> RuleBook.read(Nation.NORTHERN_IRELAND, path).definitions())
                .hasMessageContaining("definitions of NIR");
    }

    @Test
    void a_folder_of_two_nations_asks_which() {
        folder().with("eng/codes.csv", RuleFolder.CODES_HEADER).with("wal/codes.csv", RuleFolder.CODES_HEADER);
        assertThatThrownBy(() -> RuleBook.read(path))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("[ENG, WAL]")
                .hasMessageContaining("\nMaybe ");
        assertThat(RuleBook.read(Nation.WALES, path).nation()).isEqualTo(Nation.WALES);
    }

    @Test
    void a_folder_of_no_nation_is_none() {
        folder();
        assertThatThrownBy(() -> RuleBook.read(path)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void rules_of_two_nations_are_never_combined() {
        folder().with("wal/codes.csv", RuleFolder.CODES_HEADER);
        RuleBook wales = RuleBook.read(path);
        assertThatThrownBy(() -> RuleBook.standard(Nation.ENGLAND).combinedWith(wales))
                .isInstanceOf(NationMismatchException.class);
    }

    @Test
    void a_nation_that_nobody_listed_is_not_known() {
        assertThatThrownBy(() -> RuleBook.standard(Nation.of("MAN")))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("MAN");
    }

    @Test
    void a_nation_that_only_has_a_folder_is_read_under_its_name() {
        folder().with(
                        "man/codes.csv",
                        RuleFolder.CODES_HEADER
                                + "P,Present,,,IN_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,our.policy\n");
        RuleBook man = RuleBook.read(path);
        assertThat(man.nation()).isEqualTo(Nation.of("MAN"));
        assertThat(man.codes().firstDay()).isEmpty();
        assertThat(man.codes().all().get(0).confidence()).isEqualTo(Confidence.CONFIRMED);
        assertThat(man).hasToString("MAN " + man.version());
    }
}
