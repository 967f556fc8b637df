package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

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
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Instant last = books.until().minus(Books.AT_ONCE);
        for (AgendaId agenda : books.agendas()) {
            Map<StepRef, DueWindow> windows = new HashMap<>();
            for (State state : books.judged(agenda)) {
                Map<StepRef, DueWindow> now = redated(state);
                if (state.at().isBefore(last)
                        && tells(state)
                        && state.after().person().died().isEmpty()) {
                    now.keySet().stream()
                            .filter(windows::containsKey)
                            .forEach(step -> judge(
                                    books,
                                    new Case(
                                            books,
                                            state,
                                            step,
                                            requireNonNull(windows.get(step)),
                                            requireNonNull(now.get(step))),
                                    verdicts));
                }
                windows.putAll(now);
            }
        }
    }

    private static boolean tells(State state) {
        Input input = state.commit().input();
        return input instanceof Input.ReportFacts
                || input instanceof Input.SignalReceived
                || input instanceof Input.Instruct;
    }

    /** What is due at another time, and when; while a date is unknown, what was due from it stays as it was. */
    private static Map<StepRef, DueWindow> redated(State state) {
        Map<StepRef, DueWindow> redated = new LinkedHashMap<>();
        for (Event event : state.events()) {
            if (event instanceof StepEvent.DueSet set) {
                set.window().ifPresent(window -> redated.put(set.step(), window));
            }
        }
        return redated;
    }

    private static void judge(Books books, Case one, Verdicts verdicts) {
        if (one.hadFitted() && one.stands() && !one.fitsStill()) {
            verdicts.met(REACHES);
            if (!new VisitReplan(books, one.state(), one.step()).isSeenTo()) {
                verdicts.broken(one.finding());
            }
        }
    }

    /** A step that is due otherwise. */
    private record Case(Books books, State state, StepRef step, DueWindow was, DueWindow now) {

        private Optional<Slot> booked(Agenda agenda) {
            return agenda.step(step).filter(Step::isActive).flatMap(Truth::booked);
        }

        private Optional<Due> due() {
            return books.template(step)
                    .filter(plan -> plan.kind() instanceof StepKind.Booking)
                    .filter(plan -> !(plan.repeat() instanceof Repetition.Course))
                    .flatMap(StepTemplate::due);
        }

        boolean hadFitted() {
            return due().isPresent() && fits(was);
        }

        boolean fitsStill() {
            return fits(now);
        }

        private boolean fits(DueWindow window) {
            return booked(state.before())
                    .map(Slot::start)
                    .filter(start -> isIn(window, start))
                    .isPresent();
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
                    .flatMap(offset -> window.latest().map(at -> offset.span().movesDate() ? place.endOf(at) : at))
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
                    && state.after()
                            .step(step)
                            .filter(one ->
                                    !one.isHeld() && one.extras().leader().isEmpty())
                            .isPresent();
        }

        Finding finding() {
            return new Finding(
                    REACHES,
                    state.at(),
                    state.after().id(),
                    Optional.of(step),
                    booked(state.after()).orElseThrow().start() + " stands",
                    "its window is now " + now);
        }
    }
}
