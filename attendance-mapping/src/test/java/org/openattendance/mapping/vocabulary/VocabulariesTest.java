package org.openattendance.mapping.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;

/** Walks the data: a list added is a list tested. */
class VocabulariesTest {

    private static final Vocabularies STANDARD = Vocabularies.standard();

    @Test
    void the_index_names_exactly_the_lists_of_the_folder() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Vocabularies.class.getResource("names.csv").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> lists = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.equals("names.csv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(STANDARD.ids()).isEqualTo(lists);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_term_cites_a_source_that_exists() {
        Set<String> known = Sources.standard().all().stream().map(s -> s.id()).collect(Collectors.toSet());
        return STANDARD.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(STANDARD.get(id).terms())
                                .isNotEmpty()
                                .allSatisfy(term ->
                                        assertThat(term.sources()).isNotEmpty().isSubsetOf(known))));
    }

    @TestFactory
    Stream<DynamicTest> what_stands_under_a_code_stands_under_one_that_exists() {
        return STANDARD.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(STANDARD.get(id).terms())
                                .allSatisfy(term -> assertThat(term.partOf())
                                        .matches(over -> over.isEmpty()
                                                || STANDARD.get(id).has(over.get())))));
    }

    @TestFactory
    Stream<DynamicTest> a_name_finds_its_own_term_and_no_other() {
        return STANDARD.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> STANDARD.get(id)
                                .terms()
                                .forEach(term -> term.names()
                                        .forEach(name -> assertThat(
                                                        STANDARD.get(id).find(name.text()))
                                                .contains(term)))));
    }

    @Test
    void rows_that_we_chose_ourselves_are_never_shown_as_confirmed() {
        STANDARD.ids()
                .forEach(id -> assertThat(STANDARD.get(id).terms())
                        .allSatisfy(term -> assertThat(term.sources().contains("oa-chosen")
                                        && term.confidence() == Confidence.CONFIRMED)
                                .isFalse()));
    }

    @Test
    void a_nation_may_have_its_own_name_for_a_term() {
        Term socialCare = STANDARD.get("partner-types").term("SOCIAL_CARE");
        assertThat(socialCare.label(Nation.SCOTLAND)).isEqualTo("Social work");
        assertThat(socialCare.label(Nation.ENGLAND)).isEqualTo("Children's social care");
        assertThat(socialCare.label(Nation.WALES)).isEqualTo(socialCare.label());
    }

    @Test
    void an_unknown_list_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> STANDARD.get("partner-typos"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("partner-types")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_service_puts_its_own_list_in_place_of_ours() {
        Vocabulary own = Vocabulary.of("sectors", List.of(Term.local("FAITH", "Faith groups")));
        assertThat(STANDARD.with(own).get("sectors").codes()).containsExactly("FAITH");
        assertThat(STANDARD.get("sectors").has("FAITH")).isFalse();
    }

    @Test
    void sources_say_whether_they_are_history() {
        assertThat(Sources.standard().get("ks3-unit10").status()).hasToString("HISTORICAL");
        assertThatThrownBy(() -> Sources.standard().get("none")).hasMessageContaining("\nMaybe ");
    }
}
