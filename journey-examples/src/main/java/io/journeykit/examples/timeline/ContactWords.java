package io.journeykit.examples.timeline;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import java.util.Locale;
import java.util.Optional;

/** What is told of a contact with the person, besides that it was sent. */
record ContactWords(Wall wall) {

    Optional<Line> line(ContactEvent event) {
        if (event instanceof ContactEvent.Deferred deferred) {
            return told("message waits until " + wall.brief(deferred.until()) + " by the rule " + deferred.rule());
        }
        if (event instanceof ContactEvent.Merged merged) {
            return told("message goes as one with another by the rule " + merged.rule());
        }
        if (event instanceof ContactEvent.Failed failed) {
            return told("message did not arrive by " + failed.address().channel());
        }
        return event instanceof ContactEvent.Closed closed && closed.closing() != Closing.SETTLED
                ? told("message is given up (" + closed.closing().name().toLowerCase(Locale.ROOT) + ": " + closed.rule()
                        + ")")
                : Optional.empty();
    }

    private static Optional<Line> told(String what) {
        return Optional.of(Line.of(what));
    }
}
