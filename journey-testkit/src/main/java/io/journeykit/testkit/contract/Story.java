package io.journeykit.testkit.contract;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.kernel.Kernel;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.planning.Slot;
import io.journeykit.planning.Waiting;
import io.journeykit.spi.Commit;
import io.journeykit.template.Entry;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One agenda in the making: each next commit builds on the one before. */
final class Story {

    static final Instant MONDAY = Instant.parse("2026-03-02T15:15:00Z");

    static final String SERVICE = "check-up";
    static final StepRef VISIT = StepRef.of(JourneyId.of("visit-1"), StepId.of("visit"));

    private Agenda agenda;

    Story(String person) {
        this(AgendaId.of(person));
    }

    Story(AgendaId id) {
        agenda = Agenda.empty(id);
    }

    AgendaId id() {
        return agenda.id();
    }

    Agenda agenda() {
        return agenda;
    }

    /** Something is told, and noted. */
    Commit noting(String input) {
        return next(signal(input, "noise"), List.of(noted()));
    }

    /** Nothing comes of it. */
    Commit ignoring(String input) {
        return next(signal(input, "noise"), List.of());
    }

    /** Time has passed, and nothing comes of it. */
    Commit woken(String input) {
        return next(new Input.Wake(InputId.of(input)), List.of());
    }

    /** A signal is kept, and so the agenda wakes then. */
    Commit wakingAt(String input, Instant at) {
        return next(signal(input, "early"), List.of(new NoticeEvent.SignalKept(Signal.of("early"), at, stamp())));
    }

    /** The signal kept last is let go, and with it the wake-up. */
    Commit sleeping(String input) {
        return next(
                signal(input, "letting-go"), List.of(new NoticeEvent.SignalLetGo(Signal.of("early"), true, stamp())));
    }

    /** A journey without steps begins: open, and nothing to wake it. */
    Commit beginningWithoutWake(String input) {
        Event begun = new JourneyEvent.Begun(
                JourneyId.of("still-1"),
                new TemplateRef("still", "1"),
                "hash",
                List.of(),
                new TreeMap<>(),
                Entry.CURRENT,
                Optional.empty(),
                MONDAY,
                stamp());
        return next(signal(input, "beginning"), List.of(begun));
    }

    /** A journey begins that waits for an appointment. */
    Commit wanting(String input) {
        return next(
                signal(input, "wanting"),
                List.of(begun(), added(), new JourneyEvent.ChainChanged(VISIT.journey(), seeking(), stamp())));
    }

    /** A journey begins in which this is offered. */
    Commit offering(String input, Slot slot) {
        TreeMap<String, Slot> slots = new TreeMap<>(Map.of(VISIT.toString(), slot));
        Chain.Option option = new Chain.Option(1, slots, Phrase.of("something"), List.of());
        Chain offered =
                seeking().seeking(seeking().search().map(Chain.Search::closed)).offering(List.of(option));
        return next(
                signal(input, "offering"),
                List.of(begun(), added(), new JourneyEvent.ChainChanged(VISIT.journey(), offered, stamp())));
    }

    /** What was offered is booked. */
    Commit booking(String input, Slot slot) {
        return next(
                signal(input, "booking"),
                List.of(
                        new JourneyEvent.ChainChanged(VISIT.journey(), seeking().settled(), stamp()),
                        new StepEvent.VisitBooked(VISIT, slot, false, stamp())));
    }

    /** What is offered is offered no more. */
    Commit takingBack(String input) {
        return next(
                signal(input, "taking-back"),
                List.of(new JourneyEvent.ChainChanged(VISIT.journey(), seeking().settled(), stamp())));
    }

    private static Chain seeking() {
        Waiting.Want want =
                new Waiting.Want(SERVICE, Optional.empty(), MONDAY, Optional.empty(), List.of(), Optional.empty());
        Waiting.Standing standing = new Waiting.Standing(Priority.ROUTINE, MONDAY, Optional.empty(), true);
        Chain.Search search = new Chain.Search(new TreeMap<>(Map.of(VISIT.toString(), want)), standing, true);
        return new Chain(List.of(VISIT), List.of(), List.of()).seeking(Optional.of(search));
    }

    private static Event begun() {
        return new JourneyEvent.Begun(
                VISIT.journey(),
                new TemplateRef("visit", "1"),
                "hash",
                List.of(),
                new TreeMap<>(),
                Entry.CATCH_UP,
                Optional.empty(),
                MONDAY,
                stamp());
    }

    private static Event added() {
        JourneyEvent.Occurrence visit = new JourneyEvent.Occurrence(VISIT, Optional.empty());
        return new JourneyEvent.OccurrencesAdded(VISIT.journey(), List.of(visit), MONDAY, stamp());
    }

    /** Adapters are asked for these. */
    Commit asking(String input, Request... requests) {
        List<Event> events = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Request request : requests) {
            EffectKey key = EffectKey.of(id(), agenda.sequence() + events.size() + 1, request);
            Effect effect = new Effect(key, Optional.empty(), Optional.of(MONDAY.plusSeconds(3600)), request);
            events.add(new EffectEvent.Requested(effect, stamp()));
            effects.add(effect);
        }
        Agenda before = agenda;
        agenda = Kernel.evolve(agenda, events);
        return new Commit(before.sequence(), signal(input, "asking"), agenda, events, effects);
    }

    /** An effect's result is in. */
    Commit reporting(String input, EffectKey key) {
        return next(
                new Input.EffectReported(InputId.of(input), key, Report.Done.PLAINLY),
                List.of(new EffectEvent.Settled(key, "done", stamp())));
    }

    Commit next(Input input, List<Event> events) {
        Agenda before = agenda;
        agenda = Kernel.evolve(agenda, events);
        return new Commit(before.sequence(), input, agenda, events, List.of());
    }

    static Input signal(String input, String name) {
        return new Input.SignalReceived(InputId.of(input), Signal.of(name));
    }

    static Event noted() {
        return new NoticeEvent.Noted(Optional.empty(), "noise", Optional.of(Phrase.of("something")), stamp());
    }

    static Stamp stamp() {
        return new Stamp(MONDAY, MONDAY, Because.of(Because.Why.SIGNALLED, Name.signal("noise")));
    }
}
