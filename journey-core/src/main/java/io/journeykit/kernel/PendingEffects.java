package io.journeykit.kernel;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import java.util.List;

/** What was asked of adapters for a step, and nobody has answered yet. */
final class PendingEffects {

    private PendingEffects() {}

    /**
     * Takes back what is of no use to a step that ends, so that it is not handed over any more. What is being held,
     * booked or sent is left: it is undone once its answer comes.
     */
    static void withdraw(LiveStep step, Stamp stamp) {
        List<OpenEffect> awaited = step.agenda().awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            if (effect.isAbout(step.ref()) && isForNobody(step, effect)) {
                step.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp));
            }
        }
    }

    private static boolean isForNobody(LiveStep step, OpenEffect effect) {
        return switch (effect.verb()) {
            case "perform" -> true;
            case "find-slots" -> effect.isWatch() || seeksAlone(step);
            default -> false;
        };
    }

    /** Whether none of the others of its chain waits for the slots too. */
    private static boolean seeksAlone(LiveStep step) {
        return step.journey().head().chainOf(step.ref()).stream()
                .flatMap(chain -> Chains.members(step.decision(), chain, Meaning.OPTIONS).stream())
                .allMatch(member -> member.ref().equals(step.ref()));
    }
}
