package io.journeykit.kernel;

import io.journeykit.planning.Chain;
import io.journeykit.planning.Slot;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What visits must have in common with others of their journey. What is booked binds the rest, in the order written; where
 * nothing is booked, the last visit that has been. A day that is over binds nobody.
 */
final class Groups {

    private Groups() {}

    /** The groups that a visit is in. */
    static List<Together> of(Run run) {
        List<Together> all = run.template().template().together();
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(group -> group.steps().contains(run.step().id()))
                        .toList();
    }

    /** The chain where those of its visits that nothing binds yet have it in common among themselves. */
    static Chain among(Chain chain, List<Run> seekers) {
        Chain grown = chain;
        for (Together group : seekers.get(0).template().template().together()) {
            List<Run> members = seekers.stream()
                    .filter(run -> group.steps().contains(run.step().id()))
                    .toList();
            if (members.size() > 1 && bound(members.get(0), group, seekers).isEmpty()) {
                grown = with(grown, group, members);
            }
        }
        return grown;
    }

    private static Chain with(Chain chain, Together group, List<Run> members) {
        List<String> names =
                members.stream().map(run -> ChainPlan.name(run.step())).toList();
        return switch (group.same()) {
            case PROVIDER -> chain.with(io.journeykit.planning.Together.withOneProvider(names));
            case PLACE -> chain.with(io.journeykit.planning.Together.atOnePlace(names));
            case DAY -> chain.onOneDay(names, members.get(0).template().site().zone());
        };
    }

    /** What a visit must have in common with one that stands. */
    record Bound(Together group, Run other, Slot slot) {

        boolean allows(Slot mine) {
            return switch (group.same()) {
                case PROVIDER -> mine.provider().equals(slot.provider());
                case PLACE -> mine.place().equals(slot.place());
                case DAY -> date(mine.start()).equals(date(slot.start()));
            };
        }

        private LocalDate date(Instant start) {
            return start.atZone(other.template().site().zone()).toLocalDate();
        }

        /** Completes {@code Wed 4 Mar 08:00 …}: {@code is not with dr-lee, as consultation is: both with the same provider}. */
        String reason() {
            String visit = ChainPlan.name(other.step());
            String stands = " as " + visit + (other.step().isOpen() ? " is: " : " was: ");
            return switch (group.same()) {
                case PROVIDER -> "is not with " + slot.provider() + "," + stands + group.bond();
                case PLACE -> "is not at " + slot.place() + "," + stands + group.bond();
                case DAY -> "is not on the day of " + visit + ": " + group.bond();
            };
        }
    }

    /** What binds a visit that is planned together with these. */
    static List<Bound> bounds(Run run, List<Run> seekers) {
        return of(run).stream()
                .flatMap(group -> bound(run, group, seekers).stream())
                .toList();
    }

    private static Optional<Bound> bound(Run run, Together group, List<Run> seekers) {
        Optional<Bound> last = Optional.empty();
        for (StepId member : group.steps()) {
            for (int i = run.first(member); i >= 0; i = run.next(member, i)) {
                Run other = run.at(i);
                boolean planned = i == run.index() || seekers.contains(other);
                if (!planned && Visits.isTaken(other)) {
                    return Optional.of(bound(group, other));
                }
                boolean later = hasBeen(other)
                        && last.filter(one ->
                                        !one.slot().start().isBefore(slot(other).start()))
                                .isEmpty();
                last = later && group.same() != Together.Same.DAY ? Optional.of(bound(group, other)) : last;
            }
        }
        return last;
    }

    /** The first thing that a booked visit no longer has in common with one that is booked and named before it. */
    static Optional<Bound> broken(Run run, Slot mine) {
        for (Together group : of(run)) {
            Optional<Bound> first = first(run, group).filter(bound -> !bound.allows(mine));
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private static Optional<Bound> first(Run run, Together group) {
        for (StepId member : group.steps()) {
            for (int i = run.first(member); i >= 0; i = run.next(member, i)) {
                if (i == run.index()) {
                    return Optional.empty();
                }
                if (Visits.isTaken(run.at(i))) {
                    return Optional.of(bound(group, run.at(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static Bound bound(Together group, Run other) {
        return new Bound(group, other, slot(other));
    }

    private static Slot slot(Run run) {
        return run.step().dates().slot().orElseThrow();
    }

    private static boolean hasBeen(Run run) {
        return run.step().outcome().equals(Optional.of(Outcome.COMPLETED)) && Visits.isBooked(run.step());
    }
}
