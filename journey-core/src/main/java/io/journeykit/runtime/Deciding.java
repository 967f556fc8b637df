package io.journeykit.runtime;

import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Definitions;
import java.util.concurrent.Callable;

/** Where decisions are made. */
@FunctionalInterface
interface Deciding {

    /** On the thread of whoever asks. */
    Deciding HERE = (definitions, decision) -> decision.call();

    /** What a decision comes to, or throws. */
    Decision decided(Definitions definitions, Callable<Decision> decision) throws Exception;

    /** Under watch where a vendor's code may be asked. */
    static Deciding watched() {
        DecisionWatch watch = new DecisionWatch();
        return (definitions, decision) ->
                definitions.asksOthers() ? watch.decided(decision) : HERE.decided(definitions, decision);
    }
}
