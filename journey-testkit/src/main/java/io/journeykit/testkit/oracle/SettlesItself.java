package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.spi.Port;
import io.journeykit.spi.Reply;
import io.journeykit.template.StepKind;
import io.journeykit.testkit.oracle.WorkItems.Item;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Priority;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Law 16: what the library itself raised about a step comes off the list when its cause is gone. */
final class SettlesItself implements Law {

    private static final Clause OVER = new Clause(
            16,
            "settles-itself-when-over",
            "Work that was raised about a step is off the list a minute after the step was done, or called off. What somebody"
                    + " told waits for a person, and so does news of a visit that she may still come to.");
    private static final Clause HEARD = new Clause(
            16,
            "settles-itself-when-heard",
            "Work that was raised since nothing was heard is off the list a minute after something was, and the step went"
                    + " on.");

    /** What is wrong with what was written does not get better by itself. */
    private static final Set<String> SETTING = Set.of("holiday-table-too-short", "too-many-occurrences");

    @Override
    public List<Clause> clauses() {
        return List.of(OVER, HEARD);
    }

    @Override
    public void judge(Books books, Verdicts verdicts) {
        Look look = new Look(books, verdicts, books.until().minus(Books.AT_ONCE));
        books.chronicle().entries().forEach(look::mark);
        Course.of(books, look::at, entry -> {});
    }

    /**
     * Work that was raised about a step.
     *
     * @param unheard whether a rung of a ladder of silence raised it
     * @param late whether it was raised since time had passed
     * @param own whether it is what the step itself is about
     */
    private record Raised(EffectKey key, Request.AssignWork work, boolean unheard, boolean late, boolean own) {

        boolean settlesWith(StepEvent event) {
            if (event instanceof StepEvent.Ended ended) {
                return settlesWith(ended.outcome());
            }
            return event instanceof StepEvent.Moved moved
                    && !moved.from().equals(Optional.of(moved.to()))
                    && settlesUnfinished();
        }

        private boolean settlesWith(Outcome outcome) {
            boolean wentWrong = outcome == Outcome.MISSED || outcome == Outcome.FAILED;
            boolean wasDone = own && (outcome == Outcome.COMPLETED || outcome == Outcome.DECLINED);
            return !wentWrong && !wasDone && (work.incident() ? late : !isUrgent());
        }

        private boolean settlesUnfinished() {
            return !own && (work.incident() ? unheard : !isUrgent());
        }

        /** Whether it says that a visit or a date is not as she knows it, and that is ahead. */
        boolean mayStillCome(Instant at) {
            return work.text().equals("news-untold")
                    && work.says().parts().get("about") instanceof Phrase news
                    && !news.code().startsWith("visit-booked")
                    && news.parts().get("details") instanceof Part.Several lines
                    && lines.parts().stream().anyMatch(line -> isOfATimeAfter(at, line));
        }

        private static boolean isOfATimeAfter(Instant at, Part line) {
            return line instanceof Phrase says
                    && Stream.of("visit", "now")
                            .map(known -> says.parts().get(known))
                            .anyMatch(known -> known instanceof Part.Visit visit
                                            && visit.start().isAfter(at)
                                    || known instanceof Part.Moment date
                                            && date.at().isAfter(at));
        }

        /** Then a person closes it. */
        private boolean isUrgent() {
            return work.priority().compareTo(Priority.URGENT) >= 0;
        }
    }

    /** Looks through the decisions for work that is raised, and for its cause being gone. */
    private static final class Look {
        private final Books books;
        private final Verdicts verdicts;
        private final Instant last;
        private final Map<StepRef, List<Raised>> raised = new HashMap<>();
        private final Set<EffectKey> stuck = new HashSet<>();

        Look(Books books, Verdicts verdicts, Instant last) {
            this.books = books;
            this.verdicts = verdicts;
            this.last = last;
        }

        /** What could not be taken off the list is the list's. */
        void mark(Chronicle.Entry entry) {
            if (entry instanceof Chronicle.Asked asked
                    && !(asked.reply() instanceof Reply.Done)
                    && asked.delivery().effect().request() instanceof Request.WithdrawWork withdraw) {
                stuck.add(withdraw.assigned());
            }
        }

        void at(State state) {
            if (!state.at().isBefore(last)) {
                return;
            }
            for (Event event : state.events()) {
                if (event instanceof StepEvent.Ended || event instanceof StepEvent.Moved && isHeard(state)) {
                    settle(state, (StepEvent) event);
                }
            }
            state.commit().effects().forEach(effect -> raise(state, effect));
        }

        private static boolean isHeard(State state) {
            return state.commit().input() instanceof Input.SignalReceived;
        }

        private void raise(State state, Effect effect) {
            if (effect.request() instanceof Request.AssignWork work
                    && effect.step().isPresent()) {
                StepRef step = effect.step().get();
                boolean rung = state.why(effect.key()).equals(Optional.of(Why.SILENCE)) && hasPassed(state, step);
                boolean late = state.commit().input() instanceof Input.Wake
                        && !SETTING.contains(work.text())
                        && !state.why(effect.key()).equals(Optional.of(Why.SIGNALLED));
                boolean own = !rung && !work.incident() && isOwn(step);
                raised.computeIfAbsent(step, one -> new ArrayList<>())
                        .add(new Raised(effect.key(), work, rung && late, late, own));
            }
        }

        private static boolean hasPassed(State state, StepRef step) {
            return state.events().stream()
                    .anyMatch(event -> event instanceof StepEvent.RungPassed passed
                            && passed.step().equals(step));
        }

        private boolean isOwn(StepRef step) {
            return books.template(step)
                    .map(plan -> plan.kind() instanceof StepKind.Work
                            || plan.kind() instanceof StepKind.Decision
                            || plan.kind() instanceof StepKind.Vendor)
                    .orElse(true);
        }

        private void settle(State state, StepEvent event) {
            List<Raised> here = raised.getOrDefault(event.step(), List.of());
            for (Raised one : List.copyOf(here)) {
                if (one.settlesWith(event) && !one.mayStillCome(state.at())) {
                    here.remove(one);
                    judge(state, event, one);
                }
            }
        }

        private void judge(State state, StepEvent event, Raised one) {
            Optional<Item> item = books.work().under(one.key());
            Instant late = state.at().plus(Books.AT_ONCE);
            if (stuck.contains(one.key()) || books.wasDown(Port.WORKLIST, state.at(), late)) {
                return;
            }
            Clause clause = event instanceof StepEvent.Ended ? OVER : HEARD;
            verdicts.met(clause);
            if (item.filter(it -> it.from().isAfter(late) || it.isAt(late)).isPresent()) {
                verdicts.broken(new Finding(
                        clause,
                        late,
                        state.after().id(),
                        Optional.of(event.step()),
                        "'" + one.work().text() + "' is still on the list",
                        "its cause is gone since " + state.at()));
            }
        }
    }
}
