package io.journeykit.testkit.oracle;

import io.journeykit.planning.Slot;
import io.journeykit.testkit.oracle.Visits.Having;
import java.time.Duration;
import java.util.List;

/** Law 1: the library never holds or books two visits of one person that overlap, the way between them included. */
final class NoOverlap implements Law {

    private static final Clause OVERLAP = new Clause(
            1,
            "no-overlap",
            "No two visits that we hold or book for one person overlap, the way between them included.");
    private static final Clause OTHERS = new Clause(
            1, "overlap-by-others-is-shown", "A visit booked by others that overlaps one of ours is shown at once.");

    @Override
    public List<Clause> clauses() {
        return List.of(OVERLAP, OTHERS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Having taken : books.visits().all()) {
            for (Having other : books.visits().of(taken.agenda(), taken.from())) {
                if (other != taken && !isReplacement(taken, other)) {
                    judge(books, verdicts, new Two(taken, other));
                }
            }
        }
    }

    /** A visit and its replacement count as one; so does a slot that serves two steps. */
    private static boolean isReplacement(Having taken, Having other) {
        return taken.step().equals(other.step())
                || taken.slot().id().equals(other.slot().id());
    }

    private void judge(Books books, Verdicts verdicts, Two two) {
        Clause clause = two.taken().isOurs() ? OVERLAP : OTHERS;
        verdicts.met(clause);
        if (two.areApart(books)) {
            return;
        }
        Having taken = two.taken();
        if (taken.isOurs() || !Shown.by(books, taken.agenda(), taken.step(), taken.from())) {
            verdicts.broken(new Finding(
                    clause,
                    taken.from(),
                    taken.agenda(),
                    taken.step(),
                    "both " + taken.slot().id() + " and " + two.other().slot().id() + " are hers",
                    "nobody can be at both"));
        }
    }

    private record Two(Having taken, Having other) {

        boolean areApart(Books books) {
            return isBefore(books, taken.slot(), other.slot()) || isBefore(books, other.slot(), taken.slot());
        }

        private static boolean isBefore(Books books, Slot one, Slot next) {
            Duration way = books.way(one.place(), next.place());
            return !one.end().plus(way).isAfter(next.start());
        }
    }
}
