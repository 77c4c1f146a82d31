package org.openattendance.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where two stages or more have a band, the bands tile: every attendance from nothing to the whole falls in exactly one, and a higher
 * stage has a lower band.
 */
final class BandCheck {

    private BandCheck() {}

    private record Banded(Stage stage, Band band) {}

    static List<PathwayFault> of(PathwayDraft draft) {
        List<PathwayFault> faults = new ArrayList<>();
        List<Banded> banded = banded(draft);
        if (banded.size() >= 2) {
            edges(draft, banded, faults);
        }
        boolean byBand = draft.transitions().stream().anyMatch(BandCheck::isByBand);
        draft.transitions().stream()
                .filter(transition -> byBand && transition.kind() == Transition.Kind.EXIT)
                .forEach(transition -> faults.add(new PathwayFault(
                        "PATHWAY_BAD_BAND",
                        draft.pointerTo(transition) + "/kind",
                        "where bands lead up and down, an exit could contradict them.")));
        draft.transitions().stream()
                .filter(BandCheck::isByBand)
                .filter(transition -> !isOwnBand(draft, transition))
                .forEach(
                        transition -> faults.add(
                                new PathwayFault(
                                        "PATHWAY_BAD_BAND",
                                        draft.pointerTo(transition) + "/when",
                                        "a transition by band is triggered by the band of the stage it leads to, and by nothing else.")));
        return faults;
    }

    private static boolean isByBand(Transition transition) {
        return transition.kind() == Transition.Kind.BAND;
    }

    private static List<Banded> banded(PathwayDraft draft) {
        List<Banded> banded = new ArrayList<>();
        draft.stages().forEach(stage -> stage.band().ifPresent(band -> banded.add(new Banded(stage, band))));
        banded.sort(Comparator.comparing(one -> one.band().from()));
        return banded;
    }

    private static boolean isOwnBand(PathwayDraft draft, Transition transition) {
        Optional<Band> own = draft.findPlace(transition.to()).flatMap(Stage::band);
        return transition.trigger() instanceof BandTest test
                && test.stage().equals(transition.to())
                && own.equals(Optional.of(test.band()));
    }

    private static void edges(PathwayDraft draft, List<Banded> banded, List<PathwayFault> faults) {
        Banded lowest = banded.get(0);
        if (!lowest.band().from().equals(Percent.ZERO)) {
            faults.add(gap(
                    draft,
                    lowest,
                    "nothing covers attendance below " + lowest.band().from() + "."));
        }
        for (int i = 1; i < banded.size(); i++) {
            between(draft, banded.get(i - 1), banded.get(i), faults);
        }
        Banded highest = banded.get(banded.size() - 1);
        highest.band()
                .below()
                .ifPresent(edge -> faults.add(gap(
                        draft,
                        highest,
                        "nothing covers attendance of " + edge + " and above; the top band has no upper edge.")));
    }

    private static void between(PathwayDraft draft, Banded low, Banded high, List<PathwayFault> faults) {
        if (low.band().overlaps(high.band())) {
            faults.add(new PathwayFault(
                    "PATHWAY_BAND_OVERLAP",
                    draft.pointerTo(high.stage()) + "/band",
                    "it shares attendance with the band of " + low.stage().key() + ": " + low.band() + "."));
        } else if (low.band().below().filter(high.band().from()::equals).isEmpty()) {
            faults.add(gap(
                    draft,
                    high,
                    "nothing covers attendance between the band of "
                            + low.stage().key() + " (" + low.band() + ") and "
                            + high.band().from() + "."));
        }
        if (low.stage().order() < high.stage().order()) {
            faults.add(new PathwayFault(
                    "PATHWAY_PRESENCE_RAISES_STAGE",
                    draft.pointerTo(high.stage()) + "/band",
                    "the higher stage has the higher band of attendance."));
        }
    }

    private static PathwayFault gap(PathwayDraft draft, Banded at, String message) {
        return new PathwayFault("PATHWAY_BAND_GAP", draft.pointerTo(at.stage()) + "/band", message);
    }
}
