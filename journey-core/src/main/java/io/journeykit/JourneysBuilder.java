package io.journeykit;

import io.journeykit.calendar.days.WorkCalendar;
import io.journeykit.calendar.recurrence.RecurrenceLanguage;
import io.journeykit.condition.ConditionLanguage;
import io.journeykit.kernel.Definitions;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.memory.InMemoryCatalog;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.planning.TravelTime;
import io.journeykit.policy.RetryPolicy;
import io.journeykit.runtime.Host;
import io.journeykit.runtime.HostBuilder;
import io.journeykit.runtime.HostThreads;
import io.journeykit.runtime.ReportedLanguage;
import io.journeykit.runtime.RunningHost;
import io.journeykit.spi.Adapter;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Listener;
import io.journeykit.spi.Metrics;
import io.journeykit.spi.TemplateCatalog;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.Refused;
import io.journeykit.words.TextFormat;
import io.journeykit.words.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Puts {@link Journeys} together; only templates, and the adapters that they need, have to be given. */
public final class JourneysBuilder {

    private final Definitions.Builder definitions = Definitions.with();
    private final List<JourneyTemplate> templates = new ArrayList<>();
    private final List<StepMachine> machines = new ArrayList<>(StandardMachines.all());
    private final List<Listener> listeners = new ArrayList<>();
    private Adapters adapters = Adapters.NONE;
    private AgendaStore store = new InMemoryStore();
    private TemplateCatalog catalog = new InMemoryCatalog();
    private InstantSource clock = InstantSource.system();
    private RetryPolicy retry = RetryPolicy.STANDARD;
    private Metrics metrics = Metrics.NONE;
    private Words words = Words.standard();
    private Locale staff = Locale.ENGLISH;
    private volatile Optional<Host> started = Optional.empty();
    private TextFormat texts = TextFormat.PLAIN;

    JourneysBuilder() {}

    public JourneysBuilder templates(JourneyTemplate... more) {
        templates.addAll(List.of(more));
        return this;
    }

    /** Names a work calendar for the sites of templates. */
    public JourneysBuilder calendar(String name, WorkCalendar calendar) {
        definitions.calendar(name, calendar);
        return this;
    }

    /** Says how long the ways between the places of visits take, so that there is time for them on one day. */
    public JourneysBuilder travel(TravelTime ways) {
        definitions.travel(ways);
        return this;
    }

    /** Adds a vendor's own machine for the steps of all templates. */
    public JourneysBuilder machine(StepMachine machine) {
        definitions.machine(machine);
        machines.add(machine);
        return this;
    }

    /** Adds a language that rules of repetition may be written in, such as {@code rfc5545}. */
    public JourneysBuilder language(RecurrenceLanguage language) {
        definitions.language(language);
        return this;
    }

    /** Adds a language that conditions may be written in. */
    public JourneysBuilder language(ConditionLanguage language) {
        String what = "the condition language " + language.name();
        definitions.language(
                new ReportedLanguage(language, failure -> started.ifPresent(host -> host.failed(what, failure))));
        return this;
    }

    /**
     * The vendor's parts, each for one port or for several; they are added to those that were given before.
     *
     * @throws IllegalArgumentException if two fill the same port
     */
    public JourneysBuilder adapters(Adapter... each) {
        return adapters(Adapters.of(each));
    }

    /**
     * More of the vendor's parts, added to those that were given before.
     *
     * @throws IllegalArgumentException if two fill the same port
     */
    public JourneysBuilder adapters(Adapters more) {
        adapters = adapters.and(more);
        return this;
    }

    public JourneysBuilder store(AgendaStore other) {
        store = other;
        return this;
    }

    public JourneysBuilder catalog(TemplateCatalog other) {
        catalog = other;
        return this;
    }

    public JourneysBuilder clock(InstantSource other) {
        clock = other;
        return this;
    }

    public JourneysBuilder retry(RetryPolicy other) {
        retry = other;
        return this;
    }

    /** One more that is told of every commit. */
    public JourneysBuilder listener(Listener another) {
        listeners.add(another);
        return this;
    }

    /**
     * The texts and names by which people are told things, such as {@code Words.of(Bundles.standard().with(yours), names)};
     * usual: the library's own texts, and no names of providers and places.
     */
    public JourneysBuilder words(Words other) {
        words = other;
        return this;
    }

    /** The language in which the care team reads its work; usual: English. */
    public JourneysBuilder staffLanguage(Locale language) {
        staff = language;
        return this;
    }

    /** The standard that the texts of all templates are written in; usual: plain texts with placeholders in braces. */
    public JourneysBuilder textFormat(TextFormat standard) {
        texts = standard;
        definitions.texts(standard);
        return this;
    }

    public JourneysBuilder metrics(Metrics other) {
        metrics = other;
        return this;
    }

    /**
     * Checks the templates, and begins to lead whatever the store knows.
     *
     * @throws Refused with every fault of every template, and every adapter that they need and nobody gave
     */
    public Journeys start() {
        return start(HostThreads::start);
    }

    /**
     * The same, moved otherwise than by threads: for the testkit, which plays the front door on virtual time.
     *
     * @throws Refused with every fault of every template, and every adapter that they need and nobody gave
     */
    @SuppressWarnings("exports")
    public Journeys start(Function<HostBuilder, RunningHost> moved) {
        TemplatesInUse inUse =
                new TemplatesInUse(new Admission(catalog, machines, adapters, texts), catalog, definitions, templates);
        HostBuilder builder = Host.over(inUse::definitions)
                .store(store)
                .adapters(adapters)
                .clock(clock)
                .retry(retry)
                .metrics(metrics)
                .words(words.writtenIn(texts))
                .staffLanguage(staff);
        listeners.forEach(builder::listener);
        RunningHost running = moved.apply(builder);
        started = Optional.of(running.host());
        return new Journeys(running, new JourneyStarter(running.host(), inUse, adapters, clock));
    }
}
