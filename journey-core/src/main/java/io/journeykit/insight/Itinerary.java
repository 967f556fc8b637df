package io.journeykit.insight;

import io.journeykit.agenda.Agenda;
import io.journeykit.kernel.Definitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is ahead of a person: every open step of every journey, once, with its time, its place, how certain it is, what
 * is expected of the patient, and who has the ball.
 *
 * @param at the moment it is seen from
 * @param legs by journey and stage, in the order of the agenda and its templates
 */
public record Itinerary(Instant at, List<Leg> legs) {

    public Itinerary {
        legs = List.copyOf(legs);
    }

    /** What is ahead, for any agenda at any moment; a journey whose template is not loaded shows what it can. */
    public static Itinerary of(Agenda agenda, Definitions definitions, Instant at) {
        return new Itinerary(at, Legs.of(new AgendaView(agenda, definitions, List.of(), at)));
    }

    /** All entries in the order of time, those without a time last. */
    public List<Entry> entries() {
        return Legs.inOrder(legs.stream().flatMap(leg -> leg.entries().stream()).toList(), at);
    }

    /** The entries at which something is expected of the patient now. */
    public List<Entry> expectedNow() {
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

    /** Reads it aloud to the patient: first what is expected now or next, then a line for each step. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(headline());
        legs.forEach(leg -> parts.add(leg.text(at)));
        return String.join("\n", parts);
    }

    private String headline() {
        List<String> now = new ArrayList<>();
        for (Entry entry : expectedNow()) {
            entry.expectedAt(at).forEach(one -> now.add(one.words() + " (" + entry.title() + ")"));
        }
        if (!now.isEmpty()) {
            return "Now: " + String.join("; ", now) + ".";
        }
        return next().map(next -> "Nothing for you to do until " + next.text(at) + ".")
                .orElse("Nothing for you to do for now.");
    }

    private Optional<Next> next() {
        return entries().stream()
                .flatMap(entry -> entry.expected().stream().map(one -> new Next(entry, one)))
                .filter(next -> next.from().isAfter(at))
                .min(Comparator.comparing(Next::from));
    }

    /** Something that will be expected. */
    private record Next(Entry entry, Expectation expectation) {
        Instant from() {
            return expectation.from();
        }

        String text(Instant present) {
            LocalClock wall = new LocalClock(
                    entry.when().zone().orElse(entry.ball().since().getZone()), present);
            return wall.say(from()) + ": " + expectation.words() + " (" + entry.title() + ")";
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
