package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.planning.Slot;
import io.journeykit.template.Due;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 18 of visits: what was booked for a date that turns out to be another is not left to stand in silence. */
final class CorrectedDateReachesVisits implements Law {

    private static final Clause REACHES = new Clause(
            18,
            "corrected-date-reaches-visits",
            "A booked visit that lies outside of its window since its date was told otherwise is proposed anew, or shown to a"
                    + " person, within a minute.");

    @Override
    public List<Clause> clauses() {
        return List.of(REACHES);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Instant last = books.judgedUntil().minus(Books.AT_ONCE);
        books.agendas().stream()
                .flatMap(agenda -> books.states(agenda).stream())
                .filter(state -> state.at().isBefore(last) && tells(state))
                .filter(state -> state.after().person().died().isEmpty())
                .forEach(state ->
                        redated(state).forEach(step -> judge(books, new Case(books, state, step), verdicts)));
    }

    private static boolean tells(State state) {
        Input input = state.commit().input();
        return input instanceof Input.ReportFacts
                || input instanceof Input.SignalReceived
                || input instanceof Input.Instruct;
    }

    private static Set<StepRef> redated(State state) {
        Set<StepRef> redated = new LinkedHashSet<>();
        for (Event event : state.events()) {
            if (event instanceof StepEvent.DueSet set) {
                redated.add(set.step());
            }
        }
        return redated;
    }

    private static void judge(Books books, Case one, Verdicts verdicts) {
        if (one.hadFitted() && one.stands() && !one.fitsStill()) {
            verdicts.met(REACHES);
            if (!new Replanning(books, one.state(), one.step()).isSeenTo()) {
                verdicts.broken(one.finding());
            }
        }
    }

    /** A step that is due otherwise. */
    private record Case(Books books, State state, StepRef step) {

        private Optional<Slot> booked(Agenda agenda) {
            return agenda.step(step).filter(Step::isActive).flatMap(Truth::booked);
        }

        private Optional<DueWindow> window(Agenda agenda) {
            return agenda.step(step).flatMap(one -> one.dates().due());
        }

        private Optional<Due> due() {
            return books.template(step)
                    .filter(plan -> plan.kind() instanceof StepKind.Booking)
                    .filter(plan -> !(plan.repeat() instanceof Repetition.Course))
                    .flatMap(StepTemplate::due);
        }

        boolean hadFitted() {
            return due().isPresent() && fits(state.before());
        }

        boolean fitsStill() {
            return fits(state.after());
        }

        private boolean fits(Agenda agenda) {
            Optional<Instant> start = booked(agenda).map(Slot::start);
            Optional<DueWindow> window = window(agenda);
            return start.isPresent() && window.isPresent() && isIn(window.get(), start.get());
        }

        /** A date in days lets in all of its day. */
        private boolean isIn(DueWindow window, Instant start) {
            Reckoning place = Reckoning.of(books, step);
            boolean early = due().orElseThrow()
                    .earliest()
                    .map(offset -> offset.span().movesDate() ? place.startOf(window.earliest()) : window.earliest())
                    .filter(start::isBefore)
                    .isPresent();
            boolean late = due().orElseThrow()
                    .latest()
                    .flatMap(offset -> window.latest()
                            .map(at -> offset.span().movesDate() ? place.endOf(at) : at))
                    .filter(start::isAfter)
                    .isPresent();
            return !early && !late;
        }

        /** Whether the same visit is still to come, and is its own. */
        boolean stands() {
            Optional<Slot> slot = booked(state.after());
            boolean open = state.after()
                    .journey(step.journey())
                    .filter(journey -> journey.isOpen() && journey.closing().isEmpty())
                    .map(Journey::id)
                    .isPresent();
            return open
                    && slot.equals(booked(state.before()))
                    && slot.filter(one -> one.start().isAfter(state.at().plus(Books.AT_ONCE)))
                            .isPresent()
                    && window(state.after()).isPresent()
                    && state.after()
                            .step(step)
                            .filter(one -> !one.isHeld() && one.aside().leader().isEmpty())
                            .isPresent();
        }

        Finding finding() {
            return new Finding(
                    REACHES,
                    state.at(),
                    state.after().id(),
                    Optional.of(step),
                    booked(state.after()).orElseThrow().start() + " stands",
                    "its window is now " + window(state.after()).orElseThrow());
        }
    }
}
