package org.openattendance.verification.planted.base;

/** Arabic digits in Cairo. */
public final class AsksTheRegion {

    /** Writes a number as the machine would. */
    public String written(int number) {
        return "%d".formatted(number);
    }
}
