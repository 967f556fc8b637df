package io.journeykit.runtime;

import io.journeykit.agenda.Agenda;
import io.journeykit.agenda.Because;
import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.Effect;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.EffectKey;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.Incident;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.Stamp;
import io.journeykit.kernel.Decision;
import io.journeykit.kernel.Kernel;
import io.journeykit.phrase.Phrase;
import io.journeykit.runtime.Writer.Proposal;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Raises what the host itself finds wrong with an agenda: an incident in it, and work for a coordinator. */
final class Incidents {

    private final Writer writer;

    Incidents(Writer writer) {
        this.writer = writer;
    }

    /** Raises it once; while one of that code is open, nothing more happens. */
    void raise(AgendaId id, String code, Phrase says, Instant now) {
        writer.write(id, (agenda, promised) -> proposal(agenda, code, says, now));
    }

    private static Optional<Proposal> proposal(Agenda agenda, String code, Phrase says, Instant now) {
        Input occasion = new Input.Wake(InputId.of("host/" + code + "/" + agenda.sequence()));
        boolean open = agenda.desk().incidents().stream()
                .anyMatch(incident -> incident.code().equals(code));
        return open ? Optional.empty() : Optional.of(new Proposal(occasion, raised(agenda, code, says, now)));
    }

    private static Decision raised(Agenda agenda, String code, Phrase says, Instant now) {
        long next = agenda.sequence() + 1;
        Stamp stamp = new Stamp(now, now, Because.of(Why.REVIEW, Phrase.of(code)));
        Request asked = new Request.AssignWork("coordinator", code, says, Priority.URGENT, true);
        Effect work = new Effect(EffectKey.of(agenda.id(), next + 1, asked), Optional.empty(), Optional.empty(), asked);
        List<Event> events = List.of(
                new NoticeEvent.IncidentRaised(
                        new Incident(next, code, Optional.empty(), Optional.empty(), now), stamp),
                new EffectEvent.Requested(work, stamp));
        return new Decision(Kernel.evolve(agenda, events), events, List.of(work));
    }
}
