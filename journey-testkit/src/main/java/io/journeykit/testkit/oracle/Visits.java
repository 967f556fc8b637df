package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Request;
import io.journeykit.planning.Slot;
import io.journeykit.spi.Reply;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The oracle's book of slots: who had which, held or booked, from when to when, by what providers answered. */
final class Visits {

    private final List<Having> all = new ArrayList<>();
    private final Map<String, List<Integer>> bySlot = new HashMap<>();
    private final Map<AgendaId, List<Integer>> byAgenda = new HashMap<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Returns returns = new Returns();
    private final Map<String, Instant> calledOff = new HashMap<>();
    private final Map<AgendaId, List<Truth>> truths = new HashMap<>();
    private final Map<AgendaId, Agenda> agendas = new HashMap<>();
    private final Merges merges;
    private final Dealings dealings;
    private Moment now = new Moment(Instant.MIN, -1);

    private Visits(Chronicle chronicle) {
        this.merges = Merges.of(chronicle);
        this.dealings = Dealings.of(chronicle);
    }

    static Visits of(Chronicle chronicle) {
        Visits visits = new Visits(chronicle);
        for (Chronicle.Entry entry : chronicle.entries()) {
            visits.now = new Moment(entry.at(), visits.now.place() + 1);
            if (entry instanceof Chronicle.Asked asked) {
                visits.enter(asked);
            } else if (entry instanceof Chronicle.Became became) {
                visits.enter(became);
            } else if (entry instanceof Chronicle.Committed committed) {
                visits.agendas.put(committed.agenda(), committed.commit().agenda());
            }
        }
        return visits;
    }

    /** How somebody has a slot. */
    enum As {
        HELD,
        BOOKED,
        /** Booked by a person, not by the library. */
        BOOKED_BY_OTHERS
    }

    /**
     * Somebody has a slot for a while.
     *
     * @param step for which it was taken
     * @param till when it was given back or lost; absent: never
     * @param givenBack whether it was the library that gave it back
     */
    record Having(
            AgendaId agenda,
            Optional<StepRef> step,
            Slot slot,
            As as,
            Moment since,
            Optional<Moment> till,
            boolean givenBack) {

        Instant from() {
            return since.at();
        }

        Optional<Instant> to() {
            return till.map(Moment::at);
        }

        /** When all that happens at that time has happened. */
        boolean isAt(Instant time) {
            return !from().isAfter(time) && to().map(time::isBefore).orElse(true);
        }

        boolean isAt(Moment moment) {
            return since.place() <= moment.place() && till.map(moment::isBefore).orElse(true);
        }

        boolean isOurs() {
            return as != As.BOOKED_BY_OTHERS;
        }

        private Having until(Moment end, boolean byUs) {
            return new Having(agenda, step, slot, as, since, Optional.of(end), byUs);
        }
    }

    /** Every having, in the order in which it began. */
    List<Having> all() {
        return all;
    }

    /** What a person has at a time, in whichever of her agendas it was taken. */
    List<Having> of(AgendaId agenda, Instant at) {
        return of(agenda, at, having -> having.isAt(at));
    }

    /** The same just then, and not yet what came at the same time but later. */
    List<Having> of(AgendaId agenda, Moment moment) {
        return of(agenda, moment.at(), having -> having.isAt(moment));
    }

    private List<Having> of(AgendaId agenda, Instant at, Predicate<Having> then) {
        List<Having> there = new ArrayList<>();
        for (AgendaId one : merges.of(agenda, at)) {
            for (int place : byAgenda.getOrDefault(one, List.of())) {
                if (then.test(all.get(place))) {
                    there.add(all.get(place));
                }
            }
        }
        return there;
    }

    /** Who ever had a slot, in the order in which they got it. */
    List<Having> ofSlot(String slot) {
        return bySlot.getOrDefault(slot, List.of()).stream().map(all::get).toList();
    }

    /** What was taken by an effect, as those who speak of it by its key mean it. */
    Optional<Having> takenUnder(String key) {
        return Optional.ofNullable(byKey.get(key)).map(all::get);
    }

