package org.openattendance.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openattendance.verification.pages.Jvm.Ran;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One page from top to bottom, in a folder of its own that sees the examples of the project as a reader at its root would: what one block
 * writes, the next may read.
 */
final class PageRun {

    private static final Set<String> OPTIONS = Set.of("args", "status", "file", "save", "schema");
    private static final String COMMAND = "org.openattendance.examples.Main";

    private final Path folder;
    private final Programs programs;
    private final Excused excused;
    private Optional<String> shown = Optional.empty(); // what the block before wrote, where it was run

    PageRun(Path folder, Programs programs, Excused excused) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.excused = excused;
        for (String seen : List.of("attendance-core", "docs", "examples")) {
            Files.createSymbolicLink(folder.resolve(seen), Pages.ROOT.resolve(seen));
        }
    }

    void check(Block block) throws Exception {
        assertThat(OPTIONS)
                .as("options of %s", block)
                .containsAll(block.options().keySet());
        Optional<String> before = shown;
        shown = Optional.empty();
        if (block.language().equals("sh")) {
            shell(block);
        } else if (!excused.is(block, block.begins())) {
            byLanguage(block, before);
        }
    }

    /** The files that a page shows: a command above may name what stands below. */
    void save(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            if (block.options().containsKey("save")) {
                Path into = folder.resolve(block.option("save", ""));
                Files.createDirectories(into.getParent());
                Files.writeString(into, block.text());
            }
        }
    }

    private void byLanguage(Block block, Optional<String> before) throws Exception {
        switch (block.language()) {
            case "java" -> java(block);
            case "xml" -> xml(block);
            case "json" -> json(block);
            case "csv" -> csv(block);
            case "text" -> text(block, before);
            default ->
                throw new AssertionError(block
                        + ": nothing here knows how to check this. Say the language after the fence, or add a row to"
                        + " verification/pages.csv that says how it is checked; CONTRIBUTING.md lists the ways.");
        }
    }

    /** In a program of the examples, which is then run; or in a test, which the build runs. */
    private void java(Block block) {
        Optional<String> main = programs.findMain(block);
        assertThat(main.isPresent() || programs.isInTest(block))
                .as("%s stands in no program of the examples and in no test", block)
                .isTrue();
        if (main.isPresent()) {
            List<String> args = Stream.of(block.option("args", "").split(","))
                    .filter(arg -> !arg.isEmpty())
                    .toList();
            Ran ran = Jvm.run(folder, main.get(), args);
            assertThat(ran.status()).as("%s: %s", block, ran.err()).isZero();
            shown = Optional.of(ran.out());
        }
    }

    private void shell(Block block) throws IOException {
        StringBuilder out = new StringBuilder();
        boolean ran = false;
        for (String command : Shell.commands(block.text())) {
            if (command.startsWith("examples/attendance ")) {
                out.append(attendance(block, command));
                ran = true;
            } else if (!excused.is(block, command) && !isResearch(command)) {
                throw new AssertionError(block + ": nothing here runs " + command
                        + ". Add a row to verification/pages.csv that says how it is checked.");
            }
        }
        shown = ran ? Optional.of(out.toString()) : Optional.empty();
    }

    private String attendance(Block block, String command) throws IOException {
        List<String> words = new ArrayList<>(Shell.words(command));
        int into = words.indexOf(">");
        List<String> call = words.subList(1, into < 0 ? words.size() : into);
        Ran ran = Jvm.run(folder, COMMAND, call);
        assertThat(ran.status())
                .as("%s: %s%n%s", block, command, ran.err())
                .isEqualTo(Integer.parseInt(block.option("status", "0")));
        if (into >= 0) {
            Files.writeString(folder.resolve(words.get(into + 1)), ran.out());
        }
        return into >= 0 ? "" : ran.out();
    }

    /** Programs for researchers: the folder is walked, and each run and compared, by ResearchTest of the examples. */
    private static boolean isResearch(String command) {
        return Pattern.compile(
                        "(java --class-path \"examples/target/command/\\*\"|examples/shell) (examples/research/\\S+)")
                .matcher(command)
                .results()
                .anyMatch(found -> Files.isRegularFile(Pages.ROOT.resolve(found.group(2))));
    }

    /** A part of a document will do; a dependency on us names a module that is there, in its version. */
    private static void xml(Block block) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String whole = block.text().replaceFirst("^<\\?xml.*\\?>", "");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
        Document part = builder.parse(new InputSource(new java.io.StringReader("<page>" + whole + "</page>")));
        String parent = Files.readString(Pages.ROOT.resolve("pom.xml"));
        for (int i = 0; i < part.getElementsByTagName("dependency").getLength(); i++) {
            Element dependency =
                    (Element) part.getElementsByTagName("dependency").item(i);
            if (cell(dependency, "groupId").equals("org.openattendance")) {
                assertThat(Pages.ROOT.resolve(cell(dependency, "artifactId"))).isDirectory();
                String version = cell(dependency, "version");
                assertThat(parent).contains("<version>" + (version.isEmpty() ? "0" : version));
            }
        }
    }

    private static String cell(Element of, String name) {
        return of.getElementsByTagName(name).getLength() == 0
                ? ""
                : of.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static void json(Block block) throws IOException {
        new ObjectMapper()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(block.text());
        if (block.options().containsKey("schema")) {
            String schema = Files.readString(Pages.ROOT.resolve(block.option("schema", "")));
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(block.text(), InputFormat.JSON))
                    .as(block.toString())
                    .isEmpty();
        }
    }

    /** A header, and rows of as many cells. */
    private static void csv(Block block) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(block.text())) {
            List<CsvRecord> rows = reader.stream().toList();
            assertThat(rows).as(block.toString()).hasSizeGreaterThan(1);
            assertThat(rows.get(0).getFields()).as(block.toString()).doesNotHaveDuplicates();
            assertThat(rows)
                    .as(block.toString())
                    .allMatch(row -> row.getFieldCount() == rows.get(0).getFieldCount());
        }
    }

    /** What the block before wrote, or the file that it says it is; a line of three dots stands for any lines. */
    private static void text(Block block, Optional<String> before) throws IOException {
        String is = block.options().containsKey("file")
                ? Files.readString(Pages.ROOT.resolve(block.option("file", "")))
                : before.orElseThrow(() -> new AssertionError(block
                        + ": no block before it was run, and no file=... says where it stands. Or add a row to"
                        + " verification/pages.csv that says how it is checked."));
        StringBuilder shape = new StringBuilder();
        block.text()
                .lines()
                .forEach(line -> shape.append(line.equals("...") ? "(?:.*\\n)*?" : Pattern.quote(line) + "\\n"));
        assertThat(Pattern.matches(shape.toString(), is))
                .as("%s%nis%n%s", block, is)
                .isTrue();
    }
}
