package io.journeykit.examples.journeys;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Listener;
import io.journeykit.testkit.InvariantWatch;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of a named world, as tables of wall times; an invariant watch and a stillness watched every commit of it. */
record Chronicle(PlayedAgenda played) {

    static Chronicle of(String name) {
        World world = NamedWorlds.read(name);
        Watch watch = new Watch(Listener.all(List.of(new InvariantWatch(), new Stillness(world))), new ArrayList<>());
        PlayedAgenda played = Play.of(world, watch);
        watch.failures().forEach(failure -> {
            throw failure;
        });
        return new Chronicle(played);
    }

    /** Keeps what went wrong, in case whoever is told of a failure swallows it. */
    private record Watch(Listener listener, List<AssertionError> failures) implements Listener {
        @Override
        public void committed(Commit commit) {
            try {
                listener.committed(commit);
            } catch (AssertionError failure) {
                failures.add(failure);
            }
        }
    }

    Agenda agenda() {
        return played.agenda();
    }

    List<String> incidents() {
        return agenda().desk().incidents().stream().map(Incident::code).toList();
    }

    /** {@code visit 2026-04-09T14:30} for each visit that took place, in the order of their ends. */
    List<String> visits() {
        Map<StepRef, Instant> starts = new HashMap<>();
        List<String> visits = new ArrayList<>();
        all(StepEvent.class).forEach(event -> {
            if (event instanceof StepEvent.VisitBooked booked) {
                starts.put(booked.step(), booked.slot().start());
            } else if (event instanceof StepEvent.Ended ended
                    && ended.outcome() == Outcome.COMPLETED
                    && starts.containsKey(ended.step())) {
                visits.add(ended.step().step() + " " + wall(starts.get(ended.step())));
            }
        });
        return visits;
    }

    /** All that was noted and offered, with its reasons, in words. */
    String told() {
        return all(Event.class).map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** The starts of the visits that were ever booked for a step. */
    List<String> booked(String step) {
        return of(StepEvent.VisitBooked.class, step)
                .map(booked -> wall(booked.slot().start()))
                .toList();
    }

    /** {@code 2026-05-25 2026-05-31 2026-07-06}: earliest, target and latest, each time that a step was dated. */
    List<String> windows(String step) {
        return of(StepEvent.DueSet.class, step)
                .flatMap(due -> due.window().stream())
                .map(this::dates)
                .toList();
    }

    private String dates(DueWindow window) {
        return date(window.earliest()) + " " + date(window.target()) + " "
                + window.latest().map(this::date).map(LocalDate::toString).orElse("never");
    }

    /** When a step came to stand in a state. */
    List<String> moves(String step, String state) {
        return of(StepEvent.Moved.class, step)
                .filter(moved -> moved.to().equals(state))
                .map(this::at)
                .toList();
    }

    /** {@code 2026-07-07T11:00 COMPLETED} for each end of a step, at its effective time. */
    List<String> ends(String step) {
        return of(StepEvent.Ended.class, step)
                .map(ended -> wall(ended.stamp().effective()) + " " + ended.outcome())
                .toList();
    }

    /** {@code reminder-1 2026-03-03T08:00} for each message and question that went out. */
    List<String> contacts() {
        return requests(Request.class)
                .filter(requested -> !text(requested).isEmpty())
                .map(requested -> text(requested) + " " + at(requested))
                .toList();
    }

    /** When the care team was given this to do. */
    List<String> work(String text) {
        return requests(Request.AssignWork.class)
                .filter(requested -> ((Request.AssignWork) requested.effect().request())
                        .text()
                        .equals(text))
                .map(this::at)
                .toList();
    }

    /** Why the options that were offered are not earlier. */
    List<String> reasons() {
        return all(JourneyEvent.ChainChanged.class)
                .flatMap(changed -> changed.chain().options().stream())
                .flatMap(option -> option.reasons().stream())
                .toList();
    }

    Stream<EffectEvent.Requested> requests(Class<? extends Request> kind) {
        return all(EffectEvent.Requested.class)
                .filter(requested -> kind.isInstance(requested.effect().request()));
    }

    <E extends Event> Stream<E> all(Class<E> kind) {
        return played.events().stream()
                .map(recorded -> recorded.event())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <E extends StepEvent> Stream<E> of(Class<E> kind, String step) {
        return all(kind).filter(event -> event.step().step().value().equals(step));
    }

    private static String text(EffectEvent.Requested requested) {
        Request request = requested.effect().request();
        if (request instanceof Request.SendMessage message) {
            return message.text();
        }
        return request instanceof Request.AskPatient question ? question.text() : "";
    }

    private String at(Event event) {
        return wall(event.stamp().recorded());
    }

    private String wall(Instant at) {
        return LocalDateTime.ofInstant(at, played.world().setting().almanac().zone())
                .toString();
    }

    private LocalDate date(Instant at) {
        return played.world().setting().almanac().dateOf(at);
    }

    @Override
    public String toString() {
        return "chronicle of " + played;
    }
}
