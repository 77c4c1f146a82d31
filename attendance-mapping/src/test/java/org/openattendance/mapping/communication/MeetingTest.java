package org.openattendance.mapping.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.mapping.communication.Meeting.Item;
import org.openattendance.mapping.communication.Meeting.ItemKind;
import org.openattendance.mapping.communication.Meeting.Membership;
import org.openattendance.mapping.communication.PresentationSheet.Polarity;
import org.openattendance.mapping.communication.PresentationSheet.Presentation;
import org.openattendance.mapping.communication.PresentationSheet.Quality;
import org.openattendance.mapping.vocabulary.Vocabularies;

class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static Meeting meeting(LocalDate on, Map<String, Membership> present) {
        return new Meeting(on, present, List.of(), Map.of());
    }

    @Test
    void KS3_155_items_are_of_two_kinds_and_each_has_its_share_of_items_and_time() {
        Meeting meeting = new Meeting(
                DAY,
                Map.of("m1", Membership.CORE),
                List.of(
                        new Item(ItemKind.CASE, "first", Optional.of(20)),
                        new Item(ItemKind.STRATEGIC, "plan", Optional.of(30)),
                        new Item(ItemKind.CASE, "second", Optional.of(10))),
                Map.of());
        assertThat(meeting.itemShares())
                .isEqualTo(Map.of(ItemKind.CASE, Rate.of(2, 3), ItemKind.STRATEGIC, Rate.of(1, 3)));
        assertThat(meeting.timeShares())
                .isEqualTo(Map.of(ItemKind.CASE, Rate.of(30, 60), ItemKind.STRATEGIC, Rate.of(30, 60)));
        Meeting untimed = new Meeting(DAY, Map.of(), List.of(new Item(ItemKind.CASE, "x", Optional.empty())), Map.of());
        assertThat(untimed.timeShares()).isEmpty();
        assertThat(untimed.itemShares()).containsEntry(ItemKind.STRATEGIC, Rate.of(0, 1));
        assertThat(meeting(DAY, Map.of()).itemShares()).isEmpty();
        assertThat(meeting(DAY, Map.of()).timeShares()).isEmpty();
        assertThat(meeting.items().toString()).doesNotContain("first", "second");
    }

    @Test
    void KS3_156_the_core_is_steady_as_far_as_it_comes_to_two_meetings_in_a_row() {
        Meeting first = meeting(DAY, Map.of("a", Membership.CORE, "b", Membership.CORE, "c", Membership.OCCASIONAL));
        Meeting second = meeting(
                DAY.plusDays(30), Map.of("a", Membership.CORE, "c", Membership.OCCASIONAL, "d", Membership.CORE));
        Meeting old = meeting(DAY.minusDays(30), Map.of("b", Membership.CORE));
        assertThat(Meeting.coreContinuity(List.of(second, old, first))).contains(Rate.of(1, 3));
        assertThat(Meeting.coreContinuity(List.of(first))).isEmpty();
        assertThat(Meeting.coreContinuity(List.of(meeting(DAY, Map.of()), meeting(DAY.plusDays(1), Map.of()))))
                .isEmpty();
        assertThatThrownBy(() -> Meeting.coreContinuity(List.of(first, first)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(first.core()).containsExactly("a", "b");
        assertThat(first).hasToString("meeting of 2026-10-05 with 3");
    }

    @Test
    void KS3_157_a_review_can_rate_the_five_things_that_meetings_give() {
        List<String> five = Vocabularies.standard().get("meeting-benefits").codes();
        assertThat(five).containsExactly("COORDINATED_VIEW", "EXCHANGE", "AWARENESS", "PLANNING", "KEEP_TRYING");
        Meeting rated = new Meeting(DAY, Map.of(), List.of(), Map.of("PLANNING", 4, "EXCHANGE", 2));
        assertThat(rated.benefits()).containsEntry("PLANNING", 4).doesNotContainKey("AWARENESS");
        assertThatThrownBy(() -> new Meeting(DAY, Map.of(), List.of(), Map.of("PLANNING", 6)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_159_a_briefing_has_four_headings_and_lists_those_with_nothing_under_them() {
        PartnerBriefing briefing = PartnerBriefing.of(Vocabularies.standard().get("briefing-headings"))
                .with("RECENT_SUCCESSES", "Mondays are better")
                .with("RECENT_SUCCESSES", "more came to breakfast");
        assertThat(briefing.empty()).containsExactly("EMERGING_CHALLENGES", "STRATEGIC_RESPONSES", "ANALYSIS");
        assertThat(briefing.export()).isEqualTo("""
                        Challenges that are emerging
                        (nothing yet)

                        How the school responds
                        (nothing yet)

                        What has gone well lately
                        - Mondays are better
                        - more came to breakfast

                        What worked, and what to develop
                        (nothing yet)

                        """);
        assertThatThrownBy(() -> briefing.with("WEATHER", "fine")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void KS3_165_a_message_keeps_the_approach_and_what_shows_that_it_was_agreed() {
        PresentationSheet sheet = PresentationSheet.of("i1", "bags are looked into")
                .withApproach("we look into bags so that everyone is safe", "agreed with parents in May");
        assertThat(sheet.approach()).isEqualTo("we look into bags so that everyone is safe");
        assertThat(sheet.agreedEvidence()).isEqualTo("agreed with parents in May");
    }

    @Test
    void KS3_166_an_incident_has_at_most_one_presentation_of_each_light_and_each_needs_headline_and_bullet() {
        PresentationSheet sheet = PresentationSheet.of("i1", "bags are looked into");
        assertThat(sheet.presentations()).isEmpty();
        assertThat(sheet.incomplete()).containsExactly(Polarity.POSITIVE, Polarity.NEGATIVE);
        PresentationSheet written = sheet.with(Polarity.POSITIVE, Presentation.of("Safer", List.of()))
                .with(Polarity.POSITIVE, Presentation.of("Safer together", List.of("nobody was hurt")))
                .with(Polarity.NEGATIVE, Presentation.of(" ", List.of("found")));
        assertThat(written.presentations()).hasSize(2);
        assertThat(written.presentation(Polarity.POSITIVE).orElseThrow().headline())
                .isEqualTo("Safer together");
        assertThat(written.incomplete()).containsExactly(Polarity.NEGATIVE);
    }

    @Test
    void KS3_167_four_flags_and_what_is_not_truthful_is_not_approved() {
        assertThat(Quality.values())
                .containsExactly(Quality.CONSISTENT, Quality.COHERENT, Quality.TRUTHFUL, Quality.POSITIVE);
        Presentation whole = Presentation.of("Safer together", List.of("nobody was hurt"));
        assertThat(whole.mayBeApproved()).isFalse();
        assertThat(whole.with(Quality.TRUTHFUL).mayBeApproved()).isTrue();
        assertThat(whole.notTruthful(true).mayBeApproved()).isFalse();
        assertThat(whole.with(Quality.POSITIVE).with(Quality.CONSISTENT).qualities())
                .containsExactly(Quality.CONSISTENT, Quality.POSITIVE);
        assertThat(Presentation.of("", List.of("x")).with(Quality.TRUTHFUL).mayBeApproved())
                .isFalse();
        assertThatThrownBy(() -> new Presentation("h", List.of(), Set.of(Quality.TRUTHFUL), true))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void three_rows_are_rated_side_by_side_and_suggestions_are_not() {
        SharingRating rating = new SharingRating(
                Map.of(SharingRating.Row.MEDIA, "letters and calls"),
                Map.of(SharingRating.Row.MEDIA, 2, SharingRating.Row.INFORMATION, 4),
                List.of("a page for partners"));
        assertThat(rating.open()).containsExactly(SharingRating.Row.RECIPIENTS);
        assertThat(rating.ratings().keySet()).containsExactly(SharingRating.Row.INFORMATION, SharingRating.Row.MEDIA);
        assertThat(rating.suggestions()).hasSize(1);
        assertThatThrownBy(() -> new SharingRating(Map.of(), Map.of(SharingRating.Row.MEDIA, 0), List.of()))
                .isInstanceOf(InvalidValueException.class);
    }
}
