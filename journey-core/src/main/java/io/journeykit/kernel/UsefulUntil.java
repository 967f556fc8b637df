package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Until when it is of use to speak to the person for a step. */
final class UsefulUntil {

    private UsefulUntil() {}

    /** The first of: so long as its template says, its latest time, and the last moment that what it offers can be had. */
    static Optional<Instant> until(LiveStep step, Instant wanted) {
        Optional<Instant> said = step.plan()
                .template()
                .contact()
                .usefulFor()
                .map(span -> step.template().site().plus(wanted, span));
        Optional<Instant> latest = step.dates().due().flatMap(DueWindow::latest);
        return earlier(earlier(said, latest), offered(step));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.isPresent() && other.get().isBefore(one.get()) ? other : one;
    }

    private static Optional<Instant> offered(LiveStep step) {
        Optional<Instant> another = step.dates().offer().map(Slot::start);
        if (another.isPresent() || !step.plan().isBooking()) {
            return another;
        }
        return step.journey().head().chainOf(step.ref()).stream()
                .flatMap(it -> it.options().stream())
                .flatMap(option -> begins(option).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Instant> begins(Chain.Option option) {
        return option.slots().values().stream().map(Slot::start).min(Comparator.naturalOrder());
    }
}
