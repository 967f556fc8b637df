package io.journeykit.examples.timeline;

import io.journeykit.agenda.Chain;
import io.journeykit.agenda.JourneyEvent;
import io.journeykit.policy.ClockMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told of a journey as a whole. */
record JourneyWords(Titles titles, Telling telling) {

    Optional<Line> line(JourneyEvent event) {
        if (event instanceof JourneyEvent.Begun begun) {
            return told(begun, "begins, as " + begun.template() + " says");
        }
        if (event instanceof JourneyEvent.FactRecorded known) {
            return told(known, known.fact().name() + " is known");
        }
        if (event instanceof JourneyEvent.MilestoneReached reached) {
            return told(reached, "milestone '" + titles.stage(reached.journey(), reached.stage()) + "' is reached");
        }
        if (event instanceof JourneyEvent.ClockMarked marked) {
            List<ClockMark> marks = marked.clock().marks();
            return told(
                    marked,
                    "clock " + marked.clock().clock() + ": "
                            + marks.get(marks.size() - 1).kind().word());
        }
        if (event instanceof JourneyEvent.ClockWarned warned) {
            return told(warned, "clock " + warned.clock().clock() + " warns");
        }
        if (event instanceof JourneyEvent.Closing closing) {
            return told(closing, "is to end, " + StepWords.outcome(closing.outcome()));
        }
        if (event instanceof JourneyEvent.JourneyEnded ended) {
            return told(ended, "has ended, " + StepWords.outcome(ended.outcome()));
        }
        return event instanceof JourneyEvent.ChainChanged chain ? planned(chain) : Optional.empty();
    }

    private Optional<Line> planned(JourneyEvent.ChainChanged event) {
        List<String> details = new ArrayList<>();
        for (Chain.Option option : event.chain().options()) {
            details.add(option.number() + ": "
                    + telling.of(option.says(), event.stamp().recorded()));
            option.reasons()
                    .forEach(reason -> details.add("   not earlier: "
                            + telling.of(reason, event.stamp().recorded())));
        }
        return event.chain().options().isEmpty()
                ? Optional.empty()
                : told(event, "appointments are planned").map(line -> line.saying(details));
    }

    private Optional<Line> told(JourneyEvent event, String how) {
        return Optional.of(Line.of(titles.of(event.journey()) + ": " + how));
    }
}
