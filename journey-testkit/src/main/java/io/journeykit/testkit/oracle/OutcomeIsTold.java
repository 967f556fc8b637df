package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Chain;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Port;
import io.journeykit.template.StepTemplate;
import io.journeykit.testkit.oracle.Messages.Said;
import io.journeykit.vocabulary.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 17: whoever chose or asked for something hears whether it came about. */
final class OutcomeIsTold implements Law {

    private static final Clause BOOKED = new Clause(
            17,
            "booked-is-told",
            "She who chose a visit is told within a day that it is booked, while it stands and is ahead.");
    private static final Clause GONE = new Clause(
            17,
            "gone-is-told",
            "She who chose a visit that could not be booked is told so within a day and before its time, or asked anew,"
                    + " unless she came before.");
    private static final Clause CALLED_OFF = new Clause(
            17,
            "called-off-is-told",
            "She who called a visit off is told within a day and before its time that it is, or asked anew.");

    private static final Duration SOON = Duration.ofDays(1);
    private static final Set<String> YES = Set.of(Meaning.CHOSEN.word(), Meaning.ACCEPTED.word());
    private static final Set<String> NO =
            Set.of(Meaning.GONE.word(), Meaning.RELEASE.word(), Meaning.FAILED.word(), "silence");

    /** What tells of her own doing: she called it off, or came before. */
    private static final Set<String> HERS =
            Set.of(Meaning.CANCELLED_BY_PATIENT.word(), Meaning.ARRIVED.word(), Meaning.FULFILLED.word());

    @Override
    public List<Clause> clauses() {
        return List.of(BOOKED, GONE, CALLED_OFF);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Instant last = books.until().minus(SOON);
        books.agendas().forEach(agenda -> {
            Map<StepRef, Slot> chosen = new LinkedHashMap<>();
            for (State state : books.judged(agenda)) {
                if (state.at().isBefore(last)) {
                    look(books, state, chosen, verdicts);
                }
            }
        });
    }

    private static void look(Books books, State state, Map<StepRef, Slot> chosen, Verdicts verdicts) {
        Optional<String> said = said(state).map(Signal::name);
        if (said.filter(YES::contains).isPresent()) {
            choices(state).forEach(chosen::put);
        }
        for (Event event : chosen.isEmpty() ? List.<Event>of() : state.events()) {
            if (event instanceof StepEvent step && chosen.containsKey(step.step())) {
                clause(state, step, chosen.get(step.step())).ifPresent(clause -> {
                    Slot slot = chosen.remove(step.step());
                    if (said.filter(HERS::contains).isEmpty()) {
                        new Outcome(books, state, step.step(), slot).judge(clause, verdicts);
                    }
                });
            }
        }
        if (said.equals(Optional.of(Meaning.CANCELLED_BY_PATIENT.word()))) {
            lost(state).forEach((step, slot) -> new Outcome(books, state, step, slot).judge(CALLED_OFF, verdicts));
        }
    }

    /** What became of the slot that she chose, if anything has. */
    private static Optional<Clause> clause(State state, StepEvent event, Slot slot) {
        if (event instanceof StepEvent.VisitBooked booked) {
            return Optional.of(booked.slot().id().equals(slot.id()) ? BOOKED : GONE);
        }
        boolean gone = event instanceof StepEvent.VisitLost
                || event instanceof StepEvent.SlotOffered offered
                        && offered.slot().isEmpty()
                || event instanceof StepEvent.Moved moved
                        && (moved.on().filter(NO::contains).isPresent() || isUnanswered(state, moved, slot));
        return gone ? Optional.of(GONE) : Optional.empty();
    }

    /** Whether nobody answered for it in time, and she has another that stays hers. */
    private static boolean isUnanswered(State state, StepEvent.Moved moved, Slot slot) {
        return moved.on().isEmpty()
                && state.after()
                        .step(moved.step())
                        .filter(step -> step.dates().start().isPresent())
                        .flatMap(step -> step.dates().slot())
                        .filter(hers -> !hers.id().equals(slot.id()))
                        .isPresent();
    }

