package io.journeykit.insight;

import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/** When a step is ahead; empty where it is not known. */
final class Whens {

    private Whens() {}

    static Optional<When> of(StepInView subject) {
        return standing(subject)
                .or(() -> offered(subject))
                .or(() -> subject.step().dates().due().map(window -> due(subject, window)));
    }

    private static Optional<When> standing(StepInView subject) {
        return subject.step().dates().slot().map(slot -> visit(subject, slot));
    }

    private static Optional<When> offered(StepInView subject) {
        List<When.Visit> visits = Offers.isOpen(subject)
                ? Offers.slots(subject).stream()
                        .map(slot -> visit(subject, slot))
                        .toList()
                : List.of();
        return visits.stream().findFirst().map(first -> visits.size() == 1 ? first : new When.OneOf(visits));
    }

    private static When.Visit visit(StepInView subject, Slot slot) {
        LocalClock wall = new LocalClock(slot.zone());
        return new When.Visit(wall.on(slot.start()), wall.on(slot.end()));
    }

    private static When due(StepInView subject, DueWindow window) {
        LocalClock wall = subject.wall();
        return new When.Due(
                wall.on(window.earliest()),
                wall.on(window.target()),
                window.latest().map(wall::on));
    }
}
