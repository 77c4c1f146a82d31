package org.openattendance.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.base.Role;
import org.openattendance.pathway.Condition;
import org.openattendance.pathway.Pathway;
import org.openattendance.pathway.Stage;
import org.openattendance.pathway.Transition;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.Hatch;
import org.openattendance.picture.PathData;
import org.openattendance.picture.Picture;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.TextMeasure;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.Tone;

/**
 * A pathway as a picture, from the same data that runs: a box a stage, a numbered line a way, the conditions in words below. The kind of a
 * way shows in its line and in its words, a step of law in its double border and in its words: nothing by colour alone. Stateless.
 */
public final class PathwayPicture {

    private static final int LEFT = 24;

    private final Pathway pathway;
    private final List<SvgElement> elements = new ArrayList<>();
    private PathwayLayout layout;
    private long y = 34;

    private PathwayPicture(Pathway pathway) {
        this.pathway = pathway;
        this.layout = new PathwayLayout(pathway, 0);
    }

    /** The picture, with its stages and ways as a table. */
    public static Picture of(Pathway pathway) {
        return new PathwayPicture(pathway).draw();
    }

    private Picture draw() {
        heading();
        layout = new PathwayLayout(pathway, y + 20);
        layout.lanes().forEach(this::lane);
        layout.straights().forEach(this::straight);
        layout.boxes().forEach(this::box);
        y = Math.max(y, layout.bottom()) + 40;
        legend();
        return Drawing.of("pathway", pathway.about().title(), description(), Px.of(layout.width()), Px.of(y + 10))
                .with(elements)
                .toPicture(table());
    }

    private String description() {
        String text = pathway.stages().size() + " stages from the lowest at the top, "
                + pathway.transitions().size() + " numbered ways between them, "
                + pathway.about().standing() + ".";
        return pathway.isExecutable()
                ? text
                : text + " Not executable: " + String.join("; ", pathway.whyNotExecutable()) + ".";
    }

    private void heading() {
        words(pathway.about().title(), LEFT, Px.of(20), true, Tone.INK);
        y += 24;
        words(
                pathway.reference() + ", " + pathway.about().authority() + ", "
                        + pathway.about().standing(),
                LEFT,
                PathwayLayout.TEXT,
                false,
                Tone.QUIET);
        if (!pathway.isExecutable()) {
            wrapped("Nobody should run it: " + String.join("; ", pathway.whyNotExecutable()) + ".", LEFT);
        }
        if (pathway.stages().isEmpty()) {
            wrapped("Its stages are not known, and none is invented.", LEFT);
        }
    }

    private void words(String text, long x, Px size, boolean bold, Tone tone) {
        SvgElement line = SvgElement.words(text, Point.of(x, y), size, SvgElement.Anchor.START, tone);
        elements.add(bold ? line.bold() : line);
    }

    private void wrapped(String text, long x) {
        Px width = Px.of(layout.width() - x - LEFT);
        for (String line : TextMeasure.wrap(text, PathwayLayout.TEXT, width, 8)) {
            y += PathwayLayout.LINE;
            words(line, x, PathwayLayout.TEXT, false, Tone.INK);
        }
    }

    private void box(PathwayLayout.Box box) {
        Stage stage = box.stage();
        long left = layout.boxLeft();
        Px width = Px.of(layout.boxRight() - left);
        SvgElement group = SvgElement.group().titled(stage.title());
        group = group.with(SvgElement.rect(Point.of(left, box.top()), width, Px.of(box.height()))
                .fill(stage.legal() ? Tone.TWO_SOFT : Tone.PANEL)
                .stroke(Tone.INK, Px.of(1)));
        if (stage.legal()) {
            group = group.with(
                            SvgElement.rect(Point.of(left + 4, box.top() + 4), width.minus(8), Px.of(box.height() - 8))
                                    .noFill()
                                    .stroke(Tone.INK, Px.of(1)))
                    .with(SvgElement.rect(Point.of(left + 4, box.top() + 4), Px.of(10), Px.of(box.height() - 8))
                            .fill(Hatch.SLANT));
        }
        long x = left + PathwayLayout.padding() + 10;
        long line = box.top() + PathwayLayout.padding() + 12;
        group = group.with(SvgElement.words(
                        stage.title(), Point.of(x, line), PathwayLayout.TITLE, SvgElement.Anchor.START, Tone.INK)
                .bold());
        for (String words : box.lines()) {
            line += PathwayLayout.LINE;
            group = group.with(
                    SvgElement.words(words, Point.of(x, line), PathwayLayout.TEXT, SvgElement.Anchor.START, Tone.INK));
        }
        elements.add(group);
    }

