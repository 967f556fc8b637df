package io.journeykit.kernel;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Signals;
import java.util.List;

/** What was asked of adapters for a step, and nobody has answered yet. */
final class Asked {

    private Asked() {}

    /**
     * Takes back what is of no use to a step that ends, so that it is not handed over any more. What is being held,
     * booked or sent is left: it is undone once its answer comes.
     */
    static void withdraw(Turn turn, Run run, Stamp stamp) {
        List<OpenEffect> awaited = turn.draft.awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            if (effect.isAbout(run.ref()) && isForNobody(turn, run, effect)) {
                turn.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp));
            }
        }
    }

    private static boolean isForNobody(Turn turn, Run run, OpenEffect effect) {
        return switch (effect.verb()) {
            case "perform" -> true;
            case "find-slots" -> effect.text().equals("watch") || seeksAlone(turn, run);
            default -> false;
        };
    }

    /** Whether none of the others of its chain waits for the slots too. */
    private static boolean seeksAlone(Turn turn, Run run) {
        return run.journey().head().chainOf(run.ref()).stream()
                .flatMap(chain -> Chains.members(turn, chain, Signals.OPTIONS).stream())
                .allMatch(member -> member.ref().equals(run.ref()));
    }
}
