package org.openattendance.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.internal.CodePointOrder;
import org.openattendance.pupil.PupilRef;
import org.openattendance.pupil.SchoolRef;

/**
 * The attendance blocks of a school census return, as XML. They are counts.
 *
 * <p>Each pupil, on the roll or no longer on it, has blocks for the term, for the second half of the summer term (in the autumn return, about
 * last year) and formerly for the year; each block has the possible sessions and either counts by reason or totals. Schools' systems leave
 * whole blocks out, for boarders, for ages outside the return, for no possible session: a pupil without a block is listed with nothing said,
 * which is not absence of 0.
 *
 * <p>Immutable and thread-safe, as far as its {@link Input} is: one over a stream can be read once.
 */
public final class CensusXml implements CountFormat {

    static final String ON_ROLL = "on_roll";
    private static final String ON = "PupilOnRoll";
    private static final String OFF = "PupilNoLongerOnRoll";
    private static final Set<String> RECORDS = Set.of("Header", ON, OFF);

    private final Input input;
    private final Optional<CensusCollection> collection;

    private CensusXml(Input input, Optional<CensusCollection> collection) {
        this.input = input;
        this.collection = collection;
    }

    /** Any input; the collection as its header says. */
    public static CensusXml of(Input input) {
        return new CensusXml(input, Optional.empty());
    }

    /** The same, taken in a collection that the header does not name. */
    public CensusXml with(CensusCollection taken) {
        return new CensusXml(input, Optional.of(taken));
    }

