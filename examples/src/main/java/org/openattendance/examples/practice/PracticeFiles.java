package org.openattendance.examples.practice;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.load.Input;
import org.openattendance.mapping.figure.Fraction;
import org.openattendance.mapping.finding.Finding;
import org.openattendance.report.ReportTable;
import org.openattendance.report.ReportTable.Column;
import org.openattendance.table.UnreadableInputException;

/** What the commands of this package share: reading a file, and writing figures and findings. */
final class PracticeFiles {

    private static final int DIGITS = 6;

    private PracticeFiles() {}

    static byte[] bytes(String name) {
        Input input = Inputs.of(name);
        try (InputStream in = input.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", name, "it cannot be read.", "it is a folder.", e);
        }
    }

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CallException(option + " is not a day.", "it should look like 2026-11-01.");
        }
    }

    /**
     * The same, if anything of it can be used.
     *
     * @throws UnreadableInputException {@code NOTHING_USABLE} if it is empty and that is because of errors
     */
    static <T> Checked<T> usable(String file, Checked<T> read, Predicate<T> isEmpty) {
        if (read.hasErrors() && isEmpty.test(read.value())) {
            throw new UnreadableInputException(
                    "NOTHING_USABLE",
                    file,
                    "not one row of it can be used. The first fault is "
                            + read.issues().stream()
                                    .filter(issue -> issue.severity() == Issue.Severity.ERROR)
                                    .map(Issue::describe)
                                    .findFirst()
                                    .orElse("not known"),
                    "the file is of another kind.");
        }
        return read;
    }

    /** The same issues, the first {@code most} of them. */
    static Checked<Integer> first(Checked<?> read, int most) {
        return new Checked<>(
                0, read.issues().subList(0, Math.min(most, read.issues().size())), read.issueCounts(), read.errors());
    }

    static @Nullable BigDecimal number(Optional<Fraction> figure) {
        return figure.map(value -> value.decimal(DIGITS)).orElse(null);
    }

    static String text(Optional<Fraction> figure) {
        return figure.map(value -> value.decimal(1).toPlainString()).orElse("");
    }

    /** Numerator, denominator and share, or null. */
    static @Nullable Map<String, Object> rate(Optional<Rate> rate) {
        if (rate.isEmpty()) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("numerator", rate.get().numerator());
        json.put("denominator", rate.get().denominator());
        json.put(
                "share",
                BigDecimal.valueOf(rate.get().numerator())
                        .divide(BigDecimal.valueOf(rate.get().denominator()), DIGITS, RoundingMode.HALF_UP));
        return json;
    }

    static List<Map<String, Object>> json(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("reason", finding.reason());
                    row.put("about", finding.about());
                    row.put("sentence", finding.sentence());
                    return row;
                })
                .toList();
    }

    static ReportTable table(List<Finding> findings) {
        return ReportTable.of(
                List.of(Column.words("about"), Column.words("reason"), Column.words("what to look at")),
                findings.stream()
                        .map(finding -> List.of(finding.about(), finding.reason(), finding.sentence()))
                        .toList());
    }
}
