package org.openattendance.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openattendance.base.Confidence;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Rate;
import org.openattendance.base.Source;
import org.openattendance.calendar.SessionCalendar;

/**
 * Looks at each parent of a pupil and says what a notice would be and what stands in its way.
 *
 * <p>A parent who must not be contacted is in no result, whichever child's list says so. A blank answer blocks and is named. Support comes first:
 * that is a check, in {@code notice-checks.csv}. Immutable and thread-safe; make one for many pupils.
 */
public final class NoticeProposals {

    private static final Offence NON_ATTENDANCE = Offence.of("s444");

    private final NoticeRules rules;
    private final NoticeGrounds grounds;
    private final Optional<Integer> mostOfLocalCode;
    private final List<ParentLink> parents;
    private final NoticeHistory history;
    private final LocalDate on;

    private NoticeProposals(
            NoticeRules rules,
            NoticeGrounds grounds,
            Optional<Integer> mostOfLocalCode,
            List<ParentLink> parents,
            NoticeHistory history,
            LocalDate on) {
        this.rules = rules;
        this.grounds = grounds;
        this.mostOfLocalCode = mostOfLocalCode;
        this.parents = contacted(parents);
        this.history = history;
        this.on = on;
    }

    /**
     * For notices proposed on a day.
     *
     * @param calendar the school's
     * @param parents of all pupils; the ones who must not be contacted are left out here
     * @param history notices of anybody, by whatever authority
     * @param on the day on which a notice would be issued; what was known at its end counts
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or no national rule on that day
     */
    public static NoticeProposals of(
            NoticeRules rules,
            SessionCalendar calendar,
            List<ParentLink> parents,
            NoticeHistory history,
            LocalDate on) {
        return of(rules, calendar, parents, history, on, List.of());
    }

    /**
     * As the other, where an authority's own code lets notices be declined.
     *
     * @param filters rows of that code; one that holds stands in the way, and so does one of which nobody knows. Each is told as local, with
     *     how sure it is
     * @throws org.openattendance.base.InvalidValueException if a row is a trigger: what a notice needs, the nation says
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or no national rule on that day
     */
    public static NoticeProposals of(
            NoticeRules rules,
            SessionCalendar calendar,
            List<ParentLink> parents,
            NoticeHistory history,
            LocalDate on,
            List<LocalCode> filters) {
        for (LocalCode row : filters) {
            if (row.kind() != LocalCode.Kind.FILTER) {
                throw new InvalidValueException(
                        "Local code " + row.id() + " is a " + row.kind()
                                + ", and only a filter goes beside a national threshold.",
                        "another row was meant.");
            }
        }
        NoticeGrounds national = new NationalGrounds(rules, calendar, on);
        NoticeGrounds filtered = new FilteredGrounds(national, filters, calendar, on);
        return new NoticeProposals(rules, filtered, Optional.empty(), parents, history, on);
    }

    /**
     * As the other, where a nation leaves it to local codes.
     *
     * @param terms what the code of the authority says; what it does not say blocks
     * @throws org.openattendance.base.RuleNotKnownException if the nation has no notice, or no such code on that day
     */
    public static NoticeProposals of(
            NoticeRules rules,
            SessionCalendar calendar,
            List<ParentLink> parents,
            NoticeHistory history,
            LocalDate on,
            LocalTerms terms) {
        rules.requireNotices();
        NoticeGrounds local = new LocalGrounds(rules, calendar, on, terms);
        return new NoticeProposals(rules, local, terms.mostNotices(), parents, history, on);
    }

    private static List<ParentLink> contacted(List<ParentLink> parents) {
        Set<ParentRef> leftOut = parents.stream()
                .filter(ParentLink::isDoNotContact)
                .map(ParentLink::parent)
                .collect(Collectors.toCollection(TreeSet::new));
        return parents.stream()
                .filter(link -> !leftOut.contains(link.parent()))
                .sorted(Comparator.comparing(ParentLink::parent))
                .toList();
    }

    /** One proposal for each parent of a pupil, in order of the parents; empty if none is listed. */
    public List<NoticeProposal> propose(NoticeCase pupil) {
        return propose(pupil, Optional.empty());
    }

    /**
     * As the other, for a local code that asks for it.
     *
     * @param attendance of the school year so far; empty if it is not known
     */
    public List<NoticeProposal> propose(NoticeCase pupil, Optional<Rate> attendance) {
        return parents.stream()
                .filter(link -> link.pupil().equals(pupil.pupil()))
                .map(link -> new Asking(pupil, link, attendance).proposal())
                .toList();
    }

