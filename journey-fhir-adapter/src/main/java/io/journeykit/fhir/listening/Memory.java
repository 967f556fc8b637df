package io.journeykit.fhir.listening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which version of each resource was heard last. It saves readings and may forget: what is told twice has the same id,
 * and changes nothing.
 */
public interface Memory {

    /**
     * @param resource such as {@code Task/12}
     */
    Optional<Version> last(String resource);

    void keep(String resource, Version version);

    /** From now on the resource is as one that was never heard. */
    void forget(String resource);

    /** One that is kept in this process, for so many resources. */
    static Memory of(int most) {
        return new Recent(most);
    }

    /** Forgets the one that was kept longest ago. */
    final class Recent implements Memory {

        private final Map<String, Version> versions;

        private Recent(int most) {
            versions = new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Version> eldest) {
                    return size() > most;
                }
            };
        }

        @Override
        public synchronized Optional<Version> last(String resource) {
            return Optional.ofNullable(versions.get(resource));
        }

        @Override
        public synchronized void keep(String resource, Version version) {
            versions.remove(resource);
            versions.put(resource, version);
        }

        @Override
        public synchronized void forget(String resource) {
            versions.remove(resource);
        }

        @Override
        public synchronized String toString() {
            return versions.size() + " resources heard";
        }
    }
}
