package io.journeykit.insight;

import io.journeykit.agenda.Phase;
import io.journeykit.condition.Truth;
import io.journeykit.readings.Gates;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.List;

/** Bookings that are planned together: none begins before the last of them can. */
final class Partners {

    private Partners() {}

    static List<Obstacle> of(StepInView subject) {
        List<Obstacle> waiting = new ArrayList<>();
        for (StepId partner : together(subject)) {
            subject.occurrences(partner).stream()
                    .limit(1)
                    .filter(other -> !partner.equals(subject.step().id()))
                    .filter(Partners::cannotBegin)
                    .map(Partners::obstacle)
                    .forEach(waiting::add);
        }
        return waiting;
    }

    static List<StepId> together(StepInView subject) {
        return subject.view()
                .definitions()
                .plannedTogether(subject.journey().template(), subject.step().id());
    }

    private static boolean cannotBegin(StepInView other) {
        return other.step().phase() == Phase.PENDING
                && other.plan()
                        .filter(plan -> Gates.of(other, plan) == Truth.UNKNOWN)
                        .isPresent();
    }

    private static Obstacle obstacle(StepInView other) {
        List<String> first =
                Prerequisites.of(other).stream().map(Obstacle::until).toList();
        return new Obstacle(
                Clause.Kind.PREREQUISITE,
                Phrases.and(first) + " (for " + other.title() + ")",
                "it is planned together with " + other.title() + ", which waits for " + Phrases.and(first));
    }
}
