package io.journeykit.insight;

import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Step;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
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
        step.extras()
                .hold()
                .map(hold -> hold.by().map(by -> paused(subject, by)).orElseGet(() -> held(subject, hold)))
                .ifPresent(all::add);
        step.extras().leader().ifPresent(leader -> all.add(led(leader)));
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
        Part by = subject.wall().say(hold.resumeBy());
        return new Obstacle(
                Clause.Kind.HOLD,
                Phrase.of("until.resumed").with("by", by),
                Phrase.of("obstacle.held")
                        .with("owner", Name.Kind.OWNER, NextMove.word(hold.owner()))
                        .with("by", by));
    }

    /** It goes on once the other step is over, and that one's own ladder says who looks after it. */
    private static Obstacle paused(StepInView subject, StepRef by) {
        Part standing = subject.view().active().stream()
                .filter(other -> other.step().ref().equals(by))
                .findFirst()
                .<Part>map(Standings::of)
                .orElseGet(() -> Part.of(by));
        return new Obstacle(
                Clause.Kind.HOLD,
                Phrase.of("until.paused").with("by", Part.of(by)),
                Phrase.of("obstacle.paused").with("standing", standing));
    }

    private static Obstacle closing(Outcome how) {
        return new Obstacle(
                Clause.Kind.STANDING,
                Phrase.of("until.journey-end"),
                Phrase.of("obstacle.closing").with("outcome", Standings.word(how)));
    }

    private static Obstacle led(StepRef leader) {
        Phrase served =
                Phrase.of("step-of-journey").with("step", Part.of(leader)).with("journey", Part.of(leader.journey()));
        return new Obstacle(
                Clause.Kind.SHARED, served, Phrase.of("obstacle.shared").with("other", served));
    }
}
