package io.journeykit.agenda;

import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;

/**
 * Another agenda that was merged into this one, and which journeys came with it.
 *
 * @param own what was known here when it came
 * @param brought what was known there
 */
public record Merged(AgendaId from, List<JourneyId> journeys, FactTable own, FactTable brought) {
    public Merged {
        journeys = List.copyOf(journeys);
    }

    /** What was known here, with what became known since. */
    public FactTable givenBack(FactTable known) {
        return since(own, known);
    }

    /** What was known there, with what became known since. */
    FactTable taken(FactTable known) {
        return since(brought, known);
    }

    private FactTable since(FactTable before, FactTable known) {
        FactTable facts = before;
        for (Fact fact : known.all()) {
            boolean isOld = own.find(fact.name()).filter(fact::equals).isPresent()
                    || brought.find(fact.name()).filter(fact::equals).isPresent();
            facts = isOld ? facts : facts.plus(fact);
        }
        return facts;
    }

    /** Whether this step came with the other agenda. */
    public boolean holds(Optional<StepRef> step) {
        return step.map(StepRef::journey).filter(journeys::contains).isPresent();
    }

    /** Whether this signal is about a journey that came with the other agenda. */
    public boolean holds(Signal signal) {
        return signal.about().journey().filter(journeys::contains).isPresent();
    }
}
