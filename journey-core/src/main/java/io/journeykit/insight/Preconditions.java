package io.journeykit.insight;

import io.journeykit.agenda.Phase;
import io.journeykit.condition.Judgement;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.ConditionPhrase;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a step needs besides what comes first: what it is done for, what only one may hold, and its condition. */
final class Preconditions {

    private Preconditions() {}

    static List<Obstacle> of(StepInView subject) {
        List<Obstacle> open = new ArrayList<>();
        subject.plan().ifPresent(plan -> {
            items(subject, plan).ifPresent(open::add);
            holder(subject, plan).ifPresent(open::add);
            condition(subject, plan).ifPresent(open::add);
        });
        return open;
    }

    private static Optional<Obstacle> items(StepInView subject, StepTemplate plan) {
        if (!(plan.repeat() instanceof Repetition.ForEach each)
                || subject.step().item().isPresent()
                || subject.step().phase() != Phase.PENDING
                || each.items().stream().anyMatch(source -> isKnown(subject, source))) {
            return Optional.empty();
        }
        Part items = Part.of(each.items().stream().map(Preconditions::source).toList());
        return Optional.of(new Obstacle(
                Clause.Kind.CONDITION,
                Phrase.of("until.items").with("items", items),
                Phrase.of("obstacle.items").with("items", items)));
    }

    private static boolean isKnown(StepInView subject, Repetition.Items source) {
        if (source instanceof Repetition.Items.FromFact from) {
            return Knowledge.find(subject, from.fact()).isPresent();
        }
        if (source instanceof Repetition.Items.CompletionsOf completed) {
            return subject.occurrences(completed.step()).stream()
                    .anyMatch(one -> one.step().outcome().equals(Optional.of(Outcome.COMPLETED)));
        }
        return !(source instanceof Repetition.Items.ProviderOf provider)
                || subject.occurrences(provider.step()).stream()
                        .anyMatch(visit -> visit.booked().isPresent());
    }

    private static Part source(Repetition.Items source) {
        if (source instanceof Repetition.Items.Given given) {
            return Part.quote(given.word());
        }
        if (source instanceof Repetition.Items.FromFact from) {
            return Phrase.of("item.fact")
                    .with("fact", Name.Kind.FACT, from.fact().toString());
        }
        if (source instanceof Repetition.Items.CompletionsOf completed) {
            return Phrase.of("item.completions").with("step", Part.of(completed.step()));
        }
        return source instanceof Repetition.Items.VisitsOf visits
                ? Phrase.of("item.visits").with("step", Part.of(visits.step()))
                : Phrase.of("item.booking").with("step", Part.of(((Repetition.Items.ProviderOf) source).step()));
    }

    private static Optional<Obstacle> holder(StepInView subject, StepTemplate plan) {
        return plan.exclusive()
                .flatMap(name -> subject.view().active().stream()
                        .filter(other ->
                                !other.step().ref().equals(subject.step().ref()))
                        .filter(other ->
                                other.plan().flatMap(StepTemplate::exclusive).equals(Optional.of(name)))
                        .findFirst()
                        .map(other -> held(other, name)));
    }

    private static Obstacle held(StepInView other, String holding) {
        return new Obstacle(
                Clause.Kind.EXCLUSIVE,
                Phrase.of("until.released").with("step", other.title()).with("holding", Name.Kind.HOLDING, holding),
                Phrase.of("obstacle.exclusive")
                        .with("holding", Name.Kind.HOLDING, holding)
                        .with("standing", Standings.of(other)));
    }

    private static Optional<Obstacle> condition(StepInView subject, StepTemplate plan) {
        Judgement judgement = Knowledge.judge(subject, plan.when());
        if (!judgement.isOpen()) {
            return Optional.empty();
        }
        Phrase whole = Phrase.of("obstacle.condition")
                .with("condition", ConditionPhrase.of(plan.when()))
                .with("judgement", ConditionPhrase.of(judgement));
        return Optional.of(new Obstacle(Clause.Kind.CONDITION, until(judgement), whole));
    }

    private static Phrase until(Judgement judgement) {
        if (!judgement.missing().isEmpty()) {
            return Phrase.of("until.known").with("facts", ConditionPhrase.facts(judgement.missing()));
        }
        return judgement.awaited().isEmpty()
                ? Phrase.of("until.judged")
                : Phrase.of("until.ended").with("steps", ConditionPhrase.steps(judgement.awaited()));
    }
}
