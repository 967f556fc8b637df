package io.journeykit.examples.timeline;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Said;
import io.journeykit.agenda.StepEvent;
import java.util.Map;
import java.util.Optional;

/** Says of each event what a care coordinator wants to hear; what only keeps the books is left out. */
final class Teller {

    private final StepWords steps;
    private final JourneyWords journeys;
    private final ContactWords contacts;
    private final EffectWords effects;
    private final NoticeWords notices;

    Teller(Titles titles, Wall wall, Map<EffectKey, Said> said) {
        Telling telling = new Telling(titles, wall.zone());
        steps = new StepWords(titles, wall);
        journeys = new JourneyWords(titles, telling);
        contacts = new ContactWords(wall);
        effects = new EffectWords(titles, said);
        notices = new NoticeWords(titles, wall, telling);
    }

    Optional<Line> line(Event event) {
        if (event instanceof StepEvent step) {
            return steps.line(step);
        }
        if (event instanceof JourneyEvent journey) {
            return journeys.line(journey);
        }
        if (event instanceof ContactEvent contact) {
            return contacts.line(contact);
        }
        if (event instanceof EffectEvent effect) {
            return effects.line(effect);
        }
        return event instanceof NoticeEvent notice ? notices.line(notice) : PersonWords.line((PersonEvent) event);
    }
}
