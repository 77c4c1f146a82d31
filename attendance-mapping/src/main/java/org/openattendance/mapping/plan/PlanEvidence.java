package org.openattendance.mapping.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openattendance.mapping.agreement.ServiceLevelAgreement;
import org.openattendance.mapping.funding.FundingBook;
import org.openattendance.mapping.internal.Require;

/**
 * All that is on record for a plan. {@code with...} copies add to it.
 *
 * <p>Immutable and thread-safe.
 */
public final class PlanEvidence {

    private final Optional<String> map;
    private final Optional<String> assessment;
    private final List<StepEvidence> items;
    private final List<ServiceLevelAgreement> agreements;
    private final FundingBook funding;
    private final AlternativeCurriculum curriculum;
    private final List<PlanCommitment> commitments;
    private final List<PlanAssurance> assurances;
    private final List<OutcomeRecord> outcomes;
    private final List<Intervention> interventions;
    private final Map<SharedThing, Set<String>> shared;
    private final Set<PartnershipStep> parentInvolved;

    private PlanEvidence(Draft draft) {
        this.map = draft.map;
        this.assessment = draft.assessment;
        this.items = List.copyOf(draft.items);
        this.agreements = List.copyOf(draft.agreements);
        this.funding = draft.funding;
        this.curriculum = draft.curriculum;
        this.commitments = List.copyOf(draft.commitments);
        this.assurances = List.copyOf(draft.assurances);
        this.outcomes = List.copyOf(draft.outcomes);
        this.interventions = List.copyOf(draft.interventions);
        this.shared = Collections.unmodifiableMap(new EnumMap<>(draft.shared));
        this.parentInvolved = Collections.unmodifiableSet(EnumSet.copyOf(draft.parentInvolved));
        Require.unique(commitments.stream().map(PlanCommitment::id).toList(), "The commitments of a plan");
        Require.unique(outcomes.stream().map(OutcomeRecord::id).toList(), "The outcomes of a plan");
        Require.unique(interventions.stream().map(Intervention::id).toList(), "The interventions of a plan");
        Require.unique(agreements.stream().map(ServiceLevelAgreement::id).toList(), "The agreements of a plan");
    }

    /** Parts while a copy is made. */
    private static final class Draft {
        private Optional<String> map = Optional.empty();
        private Optional<String> assessment = Optional.empty();
        private List<StepEvidence> items = new ArrayList<>();
        private List<ServiceLevelAgreement> agreements = new ArrayList<>();
        private FundingBook funding = FundingBook.of(List.of());
        private AlternativeCurriculum curriculum = AlternativeCurriculum.none();
        private List<PlanCommitment> commitments = new ArrayList<>();
        private List<PlanAssurance> assurances = new ArrayList<>();
        private List<OutcomeRecord> outcomes = new ArrayList<>();
        private List<Intervention> interventions = new ArrayList<>();
        private Map<SharedThing, Set<String>> shared = new EnumMap<>(SharedThing.class);
        private Set<PartnershipStep> parentInvolved = EnumSet.noneOf(PartnershipStep.class);
    }

    private Draft draft() {
        Draft draft = new Draft();
        draft.map = map;
        draft.assessment = assessment;
        draft.items.addAll(items);
        draft.agreements.addAll(agreements);
        draft.funding = funding;
        draft.curriculum = curriculum;
        draft.commitments.addAll(commitments);
        draft.assurances.addAll(assurances);
        draft.outcomes.addAll(outcomes);
        draft.interventions.addAll(interventions);
        draft.shared.putAll(shared);
        draft.parentInvolved.addAll(parentInvolved);
        return draft;
    }

    private PlanEvidence with(Consumer<Draft> change) {
        Draft draft = draft();
        change.accept(draft);
        return new PlanEvidence(draft);
    }

    /** Nothing on record yet. */
    public static PlanEvidence none() {
        return new PlanEvidence(new Draft());
    }

    /** A copy linked to a map, by its id. */
    public PlanEvidence withMap(String id) {
        Require.id(id, "The map of a plan");
        return with(draft -> draft.map = Optional.of(id));
    }

    /** A copy linked to a self-assessment, by its id. */
    public PlanEvidence withAssessment(String id) {
        Require.id(id, "The assessment of a plan");
        return with(draft -> draft.assessment = Optional.of(id));
    }

    /** A copy with one more piece of evidence. */
    public PlanEvidence with(StepEvidence item) {
        return with(draft -> draft.items.add(item));
    }

    /** A copy with an agreement, in place of the one of its id. */
    public PlanEvidence with(ServiceLevelAgreement agreement) {
        return with(draft -> {
            draft.agreements.removeIf(one -> one.id().equals(agreement.id()));
            draft.agreements.add(agreement);
        });
    }

