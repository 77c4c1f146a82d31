package org.openattendance.verification.planted.base;

import java.util.Random;

/** Another answer each time. */
public final class DrawsLots {

    /** A die without a seed. */
    public int die() {
        return new Random().nextInt(6);
    }
}
