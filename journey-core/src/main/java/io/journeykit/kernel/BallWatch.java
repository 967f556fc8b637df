package io.journeykit.kernel;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of which steps the ball may have to be passed. */
final class BallWatch {

    private static final int FEW = 4;

    /** Of each, whether it has entered a state. */
    private final Map<StepRef, Boolean> touched = new LinkedHashMap<>(FEW);

    private Set<StepRef> taken = Set.of();

    /** Something becomes of a step, or of what was given to somebody for it. */
    void hear(AgendaDraft before, Event event) {
        if (event instanceof StepEvent.Moved moved) {
            touched.put(moved.step(), true);
        } else if (event instanceof StepEvent.LeaderChanged changed) {
            touch(changed.step());
        } else if (event instanceof EffectEvent.Requested requested) {
            requested.effect().step().ifPresent(this::touch);
        } else if (event instanceof EffectEvent effect) {
            step(before.awaited(), effect.key()).ifPresent(this::touch);
        } else if (event instanceof NoticeEvent.IncidentRaised raised) {
            raised.incident().step().ifPresent(this::touch);
        } else if (event instanceof NoticeEvent.IncidentSettled settled) {
            step(before, settled).ifPresent(this::touch);
        } else if (event instanceof ContactEvent.Wanted wanted) {
            touch(wanted.contact().step());
        } else if (event instanceof ContactEvent contact) {
            step(before, contact.outreach()).ifPresent(this::touch);
        }
    }

    private void touch(StepRef step) {
        touched.putIfAbsent(step, false);
    }

    /** A port has done what was asked of it, or has begun to. */
    void hearTaken(OpenEffect effect) {
        if (effect.owner().equals(Optional.of(Owner.PARTNER))) {
            taken = taken.isEmpty() ? new LinkedHashSet<>() : taken;
            effect.step().ifPresent(taken::add);
        }
    }

    private static Optional<StepRef> step(AgendaDraft before, NoticeEvent.IncidentSettled settled) {
        List<Incident> incidents = before.incidents();
        for (int i = 0; i < incidents.size(); i++) {
            if (incidents.get(i).id() == settled.incident()) {
                return incidents.get(i).step();
            }
        }
        return Optional.empty();
    }

    private static Optional<StepRef> step(List<OpenEffect> awaited, EffectKey key) {
        for (int i = 0; i < awaited.size(); i++) {
            if (awaited.get(i).key().equals(key)) {
                return awaited.get(i).step();
            }
        }
        return Optional.empty();
    }

    private static Optional<StepRef> step(AgendaDraft before, long contact) {
        List<Outreach> open = before.outbox().open();
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id() == contact) {
                return Optional.of(open.get(i).step());
            }
        }
        return Optional.empty();
    }

    List<StepRef> touched() {
        return List.copyOf(touched.keySet());
    }

    /** Whether a partner took by this decision what was asked for the step. */
    boolean hasTaken(StepRef step) {
        return taken.contains(step);
    }

    /** Whether it has entered a state by this decision. */
    boolean hasEntered(StepRef step) {
        return touched.getOrDefault(step, false);
    }

    @Override
    public String toString() {
        return "an eye on " + touched.size() + " steps";
    }
}
