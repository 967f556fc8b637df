package io.journeykit.testkit;

import io.journeykit.spi.KeyProvider;
import io.journeykit.vocabulary.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys that anybody can guess, for tests only: they follow from the tenant and the number of the key. */
public final class KeyRing implements KeyProvider {

    private final Map<TenantId, Integer> current = new HashMap<>();

    /** One with the first key of every tenant. */
    public KeyRing() {}

    /** From now on, the tenant's next key is the current one. */
    public void renew(TenantId tenant) {
        current.merge(tenant, 2, (now, second) -> now + 1);
    }

    @Override
    public Key current(TenantId tenant) {
        return key(tenant, current.getOrDefault(tenant, 1));
    }

    @Override
    public Optional<Key> find(TenantId tenant, String id) {
        for (int number = 1; number <= current.getOrDefault(tenant, 1); number++) {
            if (key(tenant, number).id().equals(id)) {
                return Optional.of(key(tenant, number));
            }
        }
        return Optional.empty();
    }

    private static Key key(TenantId tenant, int number) {
        String id = tenant + "-" + number;
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Key.of(id, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "a key ring for tests";
    }
}
