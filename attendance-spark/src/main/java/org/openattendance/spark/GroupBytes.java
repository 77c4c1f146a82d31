package org.openattendance.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openattendance.code.AttendanceCode;
import org.openattendance.code.CodeCategory;
import org.openattendance.code.CodeSet;
import org.openattendance.measure.Population;
import org.openattendance.pupil.SchoolRef;
import org.openattendance.statistics.CollectedGroups;
import org.openattendance.statistics.GroupCounts;
import org.openattendance.statistics.GroupKey;
import org.openattendance.statistics.ThresholdCount;
import org.openattendance.tally.Count;
import org.openattendance.tally.Tally;

/**
 * What a task has collected of groups, as bytes for the next one. A row of the code table travels by its id, and is found again in the
 * same rules. Immutable and thread-safe.
 */
final class GroupBytes {

    private final Map<String, AttendanceCode> rows;

    GroupBytes(CodeSet codes) {
        Map<String, AttendanceCode> byId = new HashMap<>();
        codes.all().forEach(row -> byId.put(row.ruleId(), row));
        this.rows = Map.copyOf(byId);
    }

    static byte[] write(CollectedGroups part) {
        BytesOut out = new BytesOut(1 << 9).number(part.groups().size());
        part.groups().forEach((key, counts) -> {
            texts(out, key.values());
            counts(out, counts);
        });
        out.number(part.total().isPresent() ? 1 : 0);
        part.total().ifPresent(counts -> counts(out, counts));
        out.number(part.leftOut().size());
        part.leftOut()
                .forEach((population, count) -> out.text(population.name()).number(count));
        texts(out, part.smallSchools().stream().map(SchoolRef::value).toList());
        out.number(part.entryDatesAssumed());
        texts(out, part.rulesNotKnown());
        return out.toBytes();
    }

    CollectedGroups read(byte[] bytes) {
        BytesIn in = new BytesIn(bytes);
        Map<GroupKey, GroupCounts> groups = map(in, any -> new GroupKey(in.list(in::text)), this::counts);
        Optional<GroupCounts> total = in.number() == 1 ? Optional.of(counts(in)) : Optional.empty();
        Map<Population, Long> leftOut = map(in, any -> Population.valueOf(in.text()), BytesIn::number);
        List<SchoolRef> small = in.list(() -> SchoolRef.of(in.text()));
        long assumed = in.number();
        return new CollectedGroups(groups, total, leftOut, small, assumed, in.list(in::text));
    }

    private static void texts(BytesOut out, List<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private static void numbers(BytesOut out, List<Long> numbers) {
        out.number(numbers.size());
        numbers.forEach(out::number);
    }

    private static void counts(BytesOut out, GroupCounts counts) {
        out.number(counts.members()).number(counts.enrolments());
        tally(out, counts.tally());
        out.number(counts.thresholds().size());
        counts.thresholds()
                .forEach((id, threshold) -> out.text(id)
                        .number(threshold.met())
                        .number(threshold.applicable())
                        .number(threshold.sessionsOfMet())
                        .number(threshold.sessionsOfAll())
                        .number(threshold.authorisedOfMet())
                        .number(threshold.unauthorisedOfMet()));
        out.number(counts.absent()).number(counts.incomplete());
        out.number(counts.membersWithCode().size());
        counts.membersWithCode().forEach((code, count) -> out.text(code).number(count));
        numbers(out, counts.membersWith());
        out.number(counts.bands().size());
        counts.bands().forEach((set, inBands) -> numbers(out.text(set), inBands));
    }

    private GroupCounts counts(BytesIn in) {
        long members = in.number();
        long enrolments = in.number();
        Tally tally = tally(in);
        Map<String, ThresholdCount> thresholds = map(
                in,
                BytesIn::text,
                any -> new ThresholdCount(
                        in.number(), in.number(), in.number(), in.number(), in.number(), in.number()));
        long absent = in.number();
        long incomplete = in.number();
        Map<String, Long> withCode = map(in, BytesIn::text, BytesIn::number);
        List<Long> with = in.list(in::number);
        Map<String, List<Long>> bands = map(in, BytesIn::text, any -> in.list(in::number));
        return new GroupCounts(members, enrolments, tally, thresholds, absent, incomplete, withCode, with, bands);
    }

    private static void tally(BytesOut out, Tally tally) {
        out.number(tally.entries().size());
        tally.entries()
                .forEach(entry -> out.text(entry.meaning().ruleId())
                        .text(entry.as().name())
                        .number(entry.sessions()));
        out.number(tally.count(Count.UNMARKED))
                .number(tally.count(Count.NO_ENTRY))
                .number(tally.conflicting());
    }

    private Tally tally(BytesIn in) {
        int size = in.size();
        List<Tally.Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            AttendanceCode meaning = java.util.Objects.requireNonNull(rows.get(in.text()), "a row of the same rules");
            entries.add(new Tally.Entry(meaning, CodeCategory.valueOf(in.text()), in.number()));
        }
        return Tally.of(entries, in.number(), in.number(), in.number());
    }

    private static <K, T> Map<K, T> map(BytesIn in, Function<BytesIn, K> key, Function<BytesIn, T> value) {
        int size = in.size();
        Map<K, T> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            K next = key.apply(in);
            map.put(next, value.apply(in));
        }
        return map;
    }
}
