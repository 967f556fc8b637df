package io.journeykit.testkit.play;

import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Deed;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;

/** Which step of a person a deed of the world is about. */
record MeantStep(Scene scene, Audience audience) {

    /** The step that is named, or the one that gave rise to the deed; the first open journey's where none did. */
    Optional<StepRef> step(Deed.About about, Occasion occasion) {
        if (about.step().isEmpty()) {
            return occasion.step();
        }
        return scene.agenda(occasion.person()).journeys().stream()
                .filter(journey -> occasion.step()
                        .map(step -> step.journey().equals(journey.id()))
                        .orElse(true))
                .flatMap(journey -> named(journey, about).stream())
                .findFirst();
    }

    /** The step that is named of a journey that has ended, whose steps nobody remembers any more. */
    Optional<StepRef> ofAnEndedJourney(Deed.About about, Occasion occasion) {
        return scene.agenda(occasion.person()).journeys().stream()
                .filter(journey -> !journey.isOpen())
                .flatMap(journey -> about.step().stream()
                        .filter(step -> audience.knows(journey, step))
                        .map(step -> new StepRef(
                                journey.id(), step, about.occurrence().orElse(1))))
                .findFirst();
    }

    private static Optional<StepRef> named(Journey journey, Deed.About about) {
        StepId id = about.step().orElseThrow();
        return journey.steps().of(id).stream()
                .filter(step -> about.item().isEmpty() || about.item().equals(step.item()))
                .map(Step::ref)
                .filter(ref -> about.occurrence().orElse(ref.occurrence()) == ref.occurrence())
                .findFirst();
    }
}
