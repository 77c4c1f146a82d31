package org.openattendance.verification.planted.base;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Hands out a type of Guava, hidden in a type argument. */
public final class ShowsItsTools {

    /** Names in order. */
    public List<ImmutableList<String>> names() {
        return List.of(ImmutableList.of("a"));
    }
}
