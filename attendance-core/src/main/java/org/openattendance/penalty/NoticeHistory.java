package org.openattendance.penalty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openattendance.pupil.PupilRef;

/**
 * Notices that were issued, and which rows of their list could not be read: a ladder that may miss one decides nothing.
 *
 * <p>Immutable and thread-safe; {@link #toString()} names nobody.
 *
 * @param records in the order of the list
 * @param unreadable rows that were left out, with what could be read of their key
 */
public record NoticeHistory(List<NoticeRecord> records, List<Unreadable> unreadable) {

    /**
     * A row that was left out.
     *
     * @param pupil of whom, if that could be read
     * @param parent to whom, if that could be read
     */
    public record Unreadable(Optional<PupilRef> pupil, Optional<ParentRef> parent) {

        /**
         * @param pupil of whom, if that could be read
         * @param parent to whom, if that could be read
         */
        public Unreadable {
            Objects.requireNonNull(pupil, "pupil");
            Objects.requireNonNull(parent, "parent");
        }

        private boolean mayBe(PupilRef otherPupil, ParentRef otherParent) {
            return pupil.map(otherPupil::equals).orElse(true)
                    && parent.map(otherParent::equals).orElse(true);
        }
    }

    /**
     * @param records in the order of the list
     * @param unreadable rows that were left out
     */
    public NoticeHistory {
        records = List.copyOf(records);
        unreadable = List.copyOf(unreadable);
    }

    /** A list of which every row could be read. */
    public static NoticeHistory of(List<NoticeRecord> records) {
        return new NoticeHistory(records, List.of());
    }

    /** Whether no row that could not be read may be of this parent and this pupil. */
    public boolean isWhole(PupilRef pupil, ParentRef parent) {
        return unreadable.stream().noneMatch(row -> row.mayBe(pupil, parent));
    }

    /** Whether no row that could not be read may be of this parent, for whichever pupil. */
    public boolean isWhole(ParentRef parent) {
        return unreadable.stream()
                .noneMatch(row -> row.parent().map(parent::equals).orElse(true));
    }

    /** How many; never whose. */
    @Override
    public String toString() {
        return records.size() + " notices, " + unreadable.size() + " rows not read";
    }
}
