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
import io.journeykit.runtime.RunningHost;
import io.journeykit.spi.Health;
import io.journeykit.spi.InputRefused;
import io.journeykit.spi.NotHere;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.spi.Undecidable;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Refused;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The front door: leads people through journeys, inside a vendor's own process.
 *
 * <p>What is told returns once it is stored, with a receipt. Each call gives it an id of its own; a caller who might
 * tell the same thing twice, such as one that reads from a queue, gives the id with {@link #tell}, which says what telling
 * throws. May be called from any thread.
 */
public final class Journeys implements AutoCloseable {

    private final RunningHost running;
    private final JourneyStarter starter;

    Journeys(RunningHost running, JourneyStarter starter) {
        this.running = running;
        this.starter = starter;
    }

    /** Journeys led in this process; in memory, unless a store is given. */
    public static JourneysBuilder embedded() {
        return new JourneysBuilder();
    }

    /**
     * Lets more templates in while journeys are led, such as a new version: what begins from now on begins by it.
     *
     * @throws Refused with every fault of each; then none of them is in
     * @throws IllegalStateException where these journeys were closed
     */
    public void add(JourneyTemplate... templates) {
        open();
        starter.templates().add(List.of(templates));
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
        Named.given("person", person);
        Named.given("beginning", beginning);
        open();
        return starter.begin(person, beginning);
    }

    /**
     * Something happened out there.
     *
     * @throws IllegalArgumentException where something of it is null or cannot be stored
     */
    public Receipt signal(AgendaId person, Signal signal) {
        Named.given("signal", signal);
        return tell(person, new Input.SignalReceived(newId(), signal));
    }

    /**
     * Something became known about the person.
     *
     * @param effective when it happened or began to hold
     * @param source who tells it, as an opaque reference
     * @throws IllegalArgumentException where something of it is null or cannot be stored
     */
    public Receipt report(AgendaId person, SortedMap<FactName, Value> facts, Instant effective, String source) {
        Named.given("facts", facts);
        facts.forEach((name, value) -> Named.given("value of fact '" + name + "'", value));
        Named.given("effective time", effective);
        Named.given("source", source);
        return tell(person, new Input.ReportFacts(newId(), Optional.empty(), facts, Optional.of(effective), source));
    }

    /**
     * A person of the care team, or the patient, wants something done.
     *
     * @throws IllegalArgumentException where something of it is null or cannot be stored
     */
    public Receipt instruct(AgendaId person, Instruction instruction, Actor actor, String reason) {
        Named.given("instruction", instruction);
        Named.given("actor", actor);
        Named.given("reason", reason);
        return tell(person, new Input.Instruct(newId(), instruction, actor, reason));
    }

    /**
     * How the person wants to be reached, and when they can come.
     *
     * @throws IllegalArgumentException where something of it is null or cannot be stored
     */
    public Receipt prefer(AgendaId person, Preferences preferences) {
        Named.given("preferences", preferences);
        return tell(person, new Input.ChangePreference(newId(), preferences));
    }

    /**
     * What the person permits or denies from now on.
     *
     * @throws IllegalArgumentException where something of it is null or cannot be stored
     */
    public Receipt consent(AgendaId person, ConsentRule... rules) {
        Stream.of(rules).forEach(rule -> Named.given("rule of consent", rule));
        return tell(person, new Input.ChangeConsent(newId(), List.of(rules)));
    }

    /**
     * Tells anything, under an id of the caller's: told again, it changes nothing and gets the same receipt.
     *
     * @throws NotHere where its journeys are of templates that are not here
     * @throws InputRefused where something else was told under that id
     * @throws IllegalArgumentException where it may not be told, such as of another tenant, or cannot be stored
     * @throws Undecidable where the library fails on it
     * @throws IllegalStateException where others commit first, again and again; it may be told again under its id
     */
    public Receipt tell(AgendaId person, Input input) {
        Named.given("person", person);
        Named.given("input", input);
        Named.given("input's id", input.id());
        return open().accept(person, input);
    }

    /**
     * All that is coordinated for a person; empty of content where nothing is known.
     *
     * @throws IllegalArgumentException where null is asked for
     */
    public Agenda agenda(AgendaId person) {
        Named.given("person", person);
        AgendaId home = host().home(person);
        return host().agenda(home).orElseGet(() -> Agenda.empty(home));
    }

    /**
     * What is ahead of a person.
     *
     * @throws IllegalArgumentException where null is asked for
     */
    public Itinerary itinerary(AgendaId person) {
        Agenda agenda = agenda(person);
        return Itinerary.of(agenda, starter.definitions(), host().undelivered(agenda), starter.now());
    }

    /**
     * Why a step stands as it does.
     *
     * @throws IllegalArgumentException where null is asked for
     */
    public Explanation explain(AgendaId person, StepRef step) {
        Named.given("step", step);
        List<Event> events = history(person).stream().map(Recorded::event).toList();
        Agenda agenda = agenda(person);
        return Explanation.of(agenda, starter.definitions(), events, host().undelivered(agenda), step, starter.now());
    }

    /**
     * All that ever became so with a person's journeys, in order.
     *
     * @throws IllegalArgumentException where null is asked for
     */
    public List<Recorded> history(AgendaId person) {
        Named.given("person", person);
        return host().history(host().home(person));
    }

    /** How the host does: what it counted, what failed last, and what does not come back. */
    public Health health() {
        return running.health();
    }

    /** Lets what is under way come to its end, and stops. */
    @Override
    public void close() {
        running.close();
    }

    @Override
    public String toString() {
        return "journeys by " + host();
    }

    private Host host() {
        return running.host();
    }

    /** Who was closed leads nothing more, and so takes nothing. */
    private Host open() {
        if (running.isClosed()) {
            throw new IllegalStateException("These journeys were closed and take nothing; start them again.");
        }
        return running.host();
    }

    private static InputId newId() {
        return InputId.of(UUID.randomUUID().toString());
    }
}
