package io.journeykit.fhir.listening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far each type of resource was polled, by the server's clock. Kept in a durable place, nothing is read again. */
public interface Cursors {

    Optional<Instant> of(String type);

    void keep(String type, Instant at);

    /** In this process only: after a restart all is read again from the beginning, and what was told is not told again. */
    static Cursors inMemory() {
        Map<String, Instant> kept = new ConcurrentHashMap<>();
        return new Cursors() {
            @Override
            public Optional<Instant> of(String type) {
                return Optional.ofNullable(kept.get(type));
            }

            @Override
            public void keep(String type, Instant at) {
                kept.put(type, at);
            }

            @Override
            public String toString() {
                return "cursors " + kept.keySet().stream().sorted().toList();
            }
        };
    }
}
