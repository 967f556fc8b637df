package io.journeykit.testkit.border;

import static io.journeykit.testkit.border.Balance.SALLY;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Law 26: what the steps of a journey, and what they say, make a decision weigh. */
final class StepsGrow {

    static final Clause STEPS = new Clause(
            26, "steps-weigh-what-they-are", "A decision allocates by n log n at most in the steps of a journey.");
    static final Clause CONTACTS = new Clause(
            26,
            "contacts-weigh-what-they-are",
            "A decision allocates by n log n at most in what is to be said at once.");

    private static final InputId ID = InputId.of("w-1");

    private StepsGrow() {}

    static List<Trial> trials() {
        return List.of(
                new Growth(
                                "steps that begin at once",
                                Input.BeginJourney.class,
                                n -> beside(n, i -> call(i)),
                                StepsGrow::begin)
                        .upTo(800, STEPS),
                new Growth(
                                "steps one after the other that are not needed",
                                Input.ReportFacts.class,
                                StepsGrow::chain,
                                (host, n) -> {
                                    begin(host, n);
                                    host.door.report(
                                            SALLY,
                                            new TreeMap<>(Map.of(FactName.of("go"), Value.of(false))),
                                            host.now(),
                                            "ehr");
                                })
                        .upTo(800, STEPS),
                new Growth("steps that are called off at once", Input.Instruct.class, StepsGrow::join, (host, n) -> {
                            JourneyId id = host.door.begin("steps", SALLY);
                            host.door.instruct(
                                    SALLY,
                                    new Instruction.CancelJourney(id),
                                    new Actor(Owner.CARE_TEAM, "nurse-1"),
                                    "no more");
                        })
                        .upTo(240, STEPS),
                new Growth(
                                "steps that fall due at once",
                                Input.Wake.class,
                                n -> beside(n, i -> call(i).due(Due.after(Point.BEGIN, Span.days(2)))),
                                (host, n) -> {
                                    begin(host, n);
                                    host.clock.leap(Duration.ofDays(3));
                                    host.door.tell(SALLY, new Input.Wake(ID));
                                })
                        .upTo(960, STEPS),
                said("messages at once", i -> Steps.message("s" + i, "text-" + i), 200),
                said("messages of one text", i -> Steps.message("s" + i, "text"), 400),
                said(
                        "messages of one digest",
                        i -> Steps.message("s" + i, "text-" + i).inDigest("news"),
                        400),
                new Growth(
                                "messages without consent",
                                Input.BeginJourney.class,
                                n -> beside(n, i -> Steps.message("s" + i, "text-" + i)),
                                StepsGrow::begin)
                        .upTo(480, CONTACTS));
    }

    private static Trial said(String what, IntFunction<StepBuilder<?>> message, int largest) {
        return new Growth(what, Input.BeginJourney.class, n -> beside(n, message), (host, n) -> {
                    Outpost.makeReachable(host.door, SALLY);
                    begin(host, n);
                })
                .upTo(largest, CONTACTS);
    }

    private static void begin(Balance host, int size) {
        host.door.begin("steps", SALLY);
    }

    private static JourneyTemplate.Builder steps() {
        return JourneyTemplate.named("steps").version("1");
    }

    private static JourneyTemplate beside(int count, IntFunction<StepBuilder<?>> step) {
        JourneyTemplate.Builder steps = steps();
        IntStream.range(0, count).forEach(i -> steps.step(step.apply(i)));
        return steps.build();
    }

    private static JourneyTemplate join(int count) {
        JourneyTemplate.Builder steps = steps();
        IntStream.range(0, count).forEach(i -> steps.step(call(i)));
        String[] all = IntStream.range(0, count).mapToObj(i -> "s" + i).toArray(String[]::new);
        return steps.step(Steps.work("last", "nurse", "call-her").after(all)).build();
    }

    private static JourneyTemplate chain(int count) {
        JourneyTemplate.Builder steps = steps().addFacts(new Declaration(FactName.of("go"), FactType.TRUTH, false));
        for (int i = 0; i < count; i++) {
            StepBuilder<?> call = call(i).when(Conditions.fact("go").is(true));
            steps.step(i == 0 ? call : call.after("s" + (i - 1)));
        }
        return steps.build();
    }

    private static StepBuilder<?> call(int number) {
        return Steps.work("s" + number, "nurse", "call-her");
    }
}
