package io.journeykit.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeykit.spi.KeyProvider;
import io.journeykit.spi.KeyProvider.Key;
import io.journeykit.vocabulary.TenantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider of keys must do. */
public abstract class KeyProviderContract {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");

    private KeyProvider keys;

    /** For whoever extends it. */
    protected KeyProviderContract() {}

    /** A provider with a key for each of the tenants {@code here} and {@code there}. */
    protected abstract KeyProvider keys();

    /** From now on, another key is the tenant's current one. */
    protected abstract void renew(TenantId tenant);

    @BeforeEach
    final void arrange() {
        keys = keys();
    }

    @Test
    public final void the_current_key_is_found_by_its_id() {
        Key key = keys.current(HERE);

        assertThat(keys.find(HERE, key.id())).contains(key);
    }

    @Test
    public final void the_current_key_stays_until_it_is_renewed() {
        Key key = keys.current(HERE);
        assertThat(keys.current(HERE)).isEqualTo(key);

        renew(HERE);

        assertThat(keys.current(HERE)).isNotEqualTo(key);
        assertThat(keys.current(HERE).bytes()).isNotEqualTo(key.bytes());
    }

    @Test
    public final void a_former_key_is_still_found_since_things_are_encrypted_with_it() {
        Key former = keys.current(HERE);

        renew(HERE);

        assertThat(keys.find(HERE, former.id())).contains(former);
    }

    @Test
    public final void each_tenant_has_keys_of_its_own() {
        assertThat(keys.current(HERE).bytes()).isNotEqualTo(keys.current(THERE).bytes());
    }

    @Test
    public final void a_key_that_is_not_there_is_not_found() {
        assertThat(keys.find(HERE, "a-key-that-nobody-has")).isEmpty();
        assertThat(keys.find(HERE, keys.current(HERE).id())).isPresent();
    }

    @Test
    public final void renewing_leaves_the_keys_of_others_alone() {
        Key theirs = keys.current(THERE);
        Key ours = keys.current(HERE);

        renew(HERE);

        assertThat(keys.current(THERE)).isEqualTo(theirs);
        assertThat(keys.current(HERE)).isNotEqualTo(ours);
    }
}
