package io.journeykit.insight;

import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;

/** All that a step waits for, in the order in which the kernel looks at it. */
final class Obstacles {

    private Obstacles() {}

    static List<Obstacle> of(StepInView subject) {
        List<Obstacle> all = new ArrayList<>();
        Step step = subject.step();
        step.extras().hold().ifPresent(hold -> all.add(held(subject, hold)));
        step.extras().leader().ifPresent(leader -> all.add(led(subject, leader)));
        if (step.isActive()) {
            all.addAll(Deferrals.of(subject));
        } else if (step.isOpen()) {
            subject.journey().closing().ifPresent(how -> all.add(closing(how)));
            all.addAll(Prerequisites.of(subject));
            all.addAll(Partners.of(subject));
            all.addAll(Preconditions.of(subject));
            Schedule.obstacle(subject).ifPresent(all::add);
        }
        return all;
    }

    private static Obstacle held(StepInView subject, Hold hold) {
        String until = subject.wall().say(hold.resumeBy());
        return new Obstacle(
                Clause.Kind.HOLD,
                "being taken up again by " + until,
                "it was put aside; " + hold.owner().phrase() + " is to take it up again by " + until);
    }

    private static Obstacle closing(Outcome how) {
        return new Obstacle(
                Clause.Kind.STANDING,
                "the end of its journey",
                "it does not begin any more, since its journey is being ended: " + Standings.word(how));
    }

    private static Obstacle led(StepInView subject, StepRef leader) {
        String served = subject.view()
                .find(leader)
                .map(other -> other.title() + " of " + Titles.ofJourney(other))
                .orElse(leader.toString());
        return new Obstacle(
                Clause.Kind.SHARED, served, "one act serves it and " + served + ", so it goes as that one goes");
    }
}
