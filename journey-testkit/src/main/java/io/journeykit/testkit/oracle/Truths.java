package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.planning.Slot;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an agenda was told of visits, where it is plain which one is meant. */
final class Truths {

    private final Books books;
    private final List<Truth> all = new ArrayList<>();
    private final Map<StepRef, Step> known = new HashMap<>();
    private final Map<StepRef, Instant> booked = new HashMap<>();

    private Truths(Books books) {
        this.books = books;
    }

    /** In the order in which they were told, until the store was put back or the person died. */
    static List<Truth> of(Books books, AgendaId agenda) {
        Truths truths = new Truths(books);
        Instant until = books.until();
        for (State state : books.states(agenda)) {
            if (state.before().person().died().isPresent() || !state.at().isBefore(until)) {
                break;
            }
            truths.enter(state);
        }
        return truths.all;
    }

    private void enter(State state) {
        if (state.commit().input() instanceof Input.SignalReceived received
                && !received.signal().effective().filter(state.at()::isBefore).isPresent()) {
            tell(state, received.signal());
        }
        for (Event event : state.events()) {
            if (event instanceof StepEvent changed) {
                known.computeIfPresent(changed.step(), (ref, last) -> changed.applyTo(last));
            }
            if (event instanceof StepEvent.VisitBooked visit) {
                booked.put(visit.step(), state.at());
            } else if (event instanceof JourneyEvent.JourneyEnded ended) {
                remember(state, ended.journey());
            }
        }
    }

    /** Of a journey that has ended only a summary remains, so its bookings are kept here as they stood last. */
    private void remember(State state, JourneyId journey) {
        state.before().journey(journey).ifPresent(one -> one.steps().forEach(step -> known.put(step.ref(), step)));
        for (Event event : state.events()) {
            if (event instanceof StepEvent changed) {
                known.computeIfPresent(changed.step(), (ref, last) -> changed.applyTo(last));
            }
        }
    }

    private void tell(State state, Signal signal) {
        Optional<Step> was = meant(state.before(), signal);
        was.flatMap(step -> Truth.kind(signal, step))
                .ifPresent(kind -> all.add(new Truth(
                        kind,
                        signal,
                        was.get(),
                        Optional.ofNullable(booked.get(was.get().ref())),
                        state)));
    }

    private Optional<Step> meant(Agenda agenda, Signal signal) {
        Signal.About about = signal.about();
        List<Step> meant = new ArrayList<>();
        for (Journey journey : agenda.journeys()) {
            boolean told = about.journey().map(journey.id()::equals).orElse(true) && isBooking(journey, about);
            if (told && journey.isOpen()) {
                journey.steps().of(about.step().get()).stream()
                        .filter(step -> isMeant(about, step))
                        .forEach(meant::add);
            } else if (told) {
                known.values().stream()
                        .filter(step -> step.ref().journey().equals(journey.id())
                                && step.id().equals(about.step().get()))
                        .filter(step -> isMeant(about, step))
                        .forEach(meant::add);
            }
        }
        return meant.size() == 1 && isOfItsSlot(signal, meant.get(0)) ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private boolean isBooking(Journey journey, Signal.About about) {
        return about.step()
                .flatMap(step -> books.template(StepRef.of(journey.id(), step)))
                .filter(step -> step.kind() instanceof StepKind.Booking)
                .isPresent();
    }

    private static boolean isMeant(Signal.About about, Step step) {
        return about.occurrence()
                        .map(number -> number == step.ref().occurrence())
                        .orElse(true)
                && (about.item().isEmpty() || about.item().equals(step.item()));
    }

    /** What refers to another slot than the step has, or to a booking that was given back, is told of a former visit. */
    private boolean isOfItsSlot(Signal signal, Step step) {
        boolean isOver = signal.reference()
                .flatMap(books.visits()::takenUnder)
                .filter(taken -> taken.givenBack() || isOfAnother(taken.slot(), step))
                .isPresent();
        return !isOver
                && signal.reference()
                        .filter(name -> !books.visits().ofSlot(name).isEmpty())
                        .map(name -> step.dates()
                                .slot()
                                .filter(slot -> slot.id().equals(name))
                                .isPresent())
                        .orElse(true);
    }

    private static boolean isOfAnother(Slot slot, Step step) {
        return step.dates().slot().filter(has -> !has.id().equals(slot.id())).isPresent();
    }

    @Override
    public String toString() {
        return all.size() + " truths";
    }
}
