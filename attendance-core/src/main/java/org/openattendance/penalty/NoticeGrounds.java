package org.openattendance.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.base.Rate;

/** Why a notice could be considered for a pupil, or why not: by the national threshold, or by a local code. */
interface NoticeGrounds {

    /**
     * Looks at one pupil for one parent.
     *
     * @param standing notices to that parent for that child that were not withdrawn
     * @param attendance of the school year so far; empty if there is none
     */
    Found look(NoticeCase pupil, List<NoticeRecord> standing, Optional<Rate> attendance);

    /** Something to say, with its name where it stands in the way. */
    record Said(Optional<String> blocker, String why) {

        static Said blocks(String name, String why) {
            return new Said(Optional.of(name), why);
        }

        static Said reason(String why) {
            return new Said(Optional.empty(), why);
        }
    }

    /** What was found: whether the number was reached, what to say before and after everything else, and on which settings it rests. */
    record Found(boolean met, List<Said> first, List<Said> last, List<NoticeSetting> settings) {}

    /** Collects what there is to say. */
    final class Sayings {

        private final List<Said> said = new ArrayList<>();

        Sayings blockIf(boolean blocks, String name, String why) {
            if (blocks) {
                said.add(Said.blocks(name, why));
            }
            return this;
        }

        Sayings reason(String why) {
            said.add(Said.reason(why));
            return this;
        }

        Sayings reasonIf(boolean is, String why) {
            return is ? reason(why) : this;
        }

        List<Said> list() {
            return List.copyOf(said);
        }
    }
}
