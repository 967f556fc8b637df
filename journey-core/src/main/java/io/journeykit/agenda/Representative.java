package io.journeykit.agenda;

import java.util.List;

/**
 * Someone who is contacted in the person's place, such as a parent or a proxy.
 *
 * @param reference the vendor's opaque reference
 * @param addresses tried before the person's own; each has its own consent
 */
public record Representative(String reference, String relationship, List<Address> addresses) {

    public Representative {
        addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
        return "a representative (" + relationship + ")";
    }
}
