package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A person's addresses in the order in which they are tried: those that bounced before come last. */
final class TrustedAddresses {

    private TrustedAddresses() {}

    static List<Address> of(AgendaDraft agenda, Predicate<Address> permitted) {
        List<Address> distrusted = agenda.outbox().distrusted();
        List<Address> addresses = new ArrayList<>(4);
        int trusted = 0;
        List<Address> all = agenda.person().addresses();
        for (int i = 0; i < all.size(); i++) {
            Address address = all.get(i);
            if (permitted.test(address)) {
                addresses.add(distrusted.contains(address) ? addresses.size() : trusted++, address);
            }
        }
        return addresses;
    }
}
