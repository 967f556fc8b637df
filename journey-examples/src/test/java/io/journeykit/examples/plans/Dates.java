package io.journeykit.examples.plans;

import io.journeykit.agenda.Event;
import io.journeykit.agenda.StepEvent;
import io.journeykit.calendar.DueWindow;
import io.journeykit.spi.Recorded;
import io.journeykit.testkit.play.PlayedAgenda;
import io.journeykit.vocabulary.StepRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When each step of a play was due, when it happened, and until when: {@code y: due …, from … to …}. */
final class Dates {

    private final ZoneId zone;
    private final Map<StepRef, Optional<DueWindow>> due = steps();
    private final Map<StepRef, Instant> begun = steps();
    private final Map<StepRef, Instant> visit = steps();
    private final Map<StepRef, Instant> ended = steps();

    private Dates(ZoneId zone) {
        this.zone = zone;
    }

    private static <T> Map<StepRef, T> steps() {
        return new TreeMap<>(Comparator.comparing(StepRef::toString));
    }

    static List<String> of(PlayedAgenda played) {
        Dates dates = new Dates(played.world().setting().almanac().zone());
        played.events().stream().map(Recorded::event).forEach(dates::see);
        return dates.ended.keySet().stream().map(dates::line).sorted().toList();
    }

    private void see(Event event) {
        if (event instanceof StepEvent.DueSet set) {
            due.put(set.step(), set.window());
        } else if (event instanceof StepEvent.Moved moved && moved.started().isPresent()) {
            begun.put(moved.step(), moved.started().get());
        } else if (event instanceof StepEvent.VisitBooked booked) {
            visit.put(booked.step(), booked.slot().start());
        } else if (event instanceof StepEvent.Ended end) {
            ended.put(end.step(), end.stamp().effective());
        }
    }

    private String line(StepRef step) {
        String name = step.step() + (step.occurrence() == 1 ? "" : "#" + step.occurrence());
        String window =
                due.getOrDefault(step, Optional.empty()).map(this::words).orElse("");
        String from = visit.containsKey(step)
                ? "visit " + wall(visit.get(step))
                : begun.containsKey(step) ? "from " + wall(begun.get(step)) : "never begun";
        return name + ": " + window + from + " to " + wall(ended.get(step));
    }

    private String words(DueWindow window) {
        return "due " + wall(window.target())
                + window.latest().map(latest -> " until " + wall(latest)).orElse("") + ", ";
    }

    private LocalDateTime wall(Instant at) {
        return at.atZone(zone).toLocalDateTime();
    }
}
