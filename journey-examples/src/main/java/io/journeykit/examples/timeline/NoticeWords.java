package io.journeykit.examples.timeline;

import io.journeykit.agenda.NoticeEvent;
import io.journeykit.phrase.Part;
import java.util.Optional;

/** What is told of what was heard or noticed. */
record NoticeWords(Titles titles, Wall wall, Telling telling) {

    Optional<Line> line(NoticeEvent event) {
        if (event instanceof NoticeEvent.SignalHeard heard) {
            return told("<- " + heard.signal().name()
                    + heard.step().map(step -> " about " + titles.of(step)).orElse(""));
        }
        if (event instanceof NoticeEvent.SignalKept kept) {
            return told("<- " + kept.signal() + ", kept until " + wall.brief(kept.until()));
        }
        if (event instanceof NoticeEvent.Noted noted) {
            return told("note: " + noted.code().replace('-', ' ') + said(noted.about(), event));
        }
        if (event instanceof NoticeEvent.IncidentRaised raised) {
            return told("! " + raised.incident().code().replace('-', ' ')
                    + said(raised.incident().about(), event));
        }
        return event instanceof NoticeEvent.Instructed instructed
                ? told("<- an instruction by " + instructed.actor() + ": "
                        + instructed.instruction().getClass().getSimpleName() + " ("
                        + instructed.reason() + ")")
                : Optional.empty();
    }

    private String said(Optional<Part> about, NoticeEvent event) {
        return about.map(part -> ": " + telling.of(part, event.stamp().recorded()))
                .orElse("");
    }

    private static Optional<Line> told(String what) {
        return Optional.of(Line.of(what));
    }
}
