package org.openattendance.mapping.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.directory.Directories;
import org.openattendance.mapping.directory.EngagementState;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.table.CsvTable;
import org.openattendance.table.UnreadableInputException;

class DirectoryCsvTest {

    @Provide
    Arbitrary<PartnerDirectory> directories() {
        return Directories.any();
    }

    @Property(tries = 60)
    void what_is_written_reads_back_equal_and_writes_the_same_bytes(@ForAll("directories") PartnerDirectory directory) {
        Map<String, String> files = DirectoryCsvWriter.files(directory);
        Checked<PartnerDirectory> read = DirectoryCsvReader.read(Directories.bytes(files));
        assertThat(read.issues()).isEmpty();
        assertThat(read.value()).isEqualTo(directory);
        assertThat(DirectoryCsvWriter.files(read.value())).isEqualTo(files);
    }

    @Property(tries = 60)
    void no_cell_begins_as_a_formula_does(@ForAll("directories") PartnerDirectory directory) {
        Directories.bytes(DirectoryCsvWriter.files(directory)).forEach((name, content) -> {
            CsvTable table = CsvTable.read(name, new ByteArrayInputStream(content), List.of());
            for (String column : table.columns()) {
                assertThat(table.rows()).noneMatch(row -> row.text(column).matches("(?s)[=+@-].*"));
            }
        });
    }

    @Test
    void goes_through_a_folder(@TempDir Path folder) {
        DirectoryCsvWriter.write(Directories.riverside(), folder);
        assertThat(DirectoryCsvReader.read(folder).value()).isEqualTo(Directories.riverside());
    }

    @Test
    void one_file_of_partners_is_enough(@TempDir Path folder) throws java.io.IOException {
        Path file = folder.resolve("mine.csv");
        java.nio.file.Files.writeString(file, "partner_id,name,sector\nyouth,Riverside Youth,VOLUNTARY_COMMUNITY\n");
        Checked<PartnerDirectory> read = DirectoryCsvReader.read(file);
        assertThat(read.issues()).isEmpty();
        assertThat(read.value().find("youth"))
                .hasValueSatisfying(
                        entry -> assertThat(entry.relation().engagement()).isEqualTo(EngagementState.ENGAGED));
    }

    private static Checked<PartnerDirectory> read(String partners, String... more) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("partners.csv", partners.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return DirectoryCsvReader.read(files);
    }

    private static String only(Checked<?> read) {
        assertThat(read.issues()).hasSize(1);
        return read.issues().get(0).describe();
    }

    @Test
    void a_bad_cell_is_named_by_file_line_and_column_and_its_row_is_left_out() {
        Checked<PartnerDirectory> read = read("partner_id,name,sector,reach\na,A,HEALTH,LOCAL\nb,B,HEALTH,FAR\n");
        assertThat(only(read))
                .isEqualTo(
                        "partners.csv:3:reach: ERROR BAD_VALUE: this cell should hold one of [LOCAL, REGIONAL, NATIONAL].");
        assertThat(read.value().entries()).hasSize(1);
    }

    @Test
    void a_blank_cell_that_must_not_be_is_named() {
        assertThat(only(read("partner_id,name,sector\na,,HEALTH\n")))
                .isEqualTo("partners.csv:2:name: ERROR BAD_VALUE: this cell must not be blank.");
    }

    @Test
    void the_first_of_two_rows_with_one_id_stands() {
        Checked<PartnerDirectory> read = read("partner_id,name,sector\na,First,HEALTH\na,Second,HEALTH\n");
        assertThat(only(read)).startsWith("partners.csv:3:partner_id: ERROR DUPLICATE_ID");
        assertThat(read.value().find("a").orElseThrow().partner().name()).isEqualTo("First");
    }

    @Test
    void an_offer_of_nobody_is_named() {
        Checked<PartnerDirectory> read =
                read("partner_id,name,sector\na,A,HEALTH\n", "offers.csv", "offer_id,partner_id,name\no,b,Offer\n");
        assertThat(only(read)).isEqualTo("offers.csv:2:partner_id: ERROR UNKNOWN_ID: no partner has the id b.");
    }

    @Test
    void a_cost_of_an_offer_that_is_not_there_is_named() {
        Checked<PartnerDirectory> read =
                read("partner_id,name,sector\na,A,HEALTH\n", "costs.csv", "offer_id,amount\nnone,3.50\n");
        assertThat(only(read)).startsWith("costs.csv:2:offer_id: ERROR UNKNOWN_ID");
    }

    @Test
    void values_that_contradict_each_other_are_a_bad_row() {
        Checked<PartnerDirectory> read = read(
                "partner_id,name,sector\na,A,HEALTH\n",
                "checks.csv",
                "partner_id,kind,on,expires,by_role\na,INSURANCE,2026-02-01,2026-01-01,HEAD_TEACHER\n");
        assertThat(only(read)).startsWith("checks.csv:2: ERROR BAD_ROW: A check of 2026-02-01");
    }

    @Test
    void a_column_that_nobody_reads_is_said_so() {
        Checked<PartnerDirectory> read = read("partner_id,name,sector,colour\na,A,HEALTH,red\n");
        assertThat(read.issues()).extracting(Issue::reason).containsExactly("COLUMN_NOT_USED");
        assertThat(read.hasErrors()).isFalse();
    }

    @Test
    void a_word_that_is_neither_yes_nor_no_is_refused() {
        Checked<PartnerDirectory> read = read(
                "partner_id,name,sector\na,A,HEALTH\n",
                "offers.csv",
                "offer_id,partner_id,name,consent_needed\no,a,Offer,maybe\n");
        assertThat(only(read)).contains("yes or no");
    }

    @Test
    void nothing_usable_is_a_typed_error_with_a_hint() {
        assertThatThrownBy(() -> DirectoryCsvReader.read(Map.of()))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("partners.csv")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> read("name,sector\nA,HEALTH\n")).hasMessageContaining("partner_id");
        assertThatThrownBy(() -> DirectoryCsvReader.read(Path.of("no", "such", "folder")))
                .isInstanceOf(UnreadableInputException.class);
    }
}
