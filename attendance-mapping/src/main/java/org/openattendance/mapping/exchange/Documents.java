package org.openattendance.mapping.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.internal.Json;
import org.openattendance.mapping.internal.JsonFields;
import org.openattendance.mapping.internal.Unasked;
import org.openattendance.mapping.json.UnknownFields;
import org.openattendance.mapping.model.Extras;
import org.openattendance.table.UnreadableInputException;

/** What the readers of our own JSON files share. */
final class Documents {

    private Documents() {}

    /** One document: what was made of it, with the fields that were kept. */
    static <T, F> Checked<F> read(
            String file,
            byte[] content,
            Unasked.Policy policy,
            Function<JsonFields, T> make,
            BiFunction<T, Extras, F> with) {
        List<Issue> issues = new ArrayList<>();
        Unasked unasked = new Unasked(policy);
        Optional<T> read = JsonFields.of(file, Json.read(file, content), issues, unasked)
                .read(fields -> {
                    SchemaVersion.check(file, fields);
                    return make.apply(fields);
                });
        T value = read.orElseThrow(() -> unusable(file, issues));
        return Checked.of(with.apply(value, new Extras(unasked.kept())), issues);
    }

    /** Names the first error: those that follow come of it. */
    private static UnreadableInputException unusable(String file, List<Issue> issues) {
        Issue issue = issues.stream()
                .filter(one -> one.severity() == Issue.Severity.ERROR)
                .findFirst()
                .orElseThrow();
        String where =
                issue.place() instanceof Issue.Path path && !path.pointer().isEmpty() ? path.pointer() + ": " : "";
        return new UnreadableInputException(
                "NOTHING_USABLE", file, where + issue.message(), "the file is of another kind.");
    }

    static Unasked.Policy policy(UnknownFields policy) {
        return policy == UnknownFields.KEEP ? Unasked.Policy.KEEP : Unasked.Policy.REFUSE;
    }
}
