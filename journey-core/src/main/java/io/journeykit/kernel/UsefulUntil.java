package io.journeykit.kernel;

import io.journeykit.agenda.Chain;
import io.journeykit.calendar.DueWindow;
import io.journeykit.calendar.Span;
import io.journeykit.planning.Slot;
import io.journeykit.readings.ReferencePoints;
import io.journeykit.template.Contact.Unsaid;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Repetition;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Until when it is of use to speak to the person for a step. */
final class UsefulUntil {

    private static final Span HORIZON = Span.days(7);

    private UsefulUntil() {}

    /**
     * The first of: so long as its template says, its latest time, the last moment that what it offers can be had, and the
     * point that it is to be said before.
     */
    static Optional<Instant> until(LiveStep step, Instant wanted) {
        Optional<Instant> said = asLongAsSaid(step, wanted);
        Optional<Instant> latest = step.dates().due().flatMap(DueWindow::latest);
        Optional<Instant> until =
                Deadlines.sooner(Deadlines.sooner(Deadlines.sooner(said, latest), offered(step)), before(step));
        boolean isOpen = until.isEmpty() || until.equals(latest) && !isItsAuthors(step);
        return isOpen && isImportant(step) ? Deadlines.sooner(until, horizon(step, wanted)) : until;
    }

    /** Whether its latest time is its author's word, and not only that the next of its series follows. */
    private static boolean isItsAuthors(LiveStep step) {
        return step.plan().template().due().flatMap(Due::latest).isPresent();
    }

    private static Optional<Instant> horizon(LiveStep step, Instant wanted) {
        return Optional.of(step.template().site().plus(wanted, HORIZON));
    }

    /** So long as it is news of a visit, whatever its template says of what its step says else. */
    static Instant news(LiveStep step, Optional<Instant> until) {
        return until.or(() -> horizon(step, step.effective())).orElseThrow();
    }

    private static Optional<Instant> asLongAsSaid(LiveStep step, Instant wanted) {
        return step.plan()
                .template()
                .contact()
                .usefulFor()
                .map(span -> step.template().site().plus(wanted, span));
    }

    /** Of a series only the first is said before the point; and its author may let it go after that. */
    private static Optional<Instant> before(LiveStep step) {
        boolean isFirst = step.ref().occurrence() == 1 || step.repeat() instanceof Repetition.ForEach;
        return step.plan()
                .template()
                .due()
                .filter(due -> isFirst && DueDates.isContact(step.plan().kind()))
                .filter(due -> SpokenVisit.isBefore(due) && !mayBeAfter(due))
                .flatMap(due -> ReferencePoints.when(step, due.from()));
    }

    private static boolean mayBeAfter(Due due) {
        return due.latest()
                .filter(latest -> latest.direction() != Offset.Direction.BEFORE)
                .isPresent();
    }

    /** What is important and has no latest time is not put off without end. */
    private static boolean isImportant(LiveStep step) {
        return DueDates.isContact(step.plan().kind()) && UnsaidChoice.of(step) != Unsaid.SKIP;
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
