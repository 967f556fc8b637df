package io.journeykit.insight;

import io.journeykit.agenda.Step;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** Where a step stands and who has it. */
final class Standings {

    private Standings() {}

    /** {@code mri stands at 'booked', and the patient has had the ball since Mon 2 Mar 12:30}. */
    static Phrase of(StepInView subject) {
        Step step = subject.step();
        LocalClock clock = subject.wall();
        Phrase standing = Phrase.of("standing." + kind(step)).with("step", subject.title());
        if (!step.isOpen()) {
            return standing.with("end", end(step))
                    .with("since", clock.say(step.status().since()));
        }
        return at(subject, standing).with("ball", Entries.ball(subject, clock).phrase());
    }

    static Clause clause(StepInView subject) {
        Phrase standing = of(subject);
        String aside = subject.step().isPaused() ? "standing.paused" : "standing.held";
        return new Clause(
                Clause.Kind.STANDING, subject.step().isHeld() ? Phrase.of(aside).with("standing", standing) : standing);
    }

    private static String kind(Step step) {
        return switch (step.phase()) {
            case PENDING -> "pending";
            case PLANNED -> "planned";
            case ACTIVE -> "active";
            case ENDED -> "ended";
        };
    }

    private static Phrase at(StepInView subject, Phrase standing) {
        Step step = subject.step();
        if (!step.isActive()) {
            return step.status()
                    .deadline()
                    .map(at -> standing.with("at", subject.wall().say(at)))
                    .orElse(standing);
        }
        Phrase active = standing.with("state", Name.Kind.STATE, step.state());
        return subject.booked()
                .map(slot -> active.with("at", Part.of(slot.start(), slot.zone())))
                .orElse(active);
    }

    /** {@code completed at 'fulfilled'}; a state that is called as its outcome is said once. */
    private static Phrase end(Step step) {
        Optional<Outcome> outcome = step.outcome();
        if (outcome.isEmpty()) {
            return Phrase.of("end.somehow");
        }
        boolean same =
                step.state().isEmpty() || step.state().equals(outcome.get().word());
        Phrase end = Phrase.of(same ? "end.plain" : "end.at").with("outcome", word(outcome.get()));
        return same ? end : end.with("state", Name.Kind.STATE, step.state());
    }

    static Name word(Outcome outcome) {
        return new Name(Name.Kind.OUTCOME, outcome.word());
    }

    /** Each of them in quotation marks. */
    static Part states(List<String> names) {
        return Part.of(names.stream()
                .map(name -> Phrase.of("quoted.state").with("state", Name.Kind.STATE, name))
                .toList());
    }
}
