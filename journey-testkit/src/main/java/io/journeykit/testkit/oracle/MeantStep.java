package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which step a signal names, as whoever reads it would say. */
final class MeantStep {

    private MeantStep() {}

    /** The one step that it can only mean; whether it is there, or open, is another matter. */
    static Optional<StepRef> one(Books books, Agenda agenda, Signal signal) {
        Optional<StepId> id = signal.about().step();
        List<Journey> journeys =
                id.map(step -> journeys(books, agenda, signal, step)).orElse(List.of());
        if (journeys.size() != 1) {
            return Optional.empty();
        }
        StepRef first = StepRef.of(journeys.get(0).id(), id.get());
        if (signal.about().item().isPresent()) {
            return ofItem(journeys.get(0), signal.about(), first);
        }
        boolean once = books.template(first)
                .filter(plan -> plan.repeat() instanceof Repetition.Once)
                .isPresent();
        return signal.about()
                .occurrence()
                .or(() -> once ? Optional.of(1) : Optional.empty())
                .map(number -> new StepRef(first.journey(), first.step(), number));
    }

    private static Optional<StepRef> ofItem(Journey journey, Signal.About about, StepRef first) {
        return journey.steps().of(first.step()).stream()
                .filter(step -> about.item().equals(step.item()))
                .map(Step::ref)
                .filter(ref -> about.occurrence().orElse(ref.occurrence()) == ref.occurrence())
                .findFirst();
    }

    /** The journeys, open or not, that have such a step, and that it may be about. */
    static List<Journey> journeys(Books books, Agenda agenda, Signal signal, StepId step) {
        List<Journey> journeys = new ArrayList<>();
        for (Journey journey : agenda.journeys()) {
            boolean meant = signal.about().journey().map(journey.id()::equals).orElse(true);
            if (meant && books.template(StepRef.of(journey.id(), step)).isPresent()) {
                journeys.add(journey);
            }
        }
        return journeys;
    }
}
