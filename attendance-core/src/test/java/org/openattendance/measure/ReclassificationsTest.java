package org.openattendance.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openattendance.measure.MeasureRows.OURS;
import static org.openattendance.measure.MeasureRows.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Nation;
import org.openattendance.base.Session;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;
import org.openattendance.measure.DefinitionRule.Kind;
import org.openattendance.rulebook.RuleBook;

/** What a definition makes of a code on a day, against a look at each rule on each day. */
class ReclassificationsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

    private static final CodeSet ENGLAND = RuleBook.standard(Nation.ENGLAND).codes();

    private static AttendanceCode code(String text) {
        return ENGLAND.read(text, Session.am(DAY), Optional.empty()).meaning().orElseThrow();
    }

    private static Reclassifications of(List<DefinitionRule> rules) {
        List<DefinitionRule> all = new ArrayList<>(rules);
        all.add(rule(OURS, "..", Kind.TITLE, "Ours"));
        return Reclassifications.of(Definitions.of(all).of(OURS));
    }

    /** A rule without a first day, in force and shown as such, was never applied. */
    @Test
    void a_rule_whose_first_day_is_not_known_holds_from_the_beginning() {
        Reclassifications open = of(List.of(
                rule(OURS, "..2022-08-31", Kind.RECLASSIFY, "I=EXCLUSION"),
                rule(OURS, "..", Kind.RECLASSIFY, "O=ATTENDED")));
        List<Reclassifications.Piece> pieces = open.pieces(DateSpan.ofClosed(DAY.minusDays(1), DAY));
        assertThat(pieces)
                .extracting(Reclassifications.Piece::days)
                .containsExactly(DateSpan.ofDay(DAY.minusDays(1)), DateSpan.ofDay(DAY));
        assertThat(pieces.get(0).as().of(code("I"))).isEqualTo(CodeCategory.EXCLUSION);
        assertThat(pieces.get(0).as().of(code("O"))).isEqualTo(CodeCategory.ATTENDED);
        assertThat(pieces.get(1).as().of(code("I"))).isEqualTo(CodeCategory.AUTHORISED_ABSENCE);
        assertThat(pieces.get(1).as().of(code("O"))).isEqualTo(CodeCategory.ATTENDED);
        Reclassifications always = of(List.of(rule(OURS, "..", Kind.RECLASSIFY, "O=ATTENDED")));
        assertThat(always.pieces(DateSpan.always()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.as().of(code("O"))).isEqualTo(CodeCategory.ATTENDED));
    }

    @Test
    void without_a_rule_every_code_counts_as_its_row_says() {
        assertThat(of(List.of()).pieces(DateSpan.always()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.as().of(code("I"))).isEqualTo(CodeCategory.AUTHORISED_ABSENCE));
    }

    @Property
    void pieces_cover_the_days_once_and_each_code_counts_as_the_rule_of_its_day_says(@ForAll Random random) {
        List<DefinitionRule> rules = new ArrayList<>();
        LocalDate at = DAY.plusDays(random.nextInt(5));
        for (String code : List.of("I", "O", "X")) {
            for (int i = 0; i < random.nextInt(3); i++) {
                LocalDate from = at.plusDays(i * 20L + random.nextInt(8));
                String span =
                        i == 0 && random.nextBoolean() ? ".." + from : from + ".." + from.plusDays(random.nextInt(10));
                rules.add(rule(OURS, span, Kind.RECLASSIFY, code + "=" + CodeCategory.values()[random.nextInt(7)]));
            }
        }
        DateSpan days = DateSpan.ofClosed(DAY.minusDays(3), DAY.plusDays(random.nextInt(70)));
        LocalDate next = days.first().orElseThrow();
        for (Reclassifications.Piece piece : of(rules).pieces(days)) {
            assertThat(piece.days().first()).contains(next);
            for (LocalDate day = next; piece.days().contains(day); day = day.plusDays(1)) {
                for (String code : List.of("I", "O", "X", "/")) {
                    assertThat(piece.as().of(code(code))).isEqualTo(obvious(rules, code, day));
                }
                next = day.plusDays(1);
            }
        }
        assertThat(next).isEqualTo(days.last().orElseThrow().plusDays(1));
    }

    private static CodeCategory obvious(List<DefinitionRule> rules, String code, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.span().contains(day))
                .map(DefinitionRule::category)
                .findFirst()
                .orElse(code(code).category());
    }
}
