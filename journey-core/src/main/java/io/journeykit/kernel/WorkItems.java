package io.journeykit.kernel;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Act;
import io.journeykit.phrase.Name;
import io.journeykit.template.StepKind;
import java.util.List;
import java.util.Optional;

/** What a person of the care team is given to do for a step. */
final class WorkItems {

    private static final String VERB = "assign-work";

    private WorkItems() {}

    /** Assigns it once: what is still open when it would be assigned again is an incident instead. */
    static void assign(LiveStep step, Act act, Stamp stamp) {
        String text = act.subject().filter(subject -> !subject.equals("decide")).orElseGet(() -> ownText(step, act));
        if (isAssigned(step, text)) {
            step.incident("silence", new Name(Name.Kind.TEXT, text), stamp);
            return;
        }
        step.request(
                Optional.empty(),
                new Request.AssignWork(
                        role(step, act),
                        text,
                        Texts.says(step, text),
                        step.plan().template().contact().priority(),
                        false),
                stamp);
    }

    private static boolean isAssigned(LiveStep step, String text) {
        List<OpenEffect> effects = step.agenda().awaited();
        for (int i = 0; i < effects.size(); i++) {
            OpenEffect effect = effects.get(i);
            if (isOf(effect, step) && effect.text().equals(Optional.of(text))) {
                return true;
            }
        }
        return false;
    }

    /** Takes back whatever is still assigned for the step; what an incident needs stays until that is settled. */
    static void withdraw(LiveStep step, Stamp stamp) {
        List<OpenEffect> awaited = step.agenda().awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            if (isOf(effect, step) && !Incidents.isForOne(step.decision(), effect)) {
                withdraw(step.decision(), effect, stamp);
            }
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

    private static String ownText(LiveStep step, Act act) {
        if (step.plan().kind() instanceof StepKind.Work work) {
            return work.text();
        }
        return step.plan().kind() instanceof StepKind.Decision decision
                ? decision.text()
                : act.subject().orElse(step.id().value());
    }

    /** Who does it: whom the machine names, else whom the step does. */
    static String role(LiveStep step, Act act) {
        return act.role().orElseGet(() -> role(step));
    }

    private static String role(LiveStep step) {
        return step.plan().kind() instanceof StepKind.Work work ? work.role() : "care-coordinator";
    }
}
