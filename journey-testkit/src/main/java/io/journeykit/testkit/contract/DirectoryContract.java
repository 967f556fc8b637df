package io.journeykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.Directory;
import io.journeykit.spi.Provider;
import io.journeykit.vocabulary.TenantId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a directory of providers must do. */
public abstract class DirectoryContract {

    private Directory directory;

    /** For whoever extends it. */
    protected DirectoryContract() {}

    protected abstract Directory directory();

    /** A tenant whose people have providers to choose from. */
    protected abstract TenantId tenant();

    /** A service, and who offers it to them, in the order in which they are to be tried. */
    protected abstract String service();

    protected abstract List<Provider> offering();

    @BeforeEach
    final void arrange() {
        directory = directory();
        assertThat(offering())
                .as("a directory to be tried has at least one provider")
                .isNotEmpty();
    }

    @Test
    public final void whoever_offers_a_service_is_named_in_order() {
        assertThat(directory.providersOf(service(), tenant())).isEqualTo(offering());
    }

    @Test
    public final void whoever_asks_again_is_told_the_same() {
        List<Provider> first = directory.providersOf(service(), tenant());

        assertThat(directory.providersOf(service(), tenant())).isEqualTo(first).isNotEmpty();
    }

    @Test
    public final void a_service_that_nobody_offers_has_nobody() {
        assertThat(directory.providersOf("a-service-that-nobody-offers", tenant()))
                .isEmpty();
        assertThat(directory.providersOf(service(), tenant())).isNotEmpty();
    }

    @Test
    public final void a_tenant_sees_its_own_providers_only() {
        assertThat(directory.providersOf(service(), TenantId.of("a-tenant-that-nobody-knows")))
                .isEmpty();
        assertThat(directory.providersOf(service(), tenant())).isNotEmpty();
    }
}
