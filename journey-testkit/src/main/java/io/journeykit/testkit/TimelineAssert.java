package io.journeykit.testkit;

import io.journeykit.agenda.Address;
import io.journeykit.agenda.EffectEvent;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Request;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** What must have happened, and when. */
public final class TimelineAssert extends AbstractAssert<TimelineAssert, Timeline> {

    TimelineAssert(Timeline actual) {
        super(actual, TimelineAssert.class);
    }

    /** A message or a question of this text was sent. */
    public MomentsAssert sent(String text) {
        return moments("sending of '" + text + "'", requested(request -> text.equals(text(request))));
    }

    /** An adapter was asked for this, such as {@code book-slot}. */
    public MomentsAssert asked(String verb) {
        return moments(verb, requested(request -> request.verb().equals(verb)));
    }

    /** A step's machine entered a state. */
    public MomentsAssert moved(String step, String state) {
        return moments(
                "move of '" + step + "' to '" + state + "'",
                event -> event instanceof StepEvent.Moved moved
                        && isOf(moved, step)
                        && moved.to().equals(state));
    }

    public MomentsAssert ended(String step, Outcome outcome) {
        return moments(
                "end of '" + step + "' as " + outcome,
                event -> event instanceof StepEvent.Ended ended && isOf(ended, step) && ended.outcome() == outcome);
    }

    public MomentsAssert raised(String incident) {
        return moments(
                "incident '" + incident + "'",
                event -> event instanceof NoticeEvent.IncidentRaised raised
                        && raised.incident().code().equals(incident));
    }

    /** Any event that is so. */
    public MomentsAssert has(String what, Predicate<Event> is) {
        return moments(what, is);
    }

    public TimelineAssert neverSent(String text) {
        return none("sending of '" + text + "'", requested(request -> text.equals(text(request))));
    }

    public TimelineAssert neverAsked(String verb) {
        return none(verb, requested(request -> request.verb().equals(verb)));
    }

    private MomentsAssert moments(String what, Predicate<Event> is) {
        isNotNull();
        List<Event> found = actual.of(Event.class).filter(is).toList();
        if (found.isEmpty()) {
            failWithMessage("There is no %s in %s:%n%s", what, actual, lines());
        }
        return new MomentsAssert(this, actual, what, found);
    }

    private TimelineAssert none(String what, Predicate<Event> is) {
        isNotNull();
        List<Event> found = actual.of(Event.class).filter(is).toList();
        if (!found.isEmpty()) {
            failWithMessage(
                    "There is a %s at %s.",
                    what, found.get(0).stamp().effective().atZone(actual.zone()));
        }
        return this;
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        actual.of(Event.class)
                .forEach(event -> lines.append("  ")
                        .append(event.stamp().effective().atZone(actual.zone()).toLocalDateTime())
                        .append(' ')
                        .append(event.getClass().getSimpleName())
                        .append(event instanceof StepEvent step ? " " + step.step() : "")
                        .append(", because ")
                        .append(event.because())
                        .append(System.lineSeparator()));
        return lines.toString();
    }

    private static boolean isOf(StepEvent event, String step) {
        return event.step().step().value().equals(step);
    }

    private static Predicate<Event> requested(Predicate<Request> is) {
        return event -> event instanceof EffectEvent.Requested requested
                && is.test(requested.effect().request());
    }

    private static String text(Request request) {
        if (request instanceof Request.SendMessage message) {
            return message.text();
        }
        return request instanceof Request.AskPatient question ? question.text() : "";
    }

    static Optional<Address> address(Event event) {
        if (!(event instanceof EffectEvent.Requested requested)) {
            return Optional.empty();
        }
        Request request = requested.effect().request();
        if (request instanceof Request.SendMessage message) {
            return Optional.of(message.to());
        }
        return request instanceof Request.AskPatient question ? Optional.of(question.to()) : Optional.empty();
    }
}
