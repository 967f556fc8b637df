package io.journeykit.memory;

import io.journeykit.agenda.Claims;
import io.journeykit.planning.Promise;
import io.journeykit.planning.Rivals;
import io.journeykit.planning.Waiting;
import io.journeykit.spi.Commit;
import io.journeykit.spi.Reservations;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The book of reservations of an {@link InMemoryStore}; guarded by its lock. */
final class InMemoryReservations implements Reservations {

    private final Object lock;
    private final Map<AgendaId, Claims> claims = new HashMap<>();
    private final Map<String, Map<Promise.Key, Held>> byProvider = new HashMap<>();
    private final Map<String, Map<AgendaId, List<Promise>>> booked = new HashMap<>();
    private final Map<String, Map<AgendaId, List<Waiting>>> byService = new HashMap<>();

    InMemoryReservations(Object lock) {
        this.lock = lock;
    }

    private record Held(AgendaId by, Promise promise) {}

    /** What a commit promises and others have; what it has itself is its own. */
    List<Promise> ofOthers(Commit commit, Claims claimed) {
        Instant now = commit.agenda().progress().now();
        return claimed.promised().stream()
                .flatMap(promise ->
                        Stream.ofNullable(held(promise.slot().provider()).get(promise.key())))
                .filter(held ->
                        !held.by().equals(commit.id()) && !held.promise().isOver(now))
                .map(Held::promise)
                .toList();
    }

    void put(AgendaId id, Claims now) {
        Claims before = claims.getOrDefault(id, Claims.NONE);
        if (before.equals(now)) {
            return;
        }
        before.promised().forEach(promise -> release(id, promise));
        before.waiting().forEach(one -> waiting(one.want().service()).remove(id));
        now.promised().forEach(promise -> hold(id, promise));
        before.booked().forEach(visit -> booked(visit).remove(id));
        now.booked()
                .forEach(visit -> booked(visit)
                        .computeIfAbsent(id, any -> new ArrayList<>())
                        .add(visit));
        for (Waiting one : now.waiting()) {
            String service = one.want().service();
            waiting(service)
                    .put(
                            id,
                            now.waiting().stream()
                                    .filter(other -> other.want().service().equals(service))
                                    .toList());
        }
        claims.put(id, now);
    }

    private void hold(AgendaId id, Promise promise) {
        byProvider
                .computeIfAbsent(promise.slot().provider(), provider -> new LinkedHashMap<>())
                .put(promise.key(), new Held(id, promise));
    }

    private void release(AgendaId id, Promise promise) {
        Map<Promise.Key, Held> held = held(promise.slot().provider());
        Held one = held.get(promise.key());
        if (one != null && one.by().equals(id)) {
            held.remove(promise.key());
        }
    }

    private Map<Promise.Key, Held> held(String provider) {
        return byProvider.getOrDefault(provider, Map.of());
    }

    private Map<AgendaId, List<Promise>> booked(Promise visit) {
        return booked.computeIfAbsent(visit.slot().provider(), any -> new LinkedHashMap<>());
    }

    private Map<AgendaId, List<Waiting>> waiting(String service) {
        return byService.computeIfAbsent(service, any -> new LinkedHashMap<>());
    }

    @Override
    public Rivals rivals(AgendaId whose, Set<String> services, Set<String> providers) {
        synchronized (lock) {
            List<Waiting> others = services.stream()
                    .sorted()
                    .flatMap(service -> byService.getOrDefault(service, Map.of()).values().stream())
                    .flatMap(List::stream)
                    .filter(one -> !one.who().equals(whose))
                    .toList();
            List<Promise> promised = providers.stream()
                    .sorted()
                    .flatMap(provider -> held(provider).values().stream())
                    .filter(held -> !held.by().equals(whose))
                    .map(Held::promise)
                    .toList();
            List<Promise> visits = providers.stream()
                    .sorted()
                    .flatMap(provider -> booked.getOrDefault(provider, Map.of()).entrySet().stream())
                    .filter(entry -> !entry.getKey().equals(whose))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            return new Rivals(others, promised, visits);
        }
    }
}
