package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.kernel.Definitions;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Undelivered;
import io.journeykit.words.Names;
import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is ahead of a person: every open step of every journey, once, with its time, its place, how certain it is, what
 * is expected of the patient, and who has the ball.
 *
 * @param at the moment it is seen from
 * @param view for whom it is told, unless for somebody else: the patient, in her language and on her clocks
 * @param legs by journey and stage, in the order of the agenda and its templates
 */
public record Itinerary(Instant at, Viewpoint view, List<Leg> legs) {

    public Itinerary {
        legs = List.copyOf(legs);
    }

    /** What is ahead, for any agenda at any moment; a journey whose template is not loaded shows what it can. */
    @SuppressWarnings("exports")
    public static Itinerary of(Agenda agenda, Definitions definitions, Instant at) {
        return of(agenda, definitions, List.of(), at);
    }

    /**
     * The same, where some of what is asked for could not be handed over yet.
     *
     * @param undelivered what is told of by {@link io.journeykit.spi.EffectQueue#undelivered}
     */
    @SuppressWarnings("exports")
    public static Itinerary of(Agenda agenda, Definitions definitions, List<Undelivered> undelivered, Instant at) {
        Reader patient = Reader.patient(agenda.person().preferences()).at(at);
        Viewpoint view = new Viewpoint(Names.of(agenda, definitions), patient);
        return new Itinerary(at, view, Legs.of(new AgendaView(agenda, definitions, List.of(), at, undelivered)));
    }

    /** All entries in the order of time, those without a time last. */
    public List<ItineraryEntry> entries() {
        return Legs.inOrder(legs.stream().flatMap(leg -> leg.entries().stream()).toList(), at);
    }

    /** The entries at which something is expected of the patient now. */
    public List<ItineraryEntry> expectedNow() {
        return entries().stream()
                .filter(entry -> !entry.expectedAt(at).isEmpty())
                .toList();
    }

    /**
     * The earliest moment at which something will be expected of the patient; empty if something is expected now
     * already, or nothing is foreseen.
     */
    public Optional<Instant> nothingForYouUntil() {
        return expectedNow().isEmpty() ? next().map(Next::from) : Optional.empty();
    }

    /** What is expected of the patient now, or else next. */
    public Phrase headline() {
        List<Phrase> now = expectedNow().stream()
                .flatMap(entry -> entry.expectedAt(at).stream().map(one -> new Next(entry, one).phrase()))
                .toList();
        if (!now.isEmpty()) {
            return Phrase.of("itinerary.now").with("things", Part.of(now));
        }
        return next().map(next ->
                        Phrase.of("itinerary.until").with("at", next.moment()).with("thing", next.phrase()))
                .orElseGet(() -> Phrase.of("itinerary.nothing"));
    }

    /** Reads it aloud to the patient, without the names of people and places. */
    public String text() {
        return text(Words.standard(), view.reader());
    }

    /** Reads it aloud: first what is expected now or next, then a line for each step. */
    public String text(Words words, Reader reader) {
        return new ItineraryText(this, words, reader).text();
    }

    private Optional<Next> next() {
        return entries().stream()
                .flatMap(entry -> entry.expected().stream().map(one -> new Next(entry, one)))
                .filter(next -> next.from().isAfter(at))
                .min(Comparator.comparing(Next::from));
    }

    /** Something that is expected, or will be. */
    private record Next(ItineraryEntry entry, Expectation expectation) {
        Instant from() {
            return expectation.from();
        }

        Part moment() {
            return Part.of(
                    from(),
                    entry.when().map(When::zone).orElse(entry.ball().since().getZone()));
        }

        Phrase phrase() {
            return Phrase.of("itinerary.thing").with("what", expectation.what()).with("title", entry.title());
        }
    }

    /** {@code an itinerary of 3 entries, 1 of them with something expected now}. */
    @Override
    public String toString() {
        int entries = entries().size();
        return "an itinerary of " + entries + (entries == 1 ? " entry, " : " entries, ")
                + expectedNow().size() + " of them with something expected now";
    }
}
