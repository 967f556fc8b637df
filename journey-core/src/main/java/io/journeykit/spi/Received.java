package io.journeykit.spi;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Signal;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.StepRef;
import java.util.List;

/** What became of a signal. */
public enum Received {
    /** A step has heard it, and something came of it. */
    HEARD,
    /** It is kept for a step that may come to wait for it. */
    KEPT,
    /** It decides nothing, or fits nothing, and a person is shown it. */
    SHOWN,
    /** It says what is known already, so that it changes nothing. */
    KNOWN;

    /** As the events that it led to say. */
    static Received of(Signal signal, List<Event> events) {
        if (events.stream().anyMatch(event -> isHeard(event, events))) {
            return HEARD;
        }
        if (events.stream().anyMatch(event -> isShown(event, signal))) {
            return SHOWN;
        }
        boolean kept = events.stream()
                .anyMatch(event -> event instanceof NoticeEvent.SignalKept one
                        && one.signal().equals(signal));
        return kept ? KEPT : KNOWN;
    }

    /** What no step will ever hear may stand as an incident already. */
    private static boolean isShown(Event event, Signal signal) {
        return event instanceof NoticeEvent.IncidentRaised
                || event instanceof NoticeEvent.SignalHeard heard
                        && heard.step().isEmpty()
                        && heard.signal().equals(signal);
    }

    private static boolean isHeard(Event event, List<Event> events) {
        return event instanceof NoticeEvent.SignalHeard heard
                && heard.step().filter(step -> leadsOn(step, events)).isPresent();
    }

    private static boolean leadsOn(StepRef step, List<Event> events) {
        return events.stream()
                .anyMatch(event -> event instanceof StepEvent own && own.step().equals(step));
    }
}
