package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.Poller.Pace;
import io.journeykit.fhir.listening.VersionReplay.ReplayContext;
import io.journeykit.fhir.server.FhirServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts a {@link FhirListener} together. */
public final class ListenerBuilder {

    private static final int REMEMBERED = 10_000;
    private static final int PAGE = 100;

    private final InputReceiver telling;
    private final Instant since;
    private String name = "fhir";
    private Source source = Source.NOWHERE;
    private People people = People.byId("default");
    private Openings openings = Openings.NONE;
    private Optional<ResourceSubjects> subjects = Optional.empty();
    private Translations translations = Translations.standard();
    private Memory memory = Memory.of(REMEMBERED);
    private Cursors cursors = Cursors.inMemory();
    private Pace pace;
    private Consumer<Undelivered> undelivered = one -> {};

    ListenerBuilder(InputReceiver telling, Instant since) {
        this.telling = telling;
        this.since = since;
        this.pace = new Pace(since, Duration.ofMinutes(2), PAGE);
    }

    /** The server that is read; none, where all is handed over. */
    public ListenerBuilder reading(FhirServer server) {
        return reading(new ServerSource(server));
    }

    public ListenerBuilder reading(Source other) {
        source = other;
        return this;
    }

    /** What the server is called in the ids of inputs, where there are several; {@code fhir} unless said otherwise. */
    public ListenerBuilder named(String other) {
        name = other;
        return this;
    }

    /** Whose agenda a Patient's is; unless said otherwise, that of the server's id of the Patient. */
    public ListenerBuilder people(People other) {
        people = other;
        return this;
    }

    /** Who waits for slots; nobody, unless said otherwise. */
    public ListenerBuilder openings(Openings other) {
        openings = other;
        return this;
    }

    /** Whom resources concern, instead of by our identifiers on them or on what they were made for, and by Patient. */
    public ListenerBuilder subjects(ResourceSubjects other) {
        subjects = Optional.of(other);
        return this;
    }

    public ListenerBuilder translations(Translations other) {
        translations = other;
        return this;
    }

    public ListenerBuilder memory(Memory other) {
        memory = other;
        return this;
    }

    public ListenerBuilder cursors(Cursors other) {
        cursors = other;
        return this;
    }

    /**
     * How polling goes.
     *
     * @param overlap how long what was written may take to become visible
     * @param page how many resources are asked for at once
     */
    public ListenerBuilder polling(Duration overlap, int page) {
        pace = new Pace(since, overlap, page);
        return this;
    }

    /** Is told what could not be told to anybody. */
    public ListenerBuilder undelivered(Consumer<Undelivered> other) {
        undelivered = other;
        return this;
    }

    public FhirListener build() {
        return new FhirListener(this);
    }

    ReplayContext replayContext() {
        return new ReplayContext(
                source, subjects.orElseGet(() -> new LinkedSubjects(source, people, openings)), memory, since);
    }

    String name() {
        return name;
    }

    InputReceiver telling() {
        return telling;
    }

    Translations translations() {
        return translations;
    }

    Cursors cursors() {
        return cursors;
    }

    Pace pace() {
        return pace;
    }

    Consumer<Undelivered> undelivered() {
        return undelivered;
    }

    @Override
    public String toString() {
        return "a listener to " + source + ", not built yet";
    }
}
