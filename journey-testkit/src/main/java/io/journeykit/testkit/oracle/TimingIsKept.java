package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Step;
import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.Offset;
import io.journeykit.template.Repetition;
import io.journeykit.testkit.oracle.Timings.Timed;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Law 2: no slot is offered, held or booked that breaks a timing or a window, as judged when it is handed over. */
final class TimingIsKept implements Law {

    private static final Clause OFFER_TIMING = new Clause(
            2,
            "timing-is-kept-in-offers",
            "No slot is offered that breaks a timing with a visit that stands, or with another of its option.");
    private static final Clause TAKEN_TIMING = new Clause(
            2,
            "timing-is-kept-in-bookings",
            "No slot is held or booked that breaks a timing with a visit that stands.");
    private static final Clause OFFER_WINDOW = new Clause(
            2,
            "window-is-kept-in-offers",
            "No slot is offered that lies outside of its due window, as its author's words, what they count from and the entry"
                    + " make it.");
    private static final Clause TAKEN_WINDOW = new Clause(
            2,
            "window-is-kept-in-bookings",
            "No slot is held or booked that lies outside of its due window, as its author's words, what they count from and"
                    + " the entry make it.");

    @Override
    public List<Clause> clauses() {
        return List.of(OFFER_TIMING, TAKEN_TIMING, OFFER_WINDOW, TAKEN_WINDOW);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (HandOver handed : books.visits().dealings().handOvers()) {
            Map<StepRef, Slot> fresh = handed.fresh();
            fresh.keySet().stream()
                    .map(StepRef::journey)
                    .distinct()
                    .forEach(journey -> handed.agenda()
                            .journey(journey)
                            .map(one -> Timings.in(books, one, handed.slots()))
                            .ifPresent(timings -> timings.stream()
                                    .filter(timed -> !isMoving(timed.other(), handed)
                                            && !isMoving(Optional.of(timed.subject()), handed))
                                    .forEach(timed -> judge(books, verdicts, handed, timed))));
            fresh.keySet().forEach(step -> window(books, verdicts, handed, step));
        }
    }

    /** Whether a visit is about to be exchanged, so that it is not known when it will be. */
    private static boolean isMoving(Optional<Step> step, HandOver handed) {
        return step.filter(one -> !handed.slots().containsKey(one.ref()))
                .flatMap(one -> one.dates().offer())
                .isPresent();
    }

    private static void judge(Books books, Verdicts verdicts, HandOver handed, Timed timed) {
        Optional<StepRef> step = handed.fresh().keySet().stream()
                .filter(one -> timed.isOf(one) || timed.isFrom(one))
                .findFirst();
        if (step.isEmpty() || isTooLate(handed, timed, step.get())) {
            return;
        }
        Clause clause = handed.isOffer() ? OFFER_TIMING : TAKEN_TIMING;
        verdicts.met(clause);
        if (!Reckoning.of(books, step.get()).keeps(timed.timing(), timed.moment(), timed.point())) {
            String oracle = timed.subject().ref() + " " + timed.timing() + ", which is " + timed.point();
            verdicts.broken(handed.breaks(clause, step.get(), oracle));
        }
    }

    /** Whether it ought to come before what has been already, so that nothing could be offered that keeps the timing. */
    private static boolean isTooLate(HandOver handed, Timed timed, StepRef step) {
        boolean after = timed.timing().direction() == Offset.Direction.AFTER;
        boolean isFirst = after ? timed.isFrom(step) : timed.isOf(step);
        return isFirst && !(after ? timed.moment() : timed.point()).isAfter(handed.at());
    }

    private static void window(Books books, Verdicts verdicts, HandOver handed, StepRef step) {
        Optional<AuthorsWindow> window = isLaterInCourse(books, step)
                ? Optional.empty()
                : AuthoredStep.in(books, handed.agenda(), step)
                        .flatMap(written -> AuthorsWindow.of(written).or(() -> asItStands(books, written)))
                        .filter(one ->
                                one.earliest().isPresent() || one.latest().isPresent());
        window.ifPresent(one -> {
            Clause clause = handed.isOffer() ? OFFER_WINDOW : TAKEN_WINDOW;
            verdicts.met(clause);
            if (!one.has(requireNonNull(handed.slots().get(step)).start())) {
                verdicts.broken(handed.breaks(clause, step, "by its author it is to be " + one));
            }
        });
    }

    /** Of a series that only life dates, the window is as the agenda has it. */
    private static Optional<AuthorsWindow> asItStands(Books books, AuthoredStep step) {
        Reckoning place = Reckoning.of(books, step.step().ref());
        Optional<Due> due = step.says().due();
        return due.flatMap(said -> step.step()
                .dates()
                .due()
                .map(window -> new AuthorsWindow(
                        window.target(),
                        said.earliest().map(offset -> earliest(offset, window, place)),
                        window.latest().map(at -> latest(said.latest(), at, place)))));
    }

    /** The window of a course is that of its first visit. */
    private static boolean isLaterInCourse(Books books, StepRef step) {
        return step.occurrence() > 1
                && books.template(step)
                        .filter(one -> one.repeat() instanceof Repetition.Course)
                        .isPresent();
    }

    /** From the start of the date that a span in days leads to. */
    private static Instant earliest(Offset offset, DueWindow window, Reckoning place) {
        return offset.span().movesDate() ? place.startOf(window.earliest()) : window.earliest();
    }

    /** To the end of the date that a span in days leads to. */
    private static Instant latest(Optional<Offset> offset, Instant latest, Reckoning place) {
        return offset.filter(one -> one.span().movesDate()).isPresent() ? place.endOf(latest) : latest;
    }
}
