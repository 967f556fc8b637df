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

    /** So many threads of a port may be with one tenant, so that there are some left for others. */
    private static final int MOST_OF_A_TENANT = 32;

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
        Call call = Call.of(delivery);
        return !isTenantsShareTaken(call) && calls.add(call);
    }

    private boolean isTenantsShareTaken(Call call) {
        return calls.size() >= MOST_OF_A_TENANT
                && calls.stream()
                                .filter(one -> one.port() == call.port()
                                        && one.agenda()
                                                .tenant()
                                                .equals(call.agenda().tenant()))
                                .count()
                        >= MOST_OF_A_TENANT;
    }

    void end(Delivery delivery) {
        calls.remove(Call.of(delivery));
    }
}
