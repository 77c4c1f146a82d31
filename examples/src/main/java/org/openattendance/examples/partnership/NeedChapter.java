package org.openattendance.examples.partnership;

import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.base.Rate;
import org.openattendance.mapping.agreement.AgreementStatus;
import org.openattendance.mapping.agreement.ServiceLevelAgreement;
import org.openattendance.mapping.gap.CoverageReport;
import org.openattendance.mapping.gap.Gap;
import org.openattendance.mapping.gap.GapOrder;
import org.openattendance.mapping.match.Match;
import org.openattendance.mapping.match.MatchContext;
import org.openattendance.mapping.match.MatchPolicy;
import org.openattendance.mapping.match.MatchResult;
import org.openattendance.mapping.match.NeedMatcher;
import org.openattendance.mapping.match.RejectReason;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.render.MapWords;

/** How far each version covers the needs, where its gaps are, and who in the directory could help with them. */
final class NeedChapter {

    private final YearFiles year;
    private final StoryText story;

    NeedChapter(YearFiles year, StoryText story) {
        this.year = year;
        this.story = story;
    }

    /** The partners with an agreement on the day of a map; one that has ended since was in force then. */
    static List<String> agreements(YearFiles year, PartnershipMap map) {
        return year.plan().evidence().agreements().stream()
                .filter(one ->
                        one.status() != AgreementStatus.DRAFT && one.term().contains(map.asOf()))
                .map(ServiceLevelAgreement::partner)
                .toList();
    }

    static CoverageReport report(YearFiles year, PartnershipMap map) {
        return CoverageReport.of(
                map, year.directory(), agreements(year, map), MatchPolicy.standard(), GapOrder.standard(), map.asOf());
    }

    void tell() {
        story.chapter("Needs, and who meets them");
        for (PartnershipMap map : year.maps()) {
            CoverageReport report = report(year, map);
            story.say("Version " + map.version() + ", " + map.asOf() + ": " + covered(report) + "; one support alone "
                    + report.singleDependency() + ", several " + report.redundancy() + ".");
            report.gaps().forEach(gap -> gap(map, gap));
        }
        story.say("What helps a pupil is in people's judgement; a list says who is there, not whether it is enough.");
    }

    static String covered(CoverageReport report) {
        return report.covered()
                .map(rate -> of(rate) + " open needs have someone"
                        + report.weighted()
                                .map(weighted -> " (by weight " + of(weighted) + ")")
                                .orElse(""))
                .orElse("no need is open");
    }

    private static String of(Rate rate) {
        return rate.numerator() + " of " + rate.denominator();
    }

    private void gap(PartnershipMap map, Gap gap) {
        story.detail(MapWords.plain(gap.code()) + " (weight " + gap.severity() + "): " + gap.reason());
        if (gap.offers().isEmpty()) {
            return;
        }
        MatchResult result = NeedMatcher.match(
                gap.code(),
                MatchContext.of(map, agreements(year, map), map.asOf()),
                year.directory(),
                MatchPolicy.standard());
        story.detail("  Could help, in this order: "
                + result.ranked().stream().map(match -> match.offer().name()).collect(Collectors.joining(", ")) + ".");
        story.detail("  Why " + result.ranked().get(0).offer().name() + " first: "
                + words(result.ranked().get(0)));
        result.rejected().stream()
                .filter(one -> !one.reasons().contains(RejectReason.NEED_NOT_COVERED))
                .forEach(one -> story.detail("  Not now: " + one.sentence()));
    }

    private static String words(Match match) {
        return match.reasons().stream().map(Match.Reason::words).collect(Collectors.joining(" "));
    }
}
