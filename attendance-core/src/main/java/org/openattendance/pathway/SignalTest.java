package org.openattendance.pathway;

/**
 * A pattern, a change or an outlook was noticed: a reason to be curious. It may lead to a conversation; a model in which it opens a legal
 * stage is refused. Immutable and thread-safe.
 *
 * @param signal its key
 */
public record SignalTest(String signal) implements SingleTest {

    public SignalTest {
        Keys.requireCapitals("a signal", signal);
    }

    @Override
    public String name() {
        return signal;
    }

    @Override
    public Truth truth(Known known) {
        return Truth.of(known.signal(signal));
    }

    @Override
    public String asked() {
        return "noticed";
    }

    @Override
    public String describe() {
        return signal + " noticed";
    }

    @Override
    public String found(Known known) {
        return known.signal(signal) ? "noticed" : "not noticed";
    }

    @Override
    public String shortfall(Known known) {
        return signal;
    }
}
