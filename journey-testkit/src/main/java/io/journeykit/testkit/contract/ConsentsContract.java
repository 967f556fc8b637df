package io.journeykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.agenda.ConsentRule;
import io.journeykit.spi.Consents;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.TenantId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an adapter that knows consents must do. */
public abstract class ConsentsContract {

    private Consents consents;

    /** For whoever extends it. */
    protected ConsentsContract() {}

    protected abstract Consents consents();

    /** Somebody who has permitted something. */
    protected abstract AgendaId person();

    /** What that person has permitted and denied, the latest rule last. */
    protected abstract List<ConsentRule> rules();

    @BeforeEach
    final void arrange() {
        consents = consents();
        assertThat(rules())
                .as("a person to be asked about has at least one rule")
                .isNotEmpty();
    }

    @Test
    public final void the_rules_of_a_person_are_told_the_latest_last() {
        assertThat(consents.rulesOf(person())).isEqualTo(rules());
    }

    @Test
    public final void of_a_stranger_nothing_is_permitted() {
        assertThat(consents.rulesOf(AgendaId.of("somebody-whom-nobody-knows"))).isEmpty();
        assertThat(consents.rulesOf(person())).isNotEmpty();
    }

    @Test
    public final void the_same_reference_of_another_tenant_is_a_stranger() {
        AgendaId other = new AgendaId(TenantId.of("a-tenant-that-nobody-knows"), person().person());

        assertThat(consents.rulesOf(other)).isEmpty();
        assertThat(consents.rulesOf(person())).isNotEmpty();
    }
}
