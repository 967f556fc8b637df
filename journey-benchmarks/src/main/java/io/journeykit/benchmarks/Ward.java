package io.journeykit.benchmarks;

import static io.journeykit.template.Point.anchor;

import io.journeykit.agenda.Input;
import io.journeykit.calendar.Span;
import io.journeykit.calendar.days.WorkCalendars;
import io.journeykit.kernel.Definitions;
import io.journeykit.runtime.Host;
import io.journeykit.template.Due;
import io.journeykit.template.JourneyTemplate;
import io.journeykit.template.Site;
import io.journeykit.template.Steps;
import io.journeykit.testkit.VirtualClock;
import io.journeykit.vocabulary.AgendaId;
import io.journeykit.vocabulary.InputId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A runtime in memory, with persons who each wait for one thing until its day comes. */
final class Ward {

    private static final JourneyTemplate TEMPLATE = JourneyTemplate.named("one-thing")
            .version("1")
            .site(new Site(CourseOfCare.BOSTON, "every-day"))
            .addAnchors("day")
            .step(Steps.waitFor("result", "result").due(Due.after(anchor("day"), Span.days(0))))
            .build();

    private static final Definitions DEFINITIONS = Definitions.with()
            .calendar("every-day", WorkCalendars.EVERY_DAY)
            .template(TEMPLATE, "one-thing-1")
            .build();

    private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-03-02T15:00:00Z"));
    private final Host host = Host.over(DEFINITIONS).clock(clock).build();
    private int persons;

    /** New persons, whose day comes in so long. */
    void admit(int more, Duration until) {
        Instant day = clock.instant().plus(until);
        for (int i = 0; i < more; i++) {
            persons++;
            host.accept(AgendaId.of("person-" + persons), begin(day));
        }
    }

    private static Input begin(Instant day) {
        return new Input.BeginJourney(
                InputId.of("begin"),
                TEMPLATE.ref(),
                new TreeMap<>(Map.of("day", day)),
                new TreeMap<>(),
                Optional.empty());
    }

    void pass(Duration time) {
        clock.moveBy(time);
    }

    /** Wakes everybody who is due; how many. */
    int wakeAllDue() {
        int all = 0;
        for (int woken = host.wakeDue(); woken > 0; woken = host.wakeDue()) {
            all += woken;
        }
        return all;
    }

    @Override
    public String toString() {
        return persons + " persons at " + clock;
    }
}