    /** A copy with another book of funding. */
    public PlanEvidence with(FundingBook book) {
        return with(draft -> draft.funding = book);
    }

    /** A copy with another state of the alternative curriculum. */
    public PlanEvidence with(AlternativeCurriculum other) {
        return with(draft -> draft.curriculum = other);
    }

    /** A copy with a commitment, in place of the one of its id. */
    public PlanEvidence with(PlanCommitment commitment) {
        return with(draft -> {
            draft.commitments.removeIf(one -> one.id().equals(commitment.id()));
            draft.commitments.add(commitment);
        });
    }

    /** A copy with a statement, in place of the one of its kind. */
    public PlanEvidence with(PlanAssurance assurance) {
        return with(draft -> {
            draft.assurances.removeIf(one -> one.kind() == assurance.kind());
            draft.assurances.add(assurance);
        });
    }

    /** A copy with an outcome, in place of the one of its id. */
    public PlanEvidence with(OutcomeRecord outcome) {
        return with(draft -> {
            draft.outcomes.removeIf(one -> one.id().equals(outcome.id()));
            draft.outcomes.add(outcome);
        });
    }

    /** A copy with an intervention, in place of the one of its id. */
    public PlanEvidence with(Intervention intervention) {
        return with(draft -> {
            draft.interventions.removeIf(one -> one.id().equals(intervention.id()));
            draft.interventions.add(intervention);
        });
    }

    /** A copy in which these hold responsibility for something; the school is held to do so already. */
    public PlanEvidence withShared(SharedThing thing, Set<String> partners) {
        return with(draft -> draft.shared.put(thing, Require.ids(partners, "A partner")));
    }

    /** A copy in which a parent took part at a step. */
    public PlanEvidence withParentAt(PartnershipStep step) {
        return with(draft -> draft.parentInvolved.add(step));
    }

    /** Id of the map, or empty. */
    public Optional<String> map() {
        return map;
    }

    /** Id of the self-assessment, or empty. */
    public Optional<String> assessment() {
        return assessment;
    }

    private <T extends StepEvidence> List<T> items(Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What data say, in the order given. */
    public List<StepEvidence.DataInsight> insights() {
        return items(StepEvidence.DataInsight.class);
    }

    /** Facts about the community, in the order given. */
    public List<StepEvidence.ContextUse> context() {
        return items(StepEvidence.ContextUse.class);
    }

    /** Talks, in the order given. */
    public List<StepEvidence.Conversation> conversations() {
        return items(StepEvidence.Conversation.class);
    }

    /** Planning sessions, in the order given. */
    public List<StepEvidence.SharedPlanningSession> sessions() {
        return items(StepEvidence.SharedPlanningSession.class);
    }

    /** Statements of the last step, in the order given. */
    public List<StepEvidence.FacetStatement> statements() {
        return items(StepEvidence.FacetStatement.class);
    }

    /** Agreements, in the order given. */
    public List<ServiceLevelAgreement> agreements() {
        return agreements;
    }

    /** Funding. */
    public FundingBook funding() {
        return funding;
    }

    /** The alternative curriculum. */
    public AlternativeCurriculum curriculum() {
        return curriculum;
    }

    /** Commitments, in the order given. */
    public List<PlanCommitment> commitments() {
        return commitments;
    }

    /** Statements on consistency, sustainability and pathways, in the order given. */
    public List<PlanAssurance> assurances() {
        return assurances;
    }

    /** Outcomes, in the order given. */
    public List<OutcomeRecord> outcomes() {
        return outcomes;
    }

    /** Interventions, in the order given. */
    public List<Intervention> interventions() {
        return interventions;
    }

    /** Partners that hold responsibility for something, in order; none if the school holds it alone. */
    public Set<String> sharing(SharedThing thing) {
        return shared.getOrDefault(thing, Set.of());
    }

    /** Steps at which a parent took part, in order. */
    public Set<PartnershipStep> parentInvolved() {
        return parentInvolved;
    }

    /** Whether views of all these are on record. */
    boolean heard(Set<Party> parties) {
        Set<Party> heard = new TreeSet<>();
        conversations().forEach(one -> one.views().forEach(view -> heard.add(view.of())));
        return heard.containsAll(parties);
    }

    boolean isAssured(PlanAssurance.Kind kind) {
        return assurances.stream().anyMatch(one -> one.kind() == kind);
    }

    boolean has(StepEvidence.Facet facet) {
        return statements().stream().anyMatch(one -> one.facet() == facet);
    }
}