    /** Block elements and what we call the period of each. */
    private static Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("TermlyAttendance", "TERMLY");
        blocks.put("SummerHalfTerm2Attendance", "SUMMER_HALF_TERM_2");
        blocks.put("AnnualAttendance", "ANNUAL");
        return blocks;
    }

    /** Counts as a return, in their own order, every pupil under the reference that the counts have. */
    public static Written write(List<SessionCounts> counts) {
        XmlOut out = new XmlOut().open("Message").open("Pupils").open("PupilsOnRoll");
        counts.stream().filter(one -> isOnRoll(one)).forEach(one -> pupil(out, ON, one));
        out.close().open("PupilsNoLongerOnRoll");
        counts.stream().filter(one -> !isOnRoll(one)).forEach(one -> pupil(out, OFF, one));
        return new Written(out.close().close().close().toString(), Losses.none());
    }

    private static boolean isOnRoll(SessionCounts one) {
        return !"no".equals(one.keys().get(ON_ROLL));
    }

    private static void pupil(XmlOut out, String element, SessionCounts one) {
        out.open(element).open("PupilIdentifiers");
        out.leaf("UPN", one.pupil().map(PupilRef::value).orElse("")).close();
        if (!one.isUnsaid()) {
            out.open("Attendance").open(element(one.period()));
            one.possible().ifPresent(number -> out.leaf("SessionsPossible", number));
            if (one.byCode().isEmpty()) {
                one.authorised().ifPresent(number -> out.leaf("SessionsAuthorised", number));
                one.unauthorised().ifPresent(number -> out.leaf("SessionsUnauthorised", number));
            } else {
                out.open("SessionDetails");
                RegisterCounts.nonZero(one.byCode())
                        .forEach((code, number) -> out.open("SessionDetail")
                                .leaf("AttendanceReason", code)
                                .leaf("AbsenceSessions", number)
                                .close());
                out.close();
            }
            out.close().close();
        }
        out.close();
    }

    private static String element(String period) {
        return blocks().entrySet().stream()
                .filter(entry -> entry.getValue().equals(period))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("TermlyAttendance");
    }

    @Override
    public Checked<List<SessionCounts>> readCounts(ReadContext context) {
        Reading reading = new Reading(context, collection);
        try (XmlRecords records = XmlRecords.over(input, RECORDS)) {
            for (Optional<XmlNode> next = records.next(); next.isPresent(); next = records.next()) {
                reading.take(next.get());
            }
        }
        return reading.log.checked(List.copyOf(reading.all));
    }

    /** The records of one reading. */
    private static final class Reading {

        private final IssueLog log;
        private final CountCheck check;
        private final List<Issue> ofRecord = new ArrayList<>();
        private final List<SessionCounts> all = new ArrayList<>();
        private final Map<String, String> seen = new HashMap<>(); // roll by pupil
        private Optional<CensusCollection> collection;
        private Optional<SchoolRef> school = Optional.empty();

        Reading(ReadContext context, Optional<CensusCollection> collection) {
            this.collection = collection;
            this.log = new IssueLog(context.maxIssues());
            this.check = new CountCheck(context, ofRecord::add);
        }

        /** Issues of one record go out in the order of its lines. */
        void take(XmlNode record) {
            takeRecord(record);
            ofRecord.sort(Comparator.comparing(issue -> issue.line().orElse(0L)));
            ofRecord.forEach(log::add);
            ofRecord.clear();
        }

        private void takeRecord(XmlNode record) {
            if (record.name().equals("Header")) {
                header(record);
                return;
            }
            Optional<String> upn = record.find("PupilIdentifiers").flatMap(identifiers -> identifiers.value("UPN"));
            if (upn.isEmpty()) {
                ofRecord.add(Issue.error("BAD_ROW", record.place("UPN"), "this pupil has no UPN and is left out."));
                return;
            }
            String before = seen.putIfAbsent(upn.get(), record.name());
            if (before != null) {
                log.add(
                        Issue.warning(
                                before.equals(record.name()) ? "PUPIL_TWICE" : "ON_AND_OFF_ROLL",
                                record.place(),
                                "this pupil stands in the return already; both sets of counts are kept, to be added only if they are of different days."));
            }
            pupil(record, upn.get());
        }

        private void header(XmlNode header) {
            Optional<XmlNode> details = header.find("CollectionDetails");
            if (collection.isEmpty()) {
                collection = details.flatMap(one -> one.value("Year")
                        .flatMap(year -> one.value("Term").flatMap(term -> CensusCollection.find(year + " " + term))));
            }
            school = header.path("Source", "LEA")
                    .flatMap(lea -> header.path("Source", "Estab")
                            .map(estab -> lea.text().strip() + estab.text().strip()))
                    .filter(number -> !number.isEmpty())
                    .map(SchoolRef::of);
        }

        private void pupil(XmlNode record, String upn) {
            Map<String, String> keys = Map.of(ON_ROLL, record.name().equals(ON) ? "yes" : "no");
            boolean any = false;
            for (Map.Entry<String, String> block : blocks().entrySet()) {
                Optional<XmlNode> found = record.path("Attendance", block.getKey());
                if (found.isPresent()) {
                    any = true;
                    SessionCounts counts = counts(found.get(), upn, block.getValue(), keys);
                    all.add(counts);
                    check.check(
                            counts,
                            collection.flatMap(taken -> taken.dayOf(block.getValue())),
                            found.get().place());
                }
            }
            if (!any) {
                all.add(SessionCounts.unsaid(Optional.of(PupilRef.of(upn)), school, "TERMLY")
                        .withKeys(keys));
                ofRecord.add(Issue.warning(
                        "ATTENDANCE_NOT_SAID",
                        record.place(),
                        "this pupil has no block of attendance; that is not attendance or absence of 0."));
            }
        }

        private SessionCounts counts(XmlNode block, String upn, String period, Map<String, String> keys) {
            SessionCounts totals = new XmlCounts(block, ofRecord::add).totals(upn, school, period);
            return new SessionCounts(
                    totals.pupil(),
                    school,
                    period,
                    totals.possible(),
                    OptionalLong.empty(),
                    totals.authorised(),
                    totals.unauthorised(),
                    reasons(block),
                    keys);
        }

        private SortedMap<String, Long> reasons(XmlNode block) {
            SortedMap<String, Long> byCode = new TreeMap<>(CodePointOrder.INSTANCE);
            List<XmlNode> details = block.find("SessionDetails")
                    .map(list -> list.all("SessionDetail"))
                    .orElse(Collections.emptyList());
            for (XmlNode detail : details) {
                Optional<String> reason = detail.value("AttendanceReason");
                OptionalLong number = XmlCounts.number(detail, "AbsenceSessions");
                if (reason.isEmpty() || number.isEmpty()) {
                    ofRecord.add(Issue.error(
                            "BAD_VALUE",
                            detail.place("AbsenceSessions"),
                            "a reason and a number of sessions are needed; this detail is left out."));
                } else {
                    byCode.merge(reason.get(), number.getAsLong(), Long::sum);
                }
            }
            return byCode;
        }
    }
}
