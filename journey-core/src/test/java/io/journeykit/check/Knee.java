package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.StandardMachines;
import io.journeykit.lifecycle.Verb;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Stage;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Fault;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A journey with nothing wrong, and short ones to spoil. */
final class Knee {

    private Knee() {}

    /** Referral, scan, visit, images, therapy: one step of nearly every kind. */
    static JourneyTemplate.Builder pain() {
        return JourneyTemplate.named("knee-pain")
                .version("1.0.0")
                .addAnchors("referred")
                .addFacts(new Declaration(FactName.of("recommendation"), FactType.TEXT, false))
                .addStages(new Stage("diagnosis", "Finding out", Optional.of(StepId.of("ortho-visit"))))
                .addStages(new Stage("recovery", "Getting better", Optional.empty()))
                .putTexts("mri-preparation", english("Your scan is on {start of mri}. Bring your card."))
                .putTexts("refer-to-therapy", english("Is physical therapy right for her?"))
                .step(Steps.referral("ortho-referral", "orthopaedics").to("ortho-a"))
                .step(Steps.booking("mri", "mri-knee").stage("diagnosis"))
                .step(Steps.bookingUnder("ortho-referral", "ortho-visit", "orthopaedics")
                        .stage("diagnosis")
                        .after(Join.reached("ortho-referral", "accepted"))
                        .startsAfter(Point.endOf("mri"), Span.workingDays(2), Span.days(90)))
                .step(Steps.transfer("images", "mri")
                        .after("mri")
                        .repeat(new Repetition.ForEach(List.of(
                                new Repetition.Items.Given("primary-care"),
                                new Repetition.Items.ProviderOf(StepId.of("ortho-visit"))))))
                .step(Steps.message("mri-preparation", "mri-preparation")
                        .after(Join.reached("mri", "booked"))
                        .due(Due.before(Point.startOf("mri"), Span.days(2))))
                .step(Steps.decision("physical-therapy", "refer-to-therapy", "yes", "no")
                        .after("ortho-visit")
                        .when(Conditions.fact("recommendation").is("physical-therapy")))
                .step(Steps.booking("therapy", "physical-therapy")
                        .stage("recovery")
                        .after("physical-therapy")
                        .when(Conditions.fact("physical-therapy").is("yes"))
                        .within(
                                "offered",
                                Rung.after(Span.days(1)).doing(Verb.ASK_PATIENT),
                                Rung.after(Span.days(1)).to("with-care-team"))
                        .course(6, Span.days(5), Span.days(10)));
    }

    static JourneyTemplate.Builder journey(StepBuilder<?>... steps) {
        JourneyTemplate.Builder journey = JourneyTemplate.named("short").version("1");
        for (StepBuilder<?> step : steps) {
            journey.step(step);
        }
        return journey;
    }

    static List<Fault> faults(StepBuilder<?>... steps) {
        return faults(journey(steps));
    }

    static List<Fault> faults(JourneyTemplate.Builder journey) {
        return TemplateCheck.faults(journey.build(), StandardMachines.all());
    }

    /** Each fault as it reads, to compare with a list. */
    static List<String> told(StepBuilder<?>... steps) {
        return told(journey(steps));
    }

    static List<String> told(JourneyTemplate.Builder journey) {
        return faults(journey).stream().map(Fault::toString).toList();
    }

    static SortedMap<String, String> english(String text) {
        return new TreeMap<>(Map.of("en", text));
    }
}
