package io.journeykit.insight;

import io.journeykit.agenda.Hold;
import io.journeykit.agenda.Phase;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Owner;
import java.util.Optional;

/** Makes an entry of a step. */
final class Entries {

    private Entries() {}

    static ItineraryEntry of(StepInView subject) {
        ItineraryEntry.Plan plan = new ItineraryEntry.Plan(Whens.of(subject), where(subject), certainty(subject));
        return new ItineraryEntry(
                new Topic(subject.step().ref(), Stages.of(subject)),
                plan,
                ball(subject),
                Expectations.of(subject),
                Obstacles.of(subject).stream().map(Obstacle::until).distinct().toList(),
                Attempts.phrases(subject, subject.view().patient()));
    }

    static NextMove ball(StepInView subject) {
        return ball(subject, subject.view().patient());
    }

    static NextMove ball(StepInView subject, LocalClock clock) {
        var status = subject.step().status();
        Owner owner = subject.step().extras().hold().map(Hold::owner).orElse(status.owner());
        Optional<String> name = owner == Owner.PARTNER ? partner(subject) : Optional.empty();
        return new NextMove(owner, name, clock.on(status.since()));
    }

    private static Optional<Venue> where(StepInView subject) {
        Optional<Slot> slot = subject.step().dates().slot();
        return slot.map(it -> new Venue(it.provider(), Optional.of(it.place())))
                .or(() -> partner(subject).map(name -> new Venue(name, Optional.empty())));
    }

    /** The other side, as far as the step names one. */
    private static Optional<String> partner(StepInView subject) {
        Optional<String> slot = subject.step().dates().slot().map(Slot::provider);
        return slot.or(() -> subject.kind().flatMap(kind -> named(subject, kind)));
    }

    private static Optional<String> named(StepInView subject, StepKind kind) {
        return kind.isOutside() ? kind.partner().or(() -> subject.step().item()) : Optional.empty();
    }

    private static Certainty certainty(StepInView subject) {
        if (subject.booked().isPresent()) {
            return Certainty.BOOKED;
        }
        if (subject.kind().filter(StepKind::isListener).isPresent()) {
            return Certainty.WAITING;
        }
        if (subject.step().phase() != Phase.ACTIVE) {
            return subject.step().phase() == Phase.PLANNED ? Certainty.PLANNED : Certainty.WAITING;
        }
        boolean chosen = subject.step().dates().slot().isPresent();
        return chosen ? Certainty.PLANNED : Offers.isOpen(subject) ? Certainty.OFFERED : Certainty.UNDER_WAY;
    }
}
