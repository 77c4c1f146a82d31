package org.openattendance.verification.planted.load;

/** Tells everybody. */
public final class Prints {

    /** Prints a pupil. */
    public void tell(String pupil) {
        System.out.println(pupil);
    }
}
