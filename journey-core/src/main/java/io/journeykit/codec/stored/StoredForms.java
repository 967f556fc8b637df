package io.journeykit.codec.stored;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.ContactEvent;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Input.Instruction;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Report;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import java.util.List;

/**
 * Every name that stands in what is stored. A name that was ever written is never given up or given to something else:
 * {@code wire-names.txt} among the tests lists them, so that a change is noticed.
 */
public final class StoredForms {

    private static final Forms ALL;

    public static final ObjectForm<Agenda> AGENDA;
    public static final ObjectForm<Event> EVENT;
    public static final ObjectForm<Input> INPUT;
    public static final ObjectForm<Effect> EFFECT;
    public static final ObjectForm<Report> REPORT;

    static {
        Forms forms = families(BasicForms.all());
        AGENDA = (ObjectForm<Agenda>) forms.of(Agenda.class);
        EVENT = events(forms);
        INPUT = inputs(forms);
        EFFECT = (ObjectForm<Effect>) forms.of(Effect.class);
        REPORT = (ObjectForm<Report>) forms.of(Report.class);
        ALL = forms.put(Event.class, EVENT).put(Input.class, INPUT);
    }

    /** Every name on the wire, a line for each type, in alphabetical order. */
    public static List<String> names() {
        return ALL.shapes();
    }

    private StoredForms() {}

    /** The same with the families that effects are made of. */
    static Forms families(Forms forms) {
        forms.put(Report.class, reports(forms));
        forms.put(Request.class, requests(forms));
        return forms.put(Instruction.class, instructions(forms));
    }

    private static ChoiceForm<Report> reports(Forms forms) {
        return new ChoiceForm<Report>("report")
                .with("done", Report.Done.class, forms)
                .with("accepted", Report.Accepted.class, forms)
                .with("declined", Report.Declined.class, forms)
                .with("failed", Report.Failed.class, forms)
                .with("not-handed-over", Report.NotHandedOver.class, forms)
                .with("not-said", Report.NotSaid.class, forms);
    }

    private static ChoiceForm<Request> requests(Forms forms) {
        ChoiceForm<Request> requests = new ChoiceForm<>("verb");
        Request.kinds().forEach((verb, kind) -> requests.with(verb, kind, forms));
        return requests;
    }

    private static ChoiceForm<Instruction> instructions(Forms forms) {
        return new ChoiceForm<Instruction>("do")
                .with("skip", Instruction.Skip.class, forms)
                .with("complete", Instruction.Complete.class, forms)
                .with("reopen", Instruction.Reopen.class, forms)
                .with("reschedule", Instruction.Reschedule.class, forms)
                .with("hold", Instruction.HoldStep.class, forms)
                .with("resume", Instruction.Resume.class, forms)
                .with("cancel-step", Instruction.CancelStep.class, forms)
                .with("cancel-journey", Instruction.CancelJourney.class, forms)
                .with("settle-incident", Instruction.SettleIncident.class, forms);
    }

    private static ChoiceForm<Input> inputs(Forms forms) {
        return new ChoiceForm<Input>("input")
                .with("begin-journey", Input.BeginJourney.class, forms)
                .with("signal", Input.SignalReceived.class, forms)
                .with("facts", Input.ReportFacts.class, forms)
                .with("effect-reported", Input.EffectReported.class, forms)
                .with("wake", Input.Wake.class, forms)
                .with("instruct", Input.Instruct.class, forms)
                .with("preference", Input.ChangePreference.class, forms)
                .with("consent", Input.ChangeConsent.class, forms)
                .with("stop-contact", Input.StopContact.class, forms)
                .with("start-contact", Input.StartContact.class, forms)
                .with("snooze-contact", Input.SnoozeContact.class, forms)
                .with("representative", Input.ChangeRepresentative.class, forms)
                .with("person-died", Input.PersonDied.class, forms)
                .with("merge-persons", Input.MergePersons.class, forms)
                .with("retire-into", Input.RetireInto.class, forms)
                .with("undo-merge", Input.UndoMerge.class, forms)
                .with("reinstate", Input.Reinstate.class, forms)
                .with("definitions-changed", Input.DefinitionsChanged.class, forms);
    }

