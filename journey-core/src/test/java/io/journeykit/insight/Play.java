package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.kernel.Boston;
import io.journeykit.kernel.Definitions;
import io.journeykit.kernel.Office;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.planning.Slot;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.words.Bundles;
import io.journeykit.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sally in Boston, her office, and what is answered about her agenda. */
final class Play {

    static final ZoneId BOSTON = Boston.ZONE;

    /** Providers and places are called as their ids are. */
    static final Words WORDS = Words.of(
            Bundles.standard(),
            (part, reader) ->
                    part instanceof Name name && (name.kind() == Name.Kind.PROVIDER || name.kind() == Name.Kind.PLACE)
                            ? Optional.of(Part.quote(name.id()))
                            : Optional.empty());

    private final Office office;

    private Play(Office office) {
        this.office = office;
    }

    /** A journey of this template, begun on Monday 2 March 2026 at 10:15. */
    static Play of(JourneyTemplate.Builder template) {
        return of(template, Office.preferences());
    }

    static Play of(JourneyTemplate.Builder template, Preferences preferences) {
        Office office = Office.of(template.version("1").site(Boston.SITE)).at("2026-03-02T10:15");
        return new Play(office.prefer(preferences)).begin();
    }

    Play begin() {
        office.begin().takeWork();
        return this;
    }

    static Instant at(String local) {
        return Boston.local(local);
    }

    static Slot slot(String provider, String local) {
        return Boston.slot(local, provider);
    }

    /** Time goes on, and what is due happens. */
    Play until(String local) {
        office.at(local).takeWork();
        return this;
    }

    Play hears(String signal, String step) {
        office.signal(signal, step).takeWork();
        return this;
    }

    Play hears(Signal signal) {
        office.signal(signal).takeWork();
        return this;
    }

    Play chooses(String step, String choice) {
        office.choose(step, choice);
        return this;
    }

    /** Slots are found for the visits of the last request: for each those of the provider that its service names. */
    Play finds(Slot... slots) {
        office.found(office.last(Request.FindSlots.class).visits().stream()
                .map(visit -> Stream.of(slots)
                        .filter(slot -> visit.service().contains(slot.provider()))
                        .toList())
                .toList());
        return this;
    }

    Play done(Class<? extends Request> kind) {
        office.done(kind);
        return this;
    }

    Play books(String step, Slot... slots) {
        return finds(slots)
                .done(Request.AskPatient.class)
                .chooses(step, "1")
                .done(Request.HoldSlot.class)
                .done(Request.BookSlot.class);
    }

    Play instruct(Instruction instruction) {
        office.instruct(instruction);
        return this;
    }

    Play dies() {
        office.tell(new Input.PersonDied(office.id(), Optional.of(now())));
        return this;
    }

    StepRef ref(String step) {
        return StepRef.of(agenda().journeys().get(0).id(), StepId.of(step));
    }

    Agenda agenda() {
        return office.agenda();
    }

    Definitions definitions() {
        return office.definitions();
    }

    List<Event> events() {
        return office.events();
    }

    Instant now() {
        return office.now();
    }

    Itinerary itinerary() {
        return Itinerary.of(agenda(), definitions(), now());
    }

    /** A step of the itinerary, as Sally reads it. */
    String line(String step) {
        ItineraryEntry entry = entry(step);
        Itinerary ahead = itinerary();
        Itinerary alone = new Itinerary(
                ahead.at(), ahead.view(), List.of(new Leg(entry.step().journey(), Optional.empty(), List.of(entry))));
        return text(alone).lines().reduce((first, last) -> last).orElseThrow().substring(2);
    }

    static String text(Itinerary ahead) {
        return ahead.text(WORDS, ahead.view().reader());
    }

    static String text(Explanation explanation) {
        return explanation.text(WORDS, explanation.view().reader());
    }

    static List<String> sentences(Explanation explanation, Clause.Kind kind) {
        return explanation.sentences(kind, WORDS, explanation.view().reader());
    }

    /** What a step waits for, as the care team reads it. */
    List<String> waitsFor(String step) {
        Explanation explanation = explanation(step);
        return entry(step).waitsFor().stream()
                .map(phrase -> explanation
                        .view()
                        .in(WORDS)
                        .say(phrase, explanation.view().reader())
                        .orElseThrow())
                .toList();
    }

    ItineraryEntry entry(String step) {
        return itinerary().entries().stream()
                .filter(entry -> entry.step().equals(ref(step)))
                .findFirst()
                .orElseThrow();
    }

    Explanation explanation(String step) {
        return Explanation.of(agenda(), definitions(), events(), ref(step), now());
    }
}
