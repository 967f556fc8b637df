package io.journeykit.words;

import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.spi.Listing;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The names, addresses, telephone numbers and directions of providers, places and services, as they are listed.
 *
 * @param listings by id and language
 */
record ListedNames(BiFunction<String, Locale, Optional<Listing>> listings) implements Names {

    @Override
    public Optional<Part> of(Part part, Reader reader) {
        return part instanceof Name name && isListed(name.kind())
                ? listings.apply(name.id(), reader.language())
                        .flatMap(listing -> of(name.kind(), listing))
                        .filter(words -> !words.isBlank())
                        .map(Part::quote)
                : Optional.empty();
    }

    private static boolean isListed(Name.Kind kind) {
        return switch (kind) {
            case PROVIDER, PLACE, SERVICE, ROLE, ADDRESS, PHONE, DIRECTIONS -> true;
            default -> false;
        };
    }

    private static Optional<String> of(Name.Kind kind, Listing listing) {
        return switch (kind) {
            case ADDRESS -> listing.address();
            case PHONE -> listing.phone();
            case DIRECTIONS -> listing.directions();
            default -> Optional.of(listing.name());
        };
    }
}
