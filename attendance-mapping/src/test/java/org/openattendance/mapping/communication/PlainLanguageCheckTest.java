package org.openattendance.mapping.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.mapping.communication.PlainLanguageCheck.Hit;
import org.openattendance.mapping.communication.PlainLanguageCheck.Kind;
import org.openattendance.mapping.communication.PlainLanguageCheck.Term;
import org.openattendance.mapping.communication.WrittenCommunicationCheck.Result;
import org.openattendance.mapping.vocabulary.Sources;

class PlainLanguageCheckTest {

    private static final PlainLanguageCheck CHECK = PlainLanguageCheck.standard();

    @Test
    void KS3_18_words_of_the_trade_are_found_with_place_and_suggestion_and_the_list_is_ones_own() {
        List<Hit> hits = CHECK.check("We will facilitate a HOLISTIC plan.", Kind.JARGON);
        assertThat(hits)
                .extracting(
                        hit -> hit.start() + "-" + hit.end() + " " + hit.term().text())
                .containsExactly("8-18 facilitate", "21-29 holistic");
        assertThat(hits.get(0).sentence()).isEqualTo("At 9: \"facilitate\"; perhaps: help with.");
        PlainLanguageCheck own = PlainLanguageCheck.of(List.of(new Term(Kind.JARGON, "synergise", "work together")));
        assertThat(own.check("We facilitate and synergise."))
                .extracting(hit -> hit.term().suggestion())
                .containsExactly("work together");
        assertThat(own.with(new Term(Kind.JARGON, "facilitate", "help")).check("We facilitate and synergise."))
                .hasSize(2);
    }

    @Test
    void EX_19_blaming_words_are_pointed_out_with_others_and_the_text_stays_as_it_is() {
        String text = "The truant is a school refuser from a hard to reach family.";
        List<Hit> hits = CHECK.check(text, Kind.BLAME);
        assertThat(hits)
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("truant", "school refuser", "hard to reach");
        assertThat(hits).allSatisfy(hit -> assertThat(hit.term().suggestion()).isNotBlank());
        assertThat(CHECK.terms()).extracting(Term::text).contains("refuser", "truant");
    }

    @Test
    void the_longer_of_two_that_overlap_is_named() {
        assertThat(CHECK.check("a school refuser"))
                .extracting(hit -> hit.term().text())
                .containsExactly("school refuser");
    }

    @Test
    void whole_words_only_and_capitals_as_written() {
        assertThat(CHECK.check("truantly untruant truant2")).isEmpty();
        assertThat(CHECK.check("an ace pupil")).isEmpty();
        assertThat(CHECK.check("an ACE score"))
                .extracting(hit -> hit.term().text())
                .containsExactly("ACE");
        assertThat(CHECK.check("(Truant)")).hasSize(1);
        assertThat(CHECK.check("")).isEmpty();
    }

    @Test
    void KS3_154_five_tests_of_which_names_and_jargon_decide_two_and_people_the_rest() {
        WrittenCommunicationCheck fresh = WrittenCommunicationCheck.of("Come and see us.", CHECK, Map.of(), List.of());
        assertThat(fresh.results())
                .isEqualTo(Map.of(
                        WrittenCommunicationCheck.Test.JARGON_FREE, Result.PASSED,
                        WrittenCommunicationCheck.Test.ACCESSIBLE, Result.TO_JUDGE,
                        WrittenCommunicationCheck.Test.SAFE, Result.TO_JUDGE,
                        WrittenCommunicationCheck.Test.OPEN, Result.TO_JUDGE,
                        WrittenCommunicationCheck.Test.UNIFYING, Result.TO_JUDGE));
        assertThat(fresh.maySend()).isFalse();
        Map<WrittenCommunicationCheck.Test, Boolean> judged = Map.of(
                WrittenCommunicationCheck.Test.SAFE, true,
                WrittenCommunicationCheck.Test.OPEN, false,
                WrittenCommunicationCheck.Test.JARGON_FREE, true);
        WrittenCommunicationCheck named =
                WrittenCommunicationCheck.of("Zyxwvut needs a holistic plan.", CHECK, judged, List.of("zyxwvut", " "));
        assertThat(named.results())
                .containsEntry(WrittenCommunicationCheck.Test.SAFE, Result.FAILED)
                .containsEntry(WrittenCommunicationCheck.Test.JARGON_FREE, Result.FAILED)
                .containsEntry(WrittenCommunicationCheck.Test.OPEN, Result.FAILED);
        assertThat(named.hits()).hasSize(1);
        assertThat(named.toString()).doesNotContain("zyxwvut").doesNotContain("Zyxwvut");
    }

    @Test
    void a_text_may_be_sent_when_nothing_failed_and_someone_judged_that_it_is_safe() {
        Map<WrittenCommunicationCheck.Test, Boolean> safe = Map.of(WrittenCommunicationCheck.Test.SAFE, true);
        assertThat(WrittenCommunicationCheck.of("Come and see us.", CHECK, safe, List.of("Zed"))
                        .maySend())
                .isTrue();
        assertThat(WrittenCommunicationCheck.of("Come and see Zed.", CHECK, safe, List.of("Zed"))
                        .maySend())
                .isFalse();
        assertThat(WrittenCommunicationCheck.of("Come and see Zedd.", CHECK, safe, List.of("Zed"))
                        .maySend())
                .isTrue();
        assertThat(WrittenCommunicationCheck.of(
                                "Fine.",
                                CHECK,
                                Map.of(
                                        WrittenCommunicationCheck.Test.SAFE, true,
                                        WrittenCommunicationCheck.Test.JARGON_FREE, false),
                                List.of())
                        .maySend())
                .isFalse();
    }

    @Test
    void our_own_list_of_rows_cites_its_sources() {
        assertThat(Sources.standard().get("glossary-words").title()).isNotBlank();
        assertThat(CHECK.terms()).filteredOn(term -> term.kind() == Kind.BLAME).hasSizeGreaterThan(10);
    }

    @Property
    void hits_lie_in_the_text_in_order_and_do_not_overlap(@ForAll String text) {
        String mixed = text + " truant " + text + " Holistic";
        int last = 0;
        for (Hit hit : CHECK.check(mixed)) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(last);
            assertThat(mixed.substring(hit.start(), hit.end()))
                    .isEqualToIgnoringCase(hit.term().text());
            last = hit.end();
        }
    }
}
