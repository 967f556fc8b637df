package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.Stamp;
import io.journeykit.condition.Judgement;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.Owner;
import io.journeykit.vocabulary.StepId;
import java.util.List;

/** Open steps that are to bring facts: a decision brings its own, and a questionnaire may bring any. */
final class FactBringers {

    private FactBringers() {}

    /** Whether open steps are to bring all that another one waits for. */
    static boolean bring(LiveStep reader, List<FactName> missing) {
        return !missing.isEmpty() && missing.stream().allMatch(fact -> isBrought(reader, fact));
    }

    /** Whether open steps are to bring, or to end with, all that a condition waits for. */
    static boolean settle(LiveStep reader, Judgement unknown) {
        if (unknown.awaited().isEmpty()) {
            return bring(reader, unknown.missing());
        }
        boolean isRead = !unknown.missing().isEmpty() || unknown.remarks().isEmpty();
        return isRead
                && unknown.missing().stream().allMatch(fact -> isBrought(reader, fact))
                && unknown.awaited().stream().allMatch(step -> isOpen(reader, step));
    }

    private static boolean isOpen(LiveStep reader, StepId step) {
        for (int i = reader.first(step); i >= 0; i = reader.next(step, i)) {
            LiveStep other = reader.at(i);
            if (other.isOpen() && !WaitCauses.waitsFor(other, reader)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBrought(LiveStep reader, FactName fact) {
        for (int i = 0; i < reader.journey().size(); i++) {
            LiveStep other = reader.at(i);
            if (i != reader.index() && other.isOpen() && brings(other, fact) && !WaitCauses.waitsFor(other, reader)) {
                return true;
            }
        }
        return false;
    }

    private static boolean brings(LiveStep step, FactName fact) {
        return step.plan().kind() instanceof StepKind.Questionnaire
                || step.plan().kind() instanceof StepKind.Decision
                        && step.id().value().equals(fact.value());
    }

    /** It has ended: what waited for what it might bring looks again, since perhaps nobody is to bring that now. */
    static void ended(LiveStep step) {
        boolean bringer = step.plan().kind() instanceof StepKind.Questionnaire
                || step.plan().kind() instanceof StepKind.Decision;
        for (int i = 0; bringer && i < step.journey().size(); i++) {
            LiveStep other = step.at(i);
            if (other.phase() == Phase.PENDING && !other.extras().missing().isEmpty()) {
                step.journey().lookAgain(i);
                showAgain(other, step);
            }
        }
    }

    /** Whoever was shown that it waits was shown so while this was still to come, and may have settled that. */
    private static void showAgain(LiveStep reader, LiveStep ended) {
        boolean vain = reader.status().owner() == Owner.CARE_TEAM
                && reader.extras().missing().stream().anyMatch(fact -> brings(ended, fact) && !isBrought(reader, fact));
        if (vain) {
            Stamp stamp = reader.stamp(Why.CONDITION_UNKNOWN, reader.itself());
            reader.decision().heldUp().waitsInVain(reader, "condition-unknown", stamp);
        }
    }
}
