package io.journeykit.kernel;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer counts for the question that it was asked by: at the address that it comes from, or by the key of the question,
 * where it names one. Words alone answer the one open question of which they are a choice; all else a person reads.
 */
final class Answers {

    /** What comes from an address of hers is her word, with a choice or without. */
    private static final Set<Meaning> HERS =
            EnumSet.of(Meaning.CHOSEN, Meaning.ACCEPTED, Meaning.DECLINED, Meaning.DECIDED);

    private Answers() {}

    /** An open question that an answer may be to, by the name that its step hears the answer by. */
    private record Question(LiveStep step, Outreach asked) {

        String answer() {
            return asked.answer().orElseThrow();
        }

        Outreach.Attempt attempt() {
            return asked.attempt().orElseThrow();
        }
    }

    /** Whether it is an answer that says where it was asked; if so, it has been dealt with here. */
    static boolean take(DecisionBuilder decision, Signal signal) {
        if (!isAnswer(signal)) {
            return false;
        }
        List<Question> open = open(decision);
        if (signal.from().isEmpty() && !namesAQuestion(decision, open, signal)) {
            return false;
        }
        List<Question> meant =
                open.stream().filter(question -> isMeant(question, signal)).toList();
        if (meant.stream().map(question -> question.step().ref()).distinct().count() == 1) {
            Question question = meant.get(0);
            String name = isWords(signal) ? question.answer() : signal.name();
            SignalDelivery.deliver(question.step(), question.step().signal(name), signal);
        } else if (!isOver(decision, signal)) {
            List<Question> asked = open.stream()
                    .filter(question -> isAskedThere(question, signal))
                    .toList();
            show(decision, signal, asked);
        }
        return true;
    }

    /** Whether it is about a question that is closed: it says once more what is known, or comes late and counts all the same. */
    private static boolean isOver(DecisionBuilder decision, Signal signal) {
        boolean isHers = signal.from().isEmpty()
                || decision.draft.person().addresses().stream()
                        .anyMatch(own -> isSame(own, signal.from().get()));
        return CorrectedEnds.isRepeated(decision, signal)
                || AfterTheEnd.isRepeated(decision, signal)
                || isHers && LateCompletions.completed(decision, signal);
    }

    private static boolean isAnswer(Signal signal) {
        Optional<Meaning> meaning = Meaning.named(signal.name());
        return signal.facts().containsKey(Texts.CHOICE)
                || meaning.equals(Optional.of(Meaning.ANSWERED))
                || signal.from().isPresent() && meaning.filter(HERS::contains).isPresent();
    }

    /** Words that name neither a step nor what they refer to. */
    private static boolean isWords(Signal signal) {
        return signal.about().step().isEmpty() && signal.reference().isEmpty();
    }

    private static List<Question> open(DecisionBuilder decision) {
        List<Question> open = new ArrayList<>();
        for (Outreach asked : decision.draft.outbox().open()) {
            if (asked.answer().isPresent() && asked.isUnderWay()) {
                decision.step(asked.step())
                        .filter(LiveStep::isActive)
                        .ifPresent(step -> open.add(new Question(step, asked)));
            }
        }
        return open;
    }

    /** By the key of a question that is open, or of one that was replaced by another to the same step. */
    private static boolean namesAQuestion(DecisionBuilder decision, List<Question> open, Signal signal) {
        Optional<String> key = signal.reference().filter(one -> isAKey(decision, one));
        boolean isWork = key.isPresent()
                && decision.draft.awaited().stream()
                        .anyMatch(effect -> effect.key().value().equals(key.get())
                                && !effect.verb().equals("ask-patient"));
        return key.isPresent()
                && !isWork
                && open.stream()
                        .anyMatch(question -> question.attempt().key().value().equals(key.get())
                                || signal.about()
                                        .step()
                                        .equals(Optional.of(question.step().id())));
    }

    private static boolean isAKey(DecisionBuilder decision, String reference) {
        return reference.startsWith(decision.draft.id() + "/");
    }

    private static boolean isMeant(Question question, Signal signal) {
        LiveStep step = question.step();
        return isWhereAsked(question, signal)
                && SignalCorrelation.isMeant(signal, step.journey())
                && (isWords(signal)
                        ? isOfTheWords(question, signal)
                        : SignalCorrelation.hears(step, signal.name())
                                && SignalCorrelation.isAbout(signal.about(), step.entry()));
    }

    private static boolean isWhereAsked(Question question, Signal signal) {
        Address asked = question.attempt().to();
        boolean isThere = signal.from().map(from -> isSame(from, asked)).orElse(true);
        Optional<String> key =
                signal.reference().filter(one -> isAKey(question.step().decision(), one));
        return isThere
                && key.map(one -> one.equals(question.attempt().key().value())).orElse(true);
    }

    /** Whether it is open where these words come from, so that they may well be meant for it. */
    private static boolean isAskedThere(Question question, Signal signal) {
        return isWords(signal)
                && isWhereAsked(question, signal)
                && SignalCorrelation.isMeant(signal, question.step().journey());
    }

    private static boolean isSame(Address one, Address other) {
        return one.channel().equals(other.channel()) && one.value().equals(other.value());
    }

    /** Words are a choice of what was asked where the step still stands; a person asks again where it has moved on. */
    private static boolean isOfTheWords(Question question, Signal signal) {
        LiveStep step = question.step();
        return !step.status().since().isAfter(question.attempt().at())
                && SignalCorrelation.hears(step, question.answer())
                && AnswerChoices.isOne(step, signal);
    }

    private static void show(DecisionBuilder decision, Signal signal, List<Question> asked) {
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        List<StepRef> questions =
                asked.stream().map(question -> question.step().ref()).distinct().toList();
        Optional<StepRef> named = questions.size() == 1 ? Optional.of(questions.get(0)) : named(decision, signal);
        Phrase said = AnswerChoices.said(decision, signal);
        decision.emit(new NoticeEvent.SignalHeard(signal, named, stamp));
        Phrase about = questions.size() < 2
                ? said
                : said.with("open", Part.of(questions.stream().map(Part::of).toList()));
        String code = questions.isEmpty() ? "answer-fits-no-question" : "answer-to-be-read";
        decision.incident(code, Optional.of(about), named, stamp, DecisionBuilder.ROLE);
    }

    /** The one step that it names, where there is one. */
    private static Optional<StepRef> named(DecisionBuilder decision, Signal signal) {
        if (signal.about().step().isEmpty()) {
            return Optional.empty();
        }
        List<StepRef> named = decision.steps().stream()
                .filter(step -> SignalCorrelation.isMeant(signal, step.journey()))
                .filter(step -> SignalCorrelation.isAbout(signal.about(), step.entry()))
                .map(LiveStep::ref)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
