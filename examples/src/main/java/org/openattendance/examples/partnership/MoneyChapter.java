package org.openattendance.examples.partnership;

import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import org.openattendance.mapping.funding.FundingAllocation;
import org.openattendance.mapping.funding.FundingBook;
import org.openattendance.mapping.render.MapWords;

/** What it cost, to the penny; what was given in kind stands beside it and is never added. */
final class MoneyChapter {

    private final YearFiles year;
    private final StoryText story;

    MoneyChapter(YearFiles year, StoryText story) {
        this.year = year;
        this.story = story;
    }

    void tell() {
        story.chapter("What it cost");
        FundingBook book = year.plan().evidence().funding();
        book.totalsBySourceAndYear().forEach((key, money) -> story.say("From " + name(key) + ": " + words(money)));
        book.totalsByPartner().forEach((id, money) -> story.say("To " + year.partner(id) + ": " + words(money)));
        book.total().ifPresent(all -> story.say("In all: " + words(all)));
        book.inKind()
                .forEach((id, what) -> story.say("In kind: " + what.description()
                        + what.estimate()
                                .map(value -> ", worth perhaps " + exact(value) + " (an estimate, not added)")
                                .orElse("")
                        + "."));
        book.overdueOn(year.last().asOf())
                .forEach(record -> story.say("Still to be written: " + record.what() + ", for the " + record.to()
                        + ", due on " + record.due() + "."));
    }

    /** {@code PUPIL_EQUITY_FUND 2025/26} is "Pupil equity fund 2025/26". */
    private static String name(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : MapWords.plain(key.substring(0, end)) + key.substring(end);
    }

    private static String words(FundingAllocation.Money money) {
        return exact(money.committed()) + " set aside, " + exact(money.spent()) + " spent, " + exact(money.unspent())
                + " left.";
    }

    private static String exact(MonetaryAmount amount) {
        BigDecimal number = amount.getNumber().numberValueExact(BigDecimal.class);
        BigDecimal shown = number.scale() < 2 ? number.setScale(2) : number;
        return amount.getCurrency().getCurrencyCode() + " " + shown.toPlainString();
    }
}
