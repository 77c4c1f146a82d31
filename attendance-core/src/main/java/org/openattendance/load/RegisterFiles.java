package org.openattendance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.register.Registers;
import org.openattendance.table.UnreadableInputException;

/**
 * Many register files, read one after another: what one file held can be forgotten before the next is opened, and a file that cannot be
 * read is an issue of its own and never loses the rest.
 *
 * <p>Immutable; reading it is up to one thread at a time.
 */
public final class RegisterFiles {

    private final List<Input> inputs;
    private final Function<Input, RegisterFormat> format;

    private RegisterFiles(List<Input> inputs, Function<Input, RegisterFormat> format) {
        this.inputs = List.copyOf(inputs);
        this.format = Objects.requireNonNull(format, "format");
    }

    /**
     * From inputs in the order in which they are to be read.
     *
     * @param format what each of them is
     */
    public static RegisterFiles of(List<Input> inputs, Function<Input, RegisterFormat> format) {
        return new RegisterFiles(inputs, format);
    }

    /**
     * The files that lie in a folder, in code point order of their names; hidden files and folders are passed over.
     *
     * @throws UnreadableInputException if the folder cannot be read
     */
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !fileName(file).startsWith("."))
                    .sorted(Comparator.comparing(RegisterFiles::fileName, CodePointOrder.INSTANCE))
                    .toList();
        } catch (IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", folder.toString(), "the folder cannot be read.", "you may not read it.", e);
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * One file.
     *
     * @param name what the caller calls it
     * @param read its registers and issues; without a register if it could not be read
     * @param isReadable whether anything of it could be used
     */
    public record ReadFile(String name, Checked<Registers> read, boolean isReadable) {

        /** The last part of its name without the ending, which stands for a school that names itself nowhere else; empty if there is none. */
        public Optional<String> stem() {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            int dot = last.lastIndexOf('.');
            return Optional.of((dot > 0 ? last.substring(0, dot) : last).strip())
                    .filter(text -> !text.isEmpty());
        }
    }

    /** How many files there are. */
    public int size() {
        return inputs.size();
    }

    /**
     * Reads each file and hands it over.
     *
     * @param taker called once for each file, in order
     * @throws ReadingCancelledException if the context asks to stop
     */
    public void forEach(ReadContext context, Consumer<ReadFile> taker) {
        for (Input input : inputs) {
            taker.accept(read(input, context));
        }
    }

    private ReadFile read(Input input, ReadContext context) {
        try {
            Checked<Registers> read = format.apply(input).read(context);
            return new ReadFile(input.name(), read, true);
        } catch (ReadingCancelledException e) {
            throw e;
        } catch (AttendanceException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            Nation nation = context.codes().nation();
            Issue issue =
                    Issue.error("FILE_NOT_READ", new Issue.Cell(input.name(), 0, ""), e.reason() + ": " + message);
            return new ReadFile(input.name(), Checked.of(Registers.of(nation, List.of()), List.of(issue)), false);
        }
    }
}
