package io.journeykit.insight;

import io.journeykit.agenda.Phase;
import io.journeykit.condition.Judgement;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
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
                || !subject.step().item().isEmpty()
                || subject.step().phase() != Phase.PENDING
                || each.items().stream().anyMatch(source -> isKnown(subject, source))) {
            return Optional.empty();
        }
        String items = Phrases.or(
                each.items().stream().map(source -> source(subject, source)).toList());
        return Optional.of(new Obstacle(
                Clause.Kind.CONDITION, items, "what it is done for is not known yet; it waits for " + items));
    }

    private static boolean isKnown(StepInView subject, Repetition.Items source) {
        if (source instanceof Repetition.Items.FromFact from) {
            return Knowledge.find(subject, from.fact()).isPresent();
        }
        return !(source instanceof Repetition.Items.ProviderOf provider)
                || subject.occurrences(provider.step()).stream()
                        .anyMatch(visit -> visit.booked().isPresent());
    }

    private static String source(StepInView subject, Repetition.Items source) {
        if (source instanceof Repetition.Items.Given given) {
            return given.word();
        }
        if (source instanceof Repetition.Items.FromFact from) {
            return "the fact '" + from.fact() + "'";
        }
        return source instanceof Repetition.Items.VisitsOf visits
                ? "the visits of " + Titles.of(subject, visits.step())
                : "a booking of " + Titles.of(subject, ((Repetition.Items.ProviderOf) source).step());
    }

    private static Optional<Obstacle> holder(StepInView subject, StepTemplate plan) {
        return plan.exclusive()
                .flatMap(name -> subject.view().active().stream()
                        .filter(other ->
                                !other.step().ref().equals(subject.step().ref()))
                        .filter(other ->
                                other.plan().flatMap(StepTemplate::exclusive).equals(Optional.of(name)))
                        .findFirst()
                        .map(other -> new Obstacle(
                                Clause.Kind.EXCLUSIVE,
                                other.title() + " to give up '" + name + "'",
                                "only one step at a time may hold '" + name + "', and now " + Standings.of(other))));
    }

    private static Optional<Obstacle> condition(StepInView subject, StepTemplate plan) {
        Judgement judgement = Knowledge.judge(subject, plan.when());
        if (!judgement.isOpen()) {
            return Optional.empty();
        }
        String missing = judgement.missing().isEmpty()
                ? "its condition to be judged"
                : Phrases.and(judgement.missing().stream()
                                .map(Preconditions::quoted)
                                .toList()) + " to be known";
        return Optional.of(new Obstacle(
                Clause.Kind.CONDITION,
                missing,
                "its condition, " + plan.when() + ", cannot be judged: it is " + judgement));
    }

    private static String quoted(FactName fact) {
        return "'" + fact + "'";
    }
}
