package org.openattendance.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.register.Mark;

/** Keeps the first losses of a writing and counts them all. For one thread. */
final class LossLog {

    private final int most;
    private final List<Loss> list = new ArrayList<>();
    private final Map<LossReason, Long> counts = new EnumMap<>(LossReason.class);

    LossLog(int most) {
        this.most = most;
    }

    void add(LossReason reason, int enrolment, Mark mark) {
        add(new Loss(reason, enrolment, Optional.of(mark.session()), mark.written()));
    }

    void add(Loss loss) {
        counts.merge(loss.reason(), 1L, Long::sum);
        if (list.size() < most) {
            list.add(loss);
        }
    }

    Losses losses() {
        return new Losses(list, counts);
    }
}
