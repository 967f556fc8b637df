package io.journeykit.kernel;

import io.journeykit.agenda.Because.Why;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.agenda.Step;
import io.journeykit.phrase.Part;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.vocabulary.StepId;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All occurrences of one step of a journey, and how further ones come to be. */
final class Occurrences {

    private Occurrences() {}

    /** Adds what is missing up to so many. */
    static void addUpTo(LiveStep step, int count) {
        List<JourneyEvent.Occurrence> added = new ArrayList<>();
        for (int number = count(step) + 1; number <= count; number++) {
            added.add(numbered(step, number));
        }
        if (!added.isEmpty()) {
            add(step, added);
        }
    }

    static void add(LiveStep step, List<JourneyEvent.Occurrence> added) {
        if (step.journey().size() + added.size() > JourneyTemplate.MOST_OCCURRENCES) {
            step.incident("too-many-occurrences", step.stamp(Why.GATE_OPEN, Part.of(JourneyTemplate.MOST_OCCURRENCES)));
            return;
        }
        Instant review = step.review();
        step.emit(new JourneyEvent.OccurrencesAdded(
                step.journey().id(), added, review, step.stamp(Why.GATE_OPEN, step.itself())));
        lookAtOpen(step);
    }

    /** The one that came last. */
    static LiveStep last(LiveStep step) {
        LiveStep last = step;
        for (int i = step.first(step.id()); i >= 0; i = step.next(step.id(), i)) {
            last = step.at(i);
        }
        return last;
    }

    /** All that are still open: to look at those that have ended at each further one would be a square of looks. */
    static void lookAtOpen(LiveStep step) {
        for (int i = step.first(step.id()); i >= 0; i = step.next(step.id(), i)) {
            if (step.journey().step(i).isOpen()) {
                step.journey().lookAgain(i);
            }
        }
    }

    static JourneyEvent.Occurrence numbered(LiveStep step, int number) {
        return new JourneyEvent.Occurrence(ref(step, number), Optional.empty());
    }

    static StepRef ref(LiveStep step, int number) {
        return new StepRef(step.journey().id(), step.id(), number);
    }

    static int count(LiveStep step) {
        return of(step).size();
    }

    /** The occurrence of that number; this one, where there is none. */
    static Step find(LiveStep step, int number) {
        return of(step).stream()
                .filter(entry -> entry.ref().occurrence() == number)
                .findFirst()
                .orElseGet(step::entry);
    }

    static List<Step> of(LiveStep step) {
        StepId id = step.id();
        List<Step> own = new ArrayList<>();
        for (int i = step.first(id); i >= 0; i = step.next(id, i)) {
            own.add(step.journey().step(i));
        }
        return own;
    }
}