    private final class Asking {

        private final NoticeCase pupil;
        private final ParentLink link;
        private final Ladder ladder;
        private final NoticeGrounds.Found found;
        private final Set<String> blockers = new LinkedHashSet<>();
        private final List<String> reasons = new ArrayList<>();

        Asking(NoticeCase pupil, ParentLink link, Optional<Rate> attendance) {
            this.pupil = pupil;
            this.link = link;
            this.ladder = Ladder.of(rules, history.records(), pupil.pupil(), link.parent(), on, mostOfLocalCode);
            this.found = grounds.look(pupil, standing(), attendance);
        }

        /** Notices to this parent for this child that were not withdrawn. */
        private List<NoticeRecord> standing() {
            return history.records().stream()
                    .filter(notice -> notice.pupil().equals(pupil.pupil())
                            && notice.parent().equals(link.parent())
                            && notice.offence().equals(NON_ATTENDANCE)
                            && !notice.issued().isAfter(on)
                            && notice.statusOn(on) != NoticeRecord.Status.WITHDRAWN)
                    .toList();
        }

        NoticeProposal proposal() {
            found.first().forEach(this::say);
            steps();
            checks(NoticeCheck.Subject.PUPIL, pupil.facts());
            checks(NoticeCheck.Subject.PARENT, link.answers());
            found.last().forEach(this::say);
            List<NoticeSetting> settings = new ArrayList<>(found.settings());
            settings.addAll(ladder.settings());
            Optional<NoticeRuleSet> price = ladder.step() == NoticeStep.NONE
                    ? Optional.empty()
                    : Optional.of(rules.price(NON_ATTENDANCE, ladder.step(), on));
            price.ifPresent(list -> reasons.add("The price list is " + list.id() + " (" + cite(list.sources()) + ")."));
            return new NoticeProposal(
                    link.parent(),
                    pupil.pupil(),
                    on,
                    NON_ATTENDANCE,
                    ladder,
                    price,
                    blockers.isEmpty() ? NoticeProposal.Outcome.NEEDS_DECISION : NoticeProposal.Outcome.BLOCKED,
                    List.copyOf(blockers),
                    reasons,
                    settings);
        }

        private void steps() {
            if (!isHistoryWhole()) {
                block("HISTORY_NOT_READ", "A row of earlier notices that may be of this parent could not be read.");
            }
            String counted = ladder.counted().size() + " earlier notices count within " + ladder.lookBack();
            if (ladder.step() == NoticeStep.NONE) {
                block(
                        mostOfLocalCode.isPresent() ? "MOST_IN_LOOK_BACK" : "TWO_IN_LOOK_BACK",
                        counted + ": no other may be issued; another route is somebody's decision.");
            } else {
                reasons.add(counted + ": it would be the " + ladder.step() + " one.");
            }
        }

        private boolean isHistoryWhole() {
            return rules.settings().words(Ladder.COUNTS_BY, on).contains("pupil")
                    ? history.isWhole(pupil.pupil(), link.parent())
                    : history.isWhole(link.parent());
        }

        private void checks(NoticeCheck.Subject subject, Answers answers) {
            for (NoticeCheck check : rules.checks()) {
                if (check.subject() == subject && check.applies(answers, found.met(), on)) {
                    check.blockedBy(answers).forEach(fact -> block(fact, fact + said(answers, fact) + cited(check)));
                }
            }
        }

        private String said(Answers answers, String fact) {
            return answers.find(fact).isPresent() ? " is no" : " is blank";
        }

        private String cited(NoticeCheck check) {
            boolean unsure = check.confidence() == Confidence.UNCONFIRMED;
            return " (" + cite(check.sources()) + (unsure ? "; " + check.confidence() : "") + ").";
        }

        private void say(NoticeGrounds.Said said) {
            said.blocker().ifPresent(blockers::add);
            reasons.add(said.why());
        }

        private void block(String name, String why) {
            blockers.add(name);
            reasons.add(why);
        }
    }

    static String cite(List<Source> sources) {
        return sources.stream().map(Source::cite).collect(Collectors.joining("; "));
    }

    /** The day of the proposals. */
    @Override
    public String toString() {
        return "Notice proposals of " + Objects.toString(on);
    }
}