    static ChoiceForm<Event> events(Forms forms) {
        ChoiceForm<Event> events = new ChoiceForm<>("event");
        stepEvents(events, forms);
        journeyEvents(events, forms);
        contactEvents(events, forms);
        personEvents(events, forms);
        return events.with("effect-requested", EffectEvent.Requested.class, forms)
                .with("effect-told", EffectEvent.Told.class, forms)
                .with("effect-settled", EffectEvent.Settled.class, forms)
                .with("signal-heard", NoticeEvent.SignalHeard.class, forms)
                .with("signal-kept", NoticeEvent.SignalKept.class, forms)
                .with("signal-let-go", NoticeEvent.SignalLetGo.class, forms)
                .with("instructed", NoticeEvent.Instructed.class, forms)
                .with("noted", NoticeEvent.Noted.class, forms)
                .with("incident-raised", NoticeEvent.IncidentRaised.class, forms)
                .with("incident-settled", NoticeEvent.IncidentSettled.class, forms);
    }

    private static void stepEvents(ChoiceForm<Event> events, Forms forms) {
        events.with("due-set", StepEvent.DueSet.class, forms)
                .with("waits", StepEvent.Waits.class, forms)
                .with("moved", StepEvent.Moved.class, forms)
                .with("ball-passed", StepEvent.BallPassed.class, forms)
                .with("rung-passed", StepEvent.RungPassed.class, forms)
                .with("deadline-moved", StepEvent.DeadlineMoved.class, forms)
                .with("slot-chosen", StepEvent.SlotChosen.class, forms)
                .with("slot-offered", StepEvent.SlotOffered.class, forms)
                .with("slot-redated", StepEvent.SlotRedated.class, forms)
                .with("visit-booked", StepEvent.VisitBooked.class, forms)
                .with("visit-lost", StepEvent.VisitLost.class, forms)
                .with("step-ended", StepEvent.Ended.class, forms)
                .with("reopened", StepEvent.Reopened.class, forms)
                .with("hold-changed", StepEvent.HoldChanged.class, forms)
                .with("leader-changed", StepEvent.LeaderChanged.class, forms)
                .with("mirrored", StepEvent.Mirrored.class, forms)
                .with("reference-known", StepEvent.ReferenceKnown.class, forms);
    }

    private static void journeyEvents(ChoiceForm<Event> events, Forms forms) {
        events.with("begun", JourneyEvent.Begun.class, forms)
                .with("occurrences-added", JourneyEvent.OccurrencesAdded.class, forms)
                .with("anchor-set", JourneyEvent.AnchorSet.class, forms)
                .with("fact-recorded", JourneyEvent.FactRecorded.class, forms)
                .with("chain-changed", JourneyEvent.ChainChanged.class, forms)
                .with("clock-marked", JourneyEvent.ClockMarked.class, forms)
                .with("clock-warned", JourneyEvent.ClockWarned.class, forms)
                .with("milestone-reached", JourneyEvent.MilestoneReached.class, forms)
                .with("closing", JourneyEvent.Closing.class, forms)
                .with("journey-ended", JourneyEvent.JourneyEnded.class, forms);
    }

    private static void contactEvents(ChoiceForm<Event> events, Forms forms) {
        events.with("contact-wanted", ContactEvent.Wanted.class, forms)
                .with("contact-sent", ContactEvent.Sent.class, forms)
                .with("contact-merged", ContactEvent.Merged.class, forms)
                .with("contact-deferred", ContactEvent.Deferred.class, forms)
                .with("contact-failed", ContactEvent.Failed.class, forms)
                .with("contact-arrived", ContactEvent.Arrived.class, forms)
                .with("contact-closed", ContactEvent.Closed.class, forms);
    }

    private static void personEvents(ChoiceForm<Event> events, Forms forms) {
        events.with("preferences-changed", PersonEvent.PreferencesChanged.class, forms)
                .with("consent-changed", PersonEvent.ConsentChanged.class, forms)
                .with("stop-lifted", PersonEvent.StopLifted.class, forms)
                .with("snooze-changed", PersonEvent.SnoozeChanged.class, forms)
                .with("representative-changed", PersonEvent.RepresentativeChanged.class, forms)
                .with("fact-learned", PersonEvent.FactLearned.class, forms)
                .with("person-died", PersonEvent.Died.class, forms)
                .with("agenda-absorbed", PersonEvent.Absorbed.class, forms)
                .with("agenda-retired", PersonEvent.Retired.class, forms)
                .with("merge-undone", PersonEvent.MergeUndone.class, forms)
                .with("journeys-reinstated", PersonEvent.Reinstated.class, forms);
    }
}
