package io.journeykit.testkit;

import io.journeykit.agenda.EffectKey;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was answered under each key, so that nothing is done twice. */
final class AnswersByKey {

    private final Map<EffectKey, Reply> byKey = new HashMap<>();

    synchronized Reply once(Delivery delivery, Supplier<Reply> act) {
        Reply former = byKey.get(delivery.key());
        if (former != null) {
            return former;
        }
        Reply reply = act.get();
        if (!(reply instanceof Reply.Retry)) {
            byKey.put(delivery.key(), reply);
        }
        return reply;
    }
}
