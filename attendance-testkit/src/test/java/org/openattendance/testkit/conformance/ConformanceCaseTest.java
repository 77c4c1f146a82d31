package org.openattendance.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How an answer is held against a case: only what the expectation names counts, and that exactly. */
class ConformanceCaseTest {

    private static final String BASE = "{\"n\":10,\"share\":\"10.0000\",\"flag\":null,\"extra\":[1]}";

    private static ConformanceCase asking(int status, String expected) {
        return new ConformanceCase(
                "A-1",
                "Something.",
                List.of("x"),
                List.of("g/a.csv"),
                List.of("summarise", "--register", "g/a.csv"),
                status,
                KitJson.find(expected).orElse(Map.of()),
                List.of("more"),
                List.of(),
                List.of("Quill7"));
    }

    private static List<String> seen(String expected, String actual) {
        return asking(0, expected).compare(new SystemAnswer(0, actual, "")).stream()
                .map(each -> each.field() + ": " + each.expected() + " / " + each.actual())
                .toList();
    }

    @Nested
    class A_field {

        @Test
        void that_is_not_named_does_not_count() {
            assertThat(seen("{\"n\":10}", BASE)).isEmpty();
        }

        @Test
        void is_a_number_by_its_value_and_a_text_by_its_letters() {
            assertThat(seen("{\"n\":10.0}", BASE)).isEmpty();
            assertThat(seen("{\"n\":11}", BASE)).containsExactly("n: 11 / 10");
            assertThat(seen("{\"n\":\"10\"}", BASE)).containsExactly("n: \"10\" / 10");
            assertThat(seen("{\"share\":\"10.0\"}", BASE)).containsExactly("share: \"10.0\" / \"10.0000\"");
        }

        @Test
        void keeps_digits_that_a_double_would_lose() {
            assertThat(seen("{\"n\":9007199254740993}", "{\"n\":9007199254740992}"))
                    .hasSize(1);
            assertThat(seen("{\"n\":0.1}", "{\"n\":0.1000000000000000055}")).hasSize(1);
        }

        @Test
        void that_is_null_is_there_and_null() {
            assertThat(seen("{\"flag\":null}", BASE)).isEmpty();
            assertThat(seen("{\"gone\":null}", BASE)).containsExactly("gone: null / missing");
            assertThat(seen("{\"flag\":false}", BASE)).containsExactly("flag: false / null");
        }

        @Test
        void called_file_is_a_name_without_its_folder() {
            assertThat(seen("{\"file\":\"a.csv\"}", "{\"file\":\"/srv/kit/g/a.csv\"}"))
                    .isEmpty();
            assertThat(seen("{\"file\":\"a.csv\"}", "{\"file\":\"C:\\\\kit\\\\a.csv\"}"))
                    .isEmpty();
            assertThat(seen("{\"file\":\"a.csv\"}", "{\"file\":\"ba.csv\"}")).hasSize(1);
        }

        @Test
        void that_is_a_table_of_counts_is_whole() {
            assertThat(seen("{\"reasons\":{\"I\":1}}", "{\"reasons\":{\"I\":1,\"O\":2}}"))
                    .containsExactly("reasons.O: missing / 2");
            assertThat(seen("{\"total\":{\"I\":1}}", "{\"total\":{\"I\":1,\"O\":2}}"))
                    .isEmpty();
        }
    }

    @Nested
    class A_list {

        @Test
        void has_its_entries_called_by_the_field_that_is_named_first() {
            String two = "{\"pupils\":[{\"pupil\":\"A\",\"n\":1},{\"pupil\":\"B\",\"n\":2}]}";
            assertThat(seen(two, two)).isEmpty();
            assertThat(seen(two, "{\"pupils\":[{\"n\":3,\"pupil\":\"B\"},{\"pupil\":\"C\"}]}"))
                    .containsExactly(
                            "pupils[A]: {\"pupil\":\"A\",\"n\":1} / missing",
                            "pupils[B].n: 2 / 3",
                            "pupils[C]: missing / {\"pupil\":\"C\"}");
        }

        @Test
        void has_an_order() {
            assertThat(seen("{\"p\":[{\"id\":\"A\"},{\"id\":\"B\"}]}", "{\"p\":[{\"id\":\"B\"},{\"id\":\"A\"}]}"))
                    .containsExactly("p: the order [A, B] / the order [B, A]");
        }

