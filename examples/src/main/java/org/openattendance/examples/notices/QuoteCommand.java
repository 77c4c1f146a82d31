package org.openattendance.examples.notices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.base.Nation;
import org.openattendance.base.RuleNotKnownException;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Command;
import org.openattendance.examples.Outcome;
import org.openattendance.penalty.NoticeQuote;
import org.openattendance.penalty.NoticeRuleSet;
import org.openattendance.penalty.NoticeRules;
import org.openattendance.penalty.ReceiptRule;
import org.openattendance.report.ReportTable;
import org.openattendance.rulebook.RuleBook;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code attendance notices quote}: what a notice costs, until when, and what a payment does. */
@CommandLine.Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description = "What a notice costs and until when, and what a payment does to it.")
public final class QuoteCommand extends Command {

    @Option(names = "--rule-set", required = true, paramLabel = "ID", description = "For example ENG-2024-FIRST.")
    private String ruleSet = "";

    @Option(names = "--received", paramLabel = "DATE", description = "The day of receipt, which is day 1.")
    private @Nullable LocalDate received;

    @Option(
            names = "--posted",
            paramLabel = "DATE",
            description = "The day of posting, first class, when nothing else is known of the receipt.")
    private @Nullable LocalDate posted;

    @Option(names = "--paid-on", paramLabel = "DATE", description = "The day of a payment.")
    private @Nullable LocalDate paidOn;

    @Option(names = "--paid", paramLabel = "AMOUNT", description = "All money received up to that day.")
    private @Nullable String paid;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Without a payment: the day asked about (default: the day of receipt).")
    private @Nullable LocalDate asOf;

    /** For the command line. */
    public QuoteCommand() {}

    private record Found(RuleBook book, NoticeRules rules, NoticeRuleSet prices) {}

    @Override
    protected Outcome run() {
        if ((received == null) == (posted == null)) {
            throw new CallException("Either --received or --posted is needed.", "one is missing, or both were given.");
        }
        if ((paidOn == null) != (paid == null)) {
            throw new CallException("--paid-on and --paid go together.", "one of the two is missing.");
        }
        Found found = found();
        LocalDate day = received != null
                ? received
                : ReceiptRule.firstClass(found.rules()).receivedOn(java.util.Objects.requireNonNull(posted));
        NoticeQuote quote = quote(found.prices(), day);
        return Outcome.of(json(found, quote), () -> List.of(table(found, quote)))
                .withRuleBook(
                        found.book().version().release(), found.book().version().digest());
    }

    private NoticeQuote quote(NoticeRuleSet prices, LocalDate day) {
        if (paidOn != null && paid != null) {
            return NoticeQuote.paid(prices, day, paidOn, amount(paid));
        }
        return NoticeQuote.of(prices, day, asOf == null ? day : asOf);
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new CallException("--paid " + text + " is not an amount of money.", "it should look like 80.00.");
        }
        return new BigDecimal(text);
    }

    /** The price list, of whichever nation; a nation's own id is refused with what it has instead. */
    private Found found() {
        List<String> known = new ArrayList<>();
        for (Nation nation : RuleBook.nations()) {
            RuleBook book = RuleBook.standard(nation);
            NoticeRules rules = book.notices();
            if (ruleSet.equals(nation.id())) {
                rules.requireNotices();
            }
            Optional<NoticeRuleSet> prices = rules.find(ruleSet);
            if (prices.isPresent()) {
                return new Found(book, rules, prices.get());
            }
            rules.ruleSets().forEach(list -> known.add(list.id()));
        }
        throw new RuleNotKnownException("price list " + ruleSet + "; there are " + known, List.of());
    }

    private Map<String, @Nullable Object> json(Found found, NoticeQuote quote) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        NoticeRuleSet prices = found.prices();
        json.put("ruleSet", prices.id());
        json.put("received", quote.received().toString());
        json.put(
                "discounted",
                prices.discount().map(price -> price.amount().toPlainString()).orElse(null));
        json.put(
                "discountedUntil",
                quote.discountedUntil().map(LocalDate::toString).orElse(null));
        json.put("full", prices.full().amount().toPlainString());
        json.put("fullUntil", quote.fullUntil().toString());
        json.put("state", quote.state().name());
        json.put("due", quote.due().toPlainString());
        json.put("unallocated", quote.unallocated().toPlainString());
        json.put("confidence", prices.confidence().name());
        json.put("settings", settings(found));
        json.put("source", NoticeInputs.cite(prices.sources()));
        return json;
    }

    /** How the day of receipt was found, where it was not given. */
    private List<String> settings(Found found) {
        return posted == null
                ? List.of()
                : NoticeInputs.describe(List.of(found.rules().settings().get("receipt.timer", posted)));
    }

    private static ReportTable table(Found found, NoticeQuote quote) {
        NoticeRuleSet prices = found.prices();
        return ReportTable.of(
                List.of(ReportTable.Column.words("quote"), ReportTable.Column.words(prices.id())),
                List.of(
                        List.of("received", quote.received().toString()),
                        List.of(
                                "lower price",
                                prices.discount()
                                        .map(price -> price.amount().toPlainString() + " until "
                                                + price.until(quote.received()))
                                        .orElse("none")),
                        List.of("full price", prices.full().amount().toPlainString() + " until " + quote.fullUntil()),
                        List.of("state", quote.state().name()),
                        List.of("due", quote.due().toPlainString()),
                        List.of("unallocated", quote.unallocated().toPlainString()),
                        List.of("source", NoticeInputs.cite(prices.sources()))));
    }
}
