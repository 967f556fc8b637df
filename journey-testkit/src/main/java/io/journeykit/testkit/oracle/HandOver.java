package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Step;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slots handed over, to her or to their provider.
 *
 * @param wanted when that was decided
 * @param agenda as it stood then
 * @param slots by the step that each is for; of an offer, those of one option
 */
record HandOver(Moment moment, Moment wanted, Agenda agenda, As as, Map<StepRef, Slot> slots, Reply reply) {

    /** For what they are handed over. */
    enum As {
        OFFERED,
        HELD,
        BOOKED
    }

    Instant at() {
        return moment.at();
    }

    boolean isOffer() {
        return as == As.OFFERED;
    }

    /** The slots that are not hers already: an option may say which visits stay as they are. */
    Map<StepRef, Slot> fresh() {
        Map<StepRef, Slot> fresh = new LinkedHashMap<>(slots);
        fresh.entrySet()
                .removeIf(one -> booked(one.getKey())
                        .map(slot -> slot.id().equals(one.getValue().id()))
                        .orElse(false));
        return fresh;
    }

    private Optional<Slot> booked(StepRef ref) {
        Optional<Step> step = agenda.step(ref);
        return step.flatMap(one -> one.dates().start()).isPresent()
                ? step.get().dates().slot()
                : Optional.empty();
    }

    Finding breaks(Clause clause, StepRef step, String oracle) {
        String library =
                requireNonNull(slots.get(step)).id() + " is " + as.name().toLowerCase(Locale.ROOT);
        return new Finding(clause, at(), agenda.id(), Optional.of(step), library, oracle);
    }

    @Override
    public String toString() {
        return slots.size() + " slots " + as.name().toLowerCase(Locale.ROOT);
    }
}
