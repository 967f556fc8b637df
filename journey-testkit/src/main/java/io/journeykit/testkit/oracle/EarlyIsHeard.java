package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.KeptSignal;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StepMachine;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 20: a signal that is told early is heard like one told in time, and by no occurrence that it cannot have meant. */
final class EarlyIsHeard implements Law {

    private static final Clause UNOPENED = new Clause(
            20,
            "not-to-the-unopened",
            "A signal without an occurrence never goes to an occurrence that opened after it was told.");
    private static final Clause EARLY = new Clause(
            20,
            "early-is-heard",
            "A signal that was kept for a step is heard by it as soon as it would hear it in time.");

    /** What answers a question is not kept for another one, and what a booking does with a slot is its own. */
    private static final Set<String> NOT_KEPT = Set.of(
            Meaning.CHOSEN.word(),
            Meaning.ACCEPTED.word(),
            Meaning.DECLINED.word(),
            Meaning.ANSWERED.word(),
            Meaning.DECIDED.word(),
            Meaning.SLOT_OPENED.word(),
            Meaning.BOOKED.word(),
            Meaning.RETRY.word(),
            Meaning.DELIVERED.word(),
            Meaning.UNDELIVERABLE.word());

    @Override
    public List<Clause> clauses() {
        return List.of(UNOPENED, EARLY);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        books.agendas()
                .forEach(agenda -> books.judged(agenda).forEach(state -> {
                    for (Event event : state.events()) {
                        if (event instanceof StepEvent.Moved moved) {
                            state.before().desk().kept().stream()
                                    .map(kept -> new Early(books, state, kept, moved))
                                    .filter(Early::isAboutIt)
                                    .forEach(early -> early.judge(verdicts));
                        }
                    }
                }));
    }

    /** A signal was kept before a step moved. */
    private record Early(Books books, State state, KeptSignal kept, StepEvent.Moved moved) {

        boolean isAboutIt() {
            Signal.About about = kept.signal().about();
            return kept.signal().reference().isEmpty()
                    && !NOT_KEPT.contains(kept.signal().name())
                    && about.item().isEmpty()
                    && about.step().equals(Optional.of(moved.step().step()))
                    && about.journey().map(moved.step().journey()::equals).orElse(true)
                    && about.occurrence()
                            .map(one -> one == moved.step().occurrence())
                            .orElse(true);
        }

        void judge(Verdicts verdicts) {
            boolean numbered = kept.signal().about().occurrence().isPresent();
            boolean first = moved.step().occurrence() == 1;
            if (!numbered && !first && moved.from().isEmpty()) {
                verdicts.met(UNOPENED);
                if (isHeard()) {
                    verdicts.broken(finding(UNOPENED, " was heard by it", "it was told before it opened"));
                }
            } else if ((numbered || first) && hears()) {
                verdicts.met(EARLY);
                if (isStillKept()) {
                    verdicts.broken(finding(EARLY, " is still kept", "in '" + moved.to() + "' it hears that"));
                }
            }
        }

        private boolean isHeard() {
            return state.events().stream()
                    .anyMatch(event -> event instanceof NoticeEvent.SignalHeard heard
                            && heard.step().equals(Optional.of(moved.step()))
                            && heard.signal().equals(kept.signal()));
        }

        private boolean isStillKept() {
            boolean stays = state.after()
                    .step(moved.step())
                    .filter(Step::isActive)
                    .filter(step -> step.state().equals(moved.to()))
                    .isPresent();
            return stays && state.after().desk().kept().contains(kept);
        }

        private boolean hears() {
            Optional<StepTemplate> plan = books.template(moved.step());
            Optional<StepMachine> machine = plan.flatMap(
                    one -> Machines.of(books.template(moved.step().journey()).orElseThrow(), one));
            String name = plan.map(this::name).orElse("");
            return machine.isPresent()
                    && machine.get().transitions().stream()
                            .anyMatch(move -> move.from().equals(moved.to())
                                    && move.on().equals(name)
                                    && move.guard().isNone());
        }

        private String name(StepTemplate plan) {
            String name = kept.signal().name();
            return plan.kind() instanceof StepKind.Wait wait && wait.signal().equals(name)
                    ? Meaning.HAPPENED.word()
                    : name;
        }

        private Finding finding(Clause clause, String library, String oracle) {
            return new Finding(
                    clause, state.at(), state.after().id(), Optional.of(moved.step()), kept.signal() + library, oracle);
        }
    }
}
