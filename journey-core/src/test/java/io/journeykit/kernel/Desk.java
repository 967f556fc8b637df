package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What lies before whoever works in an office: the agenda, what became so, what adapters were asked for. */
abstract class Desk {

    final Definitions definitions;
    private final List<Event> events = new ArrayList<>();
    private final OutTray tray = new OutTray();
    private Agenda agenda;
    private Instant now = Boston.local("2026-03-02T10:00");

    Desk(AgendaId person, Definitions definitions) {
        this.agenda = Agenda.empty(person);
        this.definitions = definitions;
    }

    final void lay(Decision decision) {
        agenda = decision.agenda();
        events.addAll(decision.events());
        tray.add(decision.effects());
    }

    final void turnTo(Instant time) {
        now = time;
    }

    final OutTray tray() {
        return tray;
    }

    public final Agenda agenda() {
        return agenda;
    }

    public final Definitions definitions() {
        return definitions;
    }

    public final Instant now() {
        return now;
    }

    public final List<Event> events() {
        return List.copyOf(events);
    }

    public final List<Effect> effects() {
        return tray.all();
    }

    /** The last request of this kind, answered or not. */
    public final <R extends Request> R last(Class<R> kind) {
        return kind.cast(tray.last(kind).request());
    }

    /** How many requests of this kind there were. */
    final long count(Class<? extends Request> kind) {
        return tray.of(kind).count();
    }

    /** How many messages of this text were sent. */
    final long messages(String text) {
        return tray.of(Request.SendMessage.class)
                .filter(effect ->
                        ((Request.SendMessage) effect.request()).text().equals(text))
                .count();
    }

    final JourneyId journey(int number) {
        return agenda.journeys().get(number - 1).id();
    }

    /** The first occurrence of the step, in the journey that began last of those that have it. */
    final Step step(String id) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.steps().of(StepId.of(id)).stream().limit(1))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    final Step step(JourneyId journey, String id) {
        return agenda.step(StepRef.of(journey, StepId.of(id))).orElseThrow();
    }

    final StepRef ref(String id) {
        return step(id).ref();
    }

    /** The phase of every occurrence of a step, or how it ended. */
    final List<String> are(String id) {
        return agenda.journeys().stream()
                .flatMap(journey -> journey.steps().of(StepId.of(id)).stream())
                .map(step ->
                        step.outcome().map(Object::toString).orElse(step.phase().toString()))
                .toList();
    }

    final List<String> incidents() {
        return agenda.desk().incidents().stream().map(Incident::code).toList();
    }
}
