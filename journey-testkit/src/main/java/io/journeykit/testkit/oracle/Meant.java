package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/** Which step a signal names, as whoever reads it would say. */
final class Meant {

    private Meant() {}

    /** The one step that it can only mean; whether it is there, or open, is another matter. */
    static Optional<StepRef> one(Books books, Agenda agenda, Signal signal) {
        Optional<StepId> id = signal.about().step();
        List<Journey> journeys =
                id.map(step -> journeys(books, agenda, signal, step)).orElse(List.of());
        if (journeys.size() != 1) {
            return Optional.empty();
        }
        Journey journey = journeys.get(0);
        if (signal.about().item().isPresent()) {
            return journey.steps().of(id.get()).stream()
                    .filter(step -> step.item().equals(signal.about().item().get()))
                    .map(Step::ref)
                    .filter(ref -> signal.about().occurrence().orElse(ref.occurrence()) == ref.occurrence())
                    .findFirst();
        }
        boolean once = books.template(journey.id())
                .flatMap(template -> template.step(id.get()))
                .map(StepTemplate::repeat)
                .filter(repeat -> repeat instanceof Repetition.Once)
                .isPresent();
        return signal.about()
                .occurrence()
                .or(() -> once ? Optional.of(1) : Optional.empty())
                .map(number -> new StepRef(journey.id(), id.get(), number));
    }

    /** The journeys, open or not, that have such a step, and that it may be about. */
    static List<Journey> journeys(Books books, Agenda agenda, Signal signal, StepId step) {
        return agenda.journeys().stream()
                .filter(journey ->
                        signal.about().journey().map(journey.id()::equals).orElse(true))
                .filter(journey -> books.template(journey.id())
                        .flatMap(template -> template.step(step))
                        .isPresent())
                .toList();
    }
}
