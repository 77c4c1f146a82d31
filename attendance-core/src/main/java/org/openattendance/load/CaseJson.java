package org.openattendance.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.base.Rate;
import org.openattendance.base.Role;
import org.openattendance.pathway.CaseEvent;
import org.openattendance.pathway.CaseFile;
import org.openattendance.pathway.ContactAttempt;
import org.openattendance.pathway.FactGiven;
import org.openattendance.pathway.PathwayCase;
import org.openattendance.pathway.PathwayMeasure;
import org.openattendance.pathway.Reading;
import org.openattendance.pathway.SignalNoticed;
import org.openattendance.pathway.Truth;
import org.openattendance.table.JsonPart;
import org.openattendance.table.UnreadableInputException;

/**
 * Reads a case from JSON.
 *
 * <pre>{@code
 * {"case":"C1","opened":"2026-09-14","stage":"LISTEN",
 *  "facts":{"supportAppropriate":"yes","riskOfSignificantHarm":false,"flags":["concern"],
 *           "attempts":[{"on":"2026-09-10","method":"PHONE","need_met":"yes","by":"TEACHER","reached":"no"}],
 *           "changes":[{"on":"2026-10-01","fact":"supportAppropriate","value":"no","by":"HEAD_TEACHER"}]},
 *  "events":[{"on":"2026-09-14","type":"MEETING","key":"LISTENING_MEETING","by":"TEACHER","due":"2026-09-28"}],
 *  "measures":{"attendance":"170/190","unauthorised":"6/190","unauthorised@10":"6/100"},
 *  "composition":{"I":4,"O":16}}
 * }</pre>
 *
 * <p>{@code unauthorised@10} is the measure within a rolling window of 10 school weeks. {@code readings} may stand in place of {@code
 * measures}: a list of objects with {@code on}, {@code measures} and {@code composition}. An event may have {@code recorded_on}, {@code
 * value} and {@code due}. {@code pathway} (an object with {@code id} and {@code version}) says what opened the case. {@code casework} is read
 * by {@link CaseworkJson}.
 *
 * <p>A faulty entry is left out and said (ERROR {@code JSON_MISSING}, {@code JSON_WRONG_TYPE}, {@code JSON_BAD_VALUE}); the others are
 * read. WARNING {@code JSON_UNKNOWN_KEY}: a name that has no place; {@code MEASURE_NOT_USED}: a measure that no pathway asks for;
 * {@code NO_POSSIBLE_SESSIONS}: a fraction of nothing; {@code STAGE_DIFFERS}: the stage is neither the first nor the last that the events
 * enter; {@code BY_NOT_RECORDED}: an event that names no role.
 *
 * <p>For one thread; use it once.
 */
public final class CaseJson {

    private final List<Issue> issues = new ArrayList<>();

    private CaseJson() {}

    /**
     * Reads a case.
     *
     * @param input where it comes from; closed when read
     * @return the case, or nothing if it does not say when it was opened, and at which stage
     * @throws UnreadableInputException if it is no JSON document
     */
    public static Checked<Optional<CaseFile>> read(Input input) {
        return of(JsonTree.read(input));
    }

    static Checked<Optional<CaseFile>> of(JsonPart root) {
        return new CaseJson().read(root);
    }

    private Checked<Optional<CaseFile>> read(JsonPart root) {
        Optional<CaseFile> file = root.attempt(this::file, issues::add);
        return Checked.of(file, issues);
    }

    private CaseFile file(JsonPart root) {
        known(
                root,
                "case",
                "pathway",
                "opened",
                "stage",
                "facts",
                "events",
                "measures",
                "composition",
                "readings",
                "signals",
                "casework");
        LocalDate opened = root.get("opened").date();
        Optional<JsonPart> pathway = root.find("pathway");
        pathway.ifPresent(part -> known(part, "id", "version"));
        Optional<JsonPart> facts = root.find("facts");
        PathwayCase history = new PathwayCase(
                root.text("case", ""),
                opened,
                root.get("stage").as(CaseJson::stage),
                pathway.flatMap(part -> part.find("version")).map(JsonPart::text),
                root.list("events", this::event, issues::add),
                facts.map(part -> facts(part, opened)).orElse(List.of()),
                facts.map(part -> part.list("attempts", this::attempt, issues::add))
                        .orElse(List.of()),
                root.list("signals", this::signal, issues::add));
        checkStage(root.get("stage"), history);
        return new CaseFile(
                history,
                readings(root, opened),
                pathway.flatMap(part -> part.find("id")).map(JsonPart::text));
    }

    /** Whatever the value's own check asks of a stage's key, said with the place. */
    private static String stage(String key) {
        return PathwayCase.open("", LocalDate.EPOCH, key).stage();
    }

    private void checkStage(JsonPart stage, PathwayCase history) {
        List<String> entered = history.events().stream()
                .filter(event -> event.type() == CaseEvent.Type.STAGE_ENTERED)
                .map(CaseEvent::key)
                .toList();
        boolean fits = entered.isEmpty()
                || entered.get(0).equals(history.stage())
                || history.currentStage().equals(history.stage());
        if (!fits) {
            warn(
                    "STAGE_DIFFERS",
                    stage,
                    "it is neither the first nor the last stage that the events enter; the events stand.");
        }
    }

