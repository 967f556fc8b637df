package io.journeykit.kernel;

import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.Outcome;
import java.time.Instant;
import java.util.Optional;

/** The moves of a decision's steps, by their machines. */
record MachineMoves(DecisionBuilder decision) implements StepMoves {

    @Override
    public boolean fire(LiveStep step, int signal, Stamp stamp) {
        return MachineRunner.fire(step, signal, stamp);
    }

    @Override
    public boolean fire(LiveStep step, int signal, Runnable known, Stamp stamp) {
        return MachineRunner.fire(step, signal, known, stamp);
    }

    @Override
    public void end(LiveStep step, Outcome outcome, Optional<String> state, Stamp stamp) {
        StepEnding.end(step, outcome, state, stamp);
    }

    @Override
    public void cancel(LiveStep step, Stamp stamp) {
        Cancellation.cancel(step, stamp);
    }

    @Override
    public void reopen(LiveStep step, Stamp stamp) {
        StepEnding.reopen(step, stamp);
    }

    @Override
    public void close(JourneyDraft journey, Outcome outcome, Stamp stamp) {
        JourneyEnding.close(decision, journey, outcome, stamp);
    }

    @Override
    public void dateMoved(JourneyEvent.AnchorSet set, Optional<Instant> before) {
        DateNews.moved(decision, set, before);
    }

    @Override
    public boolean replacesOffer(LiveStep step) {
        return OfferLapse.replaces(step);
    }

    @Override
    public String toString() {
        return "the machines' moves";
    }
}
