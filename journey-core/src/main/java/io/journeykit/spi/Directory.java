package io.journeykit.spi;

import io.journeykit.vocabulary.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who offers which service, read when a journey begins; and how they are called and found. */
@FunctionalInterface
public non-sealed interface Directory extends Adapter {

    /** The providers in the order in which they are to be tried; empty where nobody offers the service. */
    List<Provider> providersOf(String service, TenantId tenant);

    /**
     * How a provider, a place or a service is called and found, asked when something is said about it; empty where it is
     * not listed. Where the host has {@code Names}, theirs go before these.
     *
     * @param id as slots, referrals and templates name it
     */
    default Optional<Listing> listing(String id, Locale language, TenantId tenant) {
        return Optional.empty();
    }
}
