package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Act;
import io.journeykit.lifecycle.CompiledMachine;
import io.journeykit.lifecycle.Signals;
import io.journeykit.lifecycle.State;
import io.journeykit.lifecycle.Verb;
import java.util.Optional;
import java.util.stream.Stream;

/** What cannot be said is never dropped in silence: the step hears of it, and in the end a person is asked. */
final class Refusal {

    private Refusal() {}

    static void tell(Turn turn, Outreach outreach, Verdict.Refuse refuse) {
        Stamp stamp = turn.stamp(Why.CONTACT_RULE, refuse.rule());
        Optional<Run> told = turn.run(outreach.step()).filter(run -> refuse.closing() != Closing.WITHDRAWN);
        Optional<String> to = told.flatMap(run -> handedTo(turn, run, refuse));
        turn.emit(new ContactEvent.Closed(outreach.id(), refuse.closing(), refuse.rule(), to, stamp));
        told.ifPresent(run -> tell(turn, run, refuse, stamp));
    }

    private static void tell(Turn turn, Run run, Verdict.Refuse refuse, Stamp stamp) {
        if (!Running.fire(turn, run, signal(refuse), stamp) && !Running.fire(turn, run, Signals.UNDELIVERABLE, stamp)) {
            turn.incident("not-contacted", refuse.rule(), run.about(), stamp);
        }
    }

    private static String signal(Verdict.Refuse refuse) {
        return switch (refuse.closing()) {
            case EXPIRED -> Signals.EXPIRED;
            case SUPPRESSED -> Signals.SUPPRESSED;
            default -> Signals.UNDELIVERABLE;
        };
    }

    /** The role whose work it becomes: by the step's machine, or whoever looks at incidents. */
    private static Optional<String> handedTo(Turn turn, Run run, Verdict.Refuse refuse) {
        CompiledMachine machine = run.plan().machine();
        int fired = Running.fires(turn, run, signal(refuse));
        fired = fired == CompiledMachine.NONE ? Running.fires(turn, run, Signals.UNDELIVERABLE) : fired;
        if (fired == CompiledMachine.NONE) {
            return Optional.of(Incidents.ROLE);
        }
        State to = machine.state(machine.target(fired));
        return Stream.concat(machine.transition(fired).acts().stream(), to.onEntry().stream())
                .filter(act -> act.verb() == Verb.ASSIGN_WORK)
                .map((Act act) -> Work.role(run, act))
                .findFirst();
    }
}
