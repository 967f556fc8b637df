package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.Stamp;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.lifecycle.StateRole;
import io.journeykit.lifecycle.Verb;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.readings.DeclaredValues;
import io.journeykit.template.StepKind;
import io.journeykit.vocabulary.StepRef;
import io.journeykit.vocabulary.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be answered to what a step asks, and which of it an answer is. What is none of it decides nothing. */
final class AnswerChoices {

    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final String NONE = "none";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private AnswerChoices() {}

    /** Whether a signal carries an answer that is none of what may be chosen. */
    static boolean isNone(LiveStep step, int heard, Signal signal) {
        return Optional.ofNullable(signal.facts().get(Texts.CHOICE))
                .filter(said -> isAChoice(step, heard))
                .filter(said -> !of(step).isEmpty() && meant(step, said).isEmpty())
                .isPresent();
    }

    /** The same of a decision, whether or not it is open. */
    static boolean isNone(CompiledStep plan, Signal signal) {
        return Optional.ofNullable(signal.facts().get(Texts.CHOICE))
                .filter(said -> plan.kind() instanceof StepKind.Decision decision
                        && DeclaredValues.choice(decision.choices(), said.word())
                                .isEmpty())
                .isPresent();
    }

    /** A booking is also told of what nobody chose. */
    private static boolean isAChoice(LiveStep step, int heard) {
        return step.plan().kind() instanceof StepKind.Decision || Booking.isAnswer(step, heard);
    }

    /** Whether a signal carries one of what may be chosen. */
    static boolean isOne(LiveStep step, Signal signal) {
        return Optional.ofNullable(signal.facts().get(Texts.CHOICE))
                .flatMap(said -> meant(step, said))
                .isPresent();
    }

    /** Whether an answer that no step hears is none that its step may ever have asked for; if so, that is shown. */
    static boolean shown(DecisionBuilder decision, Signal signal) {
        if (!signal.facts().containsKey(Texts.CHOICE) || signal.about().step().isEmpty()) {
            return false;
        }
        for (LiveStep step : decision.steps()) {
            if (SignalCorrelation.isMeant(signal, step.journey())
                    && SignalCorrelation.isMeant(decision, signal, step.entry())
                    && isStray(step, signal)) {
                Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
                decision.emit(new NoticeEvent.SignalHeard(signal, step.about(), stamp));
                show(step, signal, stamp);
                return true;
            }
        }
        return false;
    }

    private static boolean isStray(LiveStep step, Signal signal) {
        return step.plan().isBooking()
                ? step.isActive()
                        && choice(signal)
                                .filter(said -> isStray(step, said.strip()))
                                .isPresent()
                : isNone(step.plan(), signal);
    }

    private static boolean isStray(LiveStep booking, String said) {
        if (DeclaredValues.choice(YES_OR_NO, said).isPresent()) {
            return !booking.hasPlayed(StateRole.OFFERED_EARLIER) && !booking.hasPlayed(StateRole.OFFERED_ANOTHER);
        }
        return !wasOfferedOptions(booking)
                || (NUMBER.matcher(said).matches()
                        ? Integer.parseInt(said) > numbered(booking)
                        : DeclaredValues.choice(List.of(NONE), said).isEmpty());
    }

    private static boolean wasOfferedOptions(LiveStep booking) {
        return booking.hasReached(state -> state.onEntry().stream().anyMatch(act -> act.verb() == Verb.OFFER_OPTIONS));
    }

    /** The options of an offer that is settled are not kept, but they were numbered. */
    private static int numbered(LiveStep booking) {
        return booking.journey()
                .head()
                .chainOf(booking.ref())
                .map(chain -> chain.told().numbered())
                .orElse(0);
    }

    /** Of several that hear an answer which names none of them, the one of which it is a choice. */
    static List<LiveStep> ofTheWords(List<LiveStep> listeners, Signal signal) {
        if (listeners.size() < 2 || signal.about().step().isPresent()) {
            return listeners;
        }
        List<LiveStep> meant =
                listeners.stream().filter(step -> isOne(step, signal)).toList();
        return meant.size() == 1 ? meant : listeners;
    }

    /** A person gets the words at once; each answer by itself, since each may say something else. */
    static void show(LiveStep step, Signal signal, Stamp stamp) {
        step.incident("no-such-choice", said(step.decision(), signal), stamp);
    }

    /** The same of a step whose journey is over. */
    static void show(DecisionBuilder decision, StepRef step, Signal signal) {
        Stamp stamp = decision.stamp(Why.SIGNALLED, Name.signal(signal.name()));
        decision.incident(
                "no-such-choice", Optional.of(said(decision, signal)), Optional.of(step), stamp, DecisionBuilder.ROLE);
    }

    /** The words, and when they came. */
    static Phrase said(DecisionBuilder decision, Signal signal) {
        Part words = Optional.ofNullable(signal.facts().get(Texts.CHOICE))
                .map(said -> Part.quote(said.word()))
                .orElse(signal.phrase());
        return Phrase.of("said")
                .with("words", words)
                .with(
                        "at",
                        Part.of(
                                decision.now,
                                decision.draft.person().preferences().zone()));
    }

    private static Optional<String> choice(Signal signal) {
        return Optional.ofNullable(signal.facts().get(Texts.CHOICE)).map(Value::word);
    }

    /** The same with the choice as the author wrote it. */
    static Signal plain(LiveStep step, Signal signal) {
        Optional<String> meant =
                Optional.ofNullable(signal.facts().get(Texts.CHOICE)).flatMap(said -> meant(step, said));
        return meant.filter(choice -> !choice(signal).equals(Optional.of(choice)))
                .map(choice -> signal.with(Texts.CHOICE.value(), Value.of(choice)))
                .orElse(signal);
    }

    private static Optional<String> meant(LiveStep step, Value said) {
        return DeclaredValues.choice(of(step), said.word());
    }

    private static List<String> of(LiveStep step) {
        if (step.plan().kind() instanceof StepKind.Decision decision) {
            return decision.choices();
        }
        if (!step.plan().isBooking()) {
            return List.of();
        }
        return step.hears(Meaning.ACCEPTED)
                ? YES_OR_NO
                : step.journey()
                        .head()
                        .chainOf(step.ref())
                        .map(AnswerChoices::ofOffer)
                        .orElse(List.of());
    }

    private static List<String> ofOffer(Chain chain) {
        List<String> choices = new ArrayList<>(List.of(NONE));
        chain.options().forEach(option -> choices.add(Integer.toString(option.number())));
        return choices;
    }
}
