package io.journeykit.runtime;

import io.journeykit.spi.Delivery;
import io.journeykit.spi.Port;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls that are being made now. What is asked for one step goes to a port one after the other, so that no release
 * overtakes the hold that it gives back.
 */
final class InFlightCalls {

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    private record Call(AgendaId agenda, Optional<StepRef> step, Port port) {
        static Call of(Delivery delivery) {
            return new Call(
                    delivery.agenda(),
                    delivery.step(),
                    Port.of(delivery.effect().request()));
        }
    }

    /** Whether the call may begin now. */
    boolean begin(Delivery delivery) {
        return calls.add(Call.of(delivery));
    }

    void end(Delivery delivery) {
        calls.remove(Call.of(delivery));
    }
}
