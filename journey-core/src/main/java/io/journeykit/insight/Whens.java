package io.journeykit.insight;

import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import java.util.List;
import java.util.Optional;

/** When a step is ahead, as far as is known. */
final class Whens {

    private Whens() {}

    static When of(StepInView subject) {
        Optional<Slot> slot = subject.step().dates().slot();
        if (slot.isPresent()) {
            return visit(subject, slot.get());
        }
        if (Offers.isOpen(subject)) {
            List<When.Visit> visits = Offers.slots(subject).stream()
                    .map(offered -> visit(subject, offered))
                    .toList();
            return visits.size() == 1 ? visits.get(0) : new When.OneOf(visits);
        }
        return subject.step().dates().due().map(window -> due(subject, window)).orElseGet(When.Unknown::new);
    }

    private static When.Visit visit(StepInView subject, Slot slot) {
        LocalClock wall = new LocalClock(slot.zone(), subject.view().at());
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
