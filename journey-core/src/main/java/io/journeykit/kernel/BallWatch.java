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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which steps the ball may have to be passed. */
final class BallWatch {

    private final Set<StepRef> touched = new LinkedHashSet<>();
    private final Set<StepRef> entered = new LinkedHashSet<>();
    private final Set<StepRef> taken = new LinkedHashSet<>();

    /** Something becomes of a step, or of what was given to somebody for it. */
    void hear(AgendaDraft before, Event event) {
        if (event instanceof StepEvent.Moved moved) {
            touched.add(moved.step());
            entered.add(moved.step());
        } else if (event instanceof StepEvent.LeaderChanged changed) {
            touched.add(changed.step());
        } else if (event instanceof EffectEvent.Requested requested) {
            requested.effect().step().ifPresent(touched::add);
        } else if (event instanceof EffectEvent effect) {
            step(before.awaited(), effect.key()).ifPresent(touched::add);
        } else if (event instanceof NoticeEvent.IncidentRaised raised) {
            raised.incident().step().ifPresent(touched::add);
        } else if (event instanceof NoticeEvent.IncidentSettled settled) {
            step(before, settled).ifPresent(touched::add);
        } else if (event instanceof ContactEvent.Wanted wanted) {
            touched.add(wanted.contact().step());
        } else if (event instanceof ContactEvent contact) {
            step(before, contact.outreach()).ifPresent(touched::add);
        }
    }

    /** A port has done what was asked of it, or has begun to. */
    void hearTaken(OpenEffect effect) {
        if (effect.owner().equals(Optional.of(Owner.PARTNER))) {
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
        return List.copyOf(touched);
    }

    /** Whether a partner took by this decision what was asked for the step. */
    boolean hasTaken(StepRef step) {
        return taken.contains(step);
    }

    /** Whether it has entered a state by this decision. */
    boolean hasEntered(StepRef step) {
        return entered.contains(step);
    }

    @Override
    public String toString() {
        return "an eye on " + touched.size() + " steps";
    }
}
