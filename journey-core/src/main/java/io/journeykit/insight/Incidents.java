package io.journeykit.insight;

import io.journeykit.agenda.Incident;
import io.journeykit.phrase.Phrase;
import java.util.List;

/** What a person was asked to look at about a step. */
final class Incidents {

    private Incidents() {}

    static List<Clause> of(StepInView subject) {
        return subject.view().agenda().desk().incidents().stream()
                .filter(incident -> incident.isAbout(subject.step().ref()))
                .map(incident -> new Clause(Clause.Kind.INCIDENT, phrase(subject, incident)))
                .toList();
    }

    private static Phrase phrase(StepInView subject, Incident incident) {
        Phrase raised = Phrase.of("look")
                .with("since", subject.wall().say(incident.since()))
                .with("incident", Phrase.of("incident." + incident.code()));
        return incident.about().map(about -> raised.with("about", about)).orElse(raised);
    }
}
