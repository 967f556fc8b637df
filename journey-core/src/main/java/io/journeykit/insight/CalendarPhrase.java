package io.journeykit.insight;

import io.journeykit.phrase.Phrase;
import io.journeykit.template.JourneyTemplate;

/** What the work calendar of a journey's place is called. */
final class CalendarPhrase {

    private CalendarPhrase() {}

    static Phrase of(StepInView subject) {
        return Phrase.of("calendar."
                + subject.template().map(JourneyTemplate::site).orElseThrow().calendar());
    }
}
