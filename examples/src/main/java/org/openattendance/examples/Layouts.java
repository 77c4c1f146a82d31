package org.openattendance.examples;

import java.util.Locale;
import java.util.function.Function;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.StringCsv;
import org.openattendance.load.StringLayout;

/** From the options {@code --layout} and {@code --string-layout} to a format. */
public final class Layouts {

    private Layouts() {}

    /**
     * The format that was asked for, of any input.
     *
     * @param layout {@code long} or {@code string}
     * @param stringLayout {@code weekdays}, {@code every-day} or {@code calendar}
     * @param hasCalendar whether a calendar was passed
     * @throws CallException if there is no such layout, or it needs a calendar
     */
    public static Function<Input, RegisterFormat> format(String layout, String stringLayout, boolean hasCalendar) {
        return switch (layout) {
            case "long" -> LongCsv::of;
            case "string" -> {
                StringLayout asked = stringLayout(stringLayout, hasCalendar);
                yield input -> StringCsv.of(input, asked);
            }
            default -> throw new CallException("There is no layout " + layout + ".", "long or string was meant.");
        };
    }

    private static StringLayout stringLayout(String name, boolean hasCalendar) {
        for (StringLayout each : StringLayout.values()) {
            if (each.name().replace('_', '-').equalsIgnoreCase(name)) {
                if (each == StringLayout.CALENDAR && !hasCalendar) {
                    throw new CallException("--string-layout calendar needs --calendar.", "the calendar was left out.");
                }
                return each;
            }
        }
        throw new CallException(
                "There is no string layout " + name.toLowerCase(Locale.ROOT) + ".",
                "weekdays, every-day or calendar was meant.");
    }
}
