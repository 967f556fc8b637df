package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.Priority;
import java.util.List;
import java.util.Optional;

/** What a person of the care team is given to do for a step. */
final class WorkItems {

    private static final String VERB = "assign-work";
    private static final String SEE_TO_IT = "see-to-it";

    private WorkItems() {}

    /** Assigns it once: what is still open when it would be assigned again is an incident instead. */
    static void assign(LiveStep step, Act act, Stamp stamp) {
        String text = text(step, act);
        String role = role(step, act);
        if (!isAssigned(step, role, text)) {
            give(step, role, text, stamp);
        } else if (stamp.because().why() == Why.SILENCE || !ownText(step).equals(Optional.of(text))) {
            step.incident("silence", new Name(Name.Kind.TEXT, text), stamp);
        }
    }

    private static void give(LiveStep step, String role, String text, Stamp stamp) {
        Phrase says = Texts.forAPerson(step, text);
        Priority priority = step.plan().template().contact().priority();
        step.request(Optional.empty(), new Request.AssignWork(role, text, says, priority, false), stamp);
    }

    /** Whether that role has it: the same words to another role are another item. */
    private static boolean isAssigned(LiveStep step, String role, String text) {
        List<OpenEffect> effects = step.agenda().awaited();
        for (int i = 0; i < effects.size(); i++) {
            OpenEffect effect = effects.get(i);
            if (isOf(effect, step)
                    && effect.text().equals(Optional.of(text))
                    && effect.role().equals(Optional.of(role))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes back whatever is still assigned for the step; what an incident needs stays until that is settled, and what an
     * urgent step is about until a person has said something.
     */
    static void withdraw(LiveStep step, Stamp stamp) {
        List<OpenEffect> awaited = step.agenda().awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            if (isOf(effect, step) && !Incidents.isForOne(step.decision(), effect) && !waitsForAPerson(step)) {
                withdraw(step.decision(), effect, stamp);
            }
        }
    }

    /** The step has gone on: what it is about itself stays on the list until it has ended. */
    static void leftBehind(LiveStep step, Stamp stamp) {
        Optional<String> own = ownText(step);
        List<OpenEffect> awaited = step.agenda().awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            boolean stays = own.isPresent() && effect.text().equals(own) || waitsForAPerson(step);
            if (isOf(effect, step) && !stays && !Incidents.isForOne(step.decision(), effect)) {
                withdraw(step.decision(), effect, stamp);
            }
        }
    }

    /** Whether what an urgent step is about stays on the list until a person has said something. */
    static boolean waitsForAPerson(LiveStep step) {
        return step.isUrgent()
                && step.decision().isUnprompted()
                && (step.plan().kind() instanceof StepKind.Work || step.plan().kind() instanceof StepKind.Decision);
    }

    static boolean isOpenFor(LiveStep step) {
        return step.agenda().awaited().stream().anyMatch(effect -> isOf(effect, step));
    }

    /** She may be contacted again: what a person was to do since she might not be is asked of her once more. */
    static void takeUp(DecisionBuilder decision, Stamp stamp) {
        for (OpenEffect effect : List.copyOf(decision.draft.awaited())) {
            effect.step()
                    .filter(ref -> isWork(effect) && effect.unpermitted())
                    .flatMap(decision::step)
                    .filter(ContactAddresses::isReachable)
                    .ifPresent(step -> step.fire(Meaning.RETRY, stamp));
        }
    }

    static void withdraw(DecisionBuilder decision, OpenEffect effect, Stamp stamp) {
        decision.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp));
        decision.request(effect.step(), Optional.empty(), new Request.WithdrawWork(effect.key()), stamp);
    }

    static boolean isWork(OpenEffect effect) {
        return effect.verb().equals(VERB);
    }

    private static boolean isOf(OpenEffect effect, LiveStep step) {
        return isWork(effect) && effect.isAbout(step.ref());
    }

    private static String text(LiveStep step, Act act) {
        return act.subject()
                .filter(subject -> !subject.equals("decide"))
                .or(() -> ownText(step))
                .or(act::subject)
                .orElse(step.id().value());
    }

    /** What a step is about that is a person's work by its kind. */
    private static Optional<String> ownText(LiveStep step) {
        if (step.plan().kind() instanceof StepKind.Work work) {
            return Optional.of(work.text());
        }
        return step.plan().kind() instanceof StepKind.Decision decision
                ? Optional.of(decision.text())
                : Optional.empty();
    }

    /** A step that is the care team's by its author's word, and gives them nothing to do, gives them itself. */
    static void seeTo(LiveStep step, Stamp stamp) {
        give(step, role(step), SEE_TO_IT, stamp);
    }

    /** Whether somebody of the care team has something to do for it, or is asked to look at it. */
    static boolean isGiven(LiveStep step) {
        return isOpenFor(step) || Incidents.name(step);
    }

    /** The same, once the list has it: an incident stands in the agenda, whoever takes the work that goes with it. */
    static boolean isTaken(LiveStep step) {
        List<OpenEffect> awaited = step.agenda().awaited();
        for (int i = 0; i < awaited.size(); i++) {
            if (isOf(awaited.get(i), step) && awaited.get(i).taken()) {
                return true;
            }
        }
        return Incidents.name(step);
    }

    /** Who does it: whom the machine names, else whom the step does. */
    static String role(LiveStep step, Act act) {
        return act.role().orElseGet(() -> role(step));
    }

    private static String role(LiveStep step) {
        return step.plan().kind() instanceof StepKind.Work work ? work.role() : "care-coordinator";
    }
}
