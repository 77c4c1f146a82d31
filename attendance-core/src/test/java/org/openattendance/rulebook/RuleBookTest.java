package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Nation;
import org.openattendance.code.CodeSet;

class RuleBookTest {

    @Test
    void sixteen_threads_that_ask_at_once_get_the_same_codes() throws Exception {
        RuleBook book = RuleBook.standard(Nation.ENGLAND);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<CodeSet>> asks = Collections.nCopies(16, book::codes);
            Set<CodeSet> found = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<CodeSet> answer : new ArrayList<>(threads.invokeAll(asks))) {
                found.add(answer.get());
            }
            assertThat(found).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_book_laid_over_itself_can_be_read_in_every_part_and_says_the_same() {
        RuleBook.nations().forEach(nation -> {
            RuleBook book = RuleBook.standard(nation);
            RuleBook twice = book.combinedWith(RuleBook.standard(nation));
            assertThat(twice.codes()).isEqualTo(book.codes());
            assertThat(twice.registries()).isEqualTo(book.registries());
            assertThat(twice.definitions().all()).isEqualTo(book.definitions().all());
            assertThat(twice.measures().ids()).isEqualTo(book.measures().ids());
            assertThat(twice.version()).isNotEqualTo(book.version());
        });
    }

    @Test
    void two_books_of_one_release_answer_alike() {
        RuleBook one = RuleBook.standard(Nation.WALES);
        RuleBook other = RuleBook.standard(Nation.WALES);
        assertThat(one.version()).isEqualTo(other.version());
        assertThat(one.codes()).isEqualTo(other.codes());
        assertThat(one.measures()).isEqualTo(other.measures());
        assertThat(one.definitions()).isEqualTo(other.definitions());
        assertThat(one.sources()).isEqualTo(other.sources());
        assertThat(one).hasToString("WAL " + one.version());
    }

    @Test
    void the_books_of_all_nations_have_one_version() {
        assertThat(RuleBook.nations())
                .extracting(nation -> RuleBook.standard(nation).version())
                .containsOnly(RuleBook.standard(Nation.ENGLAND).version());
    }

    @Test
    void nations_have_names() {
        assertThat(RuleBook.nations())
                .extracting(nation -> RuleBook.standard(nation).nationName())
                .containsExactly("England", "Northern Ireland", "Scotland", "Wales");
    }

    @Test
    void a_version_in_another_form_is_refused() {
        String digest = "sha256:" + "0".repeat(64);
        assertThat(new RuleBookVersion("1.0", digest)).hasToString("1.0 " + digest);
        for (RuleBookVersionParts bad : List.of(
                new RuleBookVersionParts(" ", digest),
                new RuleBookVersionParts("1.0", "sha256:0"),
                new RuleBookVersionParts("1.0", digest.toUpperCase(java.util.Locale.ROOT)),
                new RuleBookVersionParts("1.0", digest + "0"))) {
            assertThatThrownBy(() -> new RuleBookVersion(bad.release(), bad.digest()))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    private record RuleBookVersionParts(String release, String digest) {}
}
