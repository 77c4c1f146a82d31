package org.openattendance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.StageAction;
import org.openattendance.pathway.Transition;
import org.openattendance.picture.Px;
import org.openattendance.picture.TextMeasure;

/**
 * Where the parts of a drawn pathway stand: stages from the lowest at the top to the places beyond at the bottom; a way to the next stage
 * straight between two boxes, any other way in a lane of its own beside them, so that no two lines lie on each other.
 */
final class PathwayLayout {

    static final Px TEXT = Px.of(13);
    static final Px TITLE = Px.of(15);
    static final int LINE = 18;
    private static final int BOX_WIDTH = 460;
    private static final int PAD = 12;
    private static final int GAP = 44;
    private static final int LANE = 26;
    private static final int PORT = 22;
    private static final int MARGIN = 24;

    /** One stage, with the words in its box. */
    record Box(Stage stage, long top, long height, List<String> lines) {

        long bottom() {
            return top + height;
        }

        long middle() {
            return top + height / 2;
        }
    }

    /** A way drawn in a lane. */
    record Lane(int number, Transition way, List<Box> from, Box to, boolean left, int index) {}

    /** A way drawn straight down to the next box. */
    record Straight(int number, Transition way, Box from, Box to) {}

    private final List<Box> boxes = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Straight> straights = new ArrayList<>();
    private final int leftLanes;
    private final int rightLanes;

    PathwayLayout(Pathway pathway, long top) {
        List<Stage> stages = new ArrayList<>(pathway.stages());
        stages.sort(java.util.Comparator.comparingInt(Stage::height));
        stages.addAll(pathway.beyond());
        int laned = (int) pathway.transitions().stream()
                .filter(way -> !isStraight(stages, way))
                .count();
        long y = top;
        for (Stage stage : stages) {
            List<String> lines = lines(stage);
            long height = Math.max(PAD * 2L + 22 + (long) lines.size() * LINE, 2L * PAD + (long) laned * PORT);
            boxes.add(new Box(stage, y, height, lines));
            y += height + GAP;
        }
        int left = 0;
        int right = 0;
        int number = 0;
        for (Transition way : pathway.transitions()) {
            number++;
            Box to = box(way.to());
            List<Box> from = boxes.stream()
                    .filter(box -> isFrom(way, box.stage(), to.stage()))
                    .toList();
            if (isStraight(stages, way)) {
                straights.add(new Straight(number, way, from.get(0), to));
            } else {
                boolean isLeft = way.kind() == Transition.Kind.EXIT;
                lanes.add(new Lane(number, way, from, to, isLeft, isLeft ? left++ : right++));
            }
        }
        this.leftLanes = left;
        this.rightLanes = right;
    }

    private static boolean isFrom(Transition way, Stage stage, Stage to) {
        return !stage.isBeyond()
                && way.leaves(stage.key())
                && (way.kind() != Transition.Kind.BYPASS || stage.height() < to.height());
    }

    private static boolean isStraight(List<Stage> stages, Transition way) {
        List<String> keys = stages.stream().map(Stage::key).toList();
        return way.from().size() == 1
                && keys.contains(way.from().get(0))
                && keys.indexOf(way.to()) == keys.indexOf(way.from().get(0)) + 1;
    }

    private Box box(String key) {
        return boxes.stream()
                .filter(box -> box.stage().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The words of a stage, wrapped to its box. */
    private static List<String> lines(Stage stage) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "Leads",
                Optional.of(
                        stage.leavesOpen("lead") ? "not known" : stage.lead().name()));
        if (stage.legal()) {
            add(
                    lines,
                    "Step of law. Decides",
                    Optional.of(stage.decides().map(Role::id).orElse("not known")));
        }
        add(lines, "Attendance", stage.band().map(Object::toString));
        add(
                lines,
                "Work",
                joined(stage.work().actions().stream()
                        .map(PathwayLayout::action)
                        .toList()));
        add(
                lines,
                "On record",
                joined(stage.work().evidence().stream()
                        .map(need -> need.min() + " × " + need.title())
                        .toList()));
        add(lines, "Review", stage.work().review().map(Object::toString));
        add(
                lines,
                "Routes",
                joined(stage.work().routes().stream()
                        .map(route -> route.title()
                                + route.leadsTo()
                                        .map(key -> " (leads to " + key + ")")
                                        .orElse(""))
                        .toList()));
        add(lines, "Not known", joined(List.copyOf(stage.notKnown())));
        return lines;
    }

    private static String action(StageAction action) {
        return action.title()
                + (action.mandatory() ? " (required)" : "")
                + action.every().map(every -> " (every " + every + ")").orElse("");
    }

    private static Optional<String> joined(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }

    private static void add(List<String> lines, String name, Optional<String> text) {
        text.ifPresent(words ->
                lines.addAll(TextMeasure.wrap(name + ": " + words, TEXT, Px.of(BOX_WIDTH - 2L * PAD - 14), 6)));
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Lane> lanes() {
        return lanes;
    }

    List<Straight> straights() {
        return straights;
    }

    long boxLeft() {
        return MARGIN + (long) leftLanes * LANE + (leftLanes > 0 ? 14 : 0);
    }

    long boxRight() {
        return boxLeft() + BOX_WIDTH;
    }

    long width() {
        return Math.max(640, boxRight() + (rightLanes > 0 ? 14 : 0) + (long) rightLanes * LANE + MARGIN);
    }

    long bottom() {
        return boxes.isEmpty() ? 0 : boxes.get(boxes.size() - 1).bottom();
    }

    /** Where a lane runs, from left to right. */
    long laneX(Lane lane) {
        return lane.left()
                ? boxLeft() - 14 - (long) (lane.index() + 1) * LANE + 12
                : boxRight() + 14 + (long) lane.index() * LANE + 12;
    }

    /** Where a lane meets a box: each lane at a height of its own. */
    long portY(Lane lane, Box box) {
        return box.top() + PAD + 8 + (long) lane.index() * PORT;
    }

    static long padding() {
        return PAD;
    }
}
