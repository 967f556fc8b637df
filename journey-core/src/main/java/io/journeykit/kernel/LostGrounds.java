package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Step;
import io.journeykit.condition.Judgement;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.template.Repetition;
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
    private final Part ground;

    private LostGrounds(Part ground) {
        this.ground = ground;
    }

    /** Those whose condition reads a fact and holds, before that is told otherwise. */
    static LostGrounds of(DecisionBuilder decision, List<JourneyDraft> journeys, FactName fact) {
        LostGrounds grounds = new LostGrounds(Name.fact(fact.value()));
        for (JourneyDraft journey : journeys) {
            Optional<CompiledTemplate> template = journey.isOpen() ? decision.template(journey) : Optional.empty();
            template.ifPresent(known -> {
                for (int reader : known.readersOf(fact)) {
                    grounds.add(decision, journey, new Reader(known, reader, fact.value()));
                }
            });
        }
        return grounds;
    }

    /** Those whose condition reads how a step ended and holds, before that ends otherwise. */
    static LostGrounds of(LiveStep ended) {
        LostGrounds grounds = new LostGrounds(ended.itself());
        if (ended.outcome().isPresent()) {
            for (int reader : ended.plan().dependents()) {
                CompiledStep plan = ended.template().step(reader);
                if (plan.template().when().readsOutcomesOf().contains(ended.id())) {
                    grounds.add(
                            ended.decision(),
                            ended.journey(),
                            new Reader(ended.template(), reader, ended.id().value()));
                }
            }
        }
        return grounds;
    }

    /** @param reads the fact, or the step, that it reads */
    private record Reader(CompiledTemplate template, int place, String reads) {

        StepId id() {
            return template.step(place).template().id();
        }

        /** What it answers itself is not the ground on which it began. */
        boolean isItsOwn() {
            return id().value().equals(reads);
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

    /** Now that it is told as of a time: those that began no sooner. */
    void showSince(Instant effective) {
        for (LiveStep step : begun) {
            if (!effective.isAfter(since(step.entry())) && judged(step).fails()) {
                step.incident("would-not-have-begun", ground, step.stamp(Why.FACT, ground));
            }
        }
    }

    /** When it began, or a time after that: that of a booking is not kept. */
    private static Instant since(Step step) {
        boolean visit = step.dates().slot().isPresent();
        return step.dates().start().filter(at -> !visit).orElse(step.status().since());
    }
}
