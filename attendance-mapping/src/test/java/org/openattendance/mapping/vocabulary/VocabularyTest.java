package org.openattendance.mapping.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Source;

class VocabularyTest {

    private static final Term TEA = Term.local("TEA", "Tea");
    private static final Term OLD = new Term(
            "MILK",
            "Milk",
            Optional.of("TEA"),
            Source.Status.HISTORICAL,
            List.of(new Term.Name("School milk", Optional.empty(), Term.Use.HISTORICAL)),
            List.of("ks3-unit10"),
            Confidence.CONFIRMED,
            "");
    private static final Vocabulary DRINKS = Vocabulary.of("drinks", List.of(TEA, OLD));

    @Test
    void keeps_the_order_of_the_data() {
        assertThat(DRINKS.codes()).containsExactly("TEA", "MILK");
        assertThat(DRINKS.position("MILK")).isEqualTo(2);
        assertThat(DRINKS.position("WATER")).isZero();
    }

    @Test
    void leaves_history_out_of_what_is_in_use_and_still_reads_it() {
        assertThat(DRINKS.current()).containsExactly(TEA);
        assertThat(DRINKS.find("school MILK")).contains(OLD);
        assertThat(OLD.isHistorical()).isTrue();
    }

    @Test
    void finds_by_code_before_name() {
        Vocabulary odd = Vocabulary.of("odd", List.of(Term.local("A", "B"), Term.local("B", "C")));
        assertThat(odd.find("B").map(Term::label)).contains("C");
        assertThat(odd.find("c").map(Term::code)).contains("B");
        assertThat(odd.find("nothing")).isEmpty();
    }

    @Test
    void lists_what_stands_under_a_code() {
        assertThat(DRINKS.partsOf("TEA")).containsExactly(OLD);
    }

    @Test
    void a_local_term_is_added_without_a_change_of_code() {
        assertThat(DRINKS.plus(Term.local("WATER", "Water")).term("WATER").label())
                .isEqualTo("Water");
        assertThat(DRINKS.has("WATER")).isFalse();
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        assertThatThrownBy(() -> DRINKS.plus(TEA))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("TEA");
    }

    @Test
    void a_missing_code_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> DRINKS.term("WATER")).hasMessageContaining("[TEA, MILK]");
    }

    @Test
    void a_code_is_no_sentence_and_a_label_is_not_blank() {
        assertThatThrownBy(() -> Term.local("hot tea", "Tea")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Term.local("TEA", " ")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void is_equal_by_id_and_terms() {
        Vocabulary same = Vocabulary.of("drinks", List.of(TEA, OLD));
        assertThat(DRINKS).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(DRINKS)
                .isNotEqualTo(Vocabulary.of("drinks", List.of(OLD, TEA)))
                .isNotEqualTo(Vocabulary.of("food", List.of(TEA, OLD)));
        assertThat(DRINKS).hasToString("drinks [TEA, MILK]");
    }
}
