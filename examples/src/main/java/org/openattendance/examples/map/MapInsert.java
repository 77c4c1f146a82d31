package org.openattendance.examples.map;

import org.openattendance.base.Checked;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.render.RingPicture;
import org.openattendance.picture.Picture;

/**
 * The rings of a partnership map, for a page of another command.
 *
 * <p>Immutable and thread-safe.
 *
 * @param picture as the audience may see it
 * @param operatorReport what was left out, for the operator alone
 * @param issues of the file
 */
public record MapInsert(Picture picture, String operatorReport, Checked<Integer> issues) {

    /**
     * Reads and draws a map.
     *
     * @param audience for whom, as {@code --audience} of {@code map render}
     * @param maxIssues how many issues to list
     */
    public static MapInsert of(String file, String audience, int maxIssues) {
        MapFiles files = MapFiles.forAudience(audience);
        MapView view = files.view(files.load(file));
        return new MapInsert(RingPicture.of(view), view.operatorReport(), files.issues(maxIssues));
    }
}
