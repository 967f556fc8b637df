package io.journeykit;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.insight.Explanation;
import io.journeykit.insight.Itinerary;
import io.journeykit.runtime.Host;
import io.journeykit.runtime.HostThreads;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Undecidable;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The front door: leads people through journeys, inside a vendor's own process.
 *
 * <p>What is told returns once it is stored, with a receipt. Each call gives it an id of its own; a caller who might
 * tell the same thing twice, such as one that reads from a queue, gives the id with {@link #tell}, which says what telling
 * throws. May be called from any thread.
 */
public final class Journeys implements AutoCloseable {

    private final HostThreads threads;
    private final JourneyStarter starter;

    Journeys(HostThreads threads, JourneyStarter starter) {
        this.threads = threads;
        this.starter = starter;
    }

    /** Journeys led in this process; in memory, unless a store is given. */
    public static JourneysBuilder embedded() {
        return new JourneysBuilder();
    }

    /**
     * Begins a journey of a person by the latest version of a template.
     *
     * @throws IllegalArgumentException where no such template was given
     * @throws IllegalStateException where it cannot begin, such as for want of an anchor; an incident then says why
     */
    public JourneyId begin(String template, AgendaId person) {
        return begin(person, Beginning.of(template));
    }

    /**
     * Begins a journey.
     *
     * @throws IllegalArgumentException where no such template was given
     * @throws IllegalStateException where it cannot begin, such as for want of an anchor; an incident then says why
     */
    public JourneyId begin(AgendaId person, Beginning beginning) {
        return starter.begin(person, beginning);
    }

    /** Something happened out there. */
    public Receipt signal(AgendaId person, Signal signal) {
        return tell(person, new Input.SignalReceived(newId(), signal));
    }

    /**
     * Something became known about the person.
     *
     * @param effective when it happened or began to hold
     * @param source who tells it, as an opaque reference
     */
    public Receipt report(AgendaId person, SortedMap<FactName, Value> facts, Instant effective, String source) {
        return tell(person, new Input.ReportFacts(newId(), Optional.empty(), facts, effective, source));
    }

    /** A person of the care team, or the patient, wants something done. */
    public Receipt instruct(AgendaId person, Instruction instruction, Actor actor, String reason) {
        return tell(person, new Input.Instruct(newId(), instruction, actor, reason));
    }

    /** How the person wants to be reached, and when they can come. */
    public Receipt prefer(AgendaId person, Preferences preferences) {
        return tell(person, new Input.ChangePreference(newId(), preferences));
    }

    /** What the person permits or denies from now on. */
    public Receipt consent(AgendaId person, ConsentRule... rules) {
        return tell(person, new Input.ChangeConsent(newId(), List.of(rules)));
    }

    /**
     * Tells anything, under an id of the caller's: told again, it changes nothing and gets the same receipt.
     *
     * @throws InputRefused where something else was told under that id
     * @throws Undecidable where the library fails on it
     * @throws IllegalStateException where others commit first, again and again; it may be told again under its id
     */
    public Receipt tell(AgendaId person, Input input) {
        return host().accept(person, input);
    }

    /** All that is coordinated for a person; empty of content where nothing is known. */
    public Agenda agenda(AgendaId person) {
        AgendaId home = host().home(person);
        return host().agenda(home).orElseGet(() -> Agenda.empty(home));
    }

    /** What is ahead of a person. */
    public Itinerary itinerary(AgendaId person) {
        return Itinerary.of(agenda(person), starter.definitions(), starter.now());
    }

    /** Why a step stands as it does. */
    public Explanation explain(AgendaId person, StepRef step) {
        List<Event> events = history(person).stream().map(Recorded::event).toList();
        return Explanation.of(agenda(person), starter.definitions(), events, step, starter.now());
    }

    /** All that ever became so with a person's journeys, in order. */
    public List<Recorded> history(AgendaId person) {
        return host().history(host().home(person));
    }

    /** Lets what is under way come to its end, and stops. */
    @Override
    public void close() {
        threads.close();
    }

    @Override
    public String toString() {
        return "journeys by " + host();
    }

    private Host host() {
        return threads.host();
    }

    private static InputId newId() {
        return InputId.of(UUID.randomUUID().toString());
    }
}
