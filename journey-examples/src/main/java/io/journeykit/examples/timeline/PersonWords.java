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
        if (event instanceof PersonEvent.StopLifted lifted) {
            return Optional.of(Line.of(
                    "<- START: she may be contacted by " + lifted.address().channel() + " again"));
        }
        if (event instanceof PersonEvent.SnoozeChanged snooze) {
            return Optional.of(Line.of(snooze.snooze()
                    .map(now -> "<- contact is put off: " + now.reason())
                    .orElse("<- contact is no longer put off")));
        }
        if (event instanceof PersonEvent.RepresentativeChanged changed) {
            return Optional.of(Line.of(changed.representative()
                    .map(other -> "<- " + other + " is contacted in her place")
                    .orElse("<- nobody is contacted in her place any more")));
        }
        return event instanceof PersonEvent.Died ? Optional.of(Line.of("<- she died")) : Optional.empty();
    }
}
