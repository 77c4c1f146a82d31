package org.openattendance.verification.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.SignalTest;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.Transition;
import org.openattendance.rulebook.PathwayFiles;

/**
 * No pattern, signal or outlook opens a step of law. By types: what decides on stages and notices cannot even name a pattern or an outlook. By
 * data: in no pathway that ships does a signal stand on the way to a legal stage; a file that tries is refused when it is read.
 */
class NoStepOfLawTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openattendance");

    @Test
    void what_decides_on_stages_and_notices_knows_no_pattern_and_no_outlook() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(
                        "org.openattendance.pathway..", "org.openattendance.penalty..", "org.openattendance.timer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.openattendance.pattern..", "org.openattendance.outlook..")
                .because("a pattern may begin a conversation, never a step of law")
                .check(CLASSES);
    }

    @Test
    void patterns_and_outlooks_know_no_stage_and_no_notice() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("org.openattendance.pattern..", "org.openattendance.outlook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.openattendance.pathway..",
                        "org.openattendance.penalty..",
                        "org.openattendance.casework..",
                        "org.openattendance.timer..")
                .because("what is seen in a register proposes nothing")
                .check(CLASSES);
    }

    @Test
    void in_no_pathway_does_a_signal_stand_on_the_way_to_a_legal_stage() {
        int transitions = 0;
        for (Pathway pathway : PathwayFiles.standard().all()) {
            List<String> legal = Stream.concat(pathway.stages().stream(), pathway.beyond().stream())
                    .filter(Stage::legal)
                    .map(Stage::key)
                    .toList();
            for (Transition transition : pathway.transitions()) {
                if (legal.contains(transition.to())) {
                    transitions++;
                    assertThat(transition.trigger().tests()).noneMatch(SignalTest.class::isInstance);
                    transition
                            .guards()
                            .forEach(guard -> assertThat(guard.tests()).noneMatch(SignalTest.class::isInstance));
                }
            }
        }
        assertThat(transitions).isGreaterThan(5);
    }

    /** Nothing that a result holds could be taken for a score: no method of the two packages has such a name. */
    @Test
    void no_result_has_a_score_or_a_rank_of_a_child() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("org.openattendance.pattern")
                                || type.getPackageName().equals("org.openattendance.outlook"))
                        .flatMap(type -> type.getAllMethods().stream())
                        .map(method -> method.getName().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(name -> name.contains("score") || name.contains("rank") || name.contains("risk"));
    }
}
