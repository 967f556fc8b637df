package io.journeykit.insight;

import io.journeykit.words.Reader;
import io.journeykit.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An itinerary as it is read aloud to somebody. */
record ItineraryText(Itinerary itinerary, Words words, Reader reader) {

    String text() {
        Stream<String> first = itinerary.view().in(words).sentence(itinerary.headline(), reader).stream();
        return Stream.concat(first, itinerary.legs().stream().map(this::of)).collect(Collectors.joining("\n"));
    }

    /** Its title, and a line for each entry. */
    private String of(Leg leg) {
        Words named = itinerary.view().in(words, leg.journey());
        return named.say(leg.title(), reader).orElse("") + "\n"
                + leg.entries().stream().map(entry -> "- " + of(entry, named)).collect(Collectors.joining("\n"));
    }

    /** {@code knee MRI: Thu 5 Mar 07:30–08:00 at the imaging centre, booked. Come.} */
    private String of(ItineraryEntry entry, Words named) {
        Stream<String> first = named.say(entry.headline(), reader).map(said -> said + ".").stream();
        Stream<String> rest =
                entry.details(itinerary.at()).stream().flatMap(phrase -> named.sentence(phrase, reader).stream());
        return Stream.concat(first, rest).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return itinerary + " for " + reader.who();
    }
}
