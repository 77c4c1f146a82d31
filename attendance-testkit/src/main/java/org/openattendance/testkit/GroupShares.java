package org.openattendance.testkit;

import java.util.List;

/** One characteristic: how common each value is, and how absence goes with it, as published. Immutable. */
final class GroupShares {

    private final List<PublishedFigures.Group> groups;
    private final Weights weights;
    private final int[] authorised;
    private final int[] unauthorised;

    GroupShares(List<PublishedFigures.Group> groups) {
        this.groups = groups;
        this.weights = Weights.of(
                groups.stream().map(group -> (int) group.enrolments()).toList());
        this.authorised = new int[groups.size()];
        this.unauthorised = new int[groups.size()];
        long possible =
                groups.stream().mapToLong(PublishedFigures.Group::possible).sum();
        long allAuthorised =
                groups.stream().mapToLong(PublishedFigures.Group::authorised).sum();
        long allUnauthorised =
                groups.stream().mapToLong(PublishedFigures.Group::unauthorised).sum();
        for (int i = 0; i < groups.size(); i++) {
            PublishedFigures.Group group = groups.get(i);
            authorised[i] = permille(group.authorised(), group.possible(), allAuthorised, possible);
            unauthorised[i] = permille(group.unauthorised(), group.possible(), allUnauthorised, possible);
        }
    }

    /** One rate in permille of another; counted in millionths on the way, which fits 64 bits for any national table. */
    private static int permille(long part, long of, long allPart, long all) {
        long own = part * 1_000_000 / of;
        long mean = allPart * 1_000_000 / all;
        return (int) (own * Chances.MILLE / mean);
    }

    int pick(Dice dice) {
        return weights.pick(dice);
    }

    String value(int index) {
        return groups.get(index).value();
    }

    /** Permille of the mean. */
    int authorised(int index) {
        return authorised[index];
    }

    /** Permille of the mean. */
    int unauthorised(int index) {
        return unauthorised[index];
    }

    /** Permille of pupils with a value. */
    int share(int index) {
        return (int) ((long) weights.weight(index) * Chances.MILLE / weights.total());
    }

    /** Number of values. */
    int size() {
        return weights.size();
    }
}
