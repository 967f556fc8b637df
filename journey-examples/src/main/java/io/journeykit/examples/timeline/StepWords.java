package io.journeykit.examples.timeline;

import io.journeykit.agenda.Phase;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.Outcome;
import java.util.Locale;
import java.util.Optional;

/** What is told of a step. */
record StepWords(Titles titles, Wall wall) {

    Optional<Line> line(StepEvent event) {
        if (event instanceof StepEvent.Moved moved) {
            return Optional.of(told(moved, moved.to()).with(moved.owner()));
        }
        if (event instanceof StepEvent.Ended ended) {
            return Optional.of(told(ended, "ended, " + outcome(ended.outcome()) + state(ended)));
        }
        if (event instanceof StepEvent.Waits waits) {
            return waits(waits);
        }
        return event instanceof StepEvent.RungPassed passed
                ? Optional.of(told(passed, "nothing was heard in " + passed.state()))
                : visit(event);
    }

    private Optional<Line> waits(StepEvent.Waits waits) {
        String until = wall.brief(waits.deadline());
        String how = waits.phase() == Phase.PLANNED ? "planned for " + until : "waits, looked at again " + until;
        String missing = waits.missing().isEmpty() ? "" : ", without " + waits.missing();
        return Optional.of(told(waits, how + missing).with(waits.owner()));
    }

    private Optional<Line> visit(StepEvent event) {
        if (event instanceof StepEvent.VisitBooked booked) {
            return Optional.of(told(booked, "is " + booked.slot()));
        }
        if (event instanceof StepEvent.SlotRedated redated && redated.slot().isPresent()) {
            return Optional.of(told(redated, "keeps its time, " + redated.slot().get() + ", by " + redated.versions()));
        }
        if (event instanceof StepEvent.VisitLost lost) {
            return Optional.of(told(lost, "is no longer booked"));
        }
        if (event instanceof StepEvent.Reopened reopened) {
            return Optional.of(told(reopened, "is to be done after all"));
        }
        if (event instanceof StepEvent.HoldChanged held) {
            return Optional.of(told(
                    held,
                    held.hold()
                            .map(hold -> hold.by()
                                    .map(by -> "paused until " + titles.of(by) + " is over")
                                    .orElseGet(() -> "put aside until " + wall.brief(hold.resumeBy())))
                            .orElse("taken up again")));
        }
        return event instanceof StepEvent.LeaderChanged led
                ? Optional.of(told(
                        led,
                        led.leader().map(step -> "served by " + titles.of(step)).orElse("goes on alone")))
                : Optional.empty();
    }

    private Line told(StepEvent event, String how) {
        return Line.of(titles.of(event.step()) + ": " + how);
    }

    private static String state(StepEvent.Ended ended) {
        return ended.state().map(state -> " (" + state + ")").orElse("");
    }

    static String outcome(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
