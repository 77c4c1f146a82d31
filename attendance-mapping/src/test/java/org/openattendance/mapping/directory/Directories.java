package org.openattendance.mapping.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Role;

/** Directories to test with: one that reads like a place, and any number that try to break things. */
public final class Directories {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Role LEAD = Role.of("ATTENDANCE_LEAD");

    private Directories() {}

    /** A youth charity, a mental health service and a food bank. */
    public static PartnerDirectory riverside() {
        return PartnerDirectory.of(
                DirectoryMaintenance.of(Role.of("BUSINESS_MANAGER"), "termly call round", Period.ofMonths(6)),
                List.of(youth(), camhs(), foodbank()),
                List.of(PartnerProtocol.of("visitors", "CODE_OF_PRACTICE", "2", LocalDate.of(2025, 9, 1))
                        .withOwner(Role.of("HEAD_TEACHER"))
                        .withReviewEvery(Period.ofYears(1))));
    }

    public static DirectoryEntry youth() {
        Partner partner = Partner.of("youth", "Riverside Youth", "VOLUNTARY_COMMUNITY")
                .withTypes(List.of("YOUTH_SERVICE", "LOCAL_CHARITY"))
                .withDescription("Youth work by the river")
                .withPurpose(new Partner.Purpose("grew up here", "young people take part", "clubs and mentoring"));
        ServiceOffer mentoring = ServiceOffer.of("mentoring", "youth", "Mentoring")
                .withScope(OfferScope.unstated()
                        .withNeeds(List.of("confidence", "friends"))
                        .withSupportKinds(List.of("MENTORING"))
                        .withBeneficiaries(List.of(Beneficiary.PUPIL))
                        .withTier(SupportTier.INDIVIDUAL_INTENSIVE)
                        .withLevel(SupportLevel.TARGETED))
                .withEligibility(Eligibility.anyone()
                        .withAges(AgeRange.of(13, 19))
                        .withAreas(List.of(ServiceArea.of("Riverside"))))
                .withAccess(Access.unstated()
                        .withRoutes(List.of("SCHOOL", "SELF"))
                        .withBarriers(List.of(ParticipationBarrier.of("TRAVEL"))))
                .withAvailability(List.of(Availability.weekly(
                        Availability.Season.ALL_YEAR, List.of("TU"), LocalTime.of(16, 0), LocalTime.of(18, 0))))
                .withTerms(ServiceOffer.Terms.unstated().withAttendanceContribution("a reason to come in on Tuesdays"));
        return DirectoryEntry.of(partner)
                .with(mentoring)
                .with(new ContactPoint(ContactPoint.Kind.PHONE, "+44 1632 960001", "duty desk"))
                .with(new SafeguardCheck(
                        "CRIMINAL_RECORD_CHECK",
                        LocalDate.of(2026, 1, 10),
                        Optional.of(LocalDate.of(2029, 1, 9)),
                        LEAD))
                .with(DirectoryEntry.Relation.of(EngagementState.ENGAGED)
                        .withSchoolKeyContact(Role.of("PASTORAL_LEAD"))
                        .withLinkDeveloper(LEAD))
                .withProtocols(List.of("visitors"))
                .withAssured(LocalDate.of(2026, 9, 1));
    }

    public static DirectoryEntry camhs() {
        ServiceOffer therapy = ServiceOffer.of("therapy", "camhs", "Talking therapy")
                .withScope(OfferScope.unstated()
                        .withNeeds(List.of("anxiety"))
                        .withSupportKinds(List.of("TREATMENT"))
                        .withLevel(SupportLevel.SPECIALIST)
                        .withTier(SupportTier.INDIVIDUAL_INTENSIVE))
                .withEligibility(Eligibility.anyone().withAges(AgeRange.of(5, 17)))
                .withAccess(Access.unstated().withRoutes(List.of("GP", "SCHOOL")));
        return DirectoryEntry.of(Partner.of("camhs", "CAMHS", "HEALTH")
                        .withTypes(List.of("CAMHS"))
                        .withReach(PartnerReach.REGIONAL))
                .with(therapy)
                .with(new SafeguardCheck("POLICY_AGREED", LocalDate.of(2025, 1, 1), Optional.empty(), LEAD))
                .withAssured(LocalDate.of(2026, 4, 30));
    }

