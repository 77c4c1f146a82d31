package org.openattendance.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.base.RuleNotKnownException;

/** How a decision comes about, in the order in which a careful person would ask. */
final class Evaluation {

    private static final String REGISTER_NOT_RESOLVED = "REGISTER_NOT_RESOLVED";

    private final Pathway pathway;
    private final CaseView view;
    private final Stage stage;
    private final ReviewDates dates;
    private final List<Way> ways;
    private final List<Explanation> sentences = new ArrayList<>();
    private List<String> missing = List.of();

    Evaluation(Pathway pathway, CaseView view) {
        this.pathway = pathway;
        this.view = view;
        this.stage = view.stage();
        this.dates = view.reviewDates();
        this.ways = pathway.transitions().stream()
                .filter(transition -> leadsOn(transition))
                .map(transition -> new Way(pathway, stage, transition, view))
                .toList();
    }

    /** A way past stages leads past them upwards only, wherever it begins. */
    private boolean leadsOn(Transition transition) {
        return transition.leaves(stage.key())
                && (transition.kind() != Transition.Kind.BYPASS
                        || pathway.stage(transition.to()).height() > stage.height());
    }

    PathwayDecision decide() {
        requireVersion();
        Outcome outcome = outcome();
        remarks();
        return new PathwayDecision(
                pathway.reference(),
                view.asOf(),
                outcome,
                stage.key(),
                dates.due(),
                view.reading().composition(),
                triggers(),
                missing,
                sentences);
    }

    /** The named thresholds, so that they are seen even where no way out of this stage looks at them; then every way out. */
    private List<TriggerResult> triggers() {
        List<TriggerResult> all = new ArrayList<>();
        for (NamedFlag flag : pathway.flags()) {
            SingleTest test = flag.when();
            all.add(new TriggerResult(
                    flag.key(),
                    test.truth(view),
                    test.found(view),
                    test.asked(),
                    pathway.about().cite(flag.sources())));
        }
        ways.forEach(way -> all.addAll(way.results()));
        return all;
    }

    private void requireVersion() {
        LocalDate opened = view.history().opened();
        boolean moved = view.history().version().isPresent();
        if (!moved && !pathway.about().valid().contains(opened)) {
            throw new RuleNotKnownException(
                    "pathway " + pathway.reference() + " for a case opened on " + opened,
                    List.of(pathway.about().valid()));
        }
    }

    private Outcome outcome() {
        Optional<Way> first = firstToFire();
        if (!pathway.isExecutable()) {
            return notExecutable(first);
        }
        if (!isOnThisVersion()) {
            return otherVersion();
        }
        if (!view.reading().isResolved()) {
            missing = List.of(REGISTER_NOT_RESOLVED);
            say("pathway.unresolved");
            return new Outcome.Blocked(first.map(Way::to), first.flatMap(Way::decides));
        }
        if (tooLittleData()) {
            return ask(Optional.empty(), "pathway.question.sparse");
        }
        return first.map(this::go).orElseGet(this::stay);
    }

    private Optional<Way> firstToFire() {
        return ways.stream().filter(Way::fires).min(Comparator.comparingInt(Way::rank));
    }

    /** Nothing is proposed; what the conditions as printed would select is said, and no more. */
    private Outcome notExecutable(Optional<Way> first) {
        List<String> reasons = pathway.whyNotExecutable();
        say(
                "pathway.notExecutable",
                "reasons",
                String.join("; ", reasons),
                "standing",
                pathway.about().standing());
        first.ifPresent(way -> {
            missing = missing(way);
            say("pathway.asPrinted", "stage", way.to().title());
        });
        return new Outcome.NotExecutable(reasons);
    }

    private boolean isOnThisVersion() {
        return view.history().version().map(pathway.about().version()::equals).orElse(true);
    }

    private Outcome otherVersion() {
        String version = view.history().version().orElse("");
        missing = List.of(
                "DECISION " + CaseEvent.MOVE_TO_VERSION + " " + pathway.about().version());
        say("pathway.otherVersion", "opened", version, "asked", pathway.about().version());
        return new Outcome.Blocked(
                Optional.empty(), Optional.of(pathway.settings().decides()));
    }

    private boolean tooLittleData() {
        return ways.stream()
                .flatMap(Way::rates)
                .anyMatch(rate -> rate.denominator() < pathway.settings().minimumSessions());
    }

