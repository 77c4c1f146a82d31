package org.openattendance.regression;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Nation;
import org.openattendance.load.AmendmentsCsv;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.ReadContext;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;
import org.openattendance.rulebook.RuleBook;

/** Reads a few rows by England's rules, as a caller would. */
final class Read {

    static final String HEADER = "pupil_id,date,session,code\n";

    private Read() {}

    static ReadContext england() {
        return ReadContext.of(RuleBook.standard(Nation.ENGLAND).codes(), (birth, day) -> Optional.empty());
    }

    static Checked<Registers> rows(ReadContext context, String... rows) {
        return LongCsv.of(Input.of("marks.csv", HEADER + String.join("\n", rows)))
                .read(context);
    }

    static Register register(String... rows) {
        return rows(england(), rows).value().all().get(0);
    }

    static Checked<Registers> amended(Registers registers, ReadContext context, String... rows) {
        return AmendmentsCsv.of(Input.of("amendments.csv", String.join("\n", rows)))
                .applyTo(registers, context);
    }

    static List<String> described(Checked<?> checked) {
        return checked.issues().stream().map(Issue::describe).toList();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
