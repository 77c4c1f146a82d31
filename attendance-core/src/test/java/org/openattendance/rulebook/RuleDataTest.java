package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.Attendance;
import org.openattendance.PupilFigures;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.calendar.Window;
import org.openattendance.load.StringLayout;
import org.openattendance.measure.Definition;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** Rules that the caller hands over: pinned, replaced, or the same as ours. */
class RuleDataTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 12);

    @TempDir
    Path folder;

    @Test
    void a_jar_of_our_own_files_answers_as_ours_and_says_where_the_rules_came_from() {
        RuleData pinned = RuleData.at(RuleJar.ofOurs("0.1.0").writeTo(folder.resolve("rules.jar")));
        RuleData ours = RuleData.bundled();

        assertThat(pinned.version()).isEqualTo("0.1.0");
        assertThat(pinned.digest()).isEqualTo(ours.digest());
        assertThat(pinned).hasToString("0.1.0 " + ours.digest());
        assertThat(pinned.nations()).isEqualTo(ours.nations()).isEqualTo(RuleBook.nations());
        for (Nation nation : ours.nations()) {
            RuleBook book = pinned.book(nation);
            assertThat(book.codes()).isEqualTo(ours.book(nation).codes());
            assertThat(book.sources()).isEqualTo(ours.book(nation).sources());
            assertThat(book.version().digest()).isEqualTo(ours.digest());
            assertThat(book.version().release()).isEqualTo(ours.version() + "+rules-0.1.0");
        }
        assertThat(ours.book(Nation.WALES).version().release()).isEqualTo(ours.version());
    }

    @Test
    void a_changed_row_changes_the_digest_and_the_answer_and_each_answer_shows_its_own() {
        RuleData newer = RuleData.at(RuleJar.ofOurs("0.1.1")
                .replace(
                        "eng/measures.csv",
                        "authorisedAbsence+unauthorisedAbsence,possible,1/10,,,eng-register eng-daily",
                        "authorisedAbsence+unauthorisedAbsence,possible,1/20,,,eng-register eng-daily")
                .writeTo(folder.resolve("rules.jar")));
        PupilFigures before = figures(Attendance.in(Nation.ENGLAND));
        PupilFigures after = figures(Attendance.in(Nation.ENGLAND, newer));

        assertThat(newer.digest()).isNotEqualTo(RuleData.bundled().digest());
        assertThat(before.persistentAbsence().isMet()).isFalse();
        assertThat(after.persistentAbsence().isMet()).isTrue();
        assertThat(after.absence().rate()).isEqualTo(before.absence().rate());
        assertThat(after.absence().explain().sentence(Locale.UK))
                .contains("by rule book " + RuleData.bundled().version() + "+rules-0.1.1");
        assertThat(after.absence().explain().toJson(Locale.UK)).contains(newer.digest());
        assertThat(before.absence().explain().toJson(Locale.UK))
                .contains(RuleData.bundled().digest());
    }

    /** 1 of 20 sessions missed. */
    private static PupilFigures figures(Attendance england) {
        Register register =
                england.register(PupilRef.of("P1"), MONDAY, StringLayout.WEEKDAYS, "/\\/\\/\\/\\/\\/\\/\\/\\/\\O\\");
        return england.figures(
                        Registers.of(Nation.ENGLAND, List.of(register)),
                        Window.ofClosed(MONDAY, FRIDAY),
                        FRIDAY,
                        Definition.ENG_REGISTER)
                .pupils()
                .get(0);
    }

    @Test
    void an_unpacked_jar_and_the_folder_of_the_sources_are_the_same_set() {
        Path unpacked = RuleJar.ofOurs("0.1.0").unpackTo(folder);
        RuleData sources = RuleData.at(RuleFilesTest.FOLDER);

        assertThat(RuleData.at(unpacked).version()).isEqualTo("0.1.0");
        assertThat(RuleData.at(unpacked).digest()).isEqualTo(sources.digest());
        assertThat(sources.version()).isEqualTo("unnamed");
        assertThat(sources.digest()).isEqualTo(RuleData.bundled().digest());
        assertThat(sources.book(Nation.WALES).version().release())
                .isEqualTo(RuleData.bundled().version() + "+rules-unnamed");
    }

    @Test
    void text_for_people_and_hidden_files_in_a_folder_are_passed_over() throws Exception {
        RuleFolder.copyOfOurs(folder).with("README.md", "about").with(".editor", "");
        assertThat(RuleData.at(folder).digest()).isEqualTo(RuleData.bundled().digest());
    }

    @Test
    void a_class_loader_that_sees_one_rules_jar_hands_over_its_rules() throws Exception {
        Path jar = RuleJar.ofOurs("0.1.0").writeTo(folder.resolve("rules.jar"));
        try (URLClassLoader loader = loader(jar)) {
            RuleData pinned = RuleData.from(loader);
            assertThat(pinned.version()).isEqualTo("0.1.0");
            assertThat(pinned.digest()).isEqualTo(RuleData.bundled().digest());
            assertThat(pinned.book(Nation.SCOTLAND).codes())
                    .isEqualTo(RuleBook.standard(Nation.SCOTLAND).codes());
        }
    }

    @Test
    void two_rules_jars_beside_each_other_are_refused_and_so_is_none() throws Exception {
        Path one = RuleJar.ofOurs("0.1.0").writeTo(folder.resolve("one.jar"));
        Path other = RuleJar.ofOurs("0.1.1").writeTo(folder.resolve("other.jar"));
        try (URLClassLoader both = loader(one, other);
                URLClassLoader none = loader()) {
            assertThatThrownBy(() -> RuleData.from(both))
                    .isInstanceOf(RuleFileException.class)
                    .hasMessageContaining("stands 2 times")
                    .hasMessageContaining("\nMaybe two versions");
            assertThatThrownBy(() -> RuleData.from(none))
                    .isInstanceOf(RuleFileException.class)
                    .hasMessageContaining("stands 0 times")
                    .hasMessageContaining("\nMaybe attendance-rules is missing");
        }
    }

    @Test
    void a_rules_jar_on_the_class_path_changes_nothing_until_it_is_handed_over() {
        // The folder in the jar is not the folder in the library, so the order of a class path decides nothing.
        assertThat(RuleData.FOLDER).isEqualTo(RuleJar.FOLDER).startsWith("META-INF/");
        assertThat(getClass().getResource("/" + RuleData.FOLDER + "index.txt")).isNull();
    }

    @Test
    void a_nation_that_the_set_has_not_is_not_known() {
        assertThatThrownBy(() -> RuleData.bundled().book(Nation.of("FRA")))
                .isInstanceOf(RuleNotKnownException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void local_rows_can_be_laid_over_a_pinned_set() throws Exception {
        Path local = Files.createDirectories(folder.resolve("local"));
        new RuleFolder(local)
                .with(
                        "sco/codes.csv",
                        RuleFolder.CODES_HEADER
                                + "QQQ,Ours,2020-08-01,,IN_FOR_WHOLE_SESSION,ATTENDED,AM_PM,ANY,no,no,CONFIRMED,,"
                                + "sco.included-engaged-involved\n");
        RuleData pinned = RuleData.at(RuleJar.ofOurs("0.1.0").writeTo(folder.resolve("rules.jar")));
        RuleBook book = pinned.book(Nation.SCOTLAND);
        RuleBook combined = book.combinedWith(RuleBook.read(local));
        assertThat(combined.version().release()).endsWith("+rules-0.1.0+local");
        assertThat(combined.codes().codes())
                .contains("QQQ")
                .containsAll(book.codes().codes());
    }

    private static URLClassLoader loader(Path... jars) throws Exception {
        URL[] urls = new URL[jars.length];
        for (int at = 0; at < jars.length; at++) {
            urls[at] = jars[at].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }
}
