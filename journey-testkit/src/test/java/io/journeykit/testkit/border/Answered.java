package io.journeykit.testkit.border;

import io.journeykit.Journeys;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Delivery;
import io.journeykit.spi.Metrics.Measure;
import io.journeykit.spi.Reply;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Steps;
import io.journeykit.testkit.oracle.Clause;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Law 28: odd answers of adapters are decided and stored, or tried again as failures. */
final class Answered {

    static final Clause SETTLED = new Clause(
            28,
            "odd-reply-is-settled",
            "Whatever an adapter answers, its effect is settled, or counted as failed and tried again.");

    private static final AgendaId SALLY = AgendaId.of("sally");

    /** A visit that she chooses, and is told of. */
    private static final JourneyTemplate VISIT = JourneyTemplate.named("visit")
            .version("1")
            .step(Steps.booking("visit", "scan"))
            .step(Steps.message("when", "when").after("visit"))
            .putTexts("when", new TreeMap<>(Map.of("en", "{start of visit} {provider of visit} {place of visit}")))
            .build();

    private final Sight sight = new Sight();
    private final Keepsakes kept = new Keepsakes();
    private final Set<Measure> failures = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean offered = new AtomicBoolean();
    private final Function<Delivery, Reply> odd;

    private Answered(Function<Delivery, Reply> odd) {
        this.odd = odd;
    }

    static List<Trial> trials() {
        return OddReplies.all().entrySet().stream()
                .map(reply -> Trial.of(
                        "an adapter answers " + reply.getKey(),
                        witness -> new Answered(reply.getValue()).hold(witness),
                        SETTLED,
                        AtTheDoor.DECIDED,
                        Stored.READS_BACK))
                .toList();
    }

    private void hold(Witness witness) {
        try (Journeys journeys = Journeys.embedded()
                .templates(VISIT)
                .store(new TrappedStore(kept, Trap.NONE, sight))
                .adapters(new Desk(sight, this::answer))
                .metrics((measure, tenant) -> count(measure))
                .start()) {
            Outpost.makeReachable(journeys, SALLY);
            journeys.begin("visit", SALLY);
            sight.await(this::isSettled, this::omen).ifPresent(why -> witness.broken(SETTLED, why));
            sight.awaitSteady("all is quiet", Crowd.here()::isQuiet);
            if (offered.get()) {
                journeys.signal(SALLY, Signal.of(Meaning.CHOSEN).about("visit").with("choice", Value.of("1")));
                sight.awaitSteady("all is quiet", Crowd.here()::isQuiet);
            }
            judge(journeys, witness);
        }
        kept.commits().forEach(new Stored(witness)::judge);
    }

    private void judge(Journeys journeys, Witness witness) {
        if (journeys.agenda(SALLY).desk().incidents().stream()
                .map(Incident::code)
                .anyMatch("result-not-understood"::equals)) {
            witness.broken(AtTheDoor.DECIDED, "what the adapter answered could not be decided");
        }
        new AtTheDoor(witness, journeys).ask(SALLY);
    }

    private void count(Measure measure) {
        if (!Outpost.ROUTINE.contains(measure)) {
            failures.add(measure);
        }
    }

    private boolean isSettled() {
        return !failures.isEmpty() || sight.has(new TrappedStore.Taken(SALLY, Input.EffectReported.class));
    }

    private Optional<String> omen() {
        return Crowd.here().isQuiet() ? Optional.of("nothing came of it, and nothing was counted") : Optional.empty();
    }

    private Reply answer(Delivery delivery) {
        if (delivery.effect().request() instanceof Request.AskPatient) {
            offered.set(true);
        }
        return delivery.effect().request() instanceof Request.FindSlots ? odd.apply(delivery) : Reply.done();
    }
}
