package org.openattendance.load;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers of sessions as files write them. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("\\d{1,15}(\\.0{1,15})?");

    private Numbers() {}

    /** A whole number of 0 or more; {@code 133.0} is 133. Empty for anything else. */
    static OptionalLong sessions(String text) {
        return FORM.matcher(text).matches()
                ? OptionalLong.of(new BigDecimal(text).longValueExact())
                : OptionalLong.empty();
    }
}
