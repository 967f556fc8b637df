package io.journeykit.testkit.play;

import io.journeykit.agenda.StepEvent;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.world.Happening;
import io.journeykit.testkit.world.Happening.Standing;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens once a step stands somewhere: each once, and of several for one place the next when it comes there again. */
final class StepTriggers implements Listener {

    private final Scene scene;
    private final Deeds deeds;
    private final List<Happening> waiting = new ArrayList<>();

    StepTriggers(Scene scene, Deeds deeds) {
        this.scene = scene;
        this.deeds = deeds;
    }

    void add(Happening happening) {
        waiting.add(happening);
    }

    @Override
    public void committed(Commit commit) {
        if (!waiting.isEmpty()) {
            commit.events().stream()
                    .filter(StepEvent.Moved.class::isInstance)
                    .map(StepEvent.Moved.class::cast)
                    .filter(moved -> stillThere(moved, commit))
                    .forEach(moved -> came(moved.step(), moved.to(), commit));
        }
    }

    private static boolean stillThere(StepEvent.Moved moved, Commit commit) {
        return commit.agenda()
                .step(moved.step())
                .filter(step -> step.state().equals(moved.to()))
                .isPresent();
    }

    private void came(StepRef step, String state, Commit commit) {
        Standing place = new Standing(step.step(), state);
        Optional<Happening> next = waiting.stream()
                .filter(happening -> happening.once().equals(Optional.of(place)))
                .findFirst();
        next.ifPresent(happening -> {
            waiting.remove(happening);
            Occasion occasion = new Occasion(commit.agenda().id(), Optional.of(step), Optional.empty(), scene.now());
            deeds.plan(happening, occasion);
        });
    }

    @Override
    public String toString() {
        return waiting.size() + " things to come";
    }
}
