package org.openattendance.assessment.report;

import java.util.ArrayList;
import java.util.List;
import org.openattendance.assessment.aggregate.AssessmentResult;
import org.openattendance.assessment.aggregate.Profile;
import org.openattendance.assessment.framework.Theme;
import org.openattendance.assessment.judgement.Standing;
import org.openattendance.assessment.judgement.Standings;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.picture.Drawing;
import org.openattendance.picture.Picture;
import org.openattendance.picture.Point;
import org.openattendance.picture.Px;
import org.openattendance.picture.SvgElement;
import org.openattendance.picture.SvgElement.Anchor;
import org.openattendance.picture.TextMeasure;
import org.openattendance.picture.TextTable;
import org.openattendance.picture.Tone;

/**
 * All criteria as tiles, a row for each theme: the RAG wall, on any scale.
 *
 * <p>A level is said four times: by colour, by pattern, by its letter, and in words in the tile's title and in the table beside the picture.
 * Stateless.
 */
public final class LevelWall {

    private static final int PER_ROW = 7;
    private static final Px LABEL = Px.of(200);
    private static final Px TILE = Px.of(76);
    private static final Px STEP = Px.of(60);
    private static final Px TOP = Px.of(48);
    private static final Px LEGEND = Px.of(56);

    private final Standings standings;

    private LevelWall(Standings standings) {
        this.standings = standings;
    }

    /** The wall of a result. */
    public static Picture draw(AssessmentResult result) {
        return new LevelWall(result.standings()).picture(result.overall().profile());
    }

    private Picture picture(Profile profile) {
        String title = standings.framework().header().title();
        List<SvgElement> elements = new ArrayList<>();
        elements.add(SvgElement.words(title, Point.of(12, 28), Px.of(17), Anchor.START, Tone.INK)
                .bold());
        Px top = TOP;
        for (Theme theme : standings.framework().themes()) {
            List<Standing> tiles = standings.rated(theme);
            elements.addAll(theme(theme.title(), tiles, top));
            top = top.plus(STEP.times(rows(tiles))).plus(6);
        }
        elements.addAll(legend(top.plus(14)));
        String description = description(profile);
        Px width = LABEL.plus(TILE.times(PER_ROW)).plus(20);
        return Drawing.of("level-wall", title, description, width, top.plus(LEGEND))
                .with(elements)
                .explorable()
                .toPicture(table());
    }

    private static long rows(List<Standing> tiles) {
        return Math.max(1, (tiles.size() + PER_ROW - 1) / PER_ROW);
    }

    private String description(Profile profile) {
        List<String> parts = new ArrayList<>();
        profile.levels().forEach((level, count) -> parts.add(count + " " + level.label()));
        profile.statuses().forEach((status, count) -> {
            if (count > 0 && !status.name().equals("ASSESSED")) {
                parts.add(count + " " + status.words());
            }
        });
        return standings.rated().size() + " criteria in "
                + standings.framework().themes().size() + " themes: " + String.join(", ", parts) + ".";
    }

    private List<SvgElement> theme(String title, List<Standing> tiles, Px top) {
        List<SvgElement> elements = new ArrayList<>();
        List<String> lines = TextMeasure.wrap(title, Px.of(14), LABEL.minus(24), 3);
        for (int i = 0; i < lines.size(); i++) {
            Point base = new Point(Px.of(12), top.plus(22).plus(Px.of(17).times(i)));
            elements.add(SvgElement.words(lines.get(i), base, Px.of(14), Anchor.START, Tone.INK));
        }
        for (int i = 0; i < tiles.size(); i++) {
            Point corner = new Point(LABEL.plus(TILE.times(i % PER_ROW)), top.plus(STEP.times(i / PER_ROW)));
            elements.add(tile(tiles.get(i), corner));
        }
        return elements;
    }

    private SvgElement tile(Standing standing, Point corner) {
        String id = standing.criterion().shortId();
        String limiting = standing.criterion().isLimiting() ? " (limiting)" : "";
        SvgElement group = SvgElement.group()
                .with("tabindex", "0")
                .with("role", "img")
                .with("aria-label", id + ": " + LevelLook.words(standing) + limiting)
                .titled(id + ", " + LevelLook.words(standing) + limiting + ": "
                        + standing.criterion().text());
        Tone edge = standing.criterion().isLimiting() ? Tone.INK : Tone.LINE;
        Px weight = standing.criterion().isLimiting() ? Px.ofHundredths(250) : Px.of(1);
        return group.with(ground(LevelLook.of(standings.framework().scale(), standing), corner, edge, weight))
                .with(SvgElement.words(id, corner.plus(Px.of(8), Px.of(17)), Px.of(12), Anchor.START, Tone.INK))
                .with(SvgElement.words(
                                LevelLook.of(standings.framework().scale(), standing)
                                        .letter(),
                                corner.plus(TILE.minus(6).half(), Px.of(43)),
                                Px.of(22),
                                Anchor.MIDDLE,
                                Tone.INK)
                        .bold());
    }

    private static List<SvgElement> ground(LevelLook look, Point corner, Tone edge, Px weight) {
        List<SvgElement> ground = new ArrayList<>();
        ground.add(SvgElement.rect(corner, TILE.minus(6), STEP.minus(8))
                .fill(look.tone())
                .with("rx", "4"));
        look.hatch()
                .ifPresent(hatch -> ground.add(SvgElement.rect(corner, TILE.minus(6), STEP.minus(8))
                        .fill(hatch)
                        .with("rx", "4")
                        .with("opacity", "0.6")));
        ground.add(SvgElement.rect(corner, TILE.minus(6), STEP.minus(8))
                .noFill()
                .stroke(edge, weight)
                .with("rx", "4"));
        return ground;
    }

    private List<SvgElement> legend(Px top) {
        List<SvgElement> elements = new ArrayList<>();
        Px left = Px.of(12);
        for (RatingLevel level : standings.framework().scale().levels()) {
            LevelLook look = LevelLook.of(standings.framework().scale(), level);
            Point corner = new Point(left, top);
            elements.add(SvgElement.rect(corner, Px.of(26), Px.of(20))
                    .fill(look.tone())
                    .stroke(Tone.LINE, Px.of(1)));
            look.hatch()
                    .ifPresent(hatch -> elements.add(SvgElement.rect(corner, Px.of(26), Px.of(20))
                            .fill(hatch)
                            .with("opacity", "0.6")));
            elements.add(SvgElement.words(
                    level.display(), corner.plus(Px.of(32), Px.of(15)), Px.of(13), Anchor.START, Tone.INK));
            left = left.plus(TextMeasure.width(level.display(), Px.of(13))).plus(50);
        }
        String words = "? not known;  – not yet assessed;  n/a not applicable;  heavy edge: limiting";
        elements.add(SvgElement.words(words, new Point(Px.of(12), top.plus(38)), Px.of(12), Anchor.START, Tone.QUIET));
        return elements;
    }

    private TextTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Theme theme : standings.framework().themes()) {
            for (Standing standing : standings.rated(theme)) {
                rows.add(List.of(
                        theme.title(),
                        standing.criterion().shortId(),
                        LevelLook.words(standing),
                        standing.criterion().text()));
            }
        }
        return TextTable.of(List.of("Theme", "Id", "Level", "Criterion"), rows);
    }
}
