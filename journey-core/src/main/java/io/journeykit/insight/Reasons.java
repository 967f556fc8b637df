package io.journeykit.insight;

import io.journeykit.agenda.Because;
import io.journeykit.agenda.Event;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.StepEvent;
import io.journeykit.vocabulary.StepRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What led to where a step stands, from the reasons that its events carry. */
final class Reasons {

    private static final int MOST = 3;
    private static final int FARTHEST = 12;

    private final AgendaView view;
    private final LocalClock wall;
    private final List<String> words = new ArrayList<>();

    private Reasons(AgendaView view, LocalClock wall) {
        this.view = view;
        this.wall = wall;
    }

    /** The last time it came to stand otherwise, was dated, and what was noted about it; nothing without events. */
    static List<Clause> of(AgendaView view, StepRef step, LocalClock wall) {
        Reasons reasons = new Reasons(view, wall);
        reasons.last(step, Reasons::isTurn).ifPresent(reasons::tell);
        reasons.last(step, Reasons::isRedating).ifPresent(event -> reasons.words.add(reasons.sentence(event)));
        reasons.noted(step);
        return reasons.words.stream()
                .distinct()
                .map(one -> Clause.of(Clause.Kind.WHY, one))
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
                || event instanceof StepEvent.DeadlineMoved
                || event instanceof StepEvent.ReferenceKnown);
    }

    private static boolean isRedating(StepEvent event) {
        return event instanceof StepEvent.DueSet && event.because().why() == Because.Why.REDATED;
    }

    /** The event, and what it followed from, as far back as is of use. */
    private void tell(StepEvent event) {
        words.add(sentence(event));
        Optional<Event> cause = cause(event);
        for (int hops = 0; hops < FARTHEST && words.size() <= MOST && cause.isPresent(); hops++) {
            Event told = cause.get();
            if (EventWords.isTelling(told)) {
                words.add("that followed: " + sentence(told));
            }
            cause = cause(told);
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

    private String sentence(Event event) {
        return "on " + wall.say(event.stamp().effective()) + " " + EventWords.of(view, event) + ", because "
                + event.because();
    }

    private void noted(StepRef step) {
        view.history().stream()
                .filter(event ->
                        event instanceof NoticeEvent.Noted noted && noted.step().equals(Optional.of(step)))
                .map(NoticeEvent.Noted.class::cast)
                .forEach(noted -> words.add("on " + wall.say(noted.stamp().effective()) + " it was noted: "
                        + Phrases.spaced(noted.code()) + ", " + noted.words()));
    }
}
