package org.openattendance.testkit;

/** Numbers as text. */
final class Numbers {

    private Numbers() {}

    /** With zeros before, to at least so many digits. */
    static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
