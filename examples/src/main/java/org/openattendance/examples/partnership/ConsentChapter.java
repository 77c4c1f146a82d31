package org.openattendance.examples.partnership;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openattendance.mapping.consent.InformationSharingDecision;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.consent.SharingRegister;
import org.openattendance.mapping.consent.Withdrawal;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.Consent;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.render.MapWords;

/** What was shared and why, what consent was taken back, and what left the view of each audience because of it. */
final class ConsentChapter {

    private static final List<Audience> AUDIENCES = List.of(
            Audience.CORE_TEAM, Audience.PUPIL, Audience.parent("mum"), Audience.PLAN_PARTNERS, Audience.SCHOOL);

    private final YearFiles year;
    private final StoryText story;
    private final MapWords words;

    /** What happened on a day. */
    private record Line(LocalDate on, String text) {}

    ConsentChapter(YearFiles year, StoryText story, MapWords words) {
        this.year = year;
        this.story = story;
        this.words = words;
    }

    void tell() {
        story.chapter("What was shared, and what was taken back");
        year.sharing().ifPresent(this::decisions);
        for (int i = 1; i < year.maps().size(); i++) {
            PartnershipMap older = year.maps().get(i - 1);
            PartnershipMap newer = year.maps().get(i);
            List<MapNode> withdrawn = withdrawn(older, newer);
            if (!withdrawn.isEmpty()) {
                left(older, newer, withdrawn);
            }
        }
    }

    private void decisions(SharingRegister register) {
        List<Line> lines = new ArrayList<>();
        register.decisions().forEach(one -> lines.add(new Line(one.decidedOn(), words(one))));
        for (Withdrawal one : register.withdrawals()) {
            lines.add(new Line(
                    one.on(),
                    "consent taken back by the " + one.by() + ". Standing the day before: "
                            + ids(register.standingOn(one.on().minusDays(1))) + "; from this day: "
                            + ids(register.standingOn(one.on())) + "; stopped, and kept on record: "
                            + ids(register.stoppedBy(one.on())) + "."));
        }
        LocalDate end = year.last().asOf();
        lines.add(new Line(
                end,
                "standing: " + ids(register.standingOn(end)) + "; to be looked at again by now: "
                        + ids(register.dueForReview(end)) + "."));
        lines.sort(Comparator.comparing(Line::on));
        lines.forEach(line -> story.say(line.on() + "  " + line.text()));
    }

    private String words(InformationSharingDecision one) {
        String basis = MapWords.plain(one.grounds().lawfulBasis().orElse("not named"));
        return one.id() + ": share, " + one.purpose() + ", with "
                + one.to().stream().map(to -> name(to.audience())).collect(Collectors.joining(" and ")) + "; basis "
                + basis.toLowerCase(Locale.ROOT) + "; necessary because "
                + one.grounds().necessity() + "; this much: " + one.grounds().proportionality() + ".";
    }

    private String name(Audience audience) {
        return switch (audience.kind()) {
            case CORE_TEAM -> "the core team";
            case PLAN_PARTNERS -> "the partners of the plan";
            case SCHOOL -> "the staff of the school";
            case PUPIL -> "the pupil";
            case PARENT ->
                audience.id()
                        .flatMap(year.last()::findNode)
                        .map(node -> words.name(year.last(), node))
                        .orElse("a parent");
            case PARTNER -> audience.id().map(year::partner).orElse("a partner");
            case EXPORT_ANON -> "an anonymous export";
        };
    }

    private static String ids(List<InformationSharingDecision> decisions) {
        return decisions.isEmpty()
                ? "none"
                : decisions.stream().map(InformationSharingDecision::id).collect(Collectors.joining(", "));
    }

    private static List<MapNode> withdrawn(PartnershipMap older, PartnershipMap newer) {
        return newer.nodes().stream()
                .filter(node -> isWithdrawn(node)
                        && older.findNode(node.id())
                                .filter(ConsentChapter::isWithdrawn)
                                .isEmpty())
                .toList();
    }

    private static boolean isWithdrawn(MapNode node) {
        return node.consent().state() == Consent.State.WITHDRAWN;
    }

    /** The same version with and without the withdrawal, so that what left is told from what changed otherwise. */
    private void left(PartnershipMap older, PartnershipMap newer, List<MapNode> withdrawn) {
        PartnershipMap before = newer;
        for (MapNode node : withdrawn) {
            before = with(before, node.withConsent(older.node(node.id()).consent()));
        }
        story.say("What left each view of version " + newer.version() + " because of it:");
        for (Audience audience : AUDIENCES) {
            story.detail("For " + name(audience) + ": "
                    + compared(
                            MapView.of(before, audience).map(),
                            MapView.of(newer, audience).map()));
        }
        withdrawn.forEach(node -> story.say(named(newer, node)));
    }

    /** Looks for the name in all that each audience would get, free texts too. */
    private String named(PartnershipMap map, MapNode node) {
        String label = words.name(map, node);
        List<String> still = AUDIENCES.stream()
                .filter(audience -> json(MapView.of(map, audience).map()).contains(label))
                .map(this::name)
                .toList();
        return "The name \"" + label + "\" still stands in the view of "
                + (still.isEmpty() ? "nobody" : String.join(" and ", still)) + ".";
    }

    private static String json(PartnershipMap map) {
        return new String(MapJson.write(map), StandardCharsets.UTF_8);
    }

    private static PartnershipMap with(PartnershipMap map, MapNode changed) {
        return PartnershipMap.of(map.parts()
                .withNodes(map.nodes().stream()
                        .map(node -> node.id().equals(changed.id()) ? changed : node)
                        .toList()));
    }

    private String compared(PartnershipMap before, PartnershipMap after) {
        List<String> gone = before.nodes().stream()
                .filter(node -> after.findNode(node.id()).isEmpty())
                .map(node -> words.name(before, node))
                .collect(Collectors.toCollection(ArrayList::new));
        if (gone.isEmpty()) {
            return "nothing.";
        }
        add(gone, before.ties().size() - after.ties().size(), "link");
        add(gone, before.notes().size() - after.notes().size(), "note");
        add(gone, before.referrals().size() - after.referrals().size(), "referral");
        return String.join(", ", gone) + ". Open needs with someone, as they see it: " + supported(before) + " before, "
                + supported(after) + " after.";
    }

    private static void add(List<String> gone, int count, String what) {
        if (count > 0) {
            gone.add(count + " " + what + (count == 1 ? "" : "s"));
        }
    }

    private String supported(PartnershipMap map) {
        return NeedChapter.report(year, map)
                .covered()
                .map(rate -> rate.numerator() + " of " + rate.denominator())
                .orElse("none is open");
    }
}
