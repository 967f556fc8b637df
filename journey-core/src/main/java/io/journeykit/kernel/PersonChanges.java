package io.journeykit.kernel;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.ContactEvent.Closing;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Outreach;
import io.journeykit.agenda.PersonEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;

/** What changes about the person, or about all that is decided by, does to everything that is open. */
final class PersonChanges {

    private PersonChanges() {}

    static void take(Turn turn, Input input) {
        if (input instanceof Input.ChangePreference change) {
            turn.emit(new PersonEvent.PreferencesChanged(change.preferences(), turn.stamp(Why.PERSON, "preferences")));
            ContactChanges.judge(turn);
            lookAtAll(turn);
        } else if (ContactChanges.take(turn, input)) {
            ContactChanges.judge(turn);
            // What is planned for a window is planned for that of an address which it may now go to.
            lookAtAll(turn);
        } else if (input instanceof Input.PersonDied died) {
            died(turn, died);
        } else if (input instanceof Input.DefinitionsChanged) {
            WallTimes.keep(turn);
            lookAtAll(turn);
        } else {
            merges(turn, input);
        }
    }

    private static void merges(Turn turn, Input input) {
        Stamp stamp = turn.stamp(Why.PERSON, "merge");
        if (input instanceof Input.MergePersons merge) {
            absorb(turn, merge.absorbed(), stamp);
        } else if (input instanceof Input.RetireInto retire) {
            turn.emit(new PersonEvent.Retired(retire.survivor(), stamp));
        } else if (input instanceof Input.UndoMerge undo) {
            turn.emit(new PersonEvent.MergeUndone(undo.absorbed(), stamp));
        } else if (input instanceof Input.Reinstate reinstate) {
            turn.emit(new PersonEvent.Reinstated(reinstate.part(), stamp));
            turn.judgeContacts();
            lookAtAll(turn);
        }
    }

    private static void absorb(Turn turn, Agenda other, Stamp stamp) {
        List<String> clashing = other.journeys().stream()
                .map(Journey::id)
                .filter(turn.draft::has)
                .map(Object::toString)
                .toList();
        if (!clashing.isEmpty()) {
            turn.incident("merge-clashes", String.join(", ", clashing), Optional.empty(), stamp);
            return;
        }
        turn.emit(new PersonEvent.Absorbed(other, stamp));
        turn.judgeContacts();
        lookAtAll(turn);
    }

    /** Contact stops at once, and what is open goes to the care team. */
    private static void died(Turn turn, Input.PersonDied died) {
        turn.effective(died.at().isAfter(turn.now) ? turn.now : died.at());
        Stamp stamp = turn.stamp(Why.PERSON, "the person died");
        turn.emit(new PersonEvent.Died(died.at(), stamp));
        turn.causedByLast();
        for (Outreach outreach : turn.draft.outbox().open()) {
            ContactChanges.withdraw(turn, outreach);
            Contacts.close(turn, outreach, Closing.SUPPRESSED, "person-died");
        }
        turn.incident("person-died", "", Optional.empty(), stamp);
        for (JourneyDraft journey : List.copyOf(turn.draft.journeys())) {
            Finishing.close(turn, journey, Outcome.CANCELLED, stamp);
        }
    }

    private static void lookAtAll(Turn turn) {
        turn.draft.journeys().stream().filter(JourneyDraft::isOpen).forEach(JourneyDraft::lookAgainAtAll);
    }
}
