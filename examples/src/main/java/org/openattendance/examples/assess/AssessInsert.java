package org.openattendance.examples.assess;

import java.util.Optional;
import org.openattendance.assessment.aggregate.Aggregation;
import org.openattendance.assessment.report.LevelWall;
import org.openattendance.base.Checked;
import org.openattendance.picture.Picture;

/**
 * The wall of levels of an assessment, for a page of another command.
 *
 * <p>Immutable and thread-safe.
 *
 * @param picture the wall
 * @param issues of the file
 */
public record AssessInsert(Picture picture, Checked<Integer> issues) {

    /**
     * Reads an assessment and draws it.
     *
     * @param framework needed for ratings in CSV; JSON names its own
     * @param maxIssues how many issues to list
     */
    public static AssessInsert of(String file, Optional<String> framework, int maxIssues) {
        AssessFiles files = AssessFiles.ofFramework(framework);
        AssessFiles.Loaded loaded = files.load(file);
        Picture wall = LevelWall.draw(Aggregation.of(loaded.assessment().standings(loaded.framework())));
        return new AssessInsert(wall, files.issues(maxIssues));
    }
}
