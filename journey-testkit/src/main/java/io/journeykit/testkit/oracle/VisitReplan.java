package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a visit that no longer fits is planned anew, or a person is to look at it, a minute later at the latest.
 *
 * @param since the decision since which it does not fit
 */
record VisitReplan(Books books, State since, StepRef step) {

    boolean isSeenTo() {
        Agenda then = books.at(agenda(), by());
        return isUnderWay(then)
                || Shown.isOpen(then, step)
                || hasBegun()
                || Shown.by(books, since, Optional.of(step))
                || leader().filter(VisitReplan::isSeenTo).isPresent();
    }

    /** That of the step whose visit it shares: one act plans both. */
    private Optional<VisitReplan> leader() {
        return since.after()
                .step(step)
                .flatMap(one -> one.extras().leader())
                .map(leader -> new VisitReplan(books, since, leader));
    }

    private AgendaId agenda() {
        return since.after().id();
    }

    private Instant by() {
        return since.at().plus(Books.AT_ONCE);
    }

    /** Whether another is sought or offered already. */
    private boolean isUnderWay(Agenda then) {
        StepRef leader = then.journey(step.journey())
                .flatMap(journey -> journey.chainOf(step))
                .map(Chain::leader)
                .orElse(step);
        return then.step(step).flatMap(one -> one.dates().offer()).isPresent()
                || then.desk().awaited().stream().anyMatch(effect -> seeks(effect) && effect.isAbout(leader));
    }

    private static boolean seeks(OpenEffect effect) {
        return effect.verb().equals("find-slots") && !effect.isWatch();
    }

    private boolean hasBegun() {
        return books.states(agenda()).stream()
                .dropWhile(state -> state.commit() != since.commit())
                .takeWhile(state -> !state.at().isAfter(by()))
                .flatMap(state -> state.events().stream())
                .anyMatch(this::plans);
    }

    private boolean plans(Event event) {
        if (event instanceof EffectEvent.Requested requested
                && requested.effect().request() instanceof Request.FindSlots find) {
            return !find.watch()
                    && find.visits().stream().anyMatch(visit -> visit.step().equals(step));
        }
        return event instanceof StepEvent changed
                && changed.step().equals(step)
                && (changed instanceof StepEvent.SlotOffered offered
                                && offered.slot().isPresent()
                        || changed instanceof StepEvent.VisitLost
                        || changed instanceof StepEvent.Ended);
    }

    @Override
    public String toString() {
        return "the replanning of " + step;
    }
}
