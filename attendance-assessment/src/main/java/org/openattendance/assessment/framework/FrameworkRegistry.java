package org.openattendance.assessment.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.InvalidValueException;

/**
 * Frameworks and scales that are known, by id. A version is kept as it was: another framework under the same id and version is refused.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scales in order of id
 * @param frameworks in order of id, then version as written
 */
public record FrameworkRegistry(List<RatingScale> scales, List<AssessmentFramework> frameworks) {

    public FrameworkRegistry {
        scales = sorted(scales, Comparator.comparing(RatingScale::id));
        frameworks = sorted(
                frameworks, Comparator.comparing(AssessmentFramework::id).thenComparing(AssessmentFramework::version));
        for (int i = 1; i < scales.size(); i++) {
            refuseIf(
                    scales.get(i).id().equals(scales.get(i - 1).id()),
                    "scale " + scales.get(i).id());
        }
        for (int i = 1; i < frameworks.size(); i++) {
            String reference = frameworks.get(i).header().reference();
            refuseIf(reference.equals(frameworks.get(i - 1).header().reference()), "framework " + reference);
        }
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().distinct().sorted(order).toList();
    }

    private static void refuseIf(boolean twice, String what) {
        if (twice) {
            throw new InvalidValueException(
                    "There are two that differ under the name " + what + ".", "it was changed without a new version.");
        }
    }

    /** With one framework more. */
    public FrameworkRegistry with(AssessmentFramework framework) {
        List<AssessmentFramework> more = new ArrayList<>(frameworks);
        more.add(framework);
        return new FrameworkRegistry(scales, more);
    }

    /** The scale with an id, or empty. */
    public Optional<RatingScale> findScale(String id) {
        return scales.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /**
     * The scale with an id.
     *
     * @throws InvalidValueException if there is none
     */
    public RatingScale scale(String id) {
        return findScale(id)
                .orElseThrow(() -> new InvalidValueException(
                        "No such scale. Known are "
                                + scales.stream().map(RatingScale::id).toList() + ".",
                        "its id is misspelt."));
    }

    /** All versions of a framework, in order of version as written. */
    public List<AssessmentFramework> versions(String id) {
        return frameworks.stream()
                .filter(framework -> framework.id().equals(id))
                .toList();
    }

    /** The framework with an id and version, or empty. */
    public Optional<AssessmentFramework> find(String id, String version) {
        return versions(id).stream().filter(f -> f.version().equals(version)).findFirst();
    }

    /**
     * The framework with an id: its latest version, by the day on which it came out, then as written.
     *
     * @throws InvalidValueException if there is none
     */
    public AssessmentFramework framework(String id) {
        Comparator<AssessmentFramework> order = Comparator.comparing(
                        (AssessmentFramework f) -> f.header().published().orElse(java.time.LocalDate.MIN))
                .thenComparing(AssessmentFramework::version);
        return versions(id).stream()
                .max(order)
                .orElseThrow(() -> new InvalidValueException(
                        "No such framework. Known are " + ids() + ".", "its id is misspelt."));
    }

    private List<String> ids() {
        return frameworks.stream().map(AssessmentFramework::id).distinct().toList();
    }
}
