package org.openattendance.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.AgeGroup;
import org.openattendance.base.Nation;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;
import org.openattendance.code.PhysicalMeaning;
import org.openattendance.code.SessionRestriction;

/** Reads {@code <nation>/codes.csv}. */
final class CodesReader implements RuleKind<CodeSet> {

    private static final String FILE = "codes.csv";
    private static final List<String> REQUIRED = List.of(
            "code",
            "short_name",
            "valid_from",
            "valid_to",
            "physical",
            "statistical_category",
            "session_restriction",
            "applies_to",
            "arrives_late",
            "sensitive",
            "confidence",
            "notes",
            "source");
    private static final List<String> OPTIONAL = List.of("register_group", "counts_towards_penalty_notice_threshold");

    @Override
    public String name() {
        return "code set";
    }

    @Override
    public boolean owns(String file) {
        return file.endsWith("/" + FILE);
    }

    @Override
    public Optional<CodeSet> read(NationRules rules) {
        return rules.table(FILE, REQUIRED, OPTIONAL).map(table -> {
            Map<AttendanceCode, RuleRow> read = new LinkedHashMap<>();
            table.rows().forEach(row -> read.put(withoutOverlap(row, code(rules.nation(), row), read), row));
            return CodeSet.of(
                    rules.nation(), rules.row().firstDay(), rules.row().replacedOn(), new ArrayList<>(read.keySet()));
        });
    }

    private static AttendanceCode code(Nation nation, RuleRow row) {
        return row.checked(() -> new AttendanceCode(
                nation,
                row.required("code"),
                row.required("short_name"),
                row.span("valid_from", "valid_to"),
                row.one("physical", PhysicalMeaning.class),
                row.text("register_group"),
                row.one("statistical_category", CodeCategory.class),
                row.one("session_restriction", SessionRestriction.class),
                row.one("applies_to", AgeGroup.class),
                row.yes("arrives_late"),
                row.yes("sensitive"),
                row.yes("counts_towards_penalty_notice_threshold"),
                row.confidence(),
                row.text("notes"),
                row.sources()));
    }

    /** {@link CodeSet} refuses an overlap too, but cannot name the lines. */
    private static AttendanceCode withoutOverlap(
            RuleRow row, AttendanceCode code, Map<AttendanceCode, RuleRow> before) {
        before.forEach((other, line) -> {
            if (other.overlaps(code)) {
                throw row.fail(
                        "this meaning of " + code.code() + " holds at once with that of line " + line.line() + ".",
                        "the older row was not closed when the newer one was added.");
            }
        });
        return code;
    }

    @Override
    public CodeSet combine(CodeSet ours, CodeSet local) {
        return ours.combinedWith(local);
    }
}
