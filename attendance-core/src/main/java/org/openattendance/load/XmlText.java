package org.openattendance.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openattendance.table.UnreadableInputException;

/**
 * Bytes of an XML document as text: by the byte order mark, else by the declaration, else UTF-8. Bytes that are not of the character set end
 * the reading; the parser's own decoder would first print a complaint of its own.
 */
final class XmlText {

    private static final int LONGEST_DECLARATION = 400;
    private static final Pattern ENCODING =
            Pattern.compile("\\A<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlText() {}

    /** @throws UnreadableInputException if it is empty, or of a character set that this Java does not have */
    static Reader decode(String file, InputStream bytes) {
        try {
            BufferedInputStream in = new BufferedInputStream(bytes);
            in.mark(LONGEST_DECLARATION);
            byte[] head = in.readNBytes(LONGEST_DECLARATION);
            in.reset();
            if (head.length == 0) {
                throw new UnreadableInputException("EMPTY_FILE", file, "it is empty.", "the export was written empty.");
            }
            in.skipNBytes(markLength(head));
            return new InputStreamReader(
                    in,
                    charset(file, head)
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException e) {
            throw new UnreadableInputException("NOT_READABLE", file, "it cannot be read.", "it was moved.", e);
        }
    }

    private static int markLength(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(String file, byte[] head) {
        if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(text);
        if (markLength(head) > 0 || !declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableInputException(
                    "UNKNOWN_CHARSET",
                    file,
                    "its first line names a character set that this Java does not have.",
                    "the name is misspelt; UTF-8 and iso-8859-1 are usual.",
                    e);
        }
    }

    private static boolean starts(byte[] head, int... first) {
        if (head.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((head[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
