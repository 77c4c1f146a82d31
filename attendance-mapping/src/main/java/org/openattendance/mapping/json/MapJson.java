package org.openattendance.mapping.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.openattendance.base.Checked;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.table.UnreadableInputException;

/**
 * Maps as JSON.
 *
 * <p>A thing in a file that cannot be used becomes an {@link org.openattendance.base.Issue} with its JSON pointer, and the rest is read; no
 * message repeats a value. What {@link #write(PartnershipMap)} wrote, reads as an equal map and is written as the same bytes. The form is
 * published as a JSON Schema: {@link #schema()}. Stateless.
 */
public final class MapJson {

    /** The version that is written. Files of any 1.x are read. */
    public static final String SCHEMA_VERSION = "1.0";

    private MapJson() {}

    /**
     * Reads a map, keeping fields that are not known.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not UTF-8, not JSON, not a map, of another schema, or a pupil's map without the pupil
     */
    public static Checked<PartnershipMap> read(String file, byte[] json) {
        return read(file, json, UnknownFields.KEEP);
    }

    /**
     * Reads a map.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException if it is not UTF-8, not JSON, not a map, of another schema, or a pupil's map without the pupil
     */
    public static Checked<PartnershipMap> read(String file, byte[] json, UnknownFields policy) {
        return new MapReader(file, JsonText.read(file, json), policy).read();
    }

    /**
     * Reads a map from a stream, which is closed.
     *
     * @param file what the caller calls it
     * @throws UnreadableInputException as {@link #read(String, byte[])}, or if the stream cannot be read
     */
    public static Checked<PartnershipMap> read(String file, InputStream in) {
        try (in) {
            return read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "it cannot be read.", "the file was moved.", e);
        }
    }

    /**
     * The whole map: for keeping it, not for handing it on. What leaves the team is a view for an audience.
     *
     * @return UTF-8, lines ending in LF; fields in a fixed order, those that say nothing left out
     */
    public static byte[] write(PartnershipMap map) {
        return JsonText.write(new MapWriter(map).tree()).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON Schema (draft 2020-12) of the form that is written, as text. */
    public static String schema() {
        return DataFiles.text("json/partnership-map-1.0.schema.json");
    }
}
