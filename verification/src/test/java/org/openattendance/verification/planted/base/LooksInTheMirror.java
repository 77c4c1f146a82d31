package org.openattendance.verification.planted.base;

/** Finds a class by its name. */
public final class LooksInTheMirror {

    /** Whether a class is there. */
    public boolean has(String name) {
        try {
            return Class.forName(name).isInterface();
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
