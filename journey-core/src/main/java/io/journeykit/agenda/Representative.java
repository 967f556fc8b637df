package io.journeykit.agenda;

import java.util.List;
import java.util.Optional;

/**
 * Someone who is contacted in the person's place, such as a parent or a proxy.
 *
 * @param reference the vendor's opaque reference
 * @param language a BCP 47 tag; absent: the person's own
 * @param addresses tried before the person's own; each has its own consent
 */
public record Representative(
        String reference, String relationship, List<Address> addresses, Optional<String> language) {

    public Representative {
        addresses = List.copyOf(addresses);
    }

    /** One who reads the person's own language. */
    public Representative(String reference, String relationship, List<Address> addresses) {
        this(reference, relationship, addresses, Optional.empty());
    }

    @Override
    public String toString() {
        return "a representative (" + relationship + ")";
    }
}
