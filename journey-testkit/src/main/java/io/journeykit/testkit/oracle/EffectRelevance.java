package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether what was asked of an adapter is still wanted.
 *
 * @param cause by what it was asked for
 */
record EffectRelevance(Books books, State cause, Effect effect) {

    /** Whether what asked for it stands as it stood when it did. */
    boolean at(Instant time) {
        if (effect.notAfter().map(time::isAfter).orElse(false)) {
            return false;
        }
        if (effect.request() instanceof Request.WithdrawWork withdraw) {
            return books.work()
                    .under(withdraw.assigned())
                    .filter(item -> item.isAt(time))
                    .isPresent();
        }
        Optional<Slot> givenBack = givenBack(effect.request());
        if (givenBack.isPresent()) {
            return isHad(givenBack.get(), time);
        }
        Agenda now = books.at(agenda(), time);
        return effect.request() instanceof Request.AssignWork work && work.incident() ? isOpen(work, now) : stands(now);
    }

    private AgendaId agenda() {
        return cause.after().id();
    }

    private static Optional<Slot> givenBack(Request request) {
        if (request instanceof Request.ReleaseSlot release) {
            return Optional.of(release.slot());
        }
        return request instanceof Request.CancelBooking cancel ? Optional.of(cancel.slot()) : Optional.empty();
    }

    private boolean isHad(Slot slot, Instant time) {
        return slot.start().isAfter(time)
                && books.visits().of(agenda(), time).stream()
                        .anyMatch(had -> had.slot().id().equals(slot.id()));
    }

    private boolean isOpen(Request.AssignWork work, Agenda now) {
        return now.desk().incidents().stream()
                .anyMatch(one -> one.code().equals(work.text()) && one.step().equals(effect.step()));
    }

    private boolean stands(Agenda now) {
        Optional<Step> before = effect.step().flatMap(cause.after()::step);
        Optional<Step> after = effect.step().flatMap(now::step);
        return before.isPresent()
                && after.filter(step -> step.isOpen() && !step.isHeld())
                        .filter(step -> step.state().equals(before.get().state()))
                        .filter(step -> step.status()
                                .since()
                                .equals(before.get().status().since()))
                        .isPresent();
    }
}
