package org.openattendance.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page added is a page tested: every block of code of every page is run, parsed or compared, or a row says how else it is checked. */
class PageBlocksTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicContainer> every_block_of_every_page_is_what_it_says() throws IOException {
        Programs programs = Programs.read();
        Excused excused = Excused.read();
        List<Path> pages = Pages.all();
        assertThat(pages).hasSizeGreaterThan(20);
        Stream<DynamicContainer> checks = pages.stream()
                .filter(page -> !Pages.blocks(page).isEmpty())
                .map(page -> checks(page, programs, excused));
        DynamicContainer idle = DynamicContainer.dynamicContainer(
                "pages.csv",
                Stream.of(DynamicTest.dynamicTest(
                        "has no row that excuses nothing or says too little",
                        () -> assertThat(excused.idle()).isEmpty())));
        return Stream.concat(checks, Stream.of(idle));
    }

    @AfterEach
    void takeTheWayToTheExamplesAway() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path link : all.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    private DynamicContainer checks(Path page, Programs programs, Excused excused) {
        try {
            Path own = Files.createTempDirectory(folder, "page");
            PageRun run = new PageRun(own, programs, excused);
            List<Block> blocks = Pages.blocks(page);
            run.save(blocks);
            return DynamicContainer.dynamicContainer(
                    Pages.ROOT.relativize(page).toString(),
                    blocks.stream().map(block -> DynamicTest.dynamicTest(block.toString(), () -> run.check(block))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String text) throws Exception {
        Path page = Files.writeString(folder.resolve("page.md"), text);
        PageRun run = new PageRun(Files.createTempDirectory(folder, "own"), Programs.read(), Excused.read());
        List<Block> blocks = Pages.blocks(page);
        run.save(blocks);
        for (Block block : blocks) {
            run.check(block);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\nno language\n```\n",
                "```text\nshown by nothing\n```\n",
                "```ruby\nputs 1\n```\n",
                "```sh\nrm -rf everything\n```\n",
                "```sh\nexamples/attendance codes --nation ENG --on 2026-11-22 | head\n```\n",
                "```sh\nexamples/attendance codes --nation XXX --on 2026-11-22\n```\n",
                "```sh\nexamples/shell examples/research/gone.jsh\n```\n",
                "```sh\nexamples/attendance --version\n```\n```text\nattendance 9.9.9\n```\n",
                "```java\nvar nobody = comp" + "iles.this(at -> all);\n```\n",
                "```json\n{\"a\":1,\"a\":2}\n```\n",
                "```csv\na,b\n1,2,3\n```\n",
                "```xml\n<open>\n```\n",
                "```xml\n<dependency><groupId>org.openattendance</groupId><artifactId>attendance-gone</artifactId></dependency>\n```\n",
                "```sh skip=yes\nexamples/attendance --version\n```\n",
                "```json open\n{}\n```\n",
                "```json\n{}\n",
                "  ```json\n  {}\n  ```\n",
                "~~~json\n{}\n~~~\n"
            })
    void a_planted_block_that_is_wrong_or_unknown_is_found(String page) {
        assertThatThrownBy(() -> check(page)).isInstanceOfAny(Throwable.class);
    }

    @Test
    void what_a_command_shows_may_leave_lines_out_and_what_it_writes_may_be_read() throws Exception {
        check("""
                ```csv save=marks.csv
                pupil_id,date,session,code
                P1,2025-09-03,AM,I
                P1,2025-09-03,PM,\\
                ```
                ```sh
                # what it comes to
                examples/attendance summarise --nation ENG \\
                  --register marks.csv > sum.txt
                examples/attendance --version
                ```
                ```text
                ...
                attendance 0.1.0
                ```
                """);
    }
}
