package org.openattendance.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.penalty.NoticeRuleSet;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.NoticeStep;
import org.openattendance.penalty.Offence;

class NoticesDataTest {

    private static final String PRICES =
            "kind,id,offences,step,currency,discounted,discount_days,full,full_days,valid_from,valid_to,confidence,notes,source\n";
    private static final String SETTINGS = "id,value,valid_from,valid_to,confidence,notes,source\n";
    private static final String CHECKS = "id,subject,facts,needs,when,valid_from,valid_to,confidence,notes,source\n";
    private static final String SOURCE = "UNCONFIRMED,,eng.general-law\n";

    private static RuleBook read(Path folder, String file, String content) throws IOException {
        Files.createDirectories(folder.resolve("eng"));
        Files.writeString(folder.resolve("eng").resolve(file), content);
        return RuleBook.read(Nation.ENGLAND, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notices.csv | PRICE,A,s444,,GBP,80,21,160.00,28,2030-01-01,, | 80",
                "notices.csv | PRICE,A,s444,,GBP,80.00,21,60.00,28,2030-01-01,, | lower",
                "notices.csv | PRICE,A,444,,GBP,,,60.00,28,2030-01-01,, | 444",
                "notices.csv | PRICE,A,s444,THIRD,GBP,,,60.00,28,2030-01-01,, | THIRD",
                "notices.csv | PRICE,A,s444,,GBP,,,,28,2030-01-01,, | full",
                "notices.csv | FREE,A,s444,,GBP,,,60.00,28,2030-01-01,, | FREE",
                "notice-settings.csv | ,1,,, | id",
                "notice-checks.csv | a,PUPIL,x,YES,x=perhaps,,, | x=perhaps",
                "notice-checks.csv | a,TEACHER,x,YES,ALWAYS,,, | TEACHER",
                "notices-to-improve.csv | a,,6,3,SCHOOL_WEEK,,,,, | weeks",
                "notice-local-codes.csv | a,X,TRIGGER,,,ANY,no,,,,, | sessions",
            })
    void a_broken_row_is_refused_with_its_line(String file, String row, String said, @TempDir Path folder)
            throws IOException {
        String header = switch (file) {
            case "notices.csv" -> PRICES;
            case "notice-settings.csv" -> SETTINGS;
            case "notice-checks.csv" -> CHECKS;
            case "notices-to-improve.csv" ->
                "id,authority,weeks,weeks_max,unit,most_school_days,on_breach,valid_from,valid_to,confidence,notes,source\n";
            default ->
                "id,authority,kind,codes,sessions,period,consecutive,attendance_below,most_notices,valid_from,valid_to,confidence,notes,source\n";
        };
        assertThatThrownBy(() -> read(folder, file, header + row + SOURCE))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/" + file + ":2")
                .hasMessageContaining(said)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void two_price_lists_for_one_notice_and_two_values_for_one_setting_are_refused_at_the_second(@TempDir Path folder)
            throws IOException {
        String row = "PRICE,%s,s444,,GBP,,,60.00,28,2030-01-01,," + SOURCE;
        assertThatThrownBy(() -> read(folder, "notices.csv", PRICES + row.formatted("A") + row.formatted("B")))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/notices.csv:3");
        Files.delete(folder.resolve("eng/notices.csv"));
        assertThatThrownBy(() -> read(folder, "notice-settings.csv", SETTINGS + "a,1,,," + SOURCE + "a,2,,," + SOURCE))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("eng/notice-settings.csv:3");
    }

    @Test
    void a_caller_adds_a_price_list_replaces_a_setting_and_adds_a_check(@TempDir Path folder) throws IOException {
        read(
                folder,
                "notices.csv",
                PRICES + "PRICE,ENG-2024-FIRST,s444,FIRST,GBP,90.00,21,180.00,28,2024-08-19,," + SOURCE);
        read(folder, "notice-settings.csv", SETTINGS + "threshold.sessions,12,2024-08-19,," + SOURCE);
        RuleBook local = read(folder, "notice-checks.csv", CHECKS + "local,PUPIL,panel_agreed,YES,ALWAYS,,," + SOURCE);
        NoticeRules rules =
                RuleBook.standard(Nation.ENGLAND).combinedWith(local).notices();
        LocalDate day = LocalDate.of(2024, 10, 1);
        NoticeRuleSet price = rules.price(Offence.of("s444"), NoticeStep.FIRST, day);
        assertThat(price.full().amount()).hasToString("180.00");
        assertThat(rules.price(Offence.of("s444"), NoticeStep.SECOND, day).id()).isEqualTo("ENG-2024-SECOND");
        assertThat(rules.settings().get("threshold.sessions", day).value()).isEqualTo("12");
        assertThat(rules.settings().get("threshold.school-weeks", day).value()).isEqualTo("10");
        assertThat(rules.checks()).extracting(check -> check.id()).contains("local", "support-offered");
    }

    @Test
    void a_nation_gets_notices_by_a_file_alone(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("sco"));
        Files.writeString(
                folder.resolve("sco/notices.csv"), PRICES + "PRICE,SCO-1,s444,,GBP,,,60.00,28,2030-01-01,," + SOURCE);
        NoticeRules rules = RuleBook.standard(Nation.SCOTLAND)
                .combinedWith(RuleBook.read(Nation.SCOTLAND, folder))
                .notices();
        assertThat(rules.ruleSet("SCO-1").full().days()).isEqualTo(28);
        assertThat(rules.refusal()).isEmpty();
    }

    @Test
    void every_row_that_is_not_confirmed_says_why() {
        NoticeRules rules = RuleBook.standard(Nation.ENGLAND).notices();
        assertThat(rules.settings().list())
                .filteredOn(setting -> setting.isToBeShown())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.notes()).isNotEmpty());
        assertThat(rules.noticesToImprove()).extracting(rule -> rule.id()).contains("norfolk", "dfe");
    }

    @Test
    void a_nation_without_any_file_knows_nothing_of_notices(@TempDir Path folder) throws IOException {
        RuleBook local = read(
                folder,
                "ages.csv",
                "id,edge,age,birthday_from,birthday_to,day,years_later,valid_from,valid_to,"
                        + "confidence,notes,source\n");
        assertThatThrownBy(local::notices).isInstanceOf(RuleNotKnownException.class);
    }
}
