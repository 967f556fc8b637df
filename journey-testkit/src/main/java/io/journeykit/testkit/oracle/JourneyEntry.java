package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.template.Entry;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.time.Instant;
import java.util.Optional;

/**
 * A journey that was entered, perhaps in the middle.
 *
 * @param state when it was
 */
record JourneyEntry(State state, JourneyEvent.Begun begun) {

    /** What becomes of what is past where the author says nothing. */
    private static final Entry UNSAID =
            JourneyTemplate.named("any").version("1").build().entry();

    AgendaId agenda() {
        return state.after().id();
    }

    Instant at() {
        return begun.stamp().effective();
    }

    /** Whether what is past is neither left out nor dated anew. */
    boolean keepsThePast() {
        return begun.entry() != Entry.SKIP_PAST && begun.entry() != Entry.RESTART;
    }

    /** Whether somebody asked for all that is past; where it is the usual, nobody has said so. */
    boolean asksForThePast() {
        boolean asked = state.commit().input() instanceof Input.BeginJourney begin
                && begin.entry().equals(Optional.of(Entry.CATCH_UP));
        return asked || begun.entry() == Entry.CATCH_UP && UNSAID != Entry.CATCH_UP;
    }
}
