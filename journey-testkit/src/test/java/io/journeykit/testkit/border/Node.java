package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.spi.AgendaStore;
import io.journeykit.spi.Commit;
import io.journeykit.spi.CommitResult;
import io.journeykit.spi.WakeQueue;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One of several hosts over one store, with the templates that it happens to have. */
final class Node implements AutoCloseable {

    /** When an agenda that was begun today is due. */
    static final Duration LATER = Duration.ofDays(60);

    final Journeys journeys;
    private final Door door;

    private Node(Door door, Duration ahead, JourneyTemplate... templates) {
        this.door = door;
        this.journeys = Journeys.embedded()
                .templates(templates)
                .store(door)
                .clock(() -> Instant.now().plus(ahead))
                .adapters(new Desk(door.sight, Desk::usual))
                .start();
    }

    /** One of today. */
    static Node today(AgendaStore store, Sight sight, JourneyTemplate... templates) {
        return new Node(new Door(store, sight), Duration.ZERO, templates);
    }

    /** One that runs two months later, when all that was begun today is due. */
    static Node later(AgendaStore store, Sight sight, JourneyTemplate... templates) {
        return new Node(new Door(store, sight), LATER, templates);
    }

    /** What this node committed for an agenda, by the kinds of its inputs. */
    List<String> taken(AgendaId whose) {
        return door.commits.stream()
                .filter(commit -> commit.id().equals(whose))
                .map(commit -> commit.input().getClass().getSimpleName())
                .toList();
    }

    /** How often this node asked what is due. */
    int looks() {
        return door.looks.get();
    }

    @Override
    public void close() {
        journeys.close();
    }

    /** The store as this node sees it. */
    private static final class Door extends RelayedStore {

        private final Sight sight;
        private final List<Commit> commits = new CopyOnWriteArrayList<>();
        private final AtomicInteger looks = new AtomicInteger();

        Door(AgendaStore store, Sight sight) {
            super(store);
            this.sight = sight;
        }

        @Override
        public CommitResult commit(Commit commit) {
            CommitResult result = super.commit(commit);
            if (result instanceof CommitResult.Committed) {
                commits.add(commit);
                sight.see(new TrappedStore.Taken(commit.id(), commit.input().getClass()));
            }
            return result;
        }

        @Override
        public WakeQueue wakes() {
            WakeQueue wakes = super.wakes();
            return new WakeQueue() {
                @Override
                public List<AgendaId> dueBy(Instant now, int limit) {
                    looks.incrementAndGet();
                    return wakes.dueBy(now, limit);
                }

                @Override
                public Optional<Instant> next() {
                    return wakes.next();
                }

                @Override
                public void hasten(AgendaId id, Instant by) {
                    wakes.hasten(id, by);
                }

                @Override
                public void putOff(AgendaId id, Instant until) {
                    wakes.putOff(id, until);
                }

                @Override
                public void letSleep(AgendaId id) {
                    wakes.letSleep(id);
                }

                @Override
                public List<AgendaId> missing(int limit) {
                    return wakes.missing(limit);
                }
            };
        }
    }
}
