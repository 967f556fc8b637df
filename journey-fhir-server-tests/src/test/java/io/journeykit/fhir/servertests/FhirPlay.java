package io.journeykit.fhir.servertests;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import io.journeykit.agenda.Input;
import io.journeykit.examples.play.Play;
import io.journeykit.examples.play.Played;
import io.journeykit.examples.world.Beginning;
import io.journeykit.examples.world.Opening;
import io.journeykit.examples.world.World;
import io.journeykit.fhir.adapters.Desk;
import io.journeykit.fhir.adapters.FhirAppointments;
import io.journeykit.fhir.adapters.FhirMessaging;
import io.journeykit.fhir.adapters.FhirRecords;
import io.journeykit.fhir.adapters.FhirReferrals;
import io.journeykit.fhir.adapters.FhirWorklist;
import io.journeykit.fhir.adapters.Waitlist;
import io.journeykit.fhir.listening.FhirListener;
import io.journeykit.fhir.listening.Unheard;
import io.journeykit.fhir.server.FhirServer;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Adapters;
import io.journeykit.testkit.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a world in which the coordination and all others meet on a FHIR server and nowhere else: it writes by the
 * adapters and hears by a listener; they read and write resources.
 */
final class FhirPlay {

    private final World world;
    private final Scene scene;
    private final Place place;
    private final Town town;
    private final FhirListener listener;
    private final List<Unheard> unheard = new ArrayList<>();

    private FhirPlay(World world, IGenericClient theirs, FhirServer ours) {
        this.world = world;
        this.scene = Scene.at(world.script().begins().get(0).at());
        Instant before = Instant.now().minusSeconds(1);
        this.place = new Place(world, theirs);
        Desk desk = Desk.at(ours, place.register()).by(scene.clock());
        this.listener = FhirListener.telling((person, input) -> scene.tell(person, input), before)
                .reading(ours)
                .people(patient -> place.register().agendaOf(patient.getIdentifier()))
                .openings(Waitlist.at(desk)::opened)
                .polling(Duration.ofSeconds(5), 50)
                .unheard(unheard::add)
                .build();
        this.town = new Town(scene, world, new Ledger(theirs, place), this::hear);
        Adapters adapters = Adapters.of(
                FhirAppointments.at(desk),
                FhirMessaging.at(desk),
                FhirReferrals.at(desk),
                FhirRecords.at(desk),
                FhirWorklist.at(desk));
        scene.play(Host.over(Play.definitions(world))
                .adapters(Adapters.of(new Overheard(adapters, () -> scene.in(Duration.ZERO, town::look)))));
    }

    /** Plays a world to its end. */
    static Played of(World world, IGenericClient theirs, FhirServer ours) {
        return new FhirPlay(world, theirs, ours).play();
    }

    private Played play() {
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
        return new Played(world, scene.host().history(place.person()), scene.agenda(place.person()), last);
    }

    private void hear() {
        scene.in(Duration.ZERO, () -> listener.poll(Instant.now()));
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