    private void straight(PathwayLayout.Straight way) {
        long x = (layout.boxLeft() + layout.boxRight()) / 2;
        PathData line = PathData.from(Point.of(x, way.from().bottom()))
                .to(Point.of(x, way.to().top()));
        elements.add(styled(line, way.way().kind()));
        elements.add(head(x, way.to().top(), 0, 1));
        badge(way.number(), x + 22, (way.from().bottom() + way.to().top()) / 2);
    }

    private void lane(PathwayLayout.Lane lane) {
        long x = layout.laneX(lane);
        long side = lane.left() ? layout.boxLeft() : layout.boxRight();
        long target = layout.portY(lane, lane.to());
        long top = target;
        long bottom = target;
        for (PathwayLayout.Box from : lane.from()) {
            long port = layout.portY(lane, from);
            elements.add(styled(
                    PathData.from(Point.of(side, port)).to(Point.of(x, port)),
                    lane.way().kind()));
            top = Math.min(top, port);
            bottom = Math.max(bottom, port);
        }
        // One line for all: dashes laid over each other would close up.
        if (top < bottom) {
            elements.add(styled(
                    PathData.from(Point.of(x, top)).to(Point.of(x, bottom)),
                    lane.way().kind()));
        }
        elements.add(styled(
                PathData.from(Point.of(x, target)).to(Point.of(side, target)),
                lane.way().kind()));
        elements.add(head(side, target, lane.left() ? 1 : -1, 0));
        badge(lane.number(), x, target);
    }

    private static SvgElement styled(PathData line, Transition.Kind kind) {
        SvgElement path = SvgElement.path(line).noFill();
        return switch (kind) {
            case STEP -> path.stroke(Tone.INK, Px.of(2));
            case BYPASS -> path.stroke(Tone.INK, Px.of(3));
            case EXIT -> path.stroke(Tone.INK, Px.of(2)).dashed("7 4");
            case BAND -> path.stroke(Tone.INK, Px.of(2)).dashed("2 4");
        };
    }

    /** A small triangle whose point is at the place, pointing to the right and down as given. */
    private static SvgElement head(long x, long y, int right, int down) {
        PathData triangle = PathData.from(Point.of(x, y))
                .to(Point.of(x - 9L * right - 5L * down, y - 9L * down - 5L * right))
                .to(Point.of(x - 9L * right + 5L * down, y - 9L * down + 5L * right))
                .close();
        return SvgElement.path(triangle).fill(Tone.INK);
    }

    private void badge(int number, long x, long at) {
        elements.add(
                SvgElement.circle(Point.of(x, at), Px.of(10)).fill(Tone.PAPER).stroke(Tone.INK, Px.of(1)));
        elements.add(SvgElement.words(
                Integer.toString(number), Point.of(x, at + 4), Px.of(12), SvgElement.Anchor.MIDDLE, Tone.INK));
    }

    private void legend() {
        int number = 0;
        for (Transition way : pathway.transitions()) {
            number++;
            words(
                    number + "  " + way.id() + ": " + kind(way.kind()) + " to "
                            + pathway.stage(way.to()).title(),
                    LEFT,
                    PathwayLayout.TEXT,
                    true,
                    Tone.INK);
            wrapped("When " + way.trigger().describe() + ".", LEFT + 22);
            if (!way.guards().isEmpty()) {
                wrapped(
                        "Must be so besides: "
                                + String.join(
                                        "; ",
                                        way.guards().stream()
                                                .map(Condition::describe)
                                                .toList()) + ".",
                        LEFT + 22);
            }
            way.review().ifPresent(review -> wrapped("Review " + review + ".", LEFT + 22));
            y += 26;
        }
        for (var obligation : pathway.obligations()) {
            wrapped(
                    "Around the stages: " + obligation.title()
                            + obligation
                                    .within()
                                    .map(time -> " (within " + time + ")")
                                    .orElse("")
                            + obligation
                                    .every()
                                    .map(time -> " (every " + time + ")")
                                    .orElse("") + ".",
                    LEFT);
        }
        y += 8;
        for (String note : pathway.notes()) {
            wrapped("Note: " + note, LEFT);
        }
    }

    private static String kind(Transition.Kind kind) {
        return switch (kind) {
            case STEP -> "step (plain line)";
            case BYPASS -> "past stages (thick line)";
            case EXIT -> "back on improvement (dashed line)";
            case BAND -> "by attendance (dotted line)";
        };
    }

    private TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (PathwayLayout.Box box : layout.boxes()) {
            rows.add(List.of("stage", box.stage().key(), box.stage().title(), String.join(" ", box.lines())));
        }
        int number = 0;
        for (Transition way : pathway.transitions()) {
            number++;
            rows.add(List.of(
                    "way " + number,
                    String.join(" ", way.from()) + " to " + way.to(),
                    kind(way.kind()),
                    way.trigger().describe()
                            + way.decides()
                                    .map(Role::id)
                                    .map(role -> "; decides: " + role)
                                    .orElse("")));
        }
        return TextTable.of(List.of("part", "key", "name", "words"), rows);
    }
}
