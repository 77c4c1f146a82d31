package org.openattendance.examples.partnership;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.base.Role;
import org.openattendance.mapping.consent.FamilyEngagement;
import org.openattendance.mapping.consent.InformationSharingDecision;
import org.openattendance.mapping.consent.InformationSharingDecision.Decision;
import org.openattendance.mapping.consent.Recipient;
import org.openattendance.mapping.consent.SharedItem;
import org.openattendance.mapping.consent.SharingGrounds;
import org.openattendance.mapping.consent.SharingRegister;
import org.openattendance.mapping.consent.SharingRules;
import org.openattendance.mapping.consent.Withdrawal;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Consent;
import org.openattendance.table.CsvRow;
import org.openattendance.table.CsvTable;

/** Decisions to share, and consent taken back, from two small tables; in the order in which they happened. */
final class SharingCsv {

    private static final List<String> DECISION = List.of(
            "id",
            "about",
            "purpose",
            "from",
            "to_role",
            "to",
            "basis",
            "necessity",
            "proportionality",
            "decided_by",
            "decided_on");
    private static final List<String> WITHDRAWAL = List.of("about", "by", "on");

    private SharingCsv() {}

    /** Something that happened to the register. */
    private record Event(LocalDate on, CsvRow row, boolean withdrawal) {}

    static SharingRegister read(byte[] decisions, Optional<byte[]> withdrawals, List<Issue> issues) {
        List<Event> events = new ArrayList<>();
        rows("sharing.csv", decisions, DECISION, issues).forEach(row -> add(events, row, "decided_on", issues));
        withdrawals.ifPresent(content ->
                rows("withdrawals.csv", content, WITHDRAWAL, issues).forEach(row -> add(events, row, "on", issues)));
        events.sort(java.util.Comparator.comparing(Event::on));
        SharingRegister register = SharingRegister.under(SharingRules.standard());
        for (Event event : events) {
            register = with(register, event, issues);
        }
        return register;
    }

    private static List<CsvRow> rows(String file, byte[] content, List<String> required, List<Issue> issues) {
        CsvTable table = CsvTable.read(file, new ByteArrayInputStream(content), required);
        issues.addAll(table.issues());
        return table.rows();
    }

    private static void add(List<Event> events, CsvRow row, String column, List<Issue> issues) {
        try {
            events.add(new Event(LocalDate.parse(row.text(column)), row, column.equals("on")));
        } catch (DateTimeException e) {
            issues.add(Issue.error("BAD_DATE", row.place(column), "this should be a day such as 2026-02-16."));
        }
    }

    private static SharingRegister with(SharingRegister register, Event event, List<Issue> issues) {
        try {
            return event.withdrawal()
                    ? register.withdraw(withdrawal(event))
                    : register.record(decision(event.row(), event.on()));
        } catch (InvalidValueException | DateTimeException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            issues.add(Issue.error("BAD_ROW", event.row().place("about"), first));
            return register;
        }
    }

    private static Withdrawal withdrawal(Event event) {
        CsvRow row = event.row();
        return new Withdrawal(row.text("about"), row.text("by"), event.on(), audiences(row, "scope"));
    }

    /** Rows are decisions to share, taken after a talk with the family: others need more than a row. */
    private static InformationSharingDecision decision(CsvRow row, LocalDate on) {
        List<SharedItem> items = new ArrayList<>();
        items(row, "items").forEach(item -> items.add(new SharedItem(item, SharedItem.Category.ORDINARY)));
        items(row, "special").forEach(item -> items.add(new SharedItem(item, SharedItem.Category.SPECIAL)));
        Role role = Role.of(row.text("to_role"));
        return new InformationSharingDecision(
                row.text("id"),
                row.text("about"),
                row.text("purpose"),
                items,
                Role.of(row.text("from")),
                audiences(row, "to").stream()
                        .map(audience -> new Recipient(role, audience))
                        .toList(),
                Decision.SHARE,
                grounds(row),
                FamilyEngagement.yes(),
                true,
                Optional.empty(),
                "",
                Role.of(row.text("decided_by")),
                on,
                row.find("review_on").map(LocalDate::parse));
    }

    private static SharingGrounds grounds(CsvRow row) {
        SharingGrounds grounds =
                SharingGrounds.of(row.text("basis"), row.text("necessity"), row.text("proportionality"));
        SharingGrounds conditioned =
                row.find("condition").map(grounds::withCondition).orElse(grounds);
        return row.find("consent_on")
                .map(day -> conditioned.withConsent(Consent.given(row.text("consent_by"), LocalDate.parse(day))
                        .withScope(audiences(row, "consent_scope"))))
                .orElse(conditioned);
    }

    private static Set<Audience> audiences(CsvRow row, String column) {
        Set<Audience> audiences = new LinkedHashSet<>();
        items(row, column).forEach(item -> audiences.add(Audience.parse(item)));
        return audiences;
    }

    private static List<String> items(CsvRow row, String column) {
        return Stream.of(row.find(column).orElse("").split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
