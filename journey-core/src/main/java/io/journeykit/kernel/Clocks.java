package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyClock;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.Step;
import io.journeykit.calendar.days.BeyondHorizon;
import io.journeykit.phrase.Name;
import io.journeykit.policy.ClockMark;
import io.journeykit.policy.clock.ClockReading;
import io.journeykit.template.ClockTemplate;
import io.journeykit.template.Join;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The service clocks of a journey: what its steps do moves them, and a person is warned before time is up. */
final class Clocks {

    private Clocks() {}

    /** The step has entered a state, or has ended. */
    static void moved(LiveStep step, Stamp stamp) {
        List<CompiledClock> clocks = step.template().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            for (ClockTemplate.Hand hand : clocks.get(i).template().hands()) {
                if (isMeant(hand.when(), step.entry())) {
                    mark(
                            step.decision(),
                            step.journey(),
                            clocks.get(i),
                            new ClockMark(hand.kind(), step.effective()),
                            stamp);
                }
            }
        }
    }

    /** The step ended at another time than was told before, and so do the marks that it made. */
    static void corrected(LiveStep step, Instant before, Stamp stamp) {
        for (CompiledClock clock : step.template().clocks()) {
            List<ClockMark> marks = new ArrayList<>(find(step.journey(), clock).marks());
            for (ClockTemplate.Hand hand : clock.template().hands()) {
                if (isMeant(hand.when(), step.entry())) {
                    Collections.replaceAll(
                            marks, new ClockMark(hand.kind(), before), new ClockMark(hand.kind(), stamp.effective()));
                }
            }
            if (!marks.equals(find(step.journey(), clock).marks())) {
                mark(step.decision(), step.journey(), clock, marks, stamp);
            }
        }
    }

    private static boolean isMeant(Join.Reached when, Step step) {
        if (!when.step().equals(step.id())) {
            return false;
        }
        Optional<Outcome> outcome = step.outcome();
        return when.names().isEmpty()
                ? outcome.equals(Optional.of(Outcome.COMPLETED))
                : when.names().contains(step.state())
                        || outcome.map(Outcome::word)
                                .filter(when.names()::contains)
                                .isPresent();
    }

    private static void mark(
            DecisionBuilder decision, JourneyDraft journey, CompiledClock clock, ClockMark mark, Stamp stamp) {
        List<ClockMark> marks = new ArrayList<>(find(journey, clock).marks());
        marks.add(mark);
        mark(decision, journey, clock, marks, stamp);
    }

    private static void mark(
            DecisionBuilder decision, JourneyDraft journey, CompiledClock clock, List<ClockMark> marks, Stamp stamp) {
        JourneyClock before = find(journey, clock);
        decision.emit(new JourneyEvent.ClockMarked(
                journey.id(),
                standing(decision, clock, new JourneyClock(before.clock(), marks, before.warned(), Optional.empty())),
                stamp));
        ClockWarnings.settle(decision, journey, clock, marks, stamp);
    }

    /** A warning falls due. */
    static void warn(DecisionBuilder decision, JourneyDraft journey, JourneyClock due) {
        Optional<CompiledClock> clock = decision.template(journey).stream()
                .flatMap(template -> template.clocks().stream())
                .filter(one -> one.template().id().equals(due.clock()))
                .findFirst();
        Stamp stamp = decision.stamp(Why.DUE, Name.clock(due.clock()));
        JourneyClock warned = new JourneyClock(due.clock(), due.marks(), due.warned() + 1, Optional.empty());
        JourneyClock standing =
                clock.map(one -> standing(decision, one, warned)).orElse(warned);
        decision.emit(new JourneyEvent.ClockWarned(journey.id(), standing, stamp));
        decision.causedByLast();
        clock.ifPresent(one -> ClockWarnings.raise(decision, journey, one, due.warned(), stamp));
    }

    /** The clock with the time of its next warning; where no table reaches so far, a person looks and the marks stay. */
    private static JourneyClock standing(DecisionBuilder decision, CompiledClock clock, JourneyClock now) {
        try {
            ClockReading reading = clock.clock().at(decision.now, now.marks());
            int warned = Math.min(now.warned(), reading.reached().size());
            return new JourneyClock(now.clock(), now.marks(), warned, next(reading, warned));
        } catch (BeyondHorizon beyond) {
            Stamp stamp = decision.stamp(Why.DUE, Name.clock(now.clock()));
            decision.incident("holiday-table-too-short", HolidayTables.ended(beyond), stamp);
            return now;
        }
    }

    /** When the next warning falls due, possibly past: the first that was reached and not given, else the next ahead. */
    private static Optional<Instant> next(ClockReading reading, int warned) {
        if (reading.reached().size() > warned) {
            return Optional.of(reading.reached().get(warned).at());
        }
        return reading.ahead().stream().findFirst().map(ahead -> ahead.at());
    }

    private static JourneyClock find(JourneyDraft journey, CompiledClock clock) {
        String id = clock.template().id();
        return journey.head().clocks().stream()
                .filter(one -> one.clock().equals(id))
                .findFirst()
                .orElseGet(() -> new JourneyClock(id, List.of(), 0, Optional.empty()));
    }
}
