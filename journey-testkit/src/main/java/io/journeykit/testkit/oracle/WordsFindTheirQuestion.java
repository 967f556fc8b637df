package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Law 20 of words: from where a question was asked they answer the one of which they are a choice, else a person reads them. */
final class WordsFindTheirQuestion implements Law {

    private static final Clause ANSWER = new Clause(
            20,
            "words-find-their-question",
            "Words from an address that are a choice of exactly one question that is open there answer it.");
    private static final Clause SHOWN = new Clause(
            20,
            "words-of-no-question-are-shown",
            "Words that are a choice of none of the questions that are open at their address, or of several, are shown at"
                    + " once.");
    private static final FactName CHOICE = FactName.of("choice");

    @Override
    public List<Clause> clauses() {
        return List.of(ANSWER, SHOWN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Map<String, Set<Address>> words = AnswersCountWhereAsked.words(books);
        if (words.isEmpty()) {
            return;
        }
        Set<AgendaId> untouched = Merges.untouched(books);
        for (Telling telling : books.inputs().signals()) {
            Signal signal = telling.signal().orElseThrow();
            AnswersCountWhereAsked.from(words, signal)
                    .filter(address -> untouched.contains(telling.agenda()))
                    .map(address -> new Words(books, telling.led().orElseThrow(), signal, address))
                    .ifPresent(said -> said.judge(verdicts));
        }
    }

    /** What somebody wrote. */
    private record Words(Books books, State state, Signal signal, Address from) {

        void judge(Verdicts verdicts) {
            List<Said> open = open();
            if (!open.stream().allMatch(this::isOfAList)) {
                return;
            }
            List<StepRef> meant = open.stream()
                    .filter(this::isOfIt)
                    .map(said -> said.step().orElseThrow())
                    .toList();
            if (meant.size() == 1) {
                verdicts.met(ANSWER);
                if (!goesOn(meant.get(0))) {
                    verdicts.broken(finding(
                            ANSWER, meant, "they did not answer it", "they are a choice of no other question there"));
                }
            } else {
                verdicts.met(SHOWN);
                if (!Seen.is(books, state, signal.name())) {
                    verdicts.broken(finding(
                            SHOWN,
                            List.of(),
                            "nobody was shown them",
                            "they are a choice of " + meant.size() + " questions there"));
                }
            }
        }

        /** The last question of each step that was asked there, while it waits for the answer. */
        private List<Said> open() {
            Map<StepRef, Said> asked = new LinkedHashMap<>();
            for (Said said : books.messages().all()) {
                if (said.isQuestion()
                        && said.taken()
                        && said.step().isPresent()
                        && said.agenda().equals(state.after().id())
                        && said.at().isBefore(state.at())) {
                    asked.put(said.step().get(), said);
                }
            }
            return asked.values().stream()
                    .filter(said -> AnswersCountWhereAsked.isSame(said.to(), from) && isOpen(said))
                    .toList();
        }

        private boolean isOpen(Said said) {
            Optional<Step> step = state.before().step(said.step().orElseThrow());
            return step.filter(one -> one.isActive()
                            && !one.status().since().isAfter(said.at())
                            && (Machines.hears(books, one, said.answer().orElseThrow()) || isAskedWhetherToMove(one)))
                    .isPresent();
        }

        /** A yes or no to another visit is heard as such, whatever the choice of a visit is called. */
        private static boolean isAskedWhetherToMove(Step step) {
            return step.dates().offer().isPresent();
        }

        /** A form has no choices, and what a visit's have become is another law's matter. */
        private boolean isOfAList(Said said) {
            StepRef step = said.step().orElseThrow();
            boolean held = state.before().step(step).filter(Step::isHeld).isPresent();
            return !said.choices().isEmpty()
                    && !held
                    && books.template(step)
                            .map(StepTemplate::kind)
                            .filter(kind -> !(kind instanceof StepKind.Booking) || isAhead(step))
                            .isPresent();
        }

        private boolean isAhead(StepRef step) {
            Agenda agenda = state.before();
            Instant now = state.at();
            return agenda.journey(step.journey()).flatMap(journey -> journey.chainOf(step)).stream()
                    .flatMap(chain -> chain.options().stream()
                            .flatMap(option ->
                                    chain.members().stream().flatMap(member -> option.slotFor(member).stream())))
                    .allMatch(slot -> slot.start().isAfter(now));
        }

        private boolean isOfIt(Said said) {
            String words =
                    Kleene.folded(requireNonNull(signal.facts().get(CHOICE)).word());
            return said.choices().stream()
                    .anyMatch(choice -> Kleene.folded(choice.key()).equals(words)
                            || Kleene.folded(choice.words()).equals(words));
        }

        private boolean goesOn(StepRef step) {
            return state.events().stream().anyMatch(event -> isOf(event, step));
        }

        private static boolean isOf(Event event, StepRef step) {
            return event instanceof NoticeEvent.SignalHeard heard
                            && heard.step().equals(Optional.of(step))
                    || event instanceof StepEvent changed && changed.step().equals(step);
        }

        private Finding finding(Clause clause, List<StepRef> step, String library, String oracle) {
            return new Finding(
                    clause, state.at(), state.after().id(), step.stream().findFirst(), library, oracle);
        }
    }
}
