package io.journeykit.check;

import io.journeykit.condition.Condition;
import io.journeykit.template.Due;
import io.journeykit.template.Join;
import io.journeykit.template.Point;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The gates of each step: those its author wrote, and those that its dates imply. A step that is dated from another
 * waits until that one has a date; a booking waits for its referral; a condition waits for the decision, and the end, that it reads.
 */
final class Gates {

    private final Scope scope;
    private final FactScope facts;

    Gates(Scope scope) {
        this.scope = scope;
        this.facts = new FactScope(scope);
    }

    List<Gate> of(int position) {
        StepTemplate step = scope.steps().get(position);
        List<Gate> gates = new ArrayList<>(written(step));
        condition(step.when()).ifPresent(gates::add);
        under(step.kind()).ifPresent(gates::add);
        step.due().flatMap(this::due).ifPresent(gates::add);
        items(step.repeat()).ifPresent(gates::add);
        return gates;
    }

    /** What the bookings that are planned with this one wait for, told as waiting for the booking itself. */
    List<Gate> ofPartner(int position) {
        return written(scope.steps().get(position)).stream()
                .map(gate -> new Gate(gate.where(), List.of(position), gate.watches(), gate.opens()))
                .toList();
    }

    private List<Gate> written(StepTemplate step) {
        return Stream.concat(
                        join(".after", step.after()).stream(),
                        step.during().flatMap(leaf -> join(".during", leaf)).stream())
                .toList();
    }

    private Optional<Gate> join(String where, Join join) {
        List<Integer> needs = needs(join.leaves().stream().map(Join.Reached::step));
        return needs.isEmpty() ? Optional.empty() : Optional.of(Gate.of(where, needs, open -> opens(join, open)));
    }

    private Optional<Gate> under(StepKind kind) {
        return kind instanceof StepKind.Booking booking
                ? booking.under().flatMap(referral -> single(".under", referral))
                : Optional.empty();
    }

    private Optional<Gate> due(Due due) {
        return due.from() instanceof Point.OfStep of ? single(".due.from", of.step()) : Optional.empty();
    }

    private Optional<Gate> single(String where, StepId step) {
        int position = scope.position(step);
        return position < 0 ? Optional.empty() : Optional.of(Gate.of(where, position));
    }

    /** One item from anywhere is enough to begin with. */
    private Optional<Gate> items(Repetition repetition) {
        if (!(repetition instanceof Repetition.ForEach each)) {
            return Optional.empty();
        }
        List<Integer> needs = needs(each.items().stream().flatMap(item -> source(item).stream()));
        boolean allFromSteps = !needs.isEmpty() && needs.size() == each.items().size();
        return allFromSteps
                ? Optional.of(Gate.of(".for-each", needs, open -> needs.stream().anyMatch(open::get)))
                : Optional.empty();
    }

    private Optional<StepId> source(Repetition.Items items) {
        if (items instanceof Repetition.Items.ProviderOf provider) {
            return Optional.of(provider.step());
        }
        if (items instanceof Repetition.Items.CompletionsOf completed) {
            return Optional.of(completed.step());
        }
        return items instanceof Repetition.Items.FromFact from ? decider(from.fact()) : Optional.empty();
    }

    private Optional<Gate> condition(Condition condition) {
        List<Integer> needs = needs(Stream.concat(
                condition.reads().stream().flatMap(fact -> decider(fact).stream()),
                condition.readsOutcomesOf().stream()));
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(Gate.of(".when", needs, open -> isDecidable(condition, open)));
    }

    /** The step that alone can tell this fact. */
    private Optional<StepId> decider(FactName fact) {
        boolean alone = facts.isDecided(fact) && !facts.isDeclared(fact);
        return alone ? Optional.of(StepId.of(fact.value())) : Optional.empty();
    }

    private List<Integer> needs(Stream<StepId> steps) {
        return steps.map(scope::position)
                .filter(position -> position >= 0)
                .distinct()
                .toList();
    }

    /** Kleene's joins: one that counts needs so many to be reached, one that excludes needs the others decided. */
    private boolean opens(Join join, BitSet open) {
        if (join instanceof Join.Reached leaf) {
            int position = scope.position(leaf.step());
            // A step that has not begun can still be called off.
            return position < 0 || open.get(position) || leaf.names().contains(Outcome.CANCELLED.word());
        }
        List<Join> parts = join.parts();
        long opening = parts.stream().filter(part -> opens(part, open)).count();
        if (join instanceof Join.AtLeast some) {
            return opening >= Math.min(some.n(), parts.size());
        }
        return opening >= (join instanceof Join.AtMostOne ? parts.size() - 1 : parts.size());
    }

    /** Any part may decide a joined condition, and a fact from outside may come at any time. */
    private boolean isDecidable(Condition condition, BitSet open) {
        if (condition instanceof Condition.Compare compare) {
            return decider(compare.fact())
                    .map(step -> open.get(scope.position(step)))
                    .orElse(true);
        }
        if (condition instanceof Condition.InARow row) {
            return isDecidable(row.compare(), open);
        }
        if (condition instanceof Condition.OutcomeOf asked) {
            int position = scope.position(asked.step());
            return position < 0 || open.get(position);
        }
        List<Condition> parts = Parts.of(condition);
        return parts.isEmpty() || parts.stream().anyMatch(part -> isDecidable(part, open));
    }
}
