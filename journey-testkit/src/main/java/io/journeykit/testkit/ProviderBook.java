package io.journeykit.testkit;

import io.journeykit.spi.Directory;
import io.journeykit.spi.Provider;
import io.journeykit.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who offers which service to which tenant's people. */
public final class ProviderBook implements Directory {

    private final Map<Entry, List<Provider>> providers = new HashMap<>();

    /** An empty one. */
    public ProviderBook() {}

    private record Entry(String service, TenantId tenant) {}

    public ProviderBook with(TenantId tenant, String service, Provider... offering) {
        providers
                .computeIfAbsent(new Entry(service, tenant), entry -> new ArrayList<>())
                .addAll(List.of(offering));
        return this;
    }

    @Override
    public List<Provider> providersOf(String service, TenantId tenant) {
        return List.copyOf(providers.getOrDefault(new Entry(service, tenant), List.of()));
    }

    @Override
    public String toString() {
        return providers.size() + " services";
    }
}
