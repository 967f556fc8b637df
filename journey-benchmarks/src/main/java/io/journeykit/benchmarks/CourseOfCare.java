package io.journeykit.benchmarks;

import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.template.Due.after;
import static io.journeykit.template.Due.before;
import static io.journeykit.template.Point.endOf;
import static io.journeykit.template.Point.startOf;

import io.journeykit.calendar.HolidayTable;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.WorkCalendars;
import io.journeykit.calendars.Holidays;
import io.journeykit.kernel.Definitions;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.StepId;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A journey of 20 steps with every kind of gate: what first comes, what is due when, what a condition decides. */
final class CourseOfCare {

    static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private static final HolidayTable HOLIDAYS = Holidays.of("us", "ma").between(Year.of(2026), Year.of(2028));

    static final JourneyTemplate TEMPLATE = template();

    static final Definitions DEFINITIONS = Definitions.with()
            .calendar("massachusetts", WorkCalendars.of(HOLIDAYS))
            .template(TEMPLATE, "course-of-care-1")
            .build();

    private CourseOfCare() {}

    private static JourneyTemplate template() {
        JourneyTemplate.Builder template = JourneyTemplate.named("course-of-care")
                .version("1")
                .site(new Site(BOSTON, "massachusetts"))
                .addFacts(new Declaration(FactName.of("triage"), FactType.TEXT, false))
                .addFacts(new Declaration(FactName.of("plan"), FactType.TEXT, false));
        intake(template);
        visits(template);
        aroundTheVisits(template);
        afterwards(template);
        return template.build();
    }

    private static void intake(JourneyTemplate.Builder template) {
        template.step(Steps.work("intake", "nurse", "review-intake"))
                .step(Steps.message("welcome", "welcome").after("intake"))
                .step(Steps.questionnaire("history", "medical-history").after("intake"))
                .step(Steps.decision("triage", "where-to", "specialist", "home").after("history"))
                .step(Steps.authorization("authorization", "payer", "orthopaedics")
                        .after("triage")
                        .when(fact("triage").is("specialist")))
                .step(StepTemplate.of(
                                "referral",
                                new StepKind.Referral("orthopaedics", Optional.of("ortho-a"), List.of("history")))
                        .after("triage")
                        .when(fact("triage").is("specialist")))
                .step(Steps.work("home-care", "nurse", "advise-at-home")
                        .after("triage")
                        .when(fact("triage").is("home")));
    }

    private static void visits(JourneyTemplate.Builder template) {
        template.step(Steps.booking("mri", "mri-knee").after("authorization"))
                .step(Steps.booking("visit", "orthopaedics")
                        .after("authorization")
                        .startsAfter(endOf("mri"), Span.workingDays(2), Span.days(90)));
    }

    private static void aroundTheVisits(JourneyTemplate.Builder template) {
        template.step(Steps.message("mri-preparation", "mri-preparation").due(before(startOf("mri"), Span.days(2))))
                .step(Steps.waitFor("report", "result", "mri").after("mri"))
                .step(StepTemplate.of("images", new StepKind.Transfer(StepId.of("mri"), Optional.of("ortho-a")))
                        .after("mri"))
                .step(Steps.questionnaire("check-in", "check-in").due(before(startOf("visit"), Span.days(3))))
                .step(Steps.message("visit-preparation", "visit-preparation")
                        .due(before(startOf("visit"), Span.days(1))));
    }

    private static void afterwards(JourneyTemplate.Builder template) {
        template.step(Steps.decision("plan", "what-next", "therapy", "surgery", "none")
                        .after("visit"))
                .step(Steps.booking("therapy", "physical-therapy")
                        .after("plan")
                        .when(fact("plan").is("therapy")))
                .step(Steps.work("surgery", "coordinator", "prepare-surgery")
                        .after("plan")
                        .when(fact("plan").is("surgery")))
                .step(Steps.waitFor("medication", "dispensed").after("plan"))
                .step(Steps.work("call", "nurse", "call-after-visit").due(after(endOf("visit"), Span.days(14))))
                .step(Steps.questionnaire("outcome", "outcome").after("therapy", "call", "medication", "surgery"));
    }
}
