package org.openattendance.pupil;

/** Text in the order of Unicode code points, which {@code String.compareTo} does not give beyond the first plane. */
final class CodePoints {

    private CodePoints() {}

    static int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return lift(x) - lift(y);
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand for code points above every other char, and are put there. */
    private static int lift(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
