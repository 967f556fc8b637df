package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.journeykit.agenda.Input;
import io.journeykit.fhir.adapters.FhirAppointments;
import io.journeykit.fhir.adapters.FhirMessaging;
import io.journeykit.fhir.adapters.FhirRecords;
import io.journeykit.fhir.adapters.FhirReferrals;
import io.journeykit.fhir.adapters.FhirWorklist;
import io.journeykit.fhir.adapters.PortContext;
import io.journeykit.fhir.adapters.Waitlist;
import io.journeykit.fhir.listening.FhirListener;
import io.journeykit.fhir.listening.Undelivered;
import io.journeykit.fhir.projection.Parties;
import io.journeykit.fhir.projection.Projector;
import io.journeykit.fhir.projection.R4;
import io.journeykit.fhir.projection.Servers;
import io.journeykit.fhir.server.FhirFailure;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.kernel.Definitions;
import io.journeykit.memory.InMemoryStore;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Listener;
import io.journeykit.testkit.Scene;
import io.journeykit.testkit.play.Play;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.testkit.world.Beginning;
import io.journeykit.testkit.world.Opening;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One run of a world in which the coordination and all others meet on a FHIR server and nowhere else: it writes by the
 * adapters and hears by a listener; they read and write resources.
 */
final class FhirPlay implements Post.Hearing {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final World world;
    private final Post post;
    private final Scene scene;
    private final Place place;
    private final Ledger ledger;
    private final Town town;
    private final FhirListener listener;
    private final List<Undelivered> undelivered = new ArrayList<>();

    /**
     * @param theirs by which all others reach the server
     * @param ours by which the coordination does
     */
    FhirPlay(World world, IGenericClient theirs, FhirServer ours, Post post) {
        this.world = world;
        this.post = post;
        this.scene = Scene.at(world.script().begins().get(0).at());
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        this.place = new Place(world, theirs);
        this.ledger = new Ledger(theirs, place);
        PortContext context = PortContext.at(ours, place.systems()).by(scene.clock());
        this.listener = FhirListener.telling((person, input) -> scene.tell(person, input), before)
                .reading(ours)
                .people(patient -> place.systems().agendaOf(patient.getIdentifier()))
                .openings(Waitlist.at(context)::opened)
                .polling(Duration.ofSeconds(5), 50)
                .undelivered(undelivered::add)
                .build();
        this.town = new Town(scene, world, ledger, () -> post.deliver(place.written(), this));
        Adapters adapters = Adapters.of(
                FhirAppointments.at(context),
                FhirMessaging.at(context),
                FhirReferrals.at(context),
                FhirRecords.at(context),
                FhirWorklist.at(context));
        Definitions definitions = Play.definitions(world);
        AgendaStore store = new InMemoryStore();
        Projector projector = Projector.onto(
                Servers.one(ours).besideAdapters(), R4.with(known()), Projector.Source.of(store, definitions));
        scene.play(Host.over(definitions)
                .store(store)
                .words(Words.standard().naming(world.setting().names()))
                .listener(post.shows() ? projector : Listener.NONE)
                .adapters(Adapters.of(new ObservedAdapters(
                        adapters,
                        () -> soon(Duration.ZERO, () -> {
                            projector.drain();
                            town.look();
                        })))));
    }

    private Parties known() {
        return new Parties() {
            @Override
            public Optional<String> patient(AgendaId agenda) {
                return Optional.of(place.patient().getReference());
            }
        };
    }

    @Override
    public Scene scene() {
        return scene;
    }

    /** What all others see on the server. */
    Ledger ledger() {
        return ledger;
    }

    /** What came of this person's, and could not be told. */
    List<Undelivered> undelivered() {
        return List.copyOf(undelivered);
    }

    /** Plays the world to its end. */
    PlayedAgenda play() {
        place.written();
        scene.tell(
                place.person(),
                new Input.ChangePreference(scene.inputId(), world.person().preferences()));
        scene.tell(
                place.person(),
                new Input.ChangeConsent(scene.inputId(), world.person().consents()));
        world.script().begins().forEach(begin -> scene.at(begin.at(), () -> begin(begin)));
        town.plan(world.script().happenings(), new Occasion(Optional.empty(), scene.now()));
        world.cast().parties().values().forEach(party -> party.openings().forEach(this::open));
        Instant last = scene.playOut(world.setting().until());
        return new PlayedAgenda(world, scene.host().history(place.person()), scene.agenda(place.person()), last);
    }

    @Override
    public void after(Duration delay, Function<FhirListener, Object> how) {
        soon(delay, () -> how.apply(listener));
    }

    /** Does it then, and again a minute later as long as the server cannot be reached. */
    private void soon(Duration delay, Runnable what) {
        scene.in(delay, () -> {
            try {
                what.run();
            } catch (FhirFailure | BaseServerResponseException unreached) {
                soon(A_MINUTE, what);
            }
        });
    }

    private void begin(Beginning begin) {
        scene.tell(
                place.person(),
                new Input.BeginJourney(
                        scene.inputId(), begin.template(), begin.anchors(), begin.parameters(), begin.entry()));
    }

    private void open(Opening opening) {
        scene.at(opening.appears().orElse(scene.now()), () -> town.write(() -> place.open(opening)));
    }
}