    private Outcome go(Way way) {
        missing = missing(way);
        if (way.leadsUp() && view.reading().isMostlyOf(pathway.settings().reasonCodes())) {
            return ask(Optional.of(way.to()), "pathway.question.reasons");
        }
        if (!missing.isEmpty()) {
            say("pathway.blocked", "stage", way.to().title(), "missing", String.join("; ", missing));
            return new Outcome.Blocked(Optional.of(way.to()), way.decides());
        }
        if (way.to().legal() || way.transition().question().isPresent()) {
            return needsDecision(way);
        }
        say("pathway.allowed", "stage", way.to().title());
        way.decides().ifPresent(role -> say("pathway.decides", "role", role.id()));
        return new Outcome.Allowed(way.to(), way.decides());
    }

    private Outcome needsDecision(Way way) {
        // A pathway that may run names a role for every step of law; the settings answer for questions of other steps.
        Role role = way.decides().orElse(pathway.settings().decides());
        way.transition().question().ifPresent(question -> say("pathway.question", "question", question));
        say(
                way.to().legal() ? "pathway.legal" : "pathway.decides",
                "stage",
                way.to().title(),
                "role",
                role.id());
        return new Outcome.NeedsDecision(
                Optional.of(way.to()), role, way.transition().question().orElse("pathway.question.legal"));
    }

    private Outcome ask(Optional<Stage> to, String key) {
        Role role = pathway.settings().decides();
        say(
                key,
                "role",
                role.id(),
                "minimum",
                Integer.toString(pathway.settings().minimumSessions()));
        return new Outcome.NeedsDecision(to, role, key);
    }

    /** Nothing fires. Where that is only because a figure was not given, it is not a reason to stay. */
    private Outcome stay() {
        List<String> figures = ways.stream()
                .flatMap(way -> way.figuresNotGiven().stream())
                .distinct()
                .toList();
        if (!figures.isEmpty()) {
            missing = figures;
            say("pathway.noFigures", "missing", String.join("; ", figures));
            return new Outcome.Blocked(Optional.empty(), Optional.empty());
        }
        say("pathway.stay", "stage", stage.title());
        return new Outcome.Stay();
    }

    private List<String> missing(Way way) {
        List<String> all = new ArrayList<>();
        if (way.transition().kind() == Transition.Kind.STEP) {
            stage.required().forEach(test -> all.addAll(test.missing(view)));
            notBefore().ifPresent(all::add);
        }
        way.transition().guards().forEach(guard -> all.addAll(guard.missing(view)));
        return all.stream().distinct().toList();
    }

    private Optional<String> notBefore() {
        if (dates.review().filter(Review::holdsBack).isEmpty()) {
            return Optional.empty();
        }
        if (dates.earliest().isEmpty()) {
            return Optional.of("REVIEW date " + NotKnownTest.TEXT);
        }
        return dates.earliest().filter(day -> day.isAfter(view.asOf())).map(day -> "REVIEW not before " + day);
    }

    /** What a person should know besides. */
    private void remarks() {
        if (view.fact(DeclaredFact.RISK_OF_SIGNIFICANT_HARM).isYes()) {
            say("pathway.harm");
        }
        dates.latest()
                .filter(day -> day.isBefore(view.asOf()))
                .ifPresent(day -> say("pathway.overdue", "day", day.toString()));
        if (dates.review().isPresent() && dates.notCounted()) {
            say("pathway.reviewNotCounted", "review", dates.review().get().toString());
        }
        if (stage.legal() && !hasDecision()) {
            say("pathway.legalWithoutDecision", "stage", stage.title());
        }
        ways.stream()
                .filter(Way::isOpen)
                .forEach(way ->
                        say("pathway.open", "stage", way.to().title(), "open", String.join("; ", way.openQuestions())));
        stage.work().routes().stream()
                .filter(route -> !route.when().truth(view).equals(Truth.NO))
                .forEach(route -> say("pathway.route", "route", route.title()));
    }

    /** Whether a decision was recorded from the stage before on, up to the entry into this one. */
    private boolean hasDecision() {
        return view.history().events().stream()
                .anyMatch(event -> event.type() == CaseEvent.Type.DECISION
                        && event.key().equals(stage.key())
                        && !event.on().isAfter(view.stageSince()));
    }

    private void say(String key, String... namesAndValues) {
        sentences.add(Explanation.of(key, namesAndValues));
    }
}
