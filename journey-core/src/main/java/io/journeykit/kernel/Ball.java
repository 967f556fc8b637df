package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Verb;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepRef;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who has the ball of a step under way: whom its state names, from when a port has taken what is for them; until then the
 * system, which tries on.
 */
final class Ball {

    private static final Map<Verb, Owner> GIVES = new EnumMap<>(Verb.class);

    static {
        for (Verb verb : Verb.values()) {
            gives(verb).ifPresent(owner -> GIVES.put(verb, owner));
        }
    }

    private Ball() {}

    /** Who has it when a state is entered: the system, where something for its owner is still to be handed over. */
    static Owner entering(State state, List<Act> acts) {
        return gives(acts, state.owner()) || gives(state.onEntry(), state.owner()) ? Owner.SYSTEM : state.owner();
    }

    private static boolean gives(List<Act> acts, Owner owner) {
        for (int i = 0; i < acts.size(); i++) {
            if (GIVES.get(acts.get(i).verb()) == owner) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Owner> gives(Verb verb) {
        // An incident stands in the agenda, whoever takes the work that goes with it.
        return verb == Verb.RAISE_INCIDENT
                ? Optional.empty()
                : verb.request()
                        .flatMap(request ->
                                request.equals("ask-patient") ? Optional.of(Owner.PATIENT) : OpenEffect.owner(request));
    }

    /** Once all is decided, each step's ball goes to whom it belongs. */
    static void pass(DecisionBuilder decision) {
        Set<StepRef> looked = new LinkedHashSet<>();
        for (StepRef ref : decision.watch().touched()) {
            decision.step(ref).ifPresent(step -> looked.addAll(offeredWith(step)));
        }
        for (StepRef ref : looked) {
            decision.step(ref).filter(Ball::isItsOwn).ifPresent(Ball::pass);
        }
    }

    /** One question stands for all visits of a chain. */
    private static List<StepRef> offeredWith(LiveStep step) {
        return step.journey().head().chainOf(step.ref()).map(Chain::members).orElse(List.of(step.ref()));
    }

    private static boolean isItsOwn(LiveStep step) {
        return step.isActive() && step.extras().leader().isEmpty();
    }

    private static void pass(LiveStep step) {
        Owner named = Deadlines.state(step).owner();
        // What the list did not take is not given again at once, and again.
        boolean isNew = step.decision().watch().hasEntered(step.ref());
        if (named == Owner.CARE_TEAM && isNew && offeredWith(step).stream().noneMatch(ref -> isGiven(step, ref))) {
            WorkItems.seeTo(step, step.stamp(Why.GATE_OPEN, step.itself()));
        }
        Owner owner = isUntaken(step, named) ? Owner.SYSTEM : named;
        if (step.status().owner() != owner) {
            Phrase taken = Phrase.of(owner == Owner.SYSTEM ? "ball.untaken" : "ball.taken");
            step.emit(new StepEvent.BallPassed(step.ref(), owner, step.stamp(Why.REPORTED, taken)));
            SharedVisits.mirror(step, step.stamp(Why.SHARED, step.itself()));
        }
    }

    private static boolean isGiven(LiveStep step, StepRef ref) {
        return step.decision().step(ref).filter(WorkItems::isGiven).isPresent();
    }

    /** Whether nothing was taken that there is, or is to be, for the owner. */
    private static boolean isUntaken(LiveStep step, Owner owner) {
        return switch (owner) {
            case SYSTEM -> false;
            case PATIENT -> !step.hasVisit() && isUnasked(step);
            case CARE_TEAM -> offeredWith(step).stream().noneMatch(ref -> isTaken(step, ref));
            case PARTNER -> step.status().owner() == Owner.SYSTEM && isUnrequested(step);
        };
    }

    private static boolean isTaken(LiveStep step, StepRef ref) {
        return step.decision().step(ref).filter(WorkItems::isTaken).isPresent();
    }

    /** A partner who was heard from has it, whatever is still to be reported. */
    private static boolean isUnrequested(LiveStep step) {
        List<OpenEffect> awaited = step.agenda().awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            if (effect.isAbout(step.ref()) && effect.owner().equals(Optional.of(Owner.PARTNER))) {
                return true;
            }
        }
        return gives(Deadlines.state(step).onEntry(), Owner.PARTNER)
                && !step.decision().watch().hasTaken(step.ref());
    }

    /** Whether all that she is to be asked is still to be taken, or goes on nowhere though it is her turn to answer. */
    private static boolean isUnasked(LiveStep step) {
        List<OpenEffect> awaited = step.agenda().awaited();
        List<Outreach> questions = Contacts.questions(offeredWith(step).stream()
                .flatMap(ref -> step.decision().step(ref).stream())
                .toList());
        return questions.isEmpty()
                ? gives(Deadlines.state(step).onEntry(), Owner.PATIENT)
                : questions.stream().noneMatch(question -> isTaken(awaited, question));
    }

    private static boolean isTaken(List<OpenEffect> awaited, Outreach question) {
        return question.isUnderWay() && awaited.stream().noneMatch(effect -> question.goesAs(effect.key()));
    }
}
