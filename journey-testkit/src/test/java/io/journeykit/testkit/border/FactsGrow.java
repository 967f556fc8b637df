package io.journeykit.testkit.border;

import static io.journeykit.testkit.border.Balance.SALLY;

import io.journeykit.agenda.Input;
import io.journeykit.agenda.Signal;
import io.journeykit.calendar.Span;
import io.journeykit.condition.Condition;
import io.journeykit.condition.Conditions;
import io.journeykit.template.Declaration;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepBuilder;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Law 26: what facts and their items make a decision weigh. */
final class FactsGrow {

    static final Clause FACTS = new Clause(
            26,
            "facts-weigh-what-they-are",
            "A decision on facts allocates by n log n at most in facts and their readers.");
    static final Clause ITEMS = new Clause(
            26,
            "occurrences-weigh-what-they-are",
            "A decision on a repeated step allocates by n log n at most in its items.");

    private static final FactName FACT = FactName.of("f");
    private static final JourneyTemplate CALL = Pathways.CALL;

    private FactsGrow() {}

    static List<Trial> trials() {
        return List.of(
                new Growth("a report of facts", Input.ReportFacts.class, n -> CALL, (host, n) -> tell(host, many(n)))
                        .upTo(800, FACTS),
                new Growth("a fact beside facts", Input.ReportFacts.class, n -> CALL, (host, n) -> {
                            tell(host, many(n));
                            tell(host, one(Value.of(1)));
                        })
                        .upTo(3_200, FACTS),
                new Growth(
                                "a report of facts that steps read",
                                Input.ReportFacts.class,
                                FactsGrow::readers,
                                (host, n) -> {
                                    host.door.begin("readers", SALLY);
                                    tell(host, many(n));
                                })
                        .upTo(240, FACTS),
                new Growth("a condition of many parts", Input.ReportFacts.class, FactsGrow::condition, (host, n) -> {
                            host.door.begin("condition", SALLY);
                            tell(host, one(Value.of(-1)));
                        })
                        .upTo(1_600, FACTS),
                new Growth("a fact of items, with a step for each", Input.ReportFacts.class, n -> each(), (host, n) -> {
                            host.door.begin("each", SALLY);
                            tell(host, one(items(n)));
                        })
                        .upTo(80, ITEMS),
                new Growth(
                                "a signal beside steps for each item",
                                Input.SignalReceived.class,
                                n -> each(),
                                (host, n) -> {
                                    host.door.begin("each", SALLY);
                                    tell(host, one(items(n)));
                                    host.door.signal(SALLY, Signal.of("noise"));
                                })
                        .upTo(80, ITEMS),
                new Growth(
                                "a step at many distances",
                                Input.BeginJourney.class,
                                FactsGrow::distances,
                                (host, n) -> host.door.begin("distances", SALLY))
                        .upTo(80, ITEMS));
    }

    private static void tell(Balance host, SortedMap<FactName, Value> facts) {
        host.door.report(SALLY, facts, host.now(), "ehr");
    }

    private static SortedMap<FactName, Value> one(Value value) {
        return new TreeMap<>(Map.of(FACT, value));
    }

    private static SortedMap<FactName, Value> many(int count) {
        SortedMap<FactName, Value> facts = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> facts.put(FactName.of("f" + i), Value.of(1)));
        return facts;
    }

    private static Value items(int count) {
        return Value.of(
                IntStream.range(0, count).mapToObj(i -> Value.of("item-" + i)).toList());
    }

    private static JourneyTemplate readers(int count) {
        JourneyTemplate.Builder readers = JourneyTemplate.named("readers").version("1");
        for (int i = 0; i < count; i++) {
            readers.addFacts(new Declaration(FactName.of("f" + i), FactType.NUMBER, false))
                    .step(call("s" + i).when(Conditions.fact("f" + i).is(1)));
        }
        return readers.build();
    }

    private static JourneyTemplate condition(int count) {
        Condition[] parts = IntStream.range(0, count)
                .mapToObj(i -> Conditions.fact("f").is(i))
                .toArray(Condition[]::new);
        return JourneyTemplate.named("condition")
                .version("1")
                .addFacts(new Declaration(FACT, FactType.NUMBER, false))
                .step(call("call").when(Conditions.any(parts)))
                .build();
    }

    private static JourneyTemplate each() {
        return JourneyTemplate.named("each")
                .version("1")
                .addFacts(new Declaration(FACT, FactType.LIST, false))
                .step(call("call").repeat(new Repetition.ForEach(List.of(new Repetition.Items.FromFact(FACT)))))
                .build();
    }

    private static JourneyTemplate distances(int count) {
        List<Span> distances =
                IntStream.rangeClosed(1, count).mapToObj(Span::days).toList();
        return JourneyTemplate.named("distances")
                .version("1")
                .step(call("call").due(Due.after(Point.BEGIN, Span.days(1))).repeat(new Repetition.At(distances)))
                .build();
    }

    private static StepBuilder<?> call(String id) {
        return Steps.work(id, "nurse", "call-her");
    }
}
