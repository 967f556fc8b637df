package io.journeykit.examples.start;

import static io.journeykit.condition.Conditions.fact;

import io.journeykit.Journeys;
import io.journeykit.agenda.ConsentRule;
import io.journeykit.agenda.Preferences;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.insight.Itinerary;
import io.journeykit.spi.Adapter;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;

/** Asks how the wound looks, and has a nurse call if it is red. */
public final class AfterSurgery {

    private AfterSurgery() {}

    public static JourneyTemplate template() {
        return JourneyTemplate.named("after-surgery")
                .version("1.0.0")
                .addFacts(new Declaration(FactName.of("wound"), FactType.TEXT, false))
                .step(Steps.questionnaire("wound-check", "how-is-the-wound"))
                .step(Steps.work("call", "nurse", "call-about-the-wound")
                        .after("wound-check")
                        .when(fact("wound").is("red")))
                .step(Steps.work("stitches", "nurse", "take-out-the-stitches")
                        .due(Due.after(Point.BEGIN, Span.workingDays(10))))
                .build();
    }

    /** Leads one person as far as the nurse's call; the adapters reach the patient and the nurse. */
    public static Itinerary lead(AgendaId person, Preferences preferences, Adapter... adapters) {
        try (Journeys journeys =
                Journeys.embedded().templates(template()).adapters(adapters).start()) {
            journeys.prefer(person, preferences);
            journeys.consent(person, ConsentRule.permit("care-coordination"));
            journeys.begin("after-surgery", person);
            journeys.signal(person, Signal.of("answered").about("wound-check").with("wound", Value.of("red")));
            return journeys.itinerary(person);
        }
    }
}
