package org.openattendance.pathway;

/**
 * An action was done. Immutable and thread-safe.
 *
 * @param key of the action
 */
public record ActionTest(String key) implements SingleTest {

    public ActionTest {
        Keys.requireCapitals("an action", key);
    }

    @Override
    public String name() {
        return key;
    }

    @Override
    public Truth truth(Known known) {
        return Truth.of(known.actions(key) > 0);
    }

    @Override
    public String asked() {
        return "done";
    }

    @Override
    public String describe() {
        return key + " done";
    }

    @Override
    public String found(Known known) {
        return known.actions(key) > 0 ? "done" : "not done";
    }

    /** For example {@code CHILDS_PLAN_MEETING 0 of 1}. */
    @Override
    public String shortfall(Known known) {
        return key + " 0 of 1";
    }
}
