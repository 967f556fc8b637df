package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.phrase.Part;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.Unhandled;
import java.util.List;
import java.util.Optional;

/** What changes about the person, or about all that is decided by, does to everything that is open. */
final class PersonChanges {

    private PersonChanges() {}

    static void take(DecisionBuilder decision, Input input) {
        if (input instanceof Input.ChangePreference change) {
            decision.emit(new PersonEvent.PreferencesChanged(
                    change.preferences(), decision.stamp(Why.PERSON, Phrase.of("preferences"))));
            ContactChanges.judge(decision);
            lookAtAll(decision);
        } else if (ContactChanges.take(decision, input)) {
            ContactChanges.judge(decision);
            // What is planned for a window is planned for that of an address which it may now go to.
            lookAtAll(decision);
        } else if (input instanceof Input.PersonDied died) {
            decision.asOfTold(died.at().orElse(decision.now), () -> died(decision, died));
        } else if (input instanceof Input.DefinitionsChanged) {
            WallTimes.keep(decision);
            followUp(decision);
        } else {
            merges(decision, input);
        }
    }

    private static void merges(DecisionBuilder decision, Input input) {
        Stamp stamp = decision.stamp(Why.PERSON, Phrase.of("merge"));
        if (input instanceof Input.MergePersons merge) {
            absorb(decision, merge.absorbed(), stamp);
        } else if (input instanceof Input.RetireInto retire) {
            decision.emit(new PersonEvent.Retired(retire.survivor(), stamp));
        } else if (input instanceof Input.UndoMerge undo) {
            decision.emit(new PersonEvent.MergeUndone(undo.absorbed(), stamp));
            HeldUpSteps.part(decision, stamp);
        } else if (input instanceof Input.Reinstate reinstate) {
            decision.emit(new PersonEvent.Reinstated(reinstate.part(), stamp));
            HeldUpSteps.part(decision, stamp);
            decision.judgeContacts();
            lookAtAll(decision);
        } else {
            throw new Unhandled(input, PersonChanges.class);
        }
    }

    private static void absorb(DecisionBuilder decision, Agenda other, Stamp stamp) {
        List<Part> clashing = other.journeys().stream()
                .map(Journey::id)
                .filter(decision.draft::has)
                .map(Part::of)
                .toList();
        if (!clashing.isEmpty()) {
            decision.incident("merge-clashes", Part.of(clashing), stamp);
            return;
        }
        decision.emit(new PersonEvent.Absorbed(other, stamp));
        if (decision.draft.person().died().isPresent()) {
            nothingMore(decision, stamp);
            return;
        }
        VisitOverlaps.joined(decision, other, stamp);
        // What was on its way may be refused by the other record.
        ContactChanges.judge(decision);
        lookAtAll(decision);
    }

    /** Contact stops at once, and what is open goes to the care team. */
    private static void died(DecisionBuilder decision, Input.PersonDied died) {
        Stamp stamp = decision.stamp(Why.PERSON, Phrase.of("death"));
        decision.emit(new PersonEvent.Died(died.at().orElse(decision.now), stamp));
        decision.causedByLast();
        nothingMore(decision, stamp);
    }

    private static void nothingMore(DecisionBuilder decision, Stamp stamp) {
        for (Outreach outreach : decision.draft.outbox().open()) {
            ContactChanges.withdraw(decision, outreach);
            Contacts.close(decision, outreach, Closing.SUPPRESSED, Incident.DEATH);
        }
        decision.incident(
                Incident.DEATH, UnwantedSlots.ofOthers(decision), Optional.empty(), stamp, DecisionBuilder.ROLE);
        for (JourneyDraft journey : List.copyOf(decision.draft.journeys())) {
            decision.close(journey, Outcome.CANCELLED, stamp);
        }
    }

    /** What was recorded about the person where the definitions of her journeys were not leads to here. */
    private static void followUp(DecisionBuilder decision) {
        if (decision.draft.person().died().isPresent()) {
            Stamp stamp = decision.stamp(Why.PERSON, Phrase.of("death"));
            UnwantedSlots.ofOthers(decision).ifPresent(visits -> decision.incident(Incident.DEATH, visits, stamp));
            for (JourneyDraft journey : List.copyOf(decision.draft.journeys())) {
                decision.close(journey, Outcome.CANCELLED, stamp);
                JourneyEnding.callOff(decision, journey, stamp);
            }
        }
        ContactChanges.judge(decision);
        lookAtAll(decision);
    }

    private static void lookAtAll(DecisionBuilder decision) {
        decision.draft.journeys().stream().filter(JourneyDraft::isOpen).forEach(JourneyDraft::lookAgainAtAll);
    }
}
