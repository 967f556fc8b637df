package io.journeykit;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.JourneyEvent.Begun;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.phrase.Part;
import io.journeykit.runtime.Host;
import io.journeykit.spi.Receipt;
import io.journeykit.spi.Recorded;
import io.journeykit.template.TemplateRef;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.FactName;
import io.journeykit.vocabulary.InputId;
import io.journeykit.vocabulary.JourneyId;
import io.journeykit.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was begun before under an id.
 *
 * @param events all that it led to; empty where nothing was told under it
 */
record FormerBeginning(List<Event> events) {

    static FormerBeginning of(Host host, AgendaId person, InputId id) {
        // One that began before its person was merged into another stands in the history of the first.
        AgendaId where = host.receipt(person, id).isPresent() ? person : host.home(person);
        Optional<Receipt> receipt = host.receipt(where, id);
        return new FormerBeginning(receipt.map(one -> host.history(where, one)).orElse(List.of()).stream()
                .map(Recorded::event)
                .toList());
    }

    boolean isNone() {
        return events.isEmpty();
    }

    Optional<JourneyId> journey() {
        return begun().map(Begun::journey);
    }

    /** The run that is open, where the template is for one at a time. */
    Optional<Part> inTheWay() {
        return of(NoticeEvent.Noted.class)
                .filter(noted -> noted.code().equals("already-running"))
                .flatMap(noted -> noted.about().stream())
                .findFirst();
    }

    /** The version that it began with, where the same template is wanted and no version of it is named. */
    Optional<TemplateRef> template(Beginning wanted) {
        return begun().map(Begun::template)
                .filter(ref -> wanted.version().isEmpty() && ref.id().equals(wanted.template()));
    }

    /** What it began with as a parameter. */
    Optional<Value> parameter(FactName name) {
        return of(JourneyEvent.FactRecorded.class)
                .filter(recorded -> recorded.fact().name().equals(name))
                .map(recorded -> recorded.fact().value())
                .findFirst();
    }

    private Optional<Begun> begun() {
        return of(Begun.class).findFirst();
    }

    private <E extends Event> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
