package io.journeykit.insight;

import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Phase;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.StepRef;
import java.util.List;

/** What became so, as a clause; never the value of a fact. */
final class EventWords {

    private EventWords() {}

    /** {@code mri went on to 'booked'}. */
    static String of(AgendaView view, Event event) {
        if (event instanceof StepEvent step) {
            return title(view, step.step()) + " " + of(step);
        }
        if (event instanceof JourneyEvent journey) {
            return of(journey);
        }
        if (event instanceof NoticeEvent.SignalHeard heard) {
            return "'" + Phrases.spaced(heard.signal().name()) + "' was heard";
        }
        if (event instanceof NoticeEvent.Instructed instructed) {
            return instructed.actor() + " gave an instruction";
        }
        return event instanceof PersonEvent ? "something about the person changed" : "something else happened";
    }

    /** Whether it says more than that something was written down. */
    static boolean isTelling(Event event) {
        boolean detail = event instanceof StepEvent.DueSet
                || event instanceof StepEvent.DeadlineMoved
                || event instanceof StepEvent.ReferenceKnown
                || event instanceof JourneyEvent.MilestoneReached;
        return !detail && !(event instanceof EffectEvent) && !(event instanceof ContactEvent);
    }

    private static String of(StepEvent event) {
        if (event instanceof StepEvent.Moved moved) {
            return (moved.from().isEmpty() ? "began at " : "went on to ") + name(moved.to());
        }
        if (event instanceof StepEvent.Waits waits) {
            return waits.phase() == Phase.PLANNED ? "was planned" : "had to wait";
        }
        if (event instanceof StepEvent.Ended ended) {
            return "ended " + Standings.word(ended.outcome());
        }
        if (event instanceof StepEvent.DueSet due) {
            return due.window().isPresent() ? "was dated" : "lost its date";
        }
        if (event instanceof StepEvent.RungPassed) {
            return "was still waiting";
        }
        return appointment(event);
    }

    private static String appointment(StepEvent event) {
        if (event instanceof StepEvent.VisitBooked booked) {
            return "was booked for " + booked.slot();
        }
        if (event instanceof StepEvent.SlotChosen chosen) {
            return "got the appointment " + chosen.slot();
        }
        if (event instanceof StepEvent.SlotOffered offered) {
            return offered.slot().isPresent() ? "was offered another appointment" : "kept its appointment";
        }
        if (event instanceof StepEvent.SlotRedated redated) {
            return "keeps its time" + redated.slot().map(slot -> ", " + slot).orElse("");
        }
        return event instanceof StepEvent.VisitLost ? "lost its appointment" : other(event);
    }

    private static String other(StepEvent event) {
        if (event instanceof StepEvent.HoldChanged hold) {
            return hold.hold().isPresent() ? "was put aside" : "was taken up again";
        }
        if (event instanceof StepEvent.Reopened) {
            return "was reopened";
        }
        return event instanceof StepEvent.DeadlineMoved ? "got another deadline" : "changed";
    }

    private static String of(JourneyEvent event) {
        if (event instanceof JourneyEvent.FactRecorded fact) {
            return "'" + fact.fact().name() + "' became known";
        }
        if (event instanceof JourneyEvent.AnchorSet anchor) {
            return "'" + anchor.anchor() + "' got a date";
        }
        if (event instanceof JourneyEvent.ChainChanged) {
            return "appointments were planned together";
        }
        if (event instanceof JourneyEvent.ClockMarked marked) {
            return "clock '" + marked.clock().clock() + "' was moved";
        }
        if (event instanceof JourneyEvent.ClockWarned warned) {
            return "clock '" + warned.clock().clock() + "' warned";
        }
        return event instanceof JourneyEvent.Begun ? "the journey began" : "the journey went on";
    }

    private static String title(AgendaView view, StepRef ref) {
        return view.find(ref)
                .map(StepInView::title)
                .orElse(Phrases.spaced(ref.step().value()));
    }

    private static String name(String state) {
        return GateWords.names(List.of(state));
    }
}
