package io.journeykit.fhir.listening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A place that keeps resources in versions: a server, as far as a listener needs one. What it throws ends a reading. */
public interface Source {

    /** The resource as it is now; empty where it is gone or never was. */
    Optional<Version> read(String type, String id);

    /**
     * The versions of a resource since then, oldest first, and the last one before them; empty where no history is kept.
     * Deletions are left out.
     */
    List<Version> history(String type, String id, Instant since);

    /** The resources of a type last written at or after then, as they are now; those written first come first. */
    Page changed(String type, Instant from, int atMost);

    /**
     * One page of a search.
     *
     * @param serverTime what the server's clock said, where it said so
     * @param next the page that follows, read when it is asked for
     */
    record Page(List<Version> versions, Optional<Instant> serverTime, Optional<Supplier<Page>> next) {
        public Page {
            versions = List.copyOf(versions);
        }

        @Override
        public String toString() {
            return versions.size() + " resources" + (next.isPresent() ? ", and more" : "");
        }
    }

    /** Nothing can be read: only what is handed over is known. */
    Source NOWHERE = new Source() {
        @Override
        public Optional<Version> read(String type, String id) {
            return Optional.empty();
        }

        @Override
        public List<Version> history(String type, String id, Instant since) {
            return List.of();
        }

        @Override
        public Page changed(String type, Instant from, int atMost) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }

        @Override
        public String toString() {
            return "no server";
        }
    };
}
