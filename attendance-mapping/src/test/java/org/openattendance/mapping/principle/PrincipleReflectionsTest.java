package org.openattendance.mapping.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Role;
import org.openattendance.mapping.principle.Reflection.Status;
import org.openattendance.mapping.vocabulary.Sources;

class PrincipleReflectionsTest {

    private static final PrincipleSet SET = PrincipleSet.standard("partnership");
    private static final Role LEAD = Role.of("ATTENDANCE_LEAD");
    private static final Role MENTOR = Role.of("LEARNING_MENTOR");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private static List<String> ids(String section) {
        return SET.in(section).stream().map(Principle::id).toList();
    }

    @Test
    void ES_08_six_skills_and_qualities_in_order() {
        assertThat(ids("SKILLS_AND_QUALITIES"))
                .containsExactly("listen", "trust", "patience", "empathy", "no-judgement", "encourage");
        assertThat(SET.in("SKILLS_AND_QUALITIES"))
                .allSatisfy(one -> assertThat(one.label()).isNotBlank());
    }

    @Test
    void ES_11_five_practices_to_leave_behind_are_never_rated_like_those_to_hold() {
        assertThat(ids("CHANGE")).containsExactly("deadlines", "expectations", "negativity", "punishment", "hierarchy");
        assertThat(SET.in("CHANGE")).allMatch(one -> one.polarity() == Principle.Polarity.AVOID);
        assertThat(SET.principles().stream()
                        .filter(one -> one.polarity() == Principle.Polarity.AVOID)
                        .map(Principle::section)
                        .distinct())
                .containsExactly("CHANGE");
        PrincipleReflections reflections = PrincipleReflections.of(SET)
                .with(new Reflection("deadlines", "fewer than last year", Status.REDUCING, LEAD, DAY));
        assertThat(reflections.counts().get("deadlines")).isEqualTo(Map.of(Status.REDUCING, 1));
        assertThatThrownBy(() -> reflections.with(new Reflection("deadlines", "", Status.HELD, LEAD, DAY)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> reflections.with(new Reflection("trust", "", Status.GONE, LEAD, DAY)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(SET.principle("deadlines").confidence()).isEqualTo(Confidence.PART_UNCONFIRMED);
    }

    @Test
    void ES_13_six_sections_are_reflected_on_by_several_people() {
        assertThat(SET.sections())
                .containsExactly(
                        "AWARENESS",
                        "SKILLS_AND_QUALITIES",
                        "COMMUNICATION",
                        "EARLY_INTERVENTION",
                        "CHANGE",
                        "STRONG_PARTNERSHIPS");
        PrincipleReflections reflections = PrincipleReflections.of(SET)
                .with(new Reflection("listen", "we ask first", Status.HELD, LEAD, DAY.plusDays(1)))
                .with(new Reflection("listen", "not always", Status.PARTLY, MENTOR, DAY));
        assertThat(reflections.reflections()).extracting(Reflection::by).containsExactly(MENTOR, LEAD);
        assertThat(reflections.counts().get("listen")).isEqualTo(Map.of(Status.PARTLY, 1, Status.HELD, 1));
        assertThat(reflections.open()).hasSize(SET.principles().size() - 1).doesNotContain("listen");
        assertThat(PrincipleReflections.of(SET).isEmpty()).isTrue();
        assertThat(reflections.isEmpty()).isFalse();
        assertThat(reflections.set()).isEqualTo(SET);
    }

    @Test
    void KS3_185_four_principles_with_parents() {
        assertThat(PrincipleSet.standard("parents").in("PARENTS"))
                .extracting(Principle::id)
                .containsExactly("trust-respect", "communication", "empathy", "solutions");
    }

    @Test
    void the_sizes_of_the_sections_are_those_of_the_source() {
        assertThat(SET.sections().stream().map(section -> SET.in(section).size()))
                .containsExactly(8, 6, 3, 4, 5, 4);
        Sources sources = Sources.standard();
        assertThat(SET.principles()).allSatisfy(one -> one.sources().forEach(sources::get));
    }

    @Test
    void an_unknown_set_or_principle_is_refused() {
        assertThatThrownBy(() -> PrincipleSet.standard("none")).hasMessageContaining("partnership");
        assertThatThrownBy(() -> SET.principle("none")).isInstanceOf(InvalidValueException.class);
        assertThat(SET.in("NONE")).isEmpty();
    }
}
