package io.journeykit.insight;

import io.journeykit.agenda.Because;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.phrase.Phrase;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What led to where a step stands, from the reasons that its events carry. */
final class Causes {

    private static final int MOST = 3;
    private static final int FARTHEST = 12;

    private final AgendaView view;
    private final LocalClock clock;
    private final List<Phrase> told = new ArrayList<>();

    private Causes(AgendaView view, LocalClock clock) {
        this.view = view;
        this.clock = clock;
    }

    /** The last time it came to stand otherwise, was dated, and what was noted about it; nothing without events. */
    static List<Clause> of(AgendaView view, StepRef step, LocalClock clock) {
        Causes causes = new Causes(view, clock);
        causes.last(step, Causes::isTurn).ifPresent(causes::tell);
        causes.last(step, Causes::isRedating).ifPresent(event -> causes.told.add(causes.phrase(event)));
        causes.noted(step);
        return causes.told.stream()
                .distinct()
                .map(one -> new Clause(Clause.Kind.WHY, one))
                .toList();
    }

    private Optional<StepEvent> last(StepRef step, Predicate<StepEvent> kind) {
        return view.history().stream()
                .filter(StepEvent.class::isInstance)
                .map(StepEvent.class::cast)
                .filter(event -> event.step().equals(step) && kind.test(event))
                .reduce((earlier, later) -> later);
    }

    /** Whether it stood otherwise from then on. */
    private static boolean isTurn(StepEvent event) {
        return !(event instanceof StepEvent.DueSet
                || event instanceof StepEvent.BallPassed
                || event instanceof StepEvent.DeadlineMoved
                || event instanceof StepEvent.ReferenceKnown);
    }

    private static boolean isRedating(StepEvent event) {
        return event instanceof StepEvent.DueSet && event.because().why() == Because.Why.REDATED;
    }

    /** The event, and what it followed from, as far back as is of use. */
    private void tell(StepEvent event) {
        told.add(phrase(event));
        Optional<Event> cause = cause(event);
        for (int hops = 0; hops < FARTHEST && told.size() <= MOST && cause.isPresent(); hops++) {
            Event before = cause.get();
            if (EventPhrases.isTelling(before)) {
                told.add(Phrase.of("why.followed").with("why", phrase(before)));
            }
            cause = cause(before);
        }
    }

    /** Causes are told by sequence, so they are found only where no event is missing. */
    private Optional<Event> cause(Event event) {
        long sequence = event.because().cause();
        boolean whole = view.history().size() == view.agenda().sequence();
        return whole && sequence > 0 && sequence <= view.history().size()
                ? Optional.of(view.history().get((int) sequence - 1))
                : Optional.empty();
    }

    private Phrase phrase(Event event) {
        return Phrase.of("why.event")
                .with("at", clock.say(event.stamp().effective()))
                .with("event", EventPhrases.of(event))
                .with("because", event.because().phrase());
    }

    private void noted(StepRef step) {
        view.history().stream()
                .filter(event ->
                        event instanceof NoticeEvent.Noted noted && noted.step().equals(Optional.of(step)))
                .map(NoticeEvent.Noted.class::cast)
                .forEach(noted -> told.add(note(noted)));
    }

    private Phrase note(NoticeEvent.Noted noted) {
        Phrase note = Phrase.of("why.noted")
                .with("at", clock.say(noted.stamp().effective()))
                .with("note", Phrase.of("note." + noted.code()));
        return noted.about().map(about -> note.with("about", about)).orElse(note);
    }
}
