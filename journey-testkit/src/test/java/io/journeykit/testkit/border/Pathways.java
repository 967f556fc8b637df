package io.journeykit.testkit.border;

import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.Rung;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.lifecycle.Verb;
import io.journeykit.spi.Port;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.Rule;
import io.journeykit.template.Site;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Owner;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** The short journeys that trials begin. */
final class Pathways {

    /** What vendors' own languages and calendars are called here. */
    static final String VENDOR = "vendor";

    /** A call by the nurse. */
    static final JourneyTemplate CALL = once("call", Steps.work("call", "nurse", "call-her"));

    private static final Span SHORTLY = Span.of(Duration.ofMillis(30));

    private Pathways() {}

    /** Acts at a port, and a moment later again, whatever became of the first. */
    static JourneyTemplate twiceAt(Port port) {
        Verb verb = port == Port.WORKLIST ? Verb.ASSIGN_WORK : Verb.PERFORM;
        return twice("twice-at-" + port, twice(verb, SHORTLY, Span.days(1)));
    }

    /** Acts by the performer, and again after a while. */
    static JourneyTemplate againAfter(Duration pause) {
        return twice("again", twice(Verb.PERFORM, Span.of(pause), Span.days(1)));
    }

    private static JourneyTemplate twice(String id, StepMachine machine) {
        return JourneyTemplate.named(id)
                .version("1")
                .addMachines(machine)
                .step(Steps.vendor("act", "twice"))
                .build();
    }

    /** Needs a port at once. */
    static JourneyTemplate at(Port port) {
        return switch (port) {
            case APPOINTMENTS -> once("visit", Steps.booking("visit", "scan").ask(false));
            case MESSAGING -> once("hello", Steps.message("hello", "hello"));
            case REFERRALS ->
                once("referral", Steps.referral("referral", "orthopaedics").to("ortho-b"));
            case RECORDS ->
                JourneyTemplate.named("images")
                        .version("1")
                        .step(Steps.work("scan", "nurse", "scan-her"))
                        .step(Steps.transfer("images", "scan", "ortho-b"))
                        .build();
            case WORKLIST -> CALL;
            case PERFORMER -> twiceAt(port);
        };
    }

    /** Has a part of the vendor's own judge, date or count, while it is told of or later when it is woken. */
    static JourneyTemplate with(Place place) {
        StepBuilder<?> call = Steps.work("call", "nurse", "call-her");
        return switch (place) {
            case CONDITION_OF_THE_TOLD -> once("asks", call.when(Conditions.expression(VENDOR, "x")));
            case CONDITION_OF_WAKES ->
                once("asks", call.when(Conditions.expression(VENDOR, "x")).due(Due.after(Point.BEGIN, SHORTLY)));
            case RULE_OF_THE_TOLD, RULE_OF_WAKES ->
                once(
                        "comes-back",
                        call.due(Due.after(Point.BEGIN, SHORTLY))
                                .repeat(new Repetition.Recurs(
                                        new Rule.Written(VENDOR, "x", false), 3, Optional.empty())));
            case CALENDAR_OF_THE_TOLD ->
                dated("counts-days")
                        .step(call.due(Due.after(Point.BEGIN, Span.workingDays(1))))
                        .build();
            case CALENDAR_OF_WAKES ->
                dated("counts-days")
                        .addMachines(twice(Verb.PERFORM, SHORTLY, Span.workingDays(1)))
                        .step(Steps.vendor("act", "twice"))
                        .build();
            default -> throw new IllegalArgumentException("No part of a definition is at " + place + ".");
        };
    }

    private static JourneyTemplate.Builder dated(String id) {
        return JourneyTemplate.named(id).version("1").site(new Site(ZoneId.of("UTC"), VENDOR));
    }

    private static JourneyTemplate once(String id, StepBuilder<?> step) {
        return JourneyTemplate.named(id).version("1").step(step).build();
    }

    private static StepMachine twice(Verb verb, Span pause, Span patience) {
        return StepMachine.named("twice")
                .version("1")
                .state(State.waiting("first", Owner.SYSTEM)
                        .entering(verb, "first")
                        .silent(Rung.after(pause).to("second")))
                .on(Meaning.CANCEL, "ended")
                .state(State.waiting("second", Owner.SYSTEM)
                        .entering(verb, "second")
                        .silent(Rung.after(patience).doing(Verb.RAISE_INCIDENT, "second")))
                .on(Meaning.CANCEL, "ended")
                .state(State.end("ended", Outcome.COMPLETED))
                .build();
    }
}
