package io.journeykit.insight;

import java.util.List;
import java.util.Optional;

/** What a person was asked to look at about a step. */
final class Incidents {

    private Incidents() {}

    static List<Clause> of(StepInView subject) {
        return subject.view().agenda().desk().incidents().stream()
                .filter(incident ->
                        incident.step().equals(Optional.of(subject.step().ref())))
                .map(incident -> "since " + subject.wall().say(incident.since()) + " a person is asked to look: "
                        + Phrases.spaced(incident.code())
                        + (incident.subject().equals(subject.step().id().value())
                                        || incident.subject().isEmpty()
                                ? ""
                                : " (" + incident.subject() + ")"))
                .map(words -> Clause.of(Clause.Kind.INCIDENT, words))
                .toList();
    }
}
