package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Signals;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.vocabulary.StepRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 20: a signal is heard by the step and the occurrence that it is about, and early as well as in time. */
final class HeardWhereMeant implements Law {

    private static final Clause WHERE = new Clause(
            20, "heard-where-meant", "A signal is heard by the journey, step, occurrence and item that it names, if it does.");
    private static final Clause UNOPENED = new Clause(
            20,
            "not-to-the-unopened",
            "A signal without an occurrence never goes to an occurrence that opened after it was told.");
    private static final Clause EARLY = new Clause(
            20, "early-is-heard", "A signal that was kept for a step is heard by it as soon as it would hear it in time.");

    /** What answers a question is not kept for another one, and what a booking does with a slot is its own. */
    private static final Set<String> NOT_KEPT = Set.of(
            Signals.CHOSEN,
            Signals.ACCEPTED,
            Signals.DECLINED,
            Signals.ANSWERED,
            Signals.DECIDED,
            Signals.SLOT_OPENED,
            Signals.BOOKED,
            Signals.RETRY,
            Signals.DELIVERED,
            Signals.UNDELIVERABLE);

    @Override
    public List<Clause> clauses() {
        return List.of(WHERE, UNOPENED, EARLY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas().forEach(agenda -> Judged.states(books, agenda).forEach(state -> {
            for (Event event : state.events()) {
                if (event instanceof NoticeEvent.SignalHeard heard && heard.step().isPresent()) {
                    where(books, state, heard.signal(), heard.step().get(), verdicts);
                } else if (event instanceof StepEvent.Moved moved) {
                    moved(books, state, moved, verdicts);
                }
            }
        }));
    }

    private static void where(Books books, State state, Signal signal, StepRef step, Verdicts verdicts) {
        if (signal.reference().isPresent()) {
            return;
        }
        verdicts.met(WHERE);
        Signal.About about = signal.about();
        boolean named = about.step().map(step.step()::equals).orElse(true);
        boolean awaited = books.template(step)
                .map(StepTemplate::kind)
                .filter(kind -> kind instanceof StepKind.Wait wait && wait.about().equals(about.step()))
                .isPresent();
        boolean here = about.journey().map(step.journey()::equals).orElse(true) && (named || awaited);
        boolean number = awaited || about.occurrence().map(one -> one == step.occurrence()).orElse(true);
        String item = item(state, step);
        boolean forIt = awaited || about.item().map(item::equals).orElse(true);
        if (!here || !number || !forIt) {
            verdicts.broken(finding(WHERE, state, step, signal + " was heard by it", "it names another one"));
        }
    }

    private static String item(State state, StepRef step) {
        return state.after()
                .step(step)
                .or(() -> state.before().step(step))
                .map(Step::item)
                .orElse("");
    }

    /** What was kept before is still kept, or goes to the step that begins, or goes on. */
    private static void moved(Books books, State state, StepEvent.Moved moved, Verdicts verdicts) {
        for (KeptSignal kept : state.before().desk().kept()) {
            Signal signal = kept.signal();
            if (isAbout(signal, moved.step())) {
                boolean numbered = signal.about().occurrence().isPresent();
                boolean heard = isHeard(state, signal, moved.step());
                if (!numbered && moved.from().isEmpty() && moved.step().occurrence() > 1) {
                    verdicts.met(UNOPENED);
                    if (heard) {
                        verdicts.broken(finding(
                                UNOPENED, state, moved.step(), signal + " was heard by it", "it was told before it opened"));
                    }
                } else if (numbered || moved.step().occurrence() == 1) {
                    early(books, state, kept, moved, verdicts);
                }
            }
        }
    }

    private static boolean isAbout(Signal signal, StepRef step) {
        return signal.reference().isEmpty()
                && !NOT_KEPT.contains(signal.name())
                && signal.about().item().isEmpty()
                && signal.about().step().equals(Optional.of(step.step()))
                && signal.about().journey().map(step.journey()::equals).orElse(true)
                && signal.about().occurrence().map(one -> one == step.occurrence()).orElse(true);
    }

    private static boolean isHeard(State state, Signal signal, StepRef step) {
        return state.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                        && heard.step().equals(Optional.of(step))
                        && heard.signal().equals(signal));
    }

    private static void early(
            Books books, State state, KeptSignal kept, StepEvent.Moved moved, Verdicts verdicts) {
        Optional<Step> after = state.after().step(moved.step()).filter(Step::isActive);
        boolean stays = after.filter(step -> step.state().equals(moved.to())).isPresent();
        boolean hears = hears(books, moved, kept.signal());
        if (!hears) {
            return;
        }
        verdicts.met(EARLY);
        if (stays && state.after().desk().kept().contains(kept)) {
            verdicts.broken(finding(
                    EARLY, state, moved.step(), kept.signal() + " is still kept", "in '" + moved.to() + "' it hears that"));
        }
    }

    private static boolean hears(Books books, StepEvent.Moved moved, Signal signal) {
        Optional<StepTemplate> plan = books.template(moved.step());
        Optional<StepMachine> machine = plan.flatMap(
                one -> Machines.of(books.template(moved.step().journey()).orElseThrow(), one));
        String name = plan.filter(one -> one.kind() instanceof StepKind.Wait wait
                        && wait.signal().equals(signal.name()))
                .map(one -> Signals.HAPPENED)
                .orElse(signal.name());
        return machine.isPresent()
                && machine.get().transitions().stream()
                        .anyMatch(move -> move.from().equals(moved.to())
                                && move.on().equals(name)
                                && move.guard().isNone());
    }

    private static Finding finding(Clause clause, State state, StepRef step, String library, String oracle) {
        return new Finding(clause, state.at(), state.after().id(), Optional.of(step), library, oracle);
    }
}
