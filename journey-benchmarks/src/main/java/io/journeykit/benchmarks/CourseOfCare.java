package io.journeykit.benchmarks;

import static io.journeykit.condition.Conditions.fact;
import static io.journeykit.template.Due.after;
import static io.journeykit.template.Due.before;
import static io.journeykit.template.Point.endOf;
import static io.journeykit.template.Point.startOf;

import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.HolidayTable;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.calendars.Holidays;
import io.journeykit.kernel.Definitions;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A journey of 20 steps with every kind of gate: what first comes, what is due when, what a condition decides. */
final class CourseOfCare {

    private static final List<String> MESSAGES = List.of("welcome", "mri-preparation", "visit-preparation");

    static final ZoneId BOSTON = ZoneId.of("America/New_York");

    private static final HolidayTable HOLIDAYS = Holidays.of("us", "ma").between(Year.of(2026), Year.of(2028));

    /** The same course by several names, each with words of its own: what says the same would be said once. */
    static final List<JourneyTemplate> TEMPLATES =
            IntStream.range(0, 5).mapToObj(CourseOfCare::template).toList();

    static final Definitions DEFINITIONS = definitions();

    private CourseOfCare() {}

    private static Definitions definitions() {
        Definitions.Builder all = Definitions.with().calendar("massachusetts", WorkCalendars.of(HOLIDAYS));
        TEMPLATES.forEach(template -> all.template(template, template.id() + "-1"));
        return all.build();
    }

    private static JourneyTemplate template(int number) {
        JourneyTemplate.Builder template = JourneyTemplate.named("course-of-care" + (number == 0 ? "" : "-" + number))
                .version("1")
                .site(new Site(BOSTON, "massachusetts"))
                .addFacts(new Declaration(FactName.of("triage"), FactType.TEXT, false))
                .addFacts(new Declaration(FactName.of("plan"), FactType.TEXT, false));
        intake(template);
        visits(template);
        aroundTheVisits(template);
        afterwards(template);
        for (String text : MESSAGES) {
            if (number > 0) {
                template.putTexts(text, new TreeMap<>(Map.of("en", text + " of course " + number)));
            }
        }
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
                .step(Steps.referral("referral", "orthopaedics")
                        .to("ortho-a")
                        .documents("history")
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
                .step(Steps.transfer("images", "mri", "ortho-a").after("mri"))
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
