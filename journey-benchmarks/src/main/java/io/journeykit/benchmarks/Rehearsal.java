package io.journeykit.benchmarks;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.hours.WeeklyHours;
import io.journeykit.kernel.Decision;
import io.journeykit.policy.Budget;
import io.journeykit.policy.ContactRules;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Channel;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One person's course of care from the first day to the last, each moment of it kept. */
final class Rehearsal {

    private static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00Z");
    private static final Duration PAUSE = Duration.ofHours(3);

    private final List<Moment> signals = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Agenda agenda;
    private Instant now = BEGIN;
    private int inputs;

    private Rehearsal(String person) {
        agenda = Agenda.empty(AgendaId.of(person));
    }

    /** Of a person with so many such journeys side by side, each at the same step. */
    static Rehearsal of(String person, int journeys) {
        Rehearsal rehearsal = new Rehearsal(person);
        rehearsal.begin(journeys);
        Cue.COURSE_OF_CARE.forEach(rehearsal::play);
        return rehearsal;
    }

    /** What was signalled about the first of the journeys, each with the agenda that takes it. */
    List<Moment> signals() {
        return List.copyOf(signals);
    }

    /** The agenda while its person waits for the visit: most steps are behind, and a quarter of them ahead. */
    Agenda inTheMiddle() {
        return signals.stream()
                .filter(moment -> moment.isTold("arrived", "visit"))
                .findFirst()
                .orElseThrow()
                .agenda();
    }

    /** All that ever became so, from an empty agenda on. */
    List<Event> events() {
        return List.copyOf(events);
    }

    private void begin(int journeys) {
        take(new Input.ChangePreference(id(), preferences(agenda.id().person())));
        take(new Input.ChangeConsent(id(), List.of(ConsentRule.permit("care-coordination"))));
        for (int i = 0; i < journeys; i++) {
            take(new Input.BeginJourney(
                    id(), CourseOfCare.TEMPLATES.get(i).ref(), new TreeMap<>(), new TreeMap<>(), Optional.empty()));
        }
    }

    private void play(Cue cue) {
        JourneyId first = agenda.journeys().get(0).id();
        while (!step(first, cue).isActive()) {
            wake(agenda.wakeAt());
        }
        Instant at = when(cue, step(first, cue));
        while (!agenda.wakeAt().isAfter(at)) {
            wake(agenda.wakeAt());
        }
        now = at;
        for (Journey journey : agenda.journeys()) {
            tell(cue.toSignal().in(journey.id()), journey.id().equals(first));
        }
    }

    private Step step(JourneyId journey, Cue cue) {
        return agenda.journey(journey).orElseThrow().steps().of(cue.step()).get(0);
    }

    private Instant when(Cue cue, Step step) {
        Optional<Instant> at = switch (cue.signal()) {
            case "arrived" -> step.dates().start();
            case "fulfilled" -> step.dates().end();
            default -> Optional.of(now.plus(PAUSE));
        };
        return at.orElseThrow();
    }

    private void wake(Instant at) {
        now = at.isAfter(now) ? at : now;
        take(new Input.Wake(id()));
    }

    private void tell(Signal signal, boolean measured) {
        Input input = new Input.SignalReceived(id(), signal);
        if (measured) {
            signals.add(new Moment(agenda, input, now));
        }
        take(input);
    }

    private void take(Input input) {
        Decision decision = new Moment(agenda, input, now).decide();
        agenda = decision.agenda();
        events.addAll(decision.events());
        decision.effects().forEach(this::answer);
    }

    private void answer(Effect effect) {
        take(new Input.EffectReported(id(), effect.key(), Partners.answer(effect)));
        if (effect.request() instanceof Request.SendMessage) {
            boolean first = effect.step()
                    .filter(step ->
                            step.journey().equals(agenda.journeys().get(0).id()))
                    .isPresent();
            tell(Signal.of("delivered").referring(effect.key().value()), first);
        }
    }

    private InputId id() {
        return InputId.of("in-" + ++inputs);
    }

    private static Preferences preferences(String person) {
        return new Preferences(
                CourseOfCare.BOSTON,
                "en",
                List.of(new Address(Channel.SMS, "sms:" + person), new Address(Channel.EMAIL, person + "@example.org")),
                new ContactRules(
                        WeeklyHours.daily(LocalTime.of(9, 0), LocalTime.of(19, 0)),
                        List.of(new Budget.PerDay(10), new Budget.PerWeek(40))),
                WeeklyHours.ALWAYS,
                new TreeMap<>());
    }

    @Override
    public String toString() {
        return signals.size() + " signals to " + agenda;
    }
}
