package io.journeykit.check;

import io.journeykit.calendar.Span;
import io.journeykit.template.Repetition;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.template.Together;
import io.journeykit.vocabulary.StepId;
import java.util.List;
import java.util.Optional;

/** Visits that must have something in common are visits, are several, and can have it in common. */
final class TogetherRules {

    private static final Span DAY = Span.days(1);

    private final Scope scope;
    private final Order order;
    private final Findings findings;

    private TogetherRules(Scope scope, Findings findings) {
        this.scope = scope;
        this.order = new Order(scope);
        this.findings = findings;
    }

    static void check(Scope scope, Findings findings) {
        TogetherRules rules = new TogetherRules(scope, findings);
        List<Together> groups = scope.template().together();
        for (int i = 0; i < groups.size(); i++) {
            rules.group("$.together[" + i + "].steps", groups.get(i));
        }
    }

    private void group(String list, Together group) {
        List<StepId> steps = group.steps();
        for (int i = 0; i < steps.size(); i++) {
            String where = list + "[" + i + "]";
            if (steps.indexOf(steps.get(i)) < i) {
                findings.add("duplicate-member", where, "a second '" + steps.get(i) + "'", "take one away");
            } else {
                member(where, group, i);
            }
        }
        several(list, steps.stream().distinct().toList());
    }

    private void several(String list, List<StepId> steps) {
        boolean alone = steps.isEmpty()
                || steps.size() == 1
                        && scope.step(steps.get(0))
                                .filter(step -> step.repeat() instanceof Repetition.Once)
                                .isPresent();
        if (alone) {
            findings.add(
                    "together-of-one",
                    list,
                    (steps.isEmpty() ? "nothing" : "one visit") + " has nothing in common with others",
                    "name two bookings or more, or one that is repeated");
        }
    }

    private void member(String where, Together group, int at) {
        StepId id = group.steps().get(at);
        Optional<StepTemplate> step = scope.step(id);
        if (step.isEmpty()) {
            findings.unknown("step", where, id.value(), scope.stepNames());
        } else if (!(step.get().kind() instanceof StepKind.Booking)) {
            findings.add(
                    "booking-needed", where, "step '" + id + "' is no booking and has no visits", "name a booking");
        } else if (group.same() == Together.Same.DAY) {
            onOneDay(where, step.get(), group.steps().subList(0, at));
        } else if (group.same() == Together.Same.PROVIDER) {
            withOneProvider(where, step.get(), group.steps().subList(0, at));
        }
    }

    private void onOneDay(String where, StepTemplate step, List<StepId> others) {
        apart(step.repeat())
                .filter(span -> span.equals(DAY) || Lengths.isLonger(span, DAY))
                .ifPresent(span -> findings.add(
                        "never-together",
                        where,
                        "visits of '" + step.id() + "' are " + span + " apart, so never on one day",
                        "take it out of the group"));
        others.stream()
                .filter(other -> scope.position(other) >= 0)
                .filter(other -> order.binds(scope.position(other), scope.position(step.id())))
                .findFirst()
                .ifPresent(other -> findings.add(
                        "never-together",
                        where,
                        "of '" + other + "' and '" + step.id()
                                + "' one is booked only after the other, so they are never planned for one day",
                        "take the gate away, or use a timing, which orders visits and opens no gate"));
    }

    /** How far two visits of a repeated step are apart at least. */
    private static Optional<Span> apart(Repetition repeat) {
        if (repeat instanceof Repetition.Course course) {
            return Optional.of(course.atLeast());
        }
        return repeat instanceof Repetition.Every every ? Optional.of(every.interval()) : Optional.empty();
    }

    private void withOneProvider(String where, StepTemplate step, List<StepId> others) {
        Optional<String> to = provider(step.id());
        others.stream()
                .filter(other -> to.isPresent()
                        && provider(other).isPresent()
                        && !provider(other).equals(to))
                .findFirst()
                .ifPresent(other -> findings.add(
                        "never-together",
                        where,
                        "'" + other + "' is with " + provider(other).get() + " and '" + step.id() + "' with " + to.get()
                                + ", by their referrals",
                        "take it out of the group, or refer to one provider"));
    }

    /** The one provider to whom the referral goes under which it is booked. */
    private Optional<String> provider(StepId booking) {
        return scope.step(booking)
                .map(StepTemplate::kind)
                .filter(StepKind.Booking.class::isInstance)
                .flatMap(kind -> ((StepKind.Booking) kind).under())
                .flatMap(scope::step)
                .map(StepTemplate::kind)
                .filter(StepKind.Referral.class::isInstance)
                .flatMap(kind -> ((StepKind.Referral) kind).to());
    }
}
