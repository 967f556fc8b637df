package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.agenda.Merged;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.JourneyId;
import java.util.List;

/** What may be merged with what: only agendas of one tenant, never in a circle, and nothing that nobody took over. */
final class MergeBorder {

    private final Homes homes;

    MergeBorder(Homes homes) {
        this.homes = homes;
    }

    /** @throws IllegalArgumentException where it may not be */
    void require(AgendaId id, Input input) {
        if (input instanceof Input.MergePersons merge) {
            requireOther(id, merge.absorbed().id());
        } else if (input instanceof Input.UndoMerge undo) {
            requireSameTenant(id, undo.absorbed());
        } else if (input instanceof Input.Reinstate reinstate) {
            requireSameTenant(id, reinstate.part().id());
        } else if (input instanceof Input.RetireInto retire) {
            requireOther(id, retire.survivor());
            requireTakenOver(homes.load(id), homes.of(retire.survivor()));
        }
    }

    private static void requireOther(AgendaId id, AgendaId other) {
        requireSameTenant(id, other);
        if (id.equals(other)) {
            throw new IllegalArgumentException("An agenda cannot be merged with itself; name that of another person.");
        }
    }

    private static void requireSameTenant(AgendaId id, AgendaId other) {
        if (!id.tenant().equals(other.tenant())) {
            throw new IllegalArgumentException("Agendas of two tenants cannot be merged; name one of the same tenant.");
        }
    }

    private static void requireTakenOver(Agenda agenda, Agenda survivor) {
        if (survivor.id().equals(agenda.id())) {
            throw new IllegalArgumentException(
                    "The survivor is coordinated in this agenda, and it cannot be retired into itself; undo that"
                            + " first.");
        }
        List<JourneyId> taken = survivor.merges().taken().stream()
                .map(Merged::journeys)
                .flatMap(List::stream)
                .toList();
        boolean lost = agenda.merges().into().isEmpty()
                && agenda.journeys().stream()
                        .filter(Journey::isOpen)
                        .map(Journey::id)
                        .anyMatch(journey -> !taken.contains(journey));
        if (lost) {
            throw new IllegalArgumentException("The survivor has not taken over all open journeys of this agenda;"
                    + " tell it MergePersons with the agenda as it is now, and then retire it.");
        }
    }
}
