package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.planning.Rivals;
import java.time.Instant;

/**
 * The pure heart: equal agenda, input, time and definitions give the equal decision on any machine.
 *
 * <p>It never throws for what happens out there. A signal that fits nothing, a report that comes twice, a journey of an
 * unknown template: each becomes an event, and where a person must look, an incident.
 */
public final class Kernel {

    private Kernel() {}

    /**
     * Decides one input.
     *
     * @param now when the host took the input; an earlier time than the agenda has seen counts as that time
     */
    public static Decision decide(Agenda agenda, Input input, Instant now, Definitions definitions) {
        return decide(agenda, input, new Circumstances(now, definitions, Rivals.NONE));
    }

    /** Decides one input where others may want the same slots. */
    public static Decision decide(Agenda agenda, Input input, Circumstances circumstances) {
        DecisionBuilder decision = new DecisionBuilder(agenda, circumstances, MachineMoves::new);
        Inputs.take(decision, input);
        return decision.decided();
    }

    /** The agenda after one more event; needs nothing but the two. */
    public static Agenda evolve(Agenda agenda, Event event) {
        AgendaDraft draft = new AgendaDraft(agenda);
        draft.apply(event);
        return draft.agenda();
    }

    /** The agenda after these events, in order. */
    public static Agenda evolve(Agenda agenda, Iterable<Event> events) {
        AgendaDraft draft = new AgendaDraft(agenda);
        events.forEach(draft::apply);
        return draft.agenda();
    }

    /** When the agenda acts by itself if nobody does, possibly past; {@link io.journeykit.vocabulary.Eternity#END} when it waits for nothing. */
    public static Instant wakeAt(Agenda agenda) {
        return agenda.wakeAt();
    }
}