    private List<FactGiven> facts(JsonPart facts, LocalDate opened) {
        List<FactGiven> given = new ArrayList<>();
        for (String key : facts.keys()) {
            if (!List.of("attempts", "flags", "changes").contains(key)) {
                facts.find(key)
                        .flatMap(part -> part.attempt(
                                value -> new FactGiven(opened, key, truth(value), Optional.empty()), issues::add))
                        .ifPresent(given::add);
            }
        }
        given.addAll(facts.list(
                "flags", part -> new FactGiven(opened, part.text(), Truth.YES, Optional.empty()), issues::add));
        given.addAll(facts.list("changes", this::change, issues::add));
        return given;
    }

    private FactGiven change(JsonPart part) {
        known(part, "on", "fact", "value", "by");
        return new FactGiven(part.get("on").date(), part.get("fact").text(), truth(part.get("value")), role(part));
    }

    private static Truth truth(JsonPart part) {
        if (!part.isText()) {
            return Truth.of(part.truth());
        }
        return Truth.find(part.text())
                .orElseThrow(() -> part.fault(
                        "JSON_WRONG_TYPE", "this should be \"yes\", \"no\" or \"unknown\".", "it is in capitals."));
    }

    private ContactAttempt attempt(JsonPart part) {
        known(part, "on", "method", "need_met", "by", "reached");
        return new ContactAttempt(
                part.get("on").date(),
                part.get("method").text(),
                part.find("need_met").map(CaseJson::truth).orElse(Truth.UNKNOWN),
                role(part),
                part.find("reached").map(CaseJson::truth).orElse(Truth.UNKNOWN));
    }

    private CaseEvent event(JsonPart part) {
        known(part, "on", "recorded_on", "type", "key", "by", "value", "due");
        LocalDate on = part.get("on").date();
        Optional<Role> by = role(part);
        if (by.isEmpty()) {
            warn("BY_NOT_RECORDED", part, "the event does not say which role it was.");
        }
        return new CaseEvent(
                on,
                part.find("recorded_on").map(JsonPart::date).orElse(on),
                part.get("type").one(CaseEvent.Type.class),
                part.get("key").text(),
                by,
                part.text("value", ""),
                part.find("due").map(JsonPart::date));
    }

    private SignalNoticed signal(JsonPart part) {
        known(part, "on", "key");
        return new SignalNoticed(part.get("on").date(), part.get("key").text());
    }

    private static Optional<Role> role(JsonPart part) {
        return part.find("by").map(by -> by.as(Role::of));
    }

    /** Figures without a day are those of the case from its first day on. */
    private List<Reading> readings(JsonPart root, LocalDate opened) {
        List<Reading> readings = new ArrayList<>(root.list(
                "readings",
                part -> {
                    known(part, "on", "measures", "composition");
                    return reading(part, part.get("on").date());
                },
                issues::add));
        if (root.find("measures").isPresent() || root.find("composition").isPresent()) {
            root.attempt(part -> reading(part, opened), issues::add).ifPresent(readings::add);
        }
        return readings;
    }

    private Reading reading(JsonPart part, LocalDate on) {
        Reading reading = Reading.on(on);
        Optional<JsonPart> measures = part.find("measures");
        if (measures.isPresent()) {
            for (String key : measures.get().keys()) {
                JsonPart value = measures.get().get(key);
                Reading before = reading;
                reading = value.attempt(one -> with(before, key, one), issues::add)
                        .orElse(before);
            }
        }
        Map<String, Long> composition = new LinkedHashMap<>();
        part.find("composition")
                .ifPresent(codes -> codes.keys()
                        .forEach(code -> codes.get(code)
                                .attempt(JsonPart::integer, issues::add)
                                .ifPresent(sessions -> composition.put(code, (long) sessions))));
        return reading.withComposition(composition);
    }

    private Reading with(Reading reading, String key, JsonPart value) {
        int at = key.indexOf('@');
        Optional<PathwayMeasure> measure = PathwayMeasure.find(at < 0 ? key : key.substring(0, at));
        if (measure.isEmpty() || at >= 0 && !key.substring(at + 1).matches("[1-9]\\d?")) {
            warn("MEASURE_NOT_USED", value, "no pathway asks for a measure of this name.");
            return reading;
        }
        if (value.text().matches("\\d+/0")) {
            warn("NO_POSSIBLE_SESSIONS", value, "there is no share of nothing; the measure counts as not given.");
            return reading;
        }
        Rate rate = value.as(Rate::parse);
        if (rate.numerator() > rate.denominator()) {
            throw value.fault("JSON_BAD_VALUE", "the part is larger than the whole.", "the two numbers are swapped.");
        }
        return reading.with(measure.get(), at < 0 ? 0 : Integer.parseInt(key.substring(at + 1)), rate);
    }

    private void known(JsonPart part, String... names) {
        for (String key : part.keys()) {
            if (!List.of(names).contains(key)) {
                issues.add(Issue.warning(
                        "JSON_UNKNOWN_KEY",
                        new Issue.Path(
                                part.file(),
                                part.pointer() + "/" + key.replace("~", "~0").replace("/", "~1")),
                        "there is no place for this name here; it was passed over."));
            }
        }
    }

    private void warn(String reason, JsonPart part, String message) {
        issues.add(Issue.warning(reason, new Issue.Path(part.file(), part.pointer()), message));
    }
}
