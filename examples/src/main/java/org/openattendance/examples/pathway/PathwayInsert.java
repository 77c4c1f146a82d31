package org.openattendance.examples.pathway;

import org.openattendance.picture.Picture;
import org.openattendance.report.PathwayPicture;

/** The drawing of a pathway, for a page of another command. Stateless. */
public final class PathwayInsert {

    private PathwayInsert() {}

    /** The latest version of an id of ours, or a file, drawn. */
    public static Picture of(String idOrFile) {
        return PathwayPicture.of(PathwaySource.one(idOrFile));
    }
}
