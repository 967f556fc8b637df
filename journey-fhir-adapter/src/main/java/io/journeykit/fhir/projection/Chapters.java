package io.journeykit.fhir.projection;

import io.journeykit.agenda.Actor;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Stamp;
import io.journeykit.agenda.StepEvent;
import io.journeykit.fhir.projection.Snapshot.Chapter;
import io.journeykit.fhir.projection.Snapshot.Line;
import io.journeykit.spi.Recorded;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what was recorded at one instant as a chapter of the history. */
final class Chapters {

    private Chapters() {}

    static Chapter of(List<Recorded> events) {
        Recorded first = events.get(0);
        Stamp stamp = first.event().stamp();
        List<Line> lines = new ArrayList<>(events.size());
        Optional<Actor> by = Optional.empty();
        for (Recorded recorded : events) {
            Event event = recorded.event();
            lines.add(new Line(
                    event.getClass().getSimpleName(),
                    step(event),
                    event.because().toString()));
            if (event instanceof NoticeEvent.Instructed instructed && by.isEmpty()) {
                by = Optional.of(instructed.actor());
            }
        }
        return new Chapter(first.sequence(), stamp.recorded(), stamp.effective(), by, lines);
    }

    private static Optional<StepRef> step(Event event) {
        return event instanceof StepEvent about ? Optional.of(about.step()) : Optional.empty();
    }
}
