package org.openattendance.mapping.exchange;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.internal.RowReader;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.model.ReferralState;
import org.openattendance.table.CsvTable;

/**
 * Reads referrals from a table: one row each, one column for the day of each step.
 *
 * <pre>{@code
 * referral_id,partner_id,made,accepted,declined,started,closed,withdrawn
 * r1,camhs,2026-09-01,2026-09-05,,2026-09-30,,
 * }</pre>
 *
 * <p>A further column {@code offer_id} may name the offer. Steps that cannot follow each other, such as a start before the referral was made,
 * are a {@code BAD_ROW}. There is no column for a pupil: none is needed to say how long people wait. Thread-safe.
 */
public final class ReferralsCsvReader {

    private static final List<String> KNOWN = List.of(
            "referral_id", "partner_id", "offer_id", "made", "accepted", "declined", "started", "closed", "withdrawn");

    private ReferralsCsvReader() {}

    /**
     * From a file.
     *
     * @param file what the caller calls it
     * @param content UTF-8
     * @throws org.openattendance.table.UnreadableInputException if it is no text or lacks {@code referral_id}, {@code partner_id} or {@code
     *     made}
     */
    public static Checked<List<Referral>> read(String file, byte[] content) {
        CsvTable table =
                CsvTable.read(file, new ByteArrayInputStream(content), List.of("referral_id", "partner_id", "made"));
        List<Issue> issues = new ArrayList<>();
        for (String column : table.columns()) {
            if (!KNOWN.contains(column)) {
                issues.add(Issue.warning(
                        "COLUMN_NOT_USED",
                        new Issue.Cell(file, 1, column),
                        "this column is not one of " + KNOWN + "."));
            }
        }
        List<Referral> referrals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        RowReader.each(table, issues, row -> {
            Referral referral = referral(row);
            if (!ids.add(referral.id())) {
                throw row.refuse("DUPLICATE_ID", "referral_id", "an earlier row has this id; that one stands.");
            }
            referrals.add(referral);
        });
        return Checked.of(List.copyOf(referrals), issues);
    }

    /** A step on a day; where two are of one day, they follow in the order of the states. */
    private record Step(LocalDate on, ReferralState state) {}

    private static Referral referral(RowReader row) {
        Referral referral = Referral.made(
                        row.required("referral_id"), row.required("partner_id"), row.requiredDate("made"))
                .withOffer(row.optional("offer_id"));
        List<Step> steps = new ArrayList<>();
        add(steps, row, "accepted", ReferralState.ACCEPTED);
        add(steps, row, "declined", ReferralState.DECLINED);
        add(steps, row, "started", ReferralState.SERVICE_STARTED);
        add(steps, row, "closed", ReferralState.CLOSED);
        add(steps, row, "withdrawn", ReferralState.WITHDRAWN);
        steps.sort(Comparator.comparing(Step::on).thenComparing(Step::state));
        for (Step step : steps) {
            referral = referral.with(step.state(), step.on());
        }
        return referral;
    }

    private static void add(List<Step> steps, RowReader row, String column, ReferralState state) {
        row.date(column).ifPresent(day -> steps.add(new Step(day, state)));
    }
}
