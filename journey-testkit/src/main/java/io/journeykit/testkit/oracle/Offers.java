package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.testkit.oracle.Offer.Answer;
import io.journeykit.testkit.oracle.Offer.Open;
import io.journeykit.testkit.oracle.Offer.Option;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which offers were ever open, from when to when, and what was answered to them. */
final class Offers {

    private static final FactName CHOICE = FactName.of("choice");

    private final Map<String, Offer> written = new LinkedHashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Open> closed = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Answer> unasked = new ArrayList<>();
    private final List<Offer> wanted = new ArrayList<>();
    private final Map<Offer, Set<Address>> askedAt = new IdentityHashMap<>();

    /** Every offer that was ever open, in the order in which they were handed over. */
    List<Open> all() {
        List<Open> all = new ArrayList<>(closed);
        all.addAll(open);
        all.sort(Comparator.comparingInt(one -> one.since().place()));
        return all;
    }

    /** When the same was offered first: a reminder offers nothing anew. */
    Open first(Open one) {
        return Stream.concat(closed.stream(), open.stream())
                .filter(one::isOneWith)
                .min(Comparator.comparingInt(other -> other.since().place()))
                .orElse(one);
    }

    /** Every offer that was ever to be made, though some may never have been handed over. */
    List<Offer> wanted() {
        return wanted;
    }

    /** Those that are open at a moment. */
    Stream<Open> openAt(Moment moment) {
        return Stream.concat(closed.stream(), open.stream()).filter(one -> one.isAt(moment));
    }

    List<Answer> answers() {
        return answers;
    }

    /** What was said of an offer before its question was handed over, by whom the host knows. */
    List<Answer> unasked() {
        return unasked;
    }

    /** A question went out; the offer that it is, if it is one. */
    Optional<Offer> handedOver(AgendaId agenda, Request.AskPatient question, Moment since) {
        Optional<Offer> offer = Optional.ofNullable(written.get(agenda + " " + question.outreach()));
        offer.ifPresent(
                one -> askedAt.computeIfAbsent(one, any -> new HashSet<>()).add(question.to()));
        if (offer.isPresent() && open.stream().noneMatch(one -> one.offer() == offer.get())) {
            open.add(new Open(offer.get(), since, Optional.empty()));
        }
        return offer;
    }

    /** Something was decided: perhaps an offer is wanted, answered or taken back. */
    void decided(State state) {
        if (state.commit().input() instanceof Input.SignalReceived told) {
            answered(state, told.signal());
        }
        for (Event event : state.events()) {
            if (event instanceof ContactEvent.Wanted wanted) {
                write(state, wanted.contact());
            } else {
                closes(event, state).ifPresent(gone -> close(state, gone));
            }
        }
    }

    private void answered(State state, Signal signal) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Open one = open.get(i);
            if (one.offer().agenda().equals(state.after().id())
                    && isAbout(signal.about(), one.offer().leader())
                    && isFromWhereAsked(one.offer(), signal)) {
                answer(one.offer(), signal).ifPresent(option -> answers.add(new Answer(one, option, state)));
                return;
            }
        }
        written.values().stream()
                .filter(offer -> offer.agenda().equals(state.after().id())
                        && isAbout(signal.about(), offer.leader())
                        && isFromWhereAsked(offer, signal))
                .forEach(
                        offer -> answer(offer, signal).ifPresent(option -> unasked.add(unasked(offer, option, state))));
    }

    private static Answer unasked(Offer offer, Optional<Option> option, State state) {
        return new Answer(new Open(offer, state.moment(), Optional.of(state)), option, state);
    }

    /** By law 20 an answer from elsewhere counts for nothing. */
    private boolean isFromWhereAsked(Offer offer, Signal signal) {
        return signal.from()
                .filter(from -> askedAt.getOrDefault(offer, Set.of()).stream()
                        .noneMatch(asked -> AnswersCountWhereAsked.isSame(asked, from)))
                .isEmpty();
    }

    private static boolean isAbout(Signal.About about, StepRef step) {
        return about.journey().map(step.journey()::equals).orElse(true)
                && about.step().map(step.step()::equals).orElse(true)
                && about.occurrence().map(number -> number == step.occurrence()).orElse(true);
    }

    /** Absent where it is no answer to it; an answer of nothing where none of the options is wanted. */
    private static Optional<Optional<Option>> answer(Offer offer, Signal signal) {
        String key = Optional.ofNullable(signal.facts().get(CHOICE))
                .map(value -> value.word())
                .orElse("");
        Optional<Meaning> meaning = Meaning.named(signal.name());
        if (meaning.isEmpty()) {
            return Optional.empty();
        }
        return switch (meaning.get()) {
            case CHOSEN ->
                offer.option(key).isPresent() || offer.none().contains(key)
                        ? Optional.of(offer.option(key))
                        : Optional.empty();
            case ACCEPTED ->
                offer.instead() ? Optional.of(Optional.of(offer.options().get(0))) : Optional.empty();
            case DECLINED -> Optional.of(Optional.empty());
            default -> Optional.empty();
        };
    }

    private void write(State state, Outreach contact) {
        if (contact.answer().equals(Optional.of(Meaning.CHOSEN.word()))
                && !contact.wording().choices().isEmpty()) {
            Question.offer(state, contact)
                    .filter(offer -> !offer.options().isEmpty())
                    .ifPresent(offer -> {
                        wanted.add(offer);
                        written.put(state.after().id() + " " + contact.id(), offer);
                    });
        }
    }

    /** Which offers an event ends, if it is of a kind that does. */
    private static Optional<Predicate<Offer>> closes(Event event, State state) {
        if (event instanceof ContactEvent.Closed gone) {
            return Optional.of(offer -> offer.outreach() == gone.outreach());
        }
        if (event instanceof JourneyEvent.ChainChanged changed) {
            Chain chain = changed.chain();
            return Optional.of(offer -> !offer.instead()
                    && chain.members().contains(offer.leader())
                    && !offer.options().stream()
                            .map(Option::slots)
                            .toList()
                            .equals(chain.options().stream()
                                    .map(one -> Question.slots(chain, one))
                                    .toList()));
        }
        if (event instanceof StepEvent.SlotOffered offered) {
            return Optional.of(offer -> offer.instead()
                    && offer.leader().equals(offered.step())
                    && !offered.slot().map(offer::has).orElse(false));
        }
        return event instanceof StepEvent.Ended ended
                ? Optional.of(offer -> offer.leader().equals(ended.step()))
                : Optional.empty();
    }

    private void close(State state, Predicate<Offer> gone) {
        AgendaId agenda = state.after().id();
        written.values().removeIf(offer -> offer.agenda().equals(agenda) && gone.test(offer));
        for (int i = open.size() - 1; i >= 0; i--) {
            Open one = open.get(i);
            if (one.offer().agenda().equals(agenda) && gone.test(one.offer())) {
                open.remove(i);
                closed.add(new Open(one.offer(), one.since(), Optional.of(state)));
            }
        }
    }

    @Override
    public String toString() {
        return open.size() + " open offers, " + closed.size() + " closed";
    }
}