    public static DirectoryEntry foodbank() {
        return DirectoryEntry.of(Partner.of("foodbank", "Food bank", "VOLUNTARY_COMMUNITY")
                        .withTypes(List.of("FOOD_BANK")))
                .with(ServiceOffer.of("parcels", "foodbank", "Food parcels")
                        .withScope(OfferScope.unstated()
                                .withNeeds(List.of("food"))
                                .withSupportKinds(List.of("PRACTICAL_HELP"))
                                .withLevel(SupportLevel.UNIVERSAL)
                                .withoutDirectWork()))
                .with(DirectoryEntry.Relation.of(EngagementState.POTENTIAL));
    }

    /** Texts that break careless writers. */
    public static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "=HYPERLINK(\"x\")",
                                "'quoted'",
                                "a, b",
                                "line\nbreak",
                                "<script>&amp;</script>",
                                "a; b\\; c",
                                "\u202Eright to left \u05D0",
                                "| pipe |",
                                "- minus",
                                ""),
                        Arbitraries.strings().ascii().ofMaxLength(12),
                        Arbitraries.strings().withCharRange('\u00A1', '\uD7FF').ofMaxLength(6))
                .map(text -> text.replace("\r", " ").replace("\0", "").strip());
    }

    private static Arbitrary<String> names() {
        return words().map(text -> text.isEmpty() ? "name" : text);
    }

    private static Arbitrary<Set<String>> codes() {
        return Arbitraries.of("anxiety", "caring", "transport", "FOOD", "x.y-z_1")
                .set()
                .ofMaxSize(3);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4000).map(LocalDate.of(2020, 1, 1)::plusDays);
    }

    private static Arbitrary<Role> roles() {
        return Arbitraries.of("HEAD_TEACHER", "PASTORAL_LEAD", "SENCO").map(Role::of);
    }

    /** Any offer of a partner. */
    public static Arbitrary<ServiceOffer> offers(String id, String partner) {
        Arbitrary<OfferScope> scopes = Combinators.combine(
                        codes(),
                        codes(),
                        codes(),
                        Arbitraries.of(SupportTier.class).optional(),
                        Arbitraries.of(SupportLevel.class).optional(),
                        Arbitraries.of(Beneficiary.class).set().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((needs, kinds, topics, tier, level, who, direct) ->
                        new OfferScope(needs, kinds, topics, Set.of(), who, tier, level, direct));
        Arbitrary<AgeRange> ages = Combinators.combine(
                        Arbitraries.integers().between(0, 11).optional(),
                        Arbitraries.integers().between(11, 25).optional())
                .as(AgeRange::new);
        Arbitrary<Eligibility> eligibility = Combinators.combine(
                        ages, names().set().ofMaxSize(2), codes(), words(), Arbitraries.of(true, false))
                .as((range, areas, cohorts, text, consent) -> new Eligibility(
                        range, Set.copyOf(areas.stream().map(ServiceArea::of).toList()), cohorts, text, consent));
        Arbitrary<Access> access = Combinators.combine(
                        codes(),
                        words(),
                        codes(),
                        costs().list().ofMaxSize(2),
                        words(),
                        barriers().list().ofMaxSize(2),
                        names().list().ofMaxSize(2))
                .as(Access::new);
        Arbitrary<ServiceOffer.Terms> terms = Combinators.combine(
                        words(),
                        words(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 9).optional(),
                        codes())
                .as((attendance, accredited, agreement, places, leads) ->
                        new ServiceOffer.Terms(attendance, accredited, agreement, places, List.copyOf(leads)));
        return Combinators.combine(
                        names(),
                        Arbitraries.of(OfferStatus.class),
                        words(),
                        scopes,
                        eligibility,
                        access,
                        availability().list().ofMaxSize(2),
                        terms)
                .as((name, status, text, scope, who, how, when, on) ->
                        new ServiceOffer(id, partner, name, status, text, scope, who, how, when, on));
    }

    private static Arbitrary<Cost> costs() {
        return Combinators.combine(
                        words(), Arbitraries.integers().between(0, 9999).optional(), words())
                .as((option, pence, text) -> new Cost(option, pence.map(p -> BigDecimal.valueOf(p, 2)), "GBP", text));
    }

    private static Arbitrary<ParticipationBarrier> barriers() {
        return Combinators.combine(Arbitraries.of("COST", "TRAVEL", "LANGUAGE"), words())
                .as(ParticipationBarrier::of);
    }

    private static Arbitrary<Availability> availability() {
        Arbitrary<DateSpan> spans = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 400))
                .as((first, length) ->
                        length == 0 ? DateSpan.from(first) : DateSpan.ofClosed(first, first.plusDays(length)));
        return Combinators.combine(
                        Arbitraries.of(Availability.Every.class).optional(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("MO", "2TU", "-1FR", "SU").list().ofMaxSize(3),
                        Arbitraries.integers().between(6, 11).optional(),
                        Arbitraries.integers().between(12, 22).optional(),
                        spans,
                        Arbitraries.of(Availability.Season.class),
                        words())
                .as((every, interval, on, opens, closes, valid, season, text) -> new Availability(
                        every,
                        interval,
                        on,
                        opens.map(hour -> LocalTime.of(hour, 30)),
                        closes.map(hour -> LocalTime.of(hour, 0)),
                        valid,
                        season,
                        text));
    }

    private static Arbitrary<DirectoryEntry> entries(String id) {
        Arbitrary<Partner> partners = Combinators.combine(
                        names(),
                        names().optional(),
                        words(),
                        Arbitraries.of("HEALTH", "VOLUNTARY_COMMUNITY"),
                        codes(),
                        Arbitraries.of(PartnerReach.class),
                        Combinators.combine(words(), words(), words()).as(Partner.Purpose::new),
                        names().optional())
                .as((name, other, text, sector, types, reach, purpose, url) ->
                        new Partner(id, name, other, text, sector, types, reach, purpose, url));
        Arbitrary<DirectoryEntry.Relation> relations = Combinators.combine(
                        Arbitraries.of(EngagementState.class), roles().optional(), roles().optional(), codes())
                .as(DirectoryEntry.Relation::new);
        Arbitrary<SafeguardCheck> checks = Combinators.combine(
                        Arbitraries.of("POLICY_AGREED", "INSURANCE"),
                        days(),
                        Arbitraries.integers().between(0, 900).optional(),
                        roles())
                .as((kind, on, length, by) -> new SafeguardCheck(kind, on, length.map(on::plusDays), by));
        Arbitrary<ContactPoint> contacts = Combinators.combine(
                        Arbitraries.of(ContactPoint.Kind.class), names(), words())
                .as(ContactPoint::new);
        return Combinators.combine(
                        partners,
                        offers(id + "-1", id).optional(),
                        offers(id + "-2", id).optional(),
                        contacts.list().ofMaxSize(2),
                        relations,
                        checks.list().ofMaxSize(2),
                        Arbitraries.of("visitors").set().ofMaxSize(1),
                        days().optional())
                .as((partner, first, second, points, relation, done, rules, assured) ->
                        new DirectoryEntry(partner, list(first, second), points, relation, done, rules, assured));
    }

    private static <T> List<T> list(Optional<T> first, Optional<T> second) {
        List<T> list = new ArrayList<>();
        first.ifPresent(list::add);
        second.ifPresent(list::add);
        return list;
    }

    /** Any directory. */
    public static Arbitrary<PartnerDirectory> any() {
        Arbitrary<PartnerProtocol.Review> reviews =
                Combinators.combine(days(), roles(), names(), words(), words()).as(PartnerProtocol.Review::new);
        Arbitrary<PartnerProtocol> protocols = Combinators.combine(
                        names(),
                        roles().optional(),
                        days(),
                        words(),
                        reviews.list().ofMaxSize(2))
                .as((version, owner, since, monitoring, log) -> new PartnerProtocol(
                        "visitors",
                        "CODE_OF_PRACTICE",
                        version,
                        owner,
                        since,
                        Optional.of(Period.ofYears(1)),
                        monitoring,
                        log));
        Arbitrary<DirectoryMaintenance> maintenance = Combinators.combine(
                        roles().optional(),
                        words(),
                        Arbitraries.of(Period.ofMonths(6), Period.ofDays(30)).optional())
                .as(DirectoryMaintenance::new);
        return Combinators.combine(
                        maintenance,
                        entries("p1").optional(),
                        entries("p2").optional(),
                        entries("p3").optional(),
                        protocols)
                .as((kept, first, second, third, protocol) -> {
                    List<DirectoryEntry> all = list(first, second);
                    third.ifPresent(all::add);
                    return PartnerDirectory.of(kept, all, List.of(protocol));
                });
    }

    /** Files as bytes. */
    public static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return bytes;
    }
}
