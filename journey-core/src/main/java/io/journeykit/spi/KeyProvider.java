package io.journeykit.spi;

import io.journeykit.vocabulary.TenantId;
import java.util.Arrays;
import java.util.Optional;

/** The keys by which stores encrypt the personal data of a tenant. */
public interface KeyProvider {

    /** The key to encrypt with from now on. */
    Key current(TenantId tenant);

    /** A key that something was encrypted with; empty where there is none such, or no longer. */
    Optional<Key> find(TenantId tenant, String id);

    /** A secret of 256 bits, with the name under which it is found again. */
    final class Key {

        private static final int BYTES = 32;

        private final String id;
        private final byte[] bytes;

        private Key(String id, byte[] bytes) {
            this.id = id;
            this.bytes = bytes;
        }

        /** @throws IllegalArgumentException if it has not 32 bytes */
        public static Key of(String id, byte[] bytes) {
            if (bytes.length != BYTES) {
                throw new IllegalArgumentException(
                        "Key '" + id + "' has " + bytes.length + " bytes; a key has " + BYTES + ".");
            }
            return new Key(id, bytes.clone());
        }

        public String id() {
            return id;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && id.equals(that.id) && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "key " + id;
        }
    }
}