        @Test
        void of_entries_that_no_field_tells_apart_goes_by_place() {
            assertThat(seen(
                            "{\"p\":[{\"id\":\"A\",\"n\":1},{\"id\":\"A\",\"n\":2}]}",
                            "{\"p\":[{\"id\":\"A\",\"n\":1},{\"id\":\"A\",\"n\":3}]}"))
                    .containsExactly("p[1].n: 2 / 3");
            assertThat(seen("{\"p\":[1,2]}", "{\"p\":[1]}")).containsExactly("p: 2 entries / 1 entries: [1]");
            assertThat(seen("{\"p\":[]}", "{\"p\":[1]}")).containsExactly("p: 0 entries / 1 entries: [1]");
        }

        @Test
        void may_have_more_where_the_case_says_so() {
            assertThat(seen("{\"more\":[{\"id\":\"A\"}]}", "{\"more\":[{\"id\":\"B\"},{\"id\":\"A\"}]}"))
                    .isEmpty();
            assertThat(seen("{\"more\":[{\"id\":\"A\"}]}", "{\"more\":[{\"id\":\"B\"}]}"))
                    .hasSize(1);
        }
    }

    @Nested
    class An_answer {

        private List<String> fields(int asked, SystemAnswer answer) {
            return asking(asked, "{\"n\":1}").compare(answer).stream()
                    .map(Difference::field)
                    .toList();
        }

        @Test
        void of_another_status_differs_and_its_data_is_still_looked_at() {
            assertThat(fields(0, new SystemAnswer(1, "{\"n\":1}", ""))).containsExactly("status");
            assertThat(fields(0, new SystemAnswer(1, "{\"n\":2}", ""))).containsExactly("status", "n");
        }

        @Test
        void that_is_not_one_object_has_no_fields() {
            assertThat(fields(0, new SystemAnswer(0, "", ""))).containsExactly("output");
            assertThat(fields(0, new SystemAnswer(0, "[1]", ""))).containsExactly("output");
            assertThat(fields(0, new SystemAnswer(0, "{\"n\":1} and more", ""))).containsExactly("output");
            assertThat(fields(0, new SystemAnswer(0, "{\"n\":1,\"n\":1}", ""))).containsExactly("output");
        }

        @Test
        void that_refuses_prints_nothing_and_ends_with_what_may_help() {
            assertThat(fields(2, new SystemAnswer(2, "", "No.\nMaybe yes.\n"))).isEmpty();
            assertThat(fields(2, new SystemAnswer(2, "", "No."))).containsExactly("messages");
            assertThat(fields(2, new SystemAnswer(2, "", ""))).containsExactly("messages");
            assertThat(fields(2, new SystemAnswer(2, "{}", "Maybe."))).containsExactly("output");
            assertThat(fields(2, new SystemAnswer(0, "{\"n\":1}", ""))).containsExactly("status");
        }

        @Test
        void that_never_came_says_why() {
            assertThat(asking(0, "{\"n\":1}").compare(SystemAnswer.none("too slow")))
                    .containsExactly(new Difference("status", "0", "none (too slow)"));
        }

        @Test
        void says_no_reference_of_a_pupil() {
            assertThat(fields(0, new SystemAnswer(0, "{\"n\":1,\"pupil\":\"Quill7\"}", "")))
                    .isEmpty();
            assertThat(fields(0, new SystemAnswer(0, "{\"n\":1}", "Row of Quill7")))
                    .containsExactly("messages");
            assertThat(fields(0, new SystemAnswer(0, "{\"n\":1,\"issues\":[{\"message\":\"Quill7 is odd\"}]}", "")))
                    .containsExactly("messages");
        }
    }

    @Test
    void a_path_among_the_arguments_is_given_in_full() {
        Path folder = Path.of("kit").toAbsolutePath();
        assertThat(asking(0, "{}").argumentsIn(folder))
                .containsExactly(
                        "summarise", "--register", folder.resolve("g/a.csv").toString());
    }

    @Test
    void a_case_is_called_by_its_id_or_how_it_begins() {
        ConformanceCase one = asking(0, "{}");
        assertThat(List.of("A-1", "A", "A-")).allMatch(one::isOf);
        assertThat(List.of("", "B", "A-10")).noneMatch(one::isOf);
    }
}
