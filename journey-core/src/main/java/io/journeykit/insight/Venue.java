package io.journeykit.insight;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import java.util.Optional;

/**
 * With whom something is, and where, by their ids.
 *
 * @param place where there is one beside the provider
 */
public record Venue(String provider, Optional<String> place) {

    /** Whoever works at a place that is called alike is said once. */
    public Phrase phrase() {
        if (place.isEmpty()) {
            return Phrase.of("venue.with").with("provider", Name.Kind.PROVIDER, provider);
        }
        if (place.get().equals(provider)) {
            return Phrase.of("venue.at").with("place", Name.Kind.PLACE, place.get());
        }
        return Phrase.of("venue.both")
                .with("provider", Name.Kind.PROVIDER, provider)
                .with("place", Name.Kind.PLACE, place.get());
    }
}
