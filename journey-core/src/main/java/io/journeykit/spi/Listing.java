package io.journeykit.spi;

import java.util.Optional;

/**
 * How a provider, a place or a service is called and found, in the language of whoever reads.
 *
 * @param address in one line
 * @param phone as it is dialled from where people are
 * @param directions how one gets there
 */
public record Listing(String name, Optional<String> address, Optional<String> phone, Optional<String> directions) {

    /** One that has a name only. */
    public static Listing of(String name) {
        return new Listing(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Listing address(String words) {
        return new Listing(name, Optional.of(words), phone, directions);
    }

    public Listing phone(String number) {
        return new Listing(name, address, Optional.of(number), directions);
    }

    public Listing directions(String words) {
        return new Listing(name, address, phone, Optional.of(words));
    }
}
