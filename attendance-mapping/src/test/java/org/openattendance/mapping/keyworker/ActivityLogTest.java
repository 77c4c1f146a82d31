package org.openattendance.mapping.keyworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.directory.Directories;
import org.openattendance.mapping.directory.ServiceOffer;
import org.openattendance.mapping.keyworker.ActivityLog.Activity;
import org.openattendance.mapping.vocabulary.Vocabularies;

class ActivityLogTest {

    private static final Vocabularies WORDS = Vocabularies.standard();
    private static final ActivityLog EMPTY =
            ActivityLog.of(WORDS.get("key-worker-functions"), WORDS.get("transition-kinds"));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static void isLoggedAndSummed(String function, int position, Optional<String> with) {
        assertThat(WORDS.get("key-worker-functions").position(function)).isEqualTo(position);
        ActivityLog log = EMPTY.with(new Activity(function, DAY.plusDays(1), 45, with))
                .with(new Activity(function, DAY, 30, with));
        assertThat(log.minutesByFunction()).containsEntry(function, 75);
        assertThat(log.minutesByFunction().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(75);
        assertThat(log.activities()).extracting(Activity::on).containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void KS3_48_work_with_the_child_is_second_and_is_logged_and_summed() {
        isLoggedAndSummed("F2", 2, Optional.empty());
    }

    @Test
    void KS3_49_brokerage_is_third_is_logged_and_names_the_other_agency() {
        isLoggedAndSummed("F3", 3, Optional.of("camhs"));
        assertThatThrownBy(() -> EMPTY.with(new Activity("F3", DAY, 10, Optional.empty())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThat(EMPTY.with(new Activity("F3", DAY, 10, Optional.of("youth")))
                        .with(new Activity("F3", DAY, 10, Optional.of("camhs")))
                        .with(new Activity("F3", DAY, 10, Optional.of("camhs")))
                        .brokeredWith())
                .containsExactly("camhs", "youth");
    }

    @Test
    void KS3_50_work_with_bodies_outside_is_fourth_and_is_logged_and_summed() {
        isLoggedAndSummed("F4", 4, Optional.empty());
    }

    @Test
    void KS3_51_work_with_parents_is_fifth_and_is_logged_and_summed() {
        isLoggedAndSummed("F5", 5, Optional.empty());
    }

    @Test
    void KS3_52_support_in_lessons_is_sixth_and_is_logged_and_summed() {
        isLoggedAndSummed("F6", 6, Optional.empty());
    }

    @Test
    void KS3_53_personal_development_is_seventh_and_is_logged_and_summed() {
        isLoggedAndSummed("F7", 7, Optional.empty());
    }

    @Test
    void KS3_54_help_with_moves_is_of_two_kinds() {
        assertThat(WORDS.get("transition-kinds").codes())
                .containsExactly("PRIMARY_TO_SECONDARY", "COMPULSORY_TO_POST_16");
        isLoggedAndSummed("F8", 8, Optional.of("PRIMARY_TO_SECONDARY"));
        assertThatThrownBy(() -> EMPTY.with(new Activity("F8", DAY, 10, Optional.of("HOUSE"))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> EMPTY.with(new Activity("F8", DAY, 10, Optional.empty())))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void what_can_be_had_in_the_holidays_is_ready_for_the_ninth_function() {
        isLoggedAndSummed("F9", 9, Optional.empty());
        assertThat(Directories.riverside().holidayOffers())
                .extracting(ServiceOffer::id)
                .isEqualTo(List.of("mentoring"));
    }

    @Test
    void a_function_that_is_not_in_the_list_and_a_day_of_more_than_a_day_are_refused() {
        assertThatThrownBy(() -> EMPTY.with(new Activity("F10", DAY, 10, Optional.empty())))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Activity("F1", DAY, 1441, Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Activity("F1", DAY, 0, Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }
}
