package io.journeykit.spi;

import io.journeykit.vocabulary.TenantId;
import java.util.List;

/** Who offers which service; read when a journey begins. */
@FunctionalInterface
public non-sealed interface Directory extends Adapter {

    /** The providers in the order in which they are to be tried; empty where nobody offers the service. */
    List<Provider> providersOf(String service, TenantId tenant);
}
