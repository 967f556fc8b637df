package io.journeykit.insight;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.phrase.Name;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;

/** What became so; never the value of a fact. */
final class EventPhrases {

    private EventPhrases() {}

    /** {@code mri went on to 'booked'}. */
    static Phrase of(Event event) {
        if (event instanceof StepEvent step) {
            return step.said().with("step", Part.of(step.step()));
        }
        if (event instanceof JourneyEvent journey) {
            return of(journey);
        }
        if (event instanceof NoticeEvent.SignalHeard heard) {
            return event("heard")
                    .with("signal", Name.Kind.SIGNAL, heard.signal().name());
        }
        if (event instanceof NoticeEvent.Instructed instructed) {
            String who = NextMove.word(instructed.actor().owner());
            return event("instructed").with("who", Name.Kind.OWNER, who);
        }
        return event(event instanceof PersonEvent ? "person" : "other");
    }

    /** Whether it says more than that something was written down. */
    static boolean isTelling(Event event) {
        boolean detail = event instanceof StepEvent.DueSet
                || event instanceof StepEvent.DeadlineMoved
                || event instanceof StepEvent.ReferenceKnown
                || event instanceof JourneyEvent.MilestoneReached;
        return !detail && !(event instanceof EffectEvent) && !(event instanceof ContactEvent);
    }

    private static Phrase of(JourneyEvent event) {
        if (event instanceof JourneyEvent.FactRecorded fact) {
            return event("fact").with("fact", Name.Kind.FACT, fact.fact().name().toString());
        }
        if (event instanceof JourneyEvent.AnchorSet anchor) {
            return event("anchor").with("anchor", Name.Kind.ANCHOR, anchor.anchor());
        }
        if (event instanceof JourneyEvent.ChainChanged) {
            return event("chain");
        }
        if (event instanceof JourneyEvent.ClockMarked marked) {
            return event("clock-moved")
                    .with("clock", Name.Kind.CLOCK, marked.clock().clock());
        }
        if (event instanceof JourneyEvent.ClockWarned warned) {
            return event("clock-warned")
                    .with("clock", Name.Kind.CLOCK, warned.clock().clock());
        }
        return event(event instanceof JourneyEvent.Begun ? "journey-began" : "journey-went-on");
    }

    private static Phrase event(String kind) {
        return Phrase.of("event." + kind);
    }
}
