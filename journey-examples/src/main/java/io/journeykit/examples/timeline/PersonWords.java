package io.journeykit.examples.timeline;

import io.journeykit.agenda.PersonEvent;
import java.util.Optional;

/** What is told of the person. */
final class PersonWords {

    private PersonWords() {}

    static Optional<Line> line(PersonEvent event) {
        if (event instanceof PersonEvent.PreferencesChanged) {
            return Optional.of(Line.of("<- what she prefers"));
        }
        if (event instanceof PersonEvent.ConsentChanged changed) {
            return Optional.of(Line.of("<- consent: she " + changed.added()));
        }
        if (event instanceof PersonEvent.FactLearned learned) {
            return Optional.of(Line.of("<- " + learned.fact().name() + " is known"));
        }
        return event instanceof PersonEvent.Died ? Optional.of(Line.of("<- she died")) : Optional.empty();
    }
}
