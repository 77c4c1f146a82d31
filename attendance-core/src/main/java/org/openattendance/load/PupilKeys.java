package org.openattendance.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openattendance.base.AttendanceException;
import org.openattendance.base.InvalidValueException;
import org.openattendance.pupil.PupilRef;

/**
 * What stands for a pupil in a file that is written.
 *
 * <p>A unique pupil number follows a person for life: it is written only when a caller asks for it. {@link #salted} gives keys that stay the
 * same from file to file for whoever holds the salt; {@link #numbered} gives numbers that mean nothing outside one file. Immutable and
 * thread-safe; {@link #toString()} shows neither salt nor keys.
 */
public final class PupilKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16; // of 32: two pupils with one key would need more pupils than there are people
    private static final Pattern UPN =
            Pattern.compile("[A-Za-z]\\d{11}[\\dA-Za-z]"); // the last is a letter where temporary

    private final Function<PupilRef, String> keys;

    private PupilKeys(Function<PupilRef, String> keys) {
        this.keys = keys;
    }

    /** Each pupil under the caller's own reference. */
    public static PupilKeys asWritten() {
        return new PupilKeys(PupilRef::value);
    }

    /**
     * Each pupil under a keyed hash of the reference: {@code k} and the first 32 hexadecimal digits of HMAC-SHA-256. The letter keeps
     * spreadsheets and data frames from reading a number.
     *
     * @param salt secret, at best 16 bytes or more; not kept readable
     * @throws InvalidValueException if it is empty
     */
    public static PupilKeys salted(byte[] salt) {
        if (salt.length == 0) {
            throw new InvalidValueException("The salt is empty.", "the file of the salt was not written.");
        }
        SecretKeySpec secret = new SecretKeySpec(salt, ALGORITHM);
        return new PupilKeys(pupil -> hash(secret, pupil.value()));
    }

    private static String hash(SecretKeySpec secret, String reference) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] all = mac.doFinal(reference.getBytes(StandardCharsets.UTF_8));
            return "k" + HexFormat.of().formatHex(all, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new AttendanceException(
                    "NO_KEYED_HASH",
                    "This Java has no HMAC-SHA-256.",
                    "its security providers were changed; every Java ships with it.",
                    e);
        }
    }

    /**
     * Pupils whose reference is a unique pupil number under {@code pupil-0001} and so on, in code point order of the references; all others
     * under their own. The numbers mean nothing in another file.
     */
    public static PupilKeys numbered(Collection<PupilRef> pupils) {
        Map<PupilRef, String> numbers = new TreeMap<>();
        for (PupilRef pupil : new TreeSet<>(pupils)) {
            if (isUpn(pupil)) {
                numbers.put(pupil, number(numbers.size() + 1));
            }
        }
        return new PupilKeys(pupil -> numbers.getOrDefault(pupil, pupil.value()));
    }

    /**
     * All pupils under {@code pupil-0001} and so on, in an order that is drawn: the order of the references does not show.
     *
     * @param seed the same seed gives the same pupils the same numbers; who has it and the references can do the same
     */
    public static PupilKeys drawn(Collection<PupilRef> pupils, long seed) {
        // By hash: generators of random numbers draw nearly the same from seeds that lie close together.
        SecretKeySpec drawn = new SecretKeySpec(Long.toString(seed).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        List<PupilRef> order = new ArrayList<>(new TreeSet<>(pupils));
        order.sort(Comparator.comparing(pupil -> hash(drawn, pupil.value())));
        Map<PupilRef, String> numbers = new TreeMap<>();
        order.forEach(pupil -> numbers.put(pupil, number(numbers.size() + 1)));
        return new PupilKeys(pupil -> numbers.getOrDefault(pupil, "pupil-unknown"));
    }

    private static String number(int number) {
        String digits = Integer.toString(number);
        return "pupil-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Whether a reference has the form of a unique pupil number: a letter, eleven digits, and a digit or a letter. */
    public static boolean isUpn(PupilRef pupil) {
        return UPN.matcher(pupil.value()).matches();
    }

    /** The key of a pupil. */
    public String of(PupilRef pupil) {
        return keys.apply(pupil);
    }

    /** Nothing that tells a key or a salt. */
    @Override
    public String toString() {
        return "PupilKeys";
    }
}
