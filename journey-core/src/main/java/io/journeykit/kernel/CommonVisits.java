package io.journeykit.kernel;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.search.Chain;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What visits must have in common with others of their journey. What is booked binds the rest, in the order written; where
 * nothing is booked, the last visit that has been. A day that is over binds nobody.
 */
final class CommonVisits {

    private CommonVisits() {}

    /** The groups that a visit is in. */
    static List<Together> of(LiveStep step) {
        List<Together> all = step.template().template().together();
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(group -> group.steps().contains(step.id()))
                        .toList();
    }

    /** The chain where those of its visits that nothing binds yet have it in common among themselves. */
    static Chain among(Chain chain, List<LiveStep> seekers) {
        Chain grown = chain;
        for (Together group : seekers.get(0).template().template().together()) {
            List<LiveStep> members = seekers.stream()
                    .filter(step -> group.steps().contains(step.id()))
                    .toList();
            if (members.size() > 1 && bound(members.get(0), group, seekers).isEmpty()) {
                grown = with(grown, group, members);
            }
        }
        return grown;
    }

    private static Chain with(Chain chain, Together group, List<LiveStep> members) {
        List<String> names = members.stream().map(LiveStep::label).toList();
        return switch (group.same()) {
            case PROVIDER -> chain.with(io.journeykit.planning.search.Together.withOneProvider(names));
            case PLACE -> chain.with(io.journeykit.planning.search.Together.atOnePlace(names));
            case DAY -> chain.onOneDay(names, members.get(0).template().site().zone());
        };
    }

    /** What a visit must have in common with one that stands. */
    record Bound(Together group, LiveStep other, Slot slot) {

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

        /** What is to be said of a slot that it does not allow: {@code is not with Dr Lee, as the consultation is}. */
        Phrase reason() {
            String same = group.same().name().toLowerCase(Locale.ROOT);
            String code = "bond." + same + (group.same() == Together.Same.DAY || other.isOpen() ? "" : ".was");
            return Phrase.of(code)
                    .with("provider", Name.Kind.PROVIDER, slot.provider())
                    .with("place", Name.Kind.PLACE, slot.place())
                    .with("step", other.itself())
                    .with("group", group.phrase());
        }
    }

    /** What binds a visit that is planned together with these. */
    static List<Bound> bounds(LiveStep step, List<LiveStep> seekers) {
        return of(step).stream()
                .flatMap(group -> bound(step, group, seekers).stream())
                .toList();
    }

    private static Optional<Bound> bound(LiveStep step, Together group, List<LiveStep> seekers) {
        Optional<Bound> last = Optional.empty();
        for (StepId member : group.steps()) {
            for (int i = step.first(member); i >= 0; i = step.next(member, i)) {
                LiveStep other = step.at(i);
                boolean planned = i == step.index() || seekers.contains(other);
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
    static Optional<Bound> broken(LiveStep step, Slot mine) {
        for (Together group : of(step)) {
            Optional<Bound> first = first(step, group).filter(bound -> !bound.allows(mine));
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private static Optional<Bound> first(LiveStep step, Together group) {
        for (StepId member : group.steps()) {
            for (int i = step.first(member); i >= 0; i = step.next(member, i)) {
                if (i == step.index()) {
                    return Optional.empty();
                }
                if (Visits.isTaken(step.at(i))) {
                    return Optional.of(bound(group, step.at(i)));
                }
            }
        }
        return Optional.empty();
    }

    private static Bound bound(Together group, LiveStep other) {
        return new Bound(group, other, slot(other));
    }

    private static Slot slot(LiveStep step) {
        return step.dates().slot().orElseThrow();
    }

    private static boolean hasBeen(LiveStep step) {
        return step.outcome().equals(Optional.of(Outcome.COMPLETED)) && step.hasVisit();
    }
}
