package io.journeykit.testkit.border;

import io.journeykit.template.JourneyTemplate;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Law 25: a vendor's code that a decision calls runs under a budget, after which the decision goes on without it. */
final class SlowVerdicts {

    static final Clause BUDGET = new Clause(
            25,
            "vendors-code-has-a-budget",
            "A decision comes to its end, whether or not the vendor's code that it calls comes back.");

    // A budget of several seconds would be none: the agenda is kept from others as long.
    private static final Duration MOST = Duration.ofSeconds(4);

    private SlowVerdicts() {}

    static List<Trial> trials() {
        return Stream.of(Place.CONDITION_OF_THE_TOLD, Place.RULE_OF_THE_TOLD, Place.CALENDAR_OF_THE_TOLD)
                .map(place -> Trial.of("a decision waits for " + place, witness -> hold(place, witness), BUDGET))
                .toList();
    }

    private static void hold(Place place, Witness witness) {
        Trap trap = new Trap(place, Deed.NEVER_COMES_BACK);
        JourneyTemplate template = Pathways.with(place);
        AtomicBoolean over = new AtomicBoolean();
        try (Outpost post = new Outpost(trap, template)) {
            Callers.start(() -> begin(post, template, over));
            post.sight.await("it is kept", () -> trap.sprung() > 0);
            Instant end = Instant.now().plus(MOST);
            post.sight.await(
                    "it is over, or late", () -> over.get() || Instant.now().isAfter(end));
            if (!over.get() && !trap.held().isEmpty()) {
                witness.broken(BUDGET, "the caller is still kept there after " + MOST.toSeconds() + " seconds");
            }
        }
    }

    private static void begin(Outpost post, JourneyTemplate template, AtomicBoolean over) {
        try {
            post.begin(template, AgendaId.of(Trap.TENANT, "p1"));
        } catch (RuntimeException refused) {
            // That it cannot be decided is an end too.
        } finally {
            over.set(true);
        }
    }
}
