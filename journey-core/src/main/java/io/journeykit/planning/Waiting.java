package io.journeykit.planning;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who waits for an appointment, as far as others need to know it.
 *
 * @param step for which it is to be
 * @param sought whether more is sought for her; not while she is offered some, or once a person looks for it
 */
public record Waiting(AgendaId who, StepRef step, Want want, Standing standing, boolean sought) {

    /** Whether a slot could be hers, as far as is known. */
    public boolean suits(Slot slot) {
        return want.allows(slot);
    }

    /** {@code mri waits since …}, without whose it is. */
    @Override
    public String toString() {
        return step.step() + " waits since " + standing.since();
    }

    /**
     * What would do.
     *
     * @param providers those that may be asked; absent: any
     * @param from the earliest start that could be of use
     * @param to the latest, where there is one
     * @param unfit slots that were looked at and do not fit, or are not wanted
     * @param aim what it is to be as near to as can be; absent where it is wanted as early as can be
     */
    public record Want(
            String service,
            Optional<List<String>> providers,
            Instant from,
            Optional<Instant> to,
            List<Slot> unfit,
            Optional<Instant> aim) {

        public Want {
            providers = providers.map(List::copyOf);
            unfit = List.copyOf(unfit);
        }

        boolean allows(Slot slot) {
            return !slot.start().isBefore(from)
                    && to.filter(slot.start()::isAfter).isEmpty()
                    && providers.map(some -> some.contains(slot.provider())).orElse(true)
                    && !unfit.contains(slot);
        }

        /** The same where these do not fit. */
        public Want without(List<Slot> slots) {
            return new Want(service, providers, from, to, slots, aim);
        }
    }

    /**
     * What her place in the order is decided by.
     *
     * @param since when a slot was first wanted for it
     * @param target when the visit should be, where that is known
     * @param looking whether providers are being asked for her just now
     */
    public record Standing(Priority urgency, Instant since, Optional<Instant> target, boolean looking) {

        /** The same once providers have answered, or nobody could be asked. */
        public Standing answered() {
            return new Standing(urgency, since, target, false);
        }
    }
}