    /** What providers were asked to take back. */
    Returns returns() {
        return returns;
    }

    /** Whether its provider had called a slot off by then, so that nobody can have it any more. */
    boolean isCalledOff(String slot, Instant at) {
        return calledOff.containsKey(slot) && !calledOff.get(slot).isAfter(at);
    }

    /** Which agendas were taken into which. */
    Merges merges() {
        return merges;
    }

    /** What was sought, offered, chosen and handed over. */
    Dealings dealings() {
        return dealings;
    }

    /** What an agenda was told of visits. */
    List<Truth> truths(Books books, AgendaId agenda) {
        return truths.computeIfAbsent(agenda, id -> Truths.of(books, id));
    }

    private void enter(Chronicle.Asked asked) {
        Request request = asked.delivery().effect().request();
        if (request instanceof Request.ReleaseSlot release) {
            giveBack(asked, release.slot());
        } else if (request instanceof Request.CancelBooking cancel) {
            giveBack(asked, cancel.slot());
        } else if (request instanceof Request.HoldSlot hold) {
            take(asked, hold.slot(), As.HELD);
        } else if (request instanceof Request.BookSlot book) {
            take(asked, book.slot(), As.BOOKED);
        }
    }

    private void giveBack(Chronicle.Asked asked, Slot slot) {
        returns.enter(slot, asked);
        if (asked.reply() instanceof Reply.Done) {
            end(asked, slot, one -> true, true);
        }
    }

    /** Whoever is refused what she holds has lost it; any other answer but a yes changes nothing. */
    private void take(Chronicle.Asked asked, Slot slot, As as) {
        Optional<StepRef> step = asked.delivery().step();
        boolean done = asked.reply() instanceof Reply.Done;
        if (done || asked.reply() instanceof Reply.Refused) {
            end(asked, slot, one -> one.step().equals(step), false);
        }
        if (done) {
            byKey.put(asked.delivery().key().value(), all.size());
            add(asked, step, slot, as);
        }
    }

    private void enter(Chronicle.Became became) {
        if (became.fate() == Chronicle.Fate.BOOKED_BY_HAND && isOurs(became)) {
            return;
        }
        end(became, became.slot(), one -> true, false);
        if (became.fate() == Chronicle.Fate.CALLED_OFF) {
            calledOff.putIfAbsent(became.slot().id(), became.at());
        }
        if (became.fate() == Chronicle.Fate.BOOKED_BY_HAND) {
            add(became, became.step(), became.slot(), As.BOOKED_BY_OTHERS);
        }
    }

    /** What the library has booked for a step is no other's for being told once more, unless the step has lost it since. */
    private boolean isOurs(Chronicle.Became became) {
        return ofSlot(became.slot().id()).stream()
                        .anyMatch(one -> one.till().isEmpty()
                                && one.as() == As.BOOKED
                                && one.agenda().equals(became.agenda())
                                && one.step().equals(became.step()))
                && Optional.ofNullable(agendas.get(became.agenda()))
                        .flatMap(agenda -> became.step().flatMap(agenda::step))
                        .flatMap(step -> step.dates().slot())
                        .filter(became.slot()::equals)
                        .isPresent();
    }

    private void add(Chronicle.Entry entry, Optional<StepRef> step, Slot slot, As as) {
        bySlot.computeIfAbsent(slot.id(), id -> new ArrayList<>()).add(all.size());
        byAgenda.computeIfAbsent(entry.agenda(), id -> new ArrayList<>()).add(all.size());
        all.add(new Having(entry.agenda(), step, slot, as, now, Optional.empty(), false));
    }

    private void end(Chronicle.Entry entry, Slot slot, Predicate<Having> which, boolean byUs) {
        for (int place : bySlot.getOrDefault(slot.id(), List.of())) {
            Having one = all.get(place);
            if (one.till().isEmpty()
                    && which.test(one)
                    && merges.of(entry.agenda(), entry.at()).contains(one.agenda())) {
                all.set(place, one.until(now, byUs));
            }
        }
    }

    @Override
    public String toString() {
        return all.size() + " slots had";
    }
}
