package org.openattendance.mapping.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openattendance.mapping.internal.Require;

/**
 * Something new that someone proposes. Immutable and thread-safe.
 *
 * @param id unique among proposals
 * @param title in words
 * @param targetGroup for whom; may be empty until it is said
 * @param partners ids of partners, in order
 * @param expectedOutcomes what would come of it, in the order given
 * @param evaluation how one would see; may be empty until it is said
 */
public record ProposedActivity(
        String id,
        String title,
        String targetGroup,
        Set<String> partners,
        List<String> expectedOutcomes,
        String evaluation) {

    public ProposedActivity {
        Require.id(id, "The id of a proposal");
        title = Require.text(title, "The title of proposal " + id);
        targetGroup = Objects.requireNonNull(targetGroup, "targetGroup").strip();
        partners = Require.ids(partners, "A partner");
        expectedOutcomes = List.copyOf(expectedOutcomes);
        evaluation = Objects.requireNonNull(evaluation, "evaluation").strip();
    }

    /** Names of the parts that are open, of target group, partners, outcomes and evaluation, in that order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (targetGroup.isEmpty()) {
            missing.add("target group");
        }
        if (partners.isEmpty()) {
            missing.add("partners");
        }
        if (expectedOutcomes.isEmpty()) {
            missing.add("expected outcomes");
        }
        if (evaluation.isEmpty()) {
            missing.add("evaluation");
        }
        return List.copyOf(missing);
    }
}
