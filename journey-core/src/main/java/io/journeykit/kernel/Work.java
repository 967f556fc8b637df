package io.journeykit.kernel;

import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.OpenEffect;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Act;
import io.journeykit.template.StepKind;
import java.util.List;
import java.util.Optional;

/** What a person of the care team is given to do for a step. */
final class Work {

    private static final String VERB = "assign-work";

    private Work() {}

    /** Assigns it once: what is still open when it would be assigned again is an incident instead. */
    static void assign(Turn turn, Run run, Act act, Stamp stamp) {
        String subject = act.subject();
        String text = subject.isEmpty() || subject.equals("decide") ? ownText(run, subject) : subject;
        if (isAssigned(turn, run, text)) {
            turn.incident("silence", text, run.about(), stamp);
            return;
        }
        String body = Texts.render(turn, run, text);
        turn.request(
                run.about(),
                Optional.empty(),
                new Request.AssignWork(
                        role(run, act),
                        text,
                        body,
                        run.plan().template().contact().priority(),
                        false),
                stamp);
    }

    private static boolean isAssigned(Turn turn, Run run, String text) {
        for (OpenEffect effect : turn.draft.awaited()) {
            if (isOf(effect, run) && effect.text().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Takes back whatever is still assigned for the step; what an incident needs stays until that is settled. */
    static void withdraw(Turn turn, Run run, Stamp stamp) {
        List<OpenEffect> awaited = turn.draft.awaited();
        for (int i = 0; i < awaited.size(); i++) {
            OpenEffect effect = awaited.get(i);
            if (isOf(effect, run) && !Incidents.isForOne(turn, effect)) {
                withdraw(turn, effect, stamp);
            }
        }
    }

    static void withdraw(Turn turn, OpenEffect effect, Stamp stamp) {
        turn.emit(new EffectEvent.Settled(effect.key(), "withdrawn", stamp));
        turn.request(effect.step(), Optional.empty(), new Request.WithdrawWork(effect.key()), stamp);
    }

    static boolean isWork(OpenEffect effect) {
        return effect.verb().equals(VERB);
    }

    private static boolean isOf(OpenEffect effect, Run run) {
        return isWork(effect) && effect.isAbout(run.ref());
    }

    private static String ownText(Run run, String subject) {
        if (run.plan().kind() instanceof StepKind.Work work) {
            return work.text();
        }
        return run.plan().kind() instanceof StepKind.Decision decision
                ? decision.text()
                : subject.isEmpty() ? run.step().id().value() : subject;
    }

    /** Who does it: whom the machine names, else whom the step does. */
    static String role(Run run, Act act) {
        return act.role().orElseGet(() -> role(run));
    }

    private static String role(Run run) {
        return run.plan().kind() instanceof StepKind.Work work ? work.role() : "care-coordinator";
    }
}
