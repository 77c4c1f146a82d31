package org.openattendance.mapping.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;

/**
 * Maps of every shape, the same for the same seed. Each label, id and text holds a token of its own that occurs nowhere else, so that a
 * test can look for it in any output.
 */
public final class RandomMaps {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    public static final List<Audience> AUDIENCES = List.of(
            Audience.CORE_TEAM,
            Audience.PLAN_PARTNERS,
            Audience.SCHOOL,
            Audience.PUPIL,
            Audience.parent("mum"),
            Audience.parent("dad"),
            Audience.partner("camhs"),
            Audience.EXPORT_ANON);

    private static final Role STAFF = Role.of("STAFF");

    private final Random random;
    private final boolean mentions;
    private int tokens;
    private final List<String> labels = new ArrayList<>();

    private RandomMaps(long seed, boolean mentions) {
        this.random = new Random(seed);
        this.mentions = mentions;
    }

    /** A map whose texts name nobody. */
    public static PartnershipMap of(long seed) {
        return new RandomMaps(seed, false).map();
    }

    /** A map some of whose texts and labels name others on it. */
    public static PartnershipMap naming(long seed) {
        return new RandomMaps(seed, true).map();
    }

    private String token(String prefix) {
        return prefix + "q" + String.format(java.util.Locale.ROOT, "%04d", tokens++) + "z";
    }

    private PartnershipMap map() {
        List<MapNode> nodes = new ArrayList<>();
        nodes.add(MapNode.centre(token("centre")).withLabel(text("Centre")).withVisibility(visibility()));
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            nodes.add(node());
        }
        MapParts parts = MapParts.of(MapHeader.of(token("map"), MapScope.PUPIL, DAY)
                        .withMakers(Optional.of(STAFF), contributors(nodes)))
                .withProfile(profile())
                .withCircumstances(circumstances())
                .withNodes(nodes)
                .withTies(ties(nodes));
        List<Need> needs = needs(nodes);
        return PartnershipMap.of(parts.withNeeds(needs)
                .withReferrals(referrals(nodes, needs))
                .withAnswers(answers(nodes, needs))
                .withCauses(causes(nodes))
                .withNotes(notes(nodes, needs))
                .withContacts(contacts(nodes))
                .withParity(parity(nodes)));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        E[] values = type.getEnumConstants();
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(List<T> list) {
        return list.stream().filter(each -> chance(30)).toList();
    }

    private Visibility visibility() {
        return chance(40)
                ? Visibility.closed()
                : Visibility.of(AUDIENCES.stream().filter(each -> chance(45)).toList());
    }

