package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Judgement;
import io.journeykit.phrase.Name;
import io.journeykit.template.Repetition;
import io.journeykit.vocabulary.Fact;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that a condition let begin, and that had not begun, had a fact been told in time: a person is shown them. */
final class LostGrounds {

    private final List<LiveStep> begun = new ArrayList<>();

    private LostGrounds() {}

    /** Those whose condition reads a fact and holds, before that is told otherwise. */
    static LostGrounds of(DecisionBuilder decision, List<JourneyDraft> journeys, FactName fact) {
        LostGrounds grounds = new LostGrounds();
        for (JourneyDraft journey : journeys) {
            Optional<CompiledTemplate> template = journey.isOpen() ? decision.template(journey) : Optional.empty();
            template.ifPresent(known -> {
                for (int reader : known.readersOf(fact)) {
                    grounds.add(decision, journey, new Reader(known, reader, fact));
                }
            });
        }
        return grounds;
    }

    private record Reader(CompiledTemplate template, int place, FactName fact) {

        StepId id() {
            return template.step(place).template().id();
        }

        /** What it answers itself is not the ground on which it began. */
        boolean isItsOwn() {
            return id().value().equals(fact.value());
        }
    }

    private void add(DecisionBuilder decision, JourneyDraft journey, Reader reader) {
        for (int i = reader.isItsOwn() ? -1 : reader.place();
                i >= 0;
                i = journey.next(reader.template(), reader.id(), i)) {
            LiveStep step = new LiveStep(decision, journey, reader.template(), i);
            if (hasBegun(step) && judged(step).holds()) {
                begun.add(step);
            }
        }
    }

    /** What is done of a series is not gone through again. */
    private static boolean hasBegun(LiveStep step) {
        return step.isActive()
                || step.repeat() instanceof Repetition.Once && step.outcome().equals(Optional.of(Outcome.COMPLETED));
    }

    private static Judgement judged(LiveStep step) {
        return step.plan()
                .template()
                .when()
                .judge(step.facts(), step.definitions().languages());
    }

    /** Now that it is told. */
    void show(Fact fact) {
        for (LiveStep step : begun) {
            if (!fact.effective().isAfter(since(step.entry())) && judged(step).fails()) {
                step.incident(
                        "would-not-have-begun",
                        Name.fact(fact.name().value()),
                        step.stamp(Why.FACT, Name.fact(fact.name().value())));
            }
        }
    }

    /** When it began, or a time after that: that of a booking is not kept. */
    private static Instant since(Step step) {
        boolean visit = step.dates().slot().isPresent();
        return step.dates().start().filter(at -> !visit).orElse(step.status().since());
    }
}
