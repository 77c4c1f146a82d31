package org.openattendance.testkit.conformance;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of the kit with its answer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id upper-case words joined by hyphens; never given another meaning in a later kit
 * @param tells one sentence: what a system gets right that passes, and what mistake a system makes that does not
 * @param sources where the answer is written: ids of the library's list of sources, or a part of the page about the kit
 * @param files files of the kit that the arguments name, relative to its folder
 * @param arguments what is typed after the name of the command
 * @param status the exit status
 * @param expected the fields that count, as maps, lists, texts, {@code BigDecimal}, truth values and null; empty where the status is 2 or 3
 * @param listsWithMore names of lists that may have further entries
 * @param messagesName words that standard error has to say
 * @param neverSays words that no message may say: the references of pupils
 */
public record ConformanceCase(
        String id,
        String tells,
        List<String> sources,
        List<String> files,
        List<String> arguments,
        int status,
        Map<String, ? extends @Nullable Object> expected,
        List<String> listsWithMore,
        List<String> messagesName,
        List<String> neverSays) {

    /**
     * @throws NullPointerException if a component is null
     */
    public ConformanceCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(tells, "tells");
        sources = List.copyOf(sources);
        files = List.copyOf(files);
        arguments = List.copyOf(arguments);
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
        listsWithMore = List.copyOf(listsWithMore);
        messagesName = List.copyOf(messagesName);
        neverSays = List.copyOf(neverSays);
    }

    /**
     * The arguments with the path of each file in full, for a system that runs in another folder.
     *
     * @param folder where the files of the kit lie
     */
    public List<String> argumentsIn(Path folder) {
        return arguments.stream()
                .map(argument -> files.contains(argument)
                        ? folder.resolve(argument).toAbsolutePath().toString()
                        : argument)
                .toList();
    }

    /** Whether the id is this one or begins with it and a hyphen. */
    public boolean isOf(String idOrPrefix) {
        return id.equals(idOrPrefix)
                || id.startsWith(idOrPrefix + "-")
                || (idOrPrefix.endsWith("-") && id.startsWith(idOrPrefix));
    }

    /**
     * Holds an answer against this case.
     *
     * @return the differences, in the order of the expectation; empty where there is none
     */
    public List<Difference> compare(SystemAnswer answer) {
        return new Comparison(this).of(answer);
    }
}
