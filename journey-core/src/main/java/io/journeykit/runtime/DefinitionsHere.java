package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.Journey;
import io.journeykit.kernel.Definitions;
import io.journeykit.spi.NotHere;
import io.journeykit.template.TemplateRef;
import java.util.Optional;

/** Whether this host has what it takes to decide: every definition that an agenda's open journeys pin. */
final class DefinitionsHere {

    private final HostParts with;

    DefinitionsHere(HostParts with) {
        this.with = with;
    }

    /** @throws NotHere where one is missing, and the input is no record that any host may take */
    void require(Agenda agenda, Input input) {
        if (isRecordedAnywhere(input) || isOfTheAgendaItself(agenda, input)) {
            return;
        }
        require(agenda);
        if (input instanceof Input.BeginJourney begin
                && with.definitions().template(begin.template()).isEmpty()) {
            throw new NotHere(begin.template());
        }
    }

    /** @throws NotHere where one is missing */
    void require(Agenda agenda) {
        missing(agenda).ifPresent(template -> {
            throw new NotHere(template);
        });
    }

    /** A definition that is not here. */
    Optional<TemplateRef> missing(Agenda agenda) {
        Definitions definitions = with.definitions();
        for (Journey journey : agenda.journeys()) {
            if (journey.isOpen()
                    && !definitions.has(journey.template(), journey.origin().hash())) {
                return Optional.of(journey.template());
            }
        }
        return Optional.empty();
    }

    /** What became of an effect that is no step's, such as an incident of a host. */
    private static boolean isOfTheAgendaItself(Agenda agenda, Input input) {
        return input instanceof Input.EffectReported reported
                && agenda.desk().awaited().stream()
                        .anyMatch(open ->
                                open.key().equals(reported.key()) && open.step().isEmpty());
    }

    private static boolean isRecordedAnywhere(Input input) {
        return input instanceof Input.ChangeConsent
                || input instanceof Input.ChangePreference
                || input instanceof Input.StopContact
                || input instanceof Input.StartContact
                || input instanceof Input.SnoozeContact
                || input instanceof Input.ChangeRepresentative
                || input instanceof Input.PersonDied
                || input instanceof Input.MergePersons
                || input instanceof Input.RetireInto
                || input instanceof Input.UndoMerge
                || input instanceof Input.Reinstate;
    }
}