    private static Optional<Signal> said(State state) {
        return state.commit().input() instanceof Input.SignalReceived received
                ? Optional.of(received.signal())
                : Optional.empty();
    }

    /** The slots that are asked for since she chose them. */
    private static Map<StepRef, Slot> choices(State state) {
        Map<StepRef, Slot> choices = new LinkedHashMap<>();
        for (Effect effect : state.commit().effects()) {
            if (effect.step().isPresent() && effect.request() instanceof Request.HoldSlot hold) {
                choices.put(effect.step().get(), hold.slot());
            } else if (effect.step().isPresent() && effect.request() instanceof Request.BookSlot book) {
                choices.put(effect.step().get(), book.slot());
            }
        }
        return choices;
    }

    private static Map<StepRef, Slot> lost(State state) {
        Map<StepRef, Slot> lost = new LinkedHashMap<>();
        for (Event event : state.events()) {
            if (event instanceof StepEvent.VisitLost visit) {
                state.before()
                        .step(visit.step())
                        .flatMap(step -> step.dates().slot())
                        .filter(slot -> slot.start().isAfter(state.at()))
                        .ifPresent(slot -> lost.put(visit.step(), slot));
            }
        }
        return lost;
    }

    /** What became known of a visit, and whether she was told. */
    private record Outcome(Books books, State state, StepRef step, Slot slot) {

        private static final List<DateTimeFormatter> CLOCKS = List.of(
                DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT), DateTimeFormatter.ofPattern("h:mm", Locale.ROOT));

        void judge(Clause clause, Verdicts verdicts) {
            Instant from = state.at();
            Instant by = slot.start().isBefore(from.plus(SOON)) ? slot.start() : from.plus(SOON);
            if (!isToBeTold(from, by) || clause == BOOKED && !stands(by)) {
                return;
            }
            verdicts.met(clause);
            List<StepRef> members = members();
            List<String> words = words().toList();
            if (books.messages().all().stream()
                    .filter(said -> !said.at().isBefore(from) && !said.at().isAfter(by))
                    .filter(said -> said.agenda().equals(state.after().id()))
                    .noneMatch(said -> isAboutIt(said, members, words))) {
                verdicts.broken(new Finding(
                        clause,
                        by,
                        state.after().id(),
                        Optional.of(step),
                        "nothing was said to her about " + slot + " since " + from,
                        "she is to hear what became of it"));
            }
        }

        private boolean isToBeTold(Instant from, Instant by) {
            Agenda then = books.at(state.after().id(), by);
            boolean same = then.person().equals(state.after().person())
                    && then.merges().into().isEmpty();
            boolean down = books.wasDown(Port.MESSAGING, from, by);
            return same
                    && !down
                    && books.template(step)
                            .map(StepTemplate::contact)
                            .filter(contact -> ContactOpportunity.between(then.person(), contact, from, by))
                            .isPresent();
        }

        private boolean stands(Instant by) {
            return books.at(state.after().id(), by)
                    .step(step)
                    .flatMap(one -> one.dates().slot())
                    .filter(slot::equals)
                    .isPresent();
        }

        private static boolean isAboutIt(Said said, List<StepRef> members, List<String> words) {
            return said.step().filter(members::contains).isPresent()
                    || words.stream().anyMatch(said.body()::contains);
        }

        private List<StepRef> members() {
            return state.after()
                    .journey(step.journey())
                    .flatMap(journey -> journey.chainOf(step))
                    .map(Chain::members)
                    .orElse(List.of(step));
        }

        private Stream<String> words() {
            Stream<String> times =
                    CLOCKS.stream().map(clock -> clock.format(slot.start().atZone(slot.zone())));
            return Stream.concat(Stream.of(slot.provider(), slot.place()), times)
                    .filter(word -> !word.isBlank());
        }
    }
}
