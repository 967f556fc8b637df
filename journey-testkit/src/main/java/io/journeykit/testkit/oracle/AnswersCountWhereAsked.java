package io.journeykit.testkit.oracle;

import static java.util.Objects.requireNonNull;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.oracle.Inputs.Telling;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.testkit.world.Answer;
import io.journeykit.testkit.world.Deed;
import io.journeykit.testkit.world.Patient;
import io.journeykit.testkit.world.Sequence;
import io.journeykit.testkit.world.World;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Law 20: an answer counts where it was asked, and one from elsewhere moves nothing. */
final class AnswersCountWhereAsked implements Law {

    private static final Clause ANSWER =
            new Clause(20, "answer-counts-where-asked", "An answer from another address than was asked moves no step.");
    private static final Clause WORDS =
            new Clause(20, "words-count-where-asked", "Words from an address at which nothing was asked move no step.");
    private static final FactName CHOICE = FactName.of("choice");

    @Override
    public List<Clause> clauses() {
        return List.of(ANSWER, WORDS);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        List<Expected> answers = areStrange(books.world()) ? strange(books) : new ArrayList<>();
        Map<String, Set<Address>> words = words(books);
        if (answers.isEmpty() && words.isEmpty()) {
            return;
        }
        for (Telling telling : books.inputs().signals()) {
            Signal signal = telling.signal().orElseThrow();
            Optional<Expected> answer =
                    answers.stream().filter(one -> one.isIt(telling, signal)).findFirst();
            answer.ifPresent(answers::remove);
            answer.ifPresent(one -> judge(books, ANSWER, telling, "it came from elsewhere than was asked", verdicts));
            from(words, signal)
                    .filter(address -> wasNotAsked(books, telling, address))
                    .ifPresent(one -> judge(books, WORDS, telling, "nothing was asked there", verdicts));
        }
    }

    /** It may be heard when it is told, or have been kept until a step is there for it. */
    private static void judge(Books books, Clause clause, Telling telling, String oracle, Verdicts verdicts) {
        State told = telling.led().orElseThrow();
        Signal signal = telling.signal().orElseThrow();
        verdicts.met(clause);
        books.judged(telling.agenda()).stream()
                .dropWhile(state -> state.commit() != told.commit())
                .filter(state -> state == told || letsGo(state, signal))
                .forEach(state -> HeardSignals.by(state, signal)
                        .filter(step -> HeardSignals.goesOn(state, step))
                        .ifPresent(step -> verdicts.broken(new Finding(
                                clause,
                                state.at(),
                                state.after().id(),
                                Optional.of(step),
                                "the step went on by it",
                                oracle))));
    }

    private static boolean letsGo(State state, Signal signal) {
        return state.events().stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalLetGo gone
                        && gone.taken()
                        && gone.signal().equals(signal));
    }

    /** An answer that will be told. */
    private record Expected(AgendaId agenda, Instant since, Signal signal) {

        boolean isIt(Telling telling, Signal told) {
            return telling.told().agenda().equals(agenda) && !telling.at().isBefore(since) && told.equals(signal);
        }
    }

    private static boolean areStrange(World world) {
        return Stream.concat(
                        Stream.of(world.cast().answers()),
                        world.people().stream().map(Patient::answers))
                .flatMap(answers -> answers.values().stream())
                .flatMap(answers -> answers.each().stream())
                .anyMatch(answer -> answer.from().isPresent());
    }

    /** The answers that come from elsewhere than was asked, as the world has them. */
    private static List<Expected> strange(Books books) {
        Map<String, Integer> asked = new HashMap<>();
        List<Expected> strange = new ArrayList<>();
        for (Chronicle.Entry entry : books.chronicle().entries()) {
            if (entry instanceof Chronicle.Asked one
                    && one.reply() instanceof Reply.Done
                    && one.delivery().effect().request() instanceof Request.AskPatient question) {
                answer(books, one, question, asked)
                        .filter(answer -> answer.from()
                                .filter(from -> !isSame(from, question.to()))
                                .isPresent())
                        .ifPresent(answer ->
                                strange.add(new Expected(one.agenda(), one.at(), signal(one, question, answer))));
            }
        }
        return strange;
    }

    static boolean isSame(Address one, Address other) {
        return one.channel().equals(other.channel()) && one.value().equals(other.value());
    }

    private static Optional<Answer> answer(
            Books books, Chronicle.Asked asked, Request.AskPatient question, Map<String, Integer> times) {
        String step = asked.delivery().step().orElseThrow().step().value();
        Map<String, Sequence<Answer>> own =
                books.person(asked.agenda()).map(Patient::answers).orElse(Map.of());
        for (Map<String, Sequence<Answer>> answers :
                List.of(own, books.world().cast().answers())) {
            for (String name : List.of(step + "/" + question.text(), step, question.text(), "*")) {
                if (answers.containsKey(name)) {
                    int time = times.merge(asked.agenda() + " " + name, 1, Integer::sum);
                    return Optional.of(answers.get(name).at(time));
                }
            }
        }
        return Optional.empty();
    }

    private static Signal signal(Chronicle.Asked asked, Request.AskPatient question, Answer answer) {
        StepRef step = asked.delivery().step().orElseThrow();
        SortedMap<FactName, Value> said = new TreeMap<>(answer.facts());
        answer.choose()
                .map(one -> one.equals("earliest") && !question.choices().isEmpty()
                        ? question.choices().get(0).key()
                        : one)
                .ifPresent(choice -> said.put(CHOICE, Value.of(choice)));
        Signal.About about = new Signal.About(
                Optional.of(step.journey()),
                Optional.of(step.step()),
                Optional.of(step.occurrence()),
                Optional.empty());
        return new Signal(
                question.answer(), Optional.empty(), about, Optional.empty(), said, Optional.empty(), answer.from());
    }

    /** What is said unasked, by its words, and from where. */
    static Map<String, Set<Address>> words(Books books) {
        return Deeds.of(books.world())
                .filter(deed -> deed instanceof Deed.Says says && says.from().isPresent())
                .map(deed -> (Deed.Says) deed)
                .collect(Collectors.groupingBy(
                        Deed.Says::text,
                        TreeMap::new,
                        Collectors.mapping(says -> says.from().orElseThrow(), Collectors.toSet())));
    }

    static Optional<Address> from(Map<String, Set<Address>> words, Signal signal) {
        boolean unasked = signal.name().equals(Meaning.ANSWERED.word())
                && signal.about().equals(Signal.About.ANYTHING)
                && signal.facts().containsKey(CHOICE);
        Set<Address> from = unasked
                ? words.getOrDefault(requireNonNull(signal.facts().get(CHOICE)).word(), Set.of())
                : Set.of();
        return from.size() == 1 ? from.stream().findFirst() : Optional.empty();
    }

    private static boolean wasNotAsked(Books books, Telling telling, Address from) {
        return books.messages().all().stream()
                .filter(said -> said.isQuestion() && said.taken() && !said.at().isAfter(telling.at()))
                .noneMatch(said -> isSame(said.to(), from));
    }
}
