package io.journeykit.testkit.oracle;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.Input;
import io.journeykit.agenda.NoticeEvent;
import io.journeykit.agenda.Step;
import io.journeykit.agenda.StepEvent;
import io.journeykit.lifecycle.Meaning;
import io.journeykit.testkit.play.Chronicle;
import io.journeykit.vocabulary.Outcome;
import io.journeykit.vocabulary.StepRef;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which visits took place by somebody's word, that was heard after they were lost last: then no slot is known of them. */
final class HeldVisits {

    private final Map<StepRef, NavigableMap<Integer, Boolean>> told = new HashMap<>();

    private HeldVisits() {}

    static HeldVisits of(Chronicle chronicle) {
        HeldVisits tookPlace = new HeldVisits();
        for (int place = 0; place < chronicle.entries().size(); place++) {
            if (chronicle.entries().get(place) instanceof Chronicle.Committed committed) {
                for (Event event : committed.commit().events()) {
                    tookPlace.enter(place, event);
                }
            }
        }
        return tookPlace;
    }

    private void enter(int place, Event event) {
        if (event instanceof StepEvent.VisitLost lost) {
            put(lost.step(), place, false);
        } else if (event instanceof NoticeEvent.SignalHeard heard
                && heard.step().isPresent()
                && heard.signal().name().equals(Meaning.FULFILLED.word())) {
            put(heard.step().get(), place, true);
        } else if (event instanceof NoticeEvent.Instructed instructed
                && instructed.instruction() instanceof Input.Instruction.Complete complete) {
            put(complete.step(), place, true);
        }
    }

    private void put(StepRef visit, int place, boolean fulfilled) {
        told.computeIfAbsent(visit, step -> new TreeMap<>()).put(place, fulfilled);
    }

    /** Whether a visit that is done had taken place by then in the chronicle, or the one that serves it too. */
    boolean by(Step visit, int place) {
        return visit.outcome().equals(Optional.of(Outcome.COMPLETED))
                && Optional.ofNullable(told.get(visit.extras().leader().orElse(visit.ref())))
                        .map(places -> places.floorEntry(place))
                        .filter(Map.Entry::getValue)
                        .isPresent();
    }

    @Override
    public String toString() {
        return told.size() + " visits told of";
    }
}
