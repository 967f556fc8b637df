package io.journeykit.template;

import java.util.List;
import java.util.Optional;

/** Builds a referral: to one provider, or, repeated for each of several, to all of them. */
public final class ReferralStep extends StepBuilder<ReferralStep> {

    private final String service;
    private Optional<String> to = Optional.empty();
    private List<String> documents = List.of();

    ReferralStep(String id, String service) {
        super(id);
        this.service = service;
    }

    @Override
    StepKind kind() {
        return new StepKind.Referral(service, to, documents);
    }

    /** The one provider to whom it goes. */
    public ReferralStep to(String provider) {
        to = Optional.of(provider);
        return this;
    }

    /** What goes with it. */
    public ReferralStep documents(String... names) {
        documents = List.of(names);
        return this;
    }
}
