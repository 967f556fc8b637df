package io.journeykit.words;

import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Request;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.AgendaId;
import java.util.List;
import java.util.Optional;

/** What a work item says: its author's text, or in the library's words what is to be done, for which step, and for whom. */
record WorkText(Words words, AgendaId agenda, Optional<JourneyTemplate> template) {

    /** With what the patient is to hear, where a person is to say it to her. */
    List<Phrase> all(Effect effect, Request.AssignWork work) {
        Phrase what = of(effect, work);
        return work.says().parts().get("message") instanceof Phrase message ? List.of(what, message) : List.of(what);
    }

    private Phrase of(Effect effect, Request.AssignWork work) {
        Phrase what = Phrase.of("work." + work.text());
        boolean isTheLibrarys =
                !isWritten(work.text()) && !words.knows(Phrase.of("text." + work.text())) && words.knows(what);
        return effect.step()
                .filter(step -> isTheLibrarys)
                .map(step -> Phrase.of("text.work")
                        .with("what", what)
                        .with("step", Part.of(step))
                        .with("person", new Name(Name.Kind.PERSON, agenda.toString())))
                .orElse(work.says());
    }

    private boolean isWritten(String key) {
        return template.filter(known -> known.texts().containsKey(key)).isPresent();
    }
}
