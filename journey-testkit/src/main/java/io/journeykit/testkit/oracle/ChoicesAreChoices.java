package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Step;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.template.StepKind;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Law 19: an answer that is none of the choices decides nothing, and a person gets the words at once. */
final class ChoicesAreChoices implements Law {

    private static final Clause DECIDES = new Clause(
            19,
            "no-choice-decides-nothing",
            "An answer that is none of the choices, or of what is offered where a person tells it, neither moves nor ends what"
                    + " asked.");
    private static final Clause SHOWN = new Clause(
            19,
            "no-choice-is-shown",
            "An answer that is none of the choices is shown at once, twice in one moment once.");
    private static final FactName CHOICE = FactName.of("choice");

    @Override
    public List<Clause> clauses() {
        return List.of(DECIDES, SHOWN);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        for (Telling telling : books.inputs().signals()) {
            Signal signal = telling.signal().orElseThrow();
            Optional<Value> said = Optional.ofNullable(signal.facts().get(CHOICE));
            Optional<StepRef> asked = said.flatMap(value -> asked(books, telling, signal));
            if (asked.isPresent() && isNone(books, telling.led().orElseThrow(), asked.get(), signal)) {
                judge(books, telling, asked.get(), said.get(), verdicts);
            }
        }
        books.agendas().forEach(agenda -> books.judged(agenda).forEach(state -> kept(books, state, verdicts)));
    }

    /** What was told before it was asked is no choice either when that is. */
    private static void kept(Books books, State state, Verdicts verdicts) {
        HeardSignals.all(state)
                .filter(heard -> !isTold(state, heard))
                .filter(heard -> heard.signal().facts().containsKey(CHOICE)
                        && isNone(books, state, heard.step().get(), heard.signal()))
                .forEach(heard -> decides(state, heard.step().get(), verdicts));
    }

    private static boolean isTold(State state, NoticeEvent.SignalHeard heard) {
        return state.commit().input() instanceof Input.SignalReceived told
                && told.signal().equals(heard.signal());
    }

    /** The step that asked: the one that heard it, or that it names. */
    private static Optional<StepRef> asked(Books books, Telling telling, Signal signal) {
        State state = telling.led().orElseThrow();
        for (Event event : state.events()) {
            if (event instanceof NoticeEvent.SignalHeard heard && heard.step().isPresent()) {
                return heard.step();
            }
        }
        return MeantStep.one(books, state.before(), signal)
                .filter(step -> state.before().step(step).filter(Step::isActive).isPresent());
    }

    private static boolean isNone(Books books, State state, StepRef step, Signal signal) {
        Value said = requireNonNull(signal.facts().get(CHOICE));
        Optional<StepKind> kind = books.template(step).map(StepTemplate::kind);
        if (kind.isPresent() && kind.get() instanceof StepKind.Decision decision) {
            return !JourneyFacts.isChoice(decision, said);
        }
        Set<String> choices = new HashSet<>();
        if (kind.isPresent() && kind.get() instanceof StepKind.Booking) {
            books.messages().all().stream()
                    .filter(question -> question.taken() && !question.at().isAfter(state.at()))
                    .filter(question -> isAskedFor(state, step, question))
                    .flatMap(question -> question.choices().stream())
                    .map(Said.Answer::key)
                    .forEach(key -> choices.add(Kleene.folded(key)));
        }
        return !choices.isEmpty() && !choices.contains(Kleene.folded(said.word())) && !isReadToHer(state, step, signal);
    }

    /** What is open for her somebody may have read to her, though the question has not gone yet: he tells what she said. */
    private static boolean isReadToHer(State state, StepRef step, Signal signal) {
        String said = Kleene.folded(requireNonNull(signal.facts().get(CHOICE)).word());
        return signal.from().isEmpty()
                && state.before()
                        .journey(step.journey())
                        .flatMap(journey -> journey.chainOf(step))
                        .filter(chain -> chain.options().stream()
                                .anyMatch(option ->
                                        Integer.toString(option.number()).equals(said)))
                        .isPresent();
    }

    /** Of the step, or of those that were offered with it. */
    private static boolean isAskedFor(State state, StepRef step, Said question) {
        List<StepRef> members = state.before()
                .journey(step.journey())
                .flatMap(journey -> journey.chainOf(step))
                .map(Chain::members)
                .orElse(List.of(step));
        return question.step().filter(members::contains).isPresent();
    }

    private static void judge(Books books, Telling telling, StepRef step, Value said, Verdicts verdicts) {
        State state = telling.led().orElseThrow();
        decides(state, step, verdicts);
        verdicts.met(SHOWN);
        if (!Shown.by(books, state, Optional.of(step)) && !isShownAlready(state, step, said)) {
            verdicts.broken(finding(SHOWN, state, step, "nobody was shown it"));
        }
    }

    private static boolean isShownAlready(State state, StepRef step, Value said) {
        return state.after().desk().incidents().stream()
                .anyMatch(shown -> shown.isAbout(step)
                        && shown.since().equals(state.at())
                        && shown.about().filter(about -> quotes(about, said)).isPresent());
    }

    private static boolean quotes(Part about, Value said) {
        return about instanceof Phrase phrase
                && Part.quote(said.word()).equals(phrase.parts().get("words"));
    }

    private static void decides(State state, StepRef step, Verdicts verdicts) {
        verdicts.met(DECIDES);
        if (HeardSignals.goesOn(state, step)) {
            verdicts.broken(finding(DECIDES, state, step, "the step went on by it"));
        }
    }

    private static Finding finding(Clause clause, State state, StepRef step, String library) {
        return new Finding(
                clause,
                state.at(),
                state.after().id(),
                Optional.of(step),
                library,
                "what was answered is none of the choices");
    }
}
