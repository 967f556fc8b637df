package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The agendas that are due, as the store says, without those that are being woken or that this host passes over for a
 * while. Who is passed over is counted by what elapses, whatever the clock says, and kept in memory: the store and the
 * other hosts on it are not concerned.
 */
final class DueAgendas {

    private static final int MOST_OF_A_TENANT = 32;

    private final HostParts with;
    private final Deque<AgendaId> waiting = new ConcurrentLinkedDeque<>();
    private final Set<AgendaId> taken = ConcurrentHashMap.newKeySet();
    private final Map<AgendaId, Passed> passed = new ConcurrentHashMap<>();

    /**
     * @param since when it was first passed over
     * @param until when it is looked at again
     * @param sequence of an agenda whose own time is ahead of the clock, while that is all there is to it
     */
    private record Passed(long since, long until, Optional<Long> sequence) {}

    DueAgendas(HostParts with) {
        this.with = with;
    }

    /** Up to so many, each of which is to be {@link #done}. */
    List<AgendaId> take(int limit) {
        List<AgendaId> due = new ArrayList<>();
        Optional<AgendaId> next = takeOne(limit);
        while (next.isPresent() && due.size() < limit) {
            due.add(next.get());
            next = due.size() < limit ? Optional.ofNullable(waiting.poll()) : Optional.empty();
        }
        return due;
    }

    Optional<AgendaId> takeOne(int batch) {
        AgendaId known = waiting.poll();
        if (known != null) {
            return Optional.of(known);
        }
        forget();
        Set<TenantId> crowded = crowded();
        // Those that are passed over stay due, and must not take the places of others.
        with.store().wakes().dueBy(with.now(), batch + passed.size() + taken.size()).stream()
                .filter(id -> !isPassedOver(id) && !crowded.contains(id.tenant()) && taken.add(id))
                .forEach(waiting::add);
        return Optional.ofNullable(waiting.poll());
    }

    /** Tenants of whom as many are being woken as may be at once, so that there are threads left for others. */
    private Set<TenantId> crowded() {
        Map<TenantId, Integer> counts = new HashMap<>();
        taken.forEach(id -> counts.merge(id.tenant(), 1, Integer::sum));
        counts.values().removeIf(count -> count < MOST_OF_A_TENANT);
        return counts.keySet();
    }

    /** It was woken, or is passed over. */
    void done(AgendaId id) {
        taken.remove(id);
    }

    /** It is as it is by a commit of this host, and so is looked at again. */
    void committed(AgendaId id) {
        passed.remove(id);
    }

    void passOver(AgendaId id, Duration so) {
        passOver(id, so, Optional.empty());
    }

    /** Whether it has been passed over for so long already, as often as it was looked at. */
    boolean isPassedOverFor(AgendaId id, Duration so) {
        Passed former = passed.get(id);
        return former != null && with.clock().elapsed() - former.since() >= so.toNanos();
    }

    /** Whether there are some that stay due. */
    boolean isPassingOver() {
        return !passed.isEmpty() || !taken.isEmpty();
    }

    /** In how long one of those is looked at again. */
    Duration untilAgain() {
        long now = with.clock().elapsed();
        return Duration.ofNanos(passed.values().stream()
                .mapToLong(one -> one.until() - now)
                .filter(left -> left > 0)
                .min()
                .orElse(Long.MAX_VALUE));
    }

    int passedOver() {
        return (int)
                passed.values().stream().filter(one -> one.sequence().isEmpty()).count();
    }

    /**
     * What time it is for an agenda. The time of one that was decided on while a clock was ahead goes on from there, so that
     * it is not put off by as much as the clock has been set back.
     */
    Instant timeOf(Agenda agenda) {
        Instant now = with.now();
        if (!isAhead(agenda, now)) {
            return now;
        }
        Instant own = agenda.progress().now();
        return Optional.ofNullable(passed.get(agenda.id()))
                .filter(former -> former.sequence().equals(Optional.of(agenda.sequence())))
                .map(former -> own.plusNanos(with.clock().elapsed() - former.since()))
                .map(later -> Instant.ofEpochMilli(later.toEpochMilli()))
                .orElse(own);
    }

    /** Whether its own time has to go on before there is something to do; then it is looked at when it has. */
    boolean awaitsRipeness(Agenda agenda, Instant time) {
        boolean ahead = isAhead(agenda, with.now());
        if (ahead) {
            passOver(agenda.id(), WakeDelay.between(time, agenda.wakeAt()), Optional.of(agenda.sequence()));
        }
        return ahead;
    }

    private static boolean isAhead(Agenda agenda, Instant now) {
        return agenda.progress().now().isAfter(now);
    }

    private void passOver(AgendaId id, Duration so, Optional<Long> sequence) {
        passed.compute(id, (same, former) -> {
            boolean goesOn = former != null && former.sequence().equals(sequence);
            long now = with.clock().elapsed();
            return new Passed(goesOn ? former.since() : now, with.clock().elapsed(so), sequence);
        });
    }

    private boolean isPassedOver(AgendaId id) {
        Passed former = passed.get(id);
        return former != null && former.until() - with.clock().elapsed() > 0;
    }

    // What was passed over long ago, and is due no more, is forgotten.
    private void forget() {
        long now = with.clock().elapsed();
        passed.values().removeIf(one -> now - one.until() > Duration.ofHours(2).toNanos());
    }
}
