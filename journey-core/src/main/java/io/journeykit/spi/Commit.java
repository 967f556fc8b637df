package io.journeykit.spi;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Claims;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.planning.Promise;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Eternity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is stored together or not at all: an input, what it led to, and the agenda as it then is.
 *
 * @param expected the sequence of the agenda that was decided on
 * @param agenda as it is afterwards; its sequence is its version
 * @param effects to be handed over from now on
 * @param yielded what it promises though it is promised to others: they keep it
 */
public record Commit(
        long expected, Input input, Agenda agenda, List<Event> events, List<Effect> effects, List<Promise> yielded) {

    public Commit {
        events = List.copyOf(events);
        effects = List.copyOf(effects);
        yielded = List.copyOf(yielded);
    }

    /** One that insists on all that its agenda promises. */
    public Commit(long expected, Input input, Agenda agenda, List<Event> events, List<Effect> effects) {
        this(expected, input, agenda, events, effects, List.of());
    }

    /** What the agenda claims among all of the store from now on; without what it yields to others. */
    public Claims claims() {
        Claims claims = Claims.of(agenda);
        if (yielded.isEmpty()) {
            return claims;
        }
        List<Promise.Key> others = yielded.stream().map(Promise::key).toList();
        return new Claims(
                claims.promised().stream()
                        .filter(one -> !others.contains(one.key()))
                        .toList(),
                claims.booked(),
                claims.waiting());
    }

    public AgendaId id() {
        return agenda.id();
    }

    /** When the agenda is to be woken; absent where it waits for nothing. */
    public Optional<Instant> wakeAt() {
        return Optional.of(agenda.wakeAt()).filter(Eternity.END::isAfter);
    }

    /** The effect whose result this is; no further attempt of it is made. */
    public Optional<EffectKey> settles() {
        return input instanceof Input.EffectReported reported ? Optional.of(reported.key()) : Optional.empty();
    }

    /** The ports that its effects go to. */
    public Set<Port> ports() {
        Set<Port> ports = EnumSet.noneOf(Port.class);
        effects.forEach(effect -> ports.add(Port.of(effect.request())));
        return ports;
    }

    /** The events with their sequences. */
    public List<Recorded> recorded() {
        return Recorded.number(expected, events);
    }

    public Receipt receipt() {
        return new Receipt(
                input.id(),
                expected,
                agenda.sequence(),
                effects.stream().map(Effect::key).toList(),
                input instanceof Input.SignalReceived told
                        ? Optional.of(Received.of(told.signal(), events))
                        : Optional.empty());
    }

    @Override
    public String toString() {
        return events.size() + " events and " + effects.size() + " effects after " + expected;
    }
}
