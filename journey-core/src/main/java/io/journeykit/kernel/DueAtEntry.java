package io.journeykit.kernel;

import io.journeykit.calendar.Almanac;
import io.journeykit.calendar.DueWindow;
import io.journeykit.template.Due;
import io.journeykit.template.Entry;
import io.journeykit.vocabulary.Eternity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What becomes of dates that are past when a journey is entered in the middle, which is one act. */
final class DueAtEntry {

    private DueAtEntry() {}

    /**
     * What was due by the entry is due from it, and may be done for as long as its window is; what is said to a person has
     * its latest useful time in the world, which does not move.
     */
    static DueWindow window(LiveStep step, DueWindow window) {
        Instant begun = begun(step);
        if (entry(step) == Entry.SKIP_PAST || !window.target().isBefore(begun)) {
            return window;
        }
        if (DueDates.isContact(step.plan().kind())) {
            return window.latest().isEmpty() ? DueWindow.at(begun) : window;
        }
        DueWindow now = DueWindow.at(begun).opening(window.earliest().isBefore(begun) ? window.earliest() : begun);
        return window.latest()
                .map(latest -> now.until(kept(step, window, latest)))
                .orElse(now);
    }

    /** As long after the entry as the window's end lies behind its target. */
    private static Instant kept(LiveStep step, DueWindow window, Instant latest) {
        Almanac almanac = DueDates.almanac(step);
        Instant begun = begun(step);
        boolean ofDays = step.plan()
                .template()
                .due()
                .flatMap(Due::latest)
                .filter(DueBounds::leadsToDate)
                .isPresent();
        Instant exact = begun.plus(Duration.between(window.target(), latest));
        long days = ChronoUnit.DAYS.between(almanac.dateOf(window.target()), almanac.dateOf(latest));
        return ofDays ? almanac.endOf(almanac.dateOf(begun).plusDays(days)) : exact;
    }

    /** Whether all of its window lay before the journey began. */
    static boolean wasPast(LiveStep step) {
        return step.dates()
                .due()
                .map(w -> w.latest().orElse(w.target()).isBefore(begun(step)))
                .orElse(false);
    }

    /** Whether the next of its series opened by the entry too, so that this one is past, and nobody asked for the past. */
    static boolean isOvertaken(LiveStep step) {
        return (entry(step) == Entry.CURRENT || entry(step) == Entry.SKIP_PAST)
                && SeriesDates.over(step).orElse(Eternity.END).compareTo(begun(step)) <= 0;
    }

    private static Entry entry(LiveStep step) {
        return step.journey().head().origin().entry();
    }

    private static Instant begun(LiveStep step) {
        return step.journey().head().origin().begun();
    }
}
