package io.journeykit.testkit.border;

import static io.journeykit.testkit.border.Balance.SALLY;

import io.journeykit.condition.Conditions;
import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.FactType;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Law 26: journeys inside journeys have a budget, and it is said where they were cut. */
final class SelfRunning {

    static final Clause BUDGET = new Clause(
            26,
            "sub-journeys-have-a-budget",
            "One decision begins no more journeys than a budget allows, and says where it cut.");

    private static final FactName GO = FactName.of("go");
    private static final int MOST = 100;

    private SelfRunning() {}

    static List<Trial> trials() {
        return List.of(trial(1), trial(2));
    }

    private static Trial trial(int steps) {
        return Trial.of(
                "a template with " + steps + (steps == 1 ? " step that runs it" : " steps that run it"),
                witness -> hold(steps, witness),
                BUDGET);
    }

    private static void hold(int steps, Witness witness) {
        JourneyTemplate.Builder template =
                JourneyTemplate.named("again").version("1").addFacts(new Declaration(GO, FactType.TRUTH, false));
        IntStream.range(0, steps)
                .forEach(i -> template.step(Steps.subJourney("s" + i, "again", "1")
                        .when(Conditions.fact("go").is(true))));
        try (Balance host = new Balance(Desk::usual, template.build())) {
            host.door.begin("again", SALLY);
            host.door.report(SALLY, new TreeMap<>(Map.of(GO, Value.of(true))), host.now(), "ehr");
            int begun = host.door.agenda(SALLY).journeys().size();
            if (begun > MOST) {
                witness.broken(BUDGET, "one decision began " + (begun - 1) + " journeys");
            }
            if (host.door.agenda(SALLY).desk().incidents().isEmpty()) {
                witness.broken(BUDGET, "nobody is told where it was cut");
            }
        }
    }
}