    /** Words with a token, and now and then the label of someone on the map. */
    private String text(String words) {
        String own = token(words);
        return mentions && !labels.isEmpty() && chance(30)
                ? own + " met " + one(labels).toUpperCase(java.util.Locale.ROOT)
                : own;
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(400) - 300L);
    }

    private DateSpan dates() {
        if (chance(60)) {
            return DateSpan.always();
        }
        LocalDate first = day();
        return chance(50) ? DateSpan.from(first) : DateSpan.ofClosed(first, first.plusDays(random.nextInt(300)));
    }

    private Consent consent() {
        return switch (random.nextInt(6)) {
            case 0 -> Consent.given("STAFF", day());
            case 1 -> Consent.given("STAFF", day()).withScope(some(AUDIENCES));
            case 2 -> Consent.declined("mum", day());
            case 3 -> Consent.given("mum", day()).withdrawn("mum", day());
            case 4 -> Consent.notNeeded("public task");
            default -> Consent.notAsked();
        };
    }

    private MapNode node() {
        MapLayer layer = MapLayer.values()[1 + random.nextInt(4)];
        String label = chance(85) ? text("Label") : "";
        if (!label.isEmpty()) {
            labels.add(label);
        }
        MapNode node = MapNode.of(token("node"), detail(), layer)
                .withLabel(label)
                .withState(one(SupportState.class))
                .withConsent(consent())
                .withVisibility(visibility())
                .withDates(dates());
        MapNode sector = chance(50) ? node.withSector(one(List.of("HEALTH", "EDUCATION"))) : node;
        MapNode partner = chance(40) ? sector.withPartner(one(List.of("camhs", "club", "bank"))) : sector;
        return chance(30) ? partner.withReviewOn(day()) : partner;
    }

    private NodeDetail detail() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new NodeDetail.Person(
                        token("relationship"), Optional.of(one(Closeness.class)), Optional.of(chance(50)));
            case 1 -> new NodeDetail.Group(chance(50) ? "PEER" : token("group"));
            case 2 -> new NodeDetail.Support("KEY_WORKER", text("Availability"));
            case 3 -> new NodeDetail.Organisation(List.of("CAMHS", token("type")), Set.of(one(Involvement.class)));
            case 4 -> new NodeDetail.Service(List.of("FOOD_BANK"), Optional.of(token("offer")), Set.of());
            default ->
                new NodeDetail.Context(
                        one(NodeDetail.Context.About.class),
                        "SIMD",
                        text("Source"),
                        text("Place"),
                        Optional.of(day()),
                        text("Value"),
                        one(NodeDetail.Context.Impact.class),
                        chance(50));
        };
    }

    private List<Tie> ties(List<MapNode> nodes) {
        List<Tie> ties = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < nodes.size() * 2; i++) {
            String from = one(nodes).id();
            String to = one(nodes).id();
            if (!from.equals(to)) {
                Tie tie = tie(from, to);
                if (keys.add(tie.key())) {
                    ties.add(tie);
                }
            }
        }
        return ties;
    }

    private Tie tie(String from, String to) {
        Tie tie = Tie.of(from, to)
                .withStrength(one(TieStrength.class))
                .withQuality(one(TieQuality.class), one(TieSource.class))
                .withFlow(one(TieFlow.class))
                .withIntent(one(TieIntent.class))
                .withContact(one(ContactFrequency.class), chance(30) ? Optional.of(day()) : Optional.empty())
                .withDates(dates());
        Tie rated = chance(20) ? tie.withIntegration(new Integration("frey-five", "coalition")) : tie;
        return chance(30) ? rated.withVisibility(Optional.of(visibility())) : rated;
    }

    private static List<String> ids(List<MapNode> nodes) {
        return nodes.stream().map(MapNode::id).toList();
    }

    private List<Need> needs(List<MapNode> nodes) {
        List<Need> needs = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            needs.add(Need.of(token("need"), token("code"), one(NeedOwner.class), 1 + random.nextInt(3))
                    .withStatus(one(NeedStatus.class))
                    .withMet(one(NeedMet.class))
                    .withEvidence(text("Evidence"))
                    .withSince(Optional.of(day()))
                    .withSupports(some(ids(nodes)))
                    .withVisibility(visibility()));
        }
        return needs;
    }

    private List<Referral> referrals(List<MapNode> nodes, List<Need> needs) {
        List<Referral> referrals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String to = one(List.of(one(nodes).id(), "camhs", "elsewhere"));
            referrals.add(Referral.made(token("referral"), to, day())
                    .withNeeds(some(needs.stream().map(Need::id).toList()))
                    .withVisibility(visibility()));
        }
        return referrals;
    }

    private List<MapAnswer> answers(List<MapNode> nodes, List<Need> needs) {
        List<MapAnswer> answers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            MapAnswer answer = MapAnswer.of("ES-Q3b", text("Answer"), STAFF, day())
                    .withNodes(some(ids(nodes)))
                    .withVisibility(visibility());
            answers.add(
                    needs.isEmpty() || chance(50)
                            ? answer
                            : answer.withNeed(one(needs).id(), one(NeedMet.class)));
        }
        return answers;
    }

    private List<UnderlyingCause> causes(List<MapNode> nodes) {
        List<UnderlyingCause> causes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            causes.add(UnderlyingCause.of(token("cause"), token("factor"), some(ids(nodes)), day())
                    .withText(text("Cause"))
                    .withVisibility(visibility()));
        }
        return causes;
    }

    private List<MapNote> notes(List<MapNode> nodes, List<Need> needs) {
        List<MapNote> notes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            MapNote note = MapNote.of(token("note"), text("Note"), STAFF, day()).withVisibility(visibility());
            notes.add(
                    chance(40)
                            ? note.withAbout(one(nodes).id())
                            : !needs.isEmpty() && chance(40)
                                    ? note.withAbout(one(needs).id())
                                    : note);
        }
        return notes;
    }

    private List<NamedContact> contacts(List<MapNode> nodes) {
        List<NamedContact> contacts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            contacts.add(new NamedContact(
                    one(NamedContact.ForWhom.class), one(nodes).id(), chance(50), dates(), visibility()));
        }
        return contacts;
    }

    private List<ParityReading> parity(List<MapNode> nodes) {
        List<ParityReading> parity = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parity.add(new ParityReading(
                    one(List.of(one(nodes).id(), "camhs", "elsewhere")),
                    one(ParityReading.Facet.class),
                    Optional.of(one(ParityReading.Share.class)),
                    Optional.of(one(ParityReading.Share.class)),
                    STAFF,
                    day(),
                    visibility()));
        }
        return parity;
    }

    private List<Contributor> contributors(List<MapNode> nodes) {
        List<Contributor> contributors = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            contributors.add(new Contributor(
                    one(Contributor.Side.class),
                    chance(60) ? Optional.of(one(nodes).id()) : Optional.empty()));
        }
        return contributors;
    }

    private PupilProfile profile() {
        PupilProfile profile = PupilProfile.empty();
        if (chance(40)) {
            profile = profile.withChallenges(List.of(new Challenge(token("factor"), text("Challenge"), dates())));
        }
        if (chance(40)) {
            profile = profile.withBarriers(
                    List.of(new EqualitiesBarrier(token("characteristic"), text("Barrier"), text("Mitigation"))));
        }
        for (ProfileField field : ProfileField.values()) {
            if (!field.isList() && chance(60)) {
                profile = profile.with(
                        field,
                        chance(30)
                                ? ProfileAnswer.notShared()
                                : ProfileAnswer.of(text("Profile")).withVisibility(visibility()));
            }
        }
        return profile;
    }

    private Circumstances circumstances() {
        return new Circumstances(
                java.util.OptionalInt.of(11 + random.nextInt(6)),
                Set.of(token("area")),
                Set.of(token("cohort")),
                List.of(new Preference(token("offer"), Preference.By.PUPIL, Preference.Wish.PREFER)),
                Set.of(),
                chance(20) ? Set.of(Circumstances.RISK_OF_HARM) : Set.of());
    }
}
