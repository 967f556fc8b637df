package io.journeykit.fhir.listening;

import io.journeykit.fhir.listening.Source.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks a server again and again what has changed.
 *
 * <p>Each time it begins a little before where it came to, since what was written first may become visible last; what it
 * meets again is not told again. Pages shift under whoever reads them while others write, so where there were several it
 * reads all again until it meets nothing new. The cursor moves once all was heard, and never beyond the time at which it
 * was asked, so that one resource dated into the future hides no other.
 */
final class Poller {

    private static final int MOST_TIMES = 10;

    private final Source source;
    private final Cursors cursors;
    private final Function<Version, DeliveryReport> replay;
    private final Pace pace;

    Poller(Source source, Cursors cursors, Function<Version, DeliveryReport> replay, Pace pace) {
        this.source = source;
        this.cursors = cursors;
        this.replay = replay;
        this.pace = pace;
    }

    /**
     * How it polls.
     *
     * @param since where it begins the first time
     * @param overlap how far before the cursor it looks each time
     * @param page how many resources it asks for at once
     */
    record Pace(Instant since, Duration overlap, int page) {}

    /** What has changed; what the server throws leaves the cursor where it was. */
    DeliveryReport poll(String type, Instant now) {
        return poll(type, now, pace.overlap());
    }

    /** The same, but looking further back, for when a clock ran wrong. */
    DeliveryReport poll(String type, Instant now, Duration back) {
        Instant cursor = cursors.of(type).orElse(pace.since());
        Pass pass = new Pass(type, earliest(cursor, back), now);
        boolean whole = pass.readAll();
        Instant reached = pass.newest.isBefore(pass.serverTime) ? pass.newest : pass.serverTime;
        if (whole && reached.isAfter(cursor)) {
            cursors.keep(type, reached);
        }
        return pass.report;
    }

    private Instant earliest(Instant cursor, Duration back) {
        Instant from = cursor.equals(Instant.MIN) ? cursor : cursor.minus(back);
        return from.isBefore(pace.since()) ? pace.since() : from;
    }

    /** One way through all that has changed. */
    private final class Pass {
        private final String type;
        private final Instant from;
        private final Set<String> met = new HashSet<>();
        private Instant newest = Instant.MIN;
        private Instant serverTime;
        private DeliveryReport report = DeliveryReport.NOTHING;

        Pass(String type, Instant from, Instant now) {
            this.type = type;
            this.from = from;
            this.serverTime = now;
        }

        /** Whether it came to its end: others may write faster than this reads, and then the next poll goes on. */
        boolean readAll() {
            for (int times = 0; times < MOST_TIMES; times++) {
                int before = met.size();
                int pages = readOnce();
                if (pages == 1 || met.size() == before) {
                    return true;
                }
            }
            return false;
        }

        private int readOnce() {
            Page page = source.changed(type, from, pace.page());
            page.serverTime().filter(serverTime::isAfter).ifPresent(time -> serverTime = time);
            int pages = 1;
            hear(page.versions());
            while (page.next().isPresent()) {
                page = page.next().get().get();
                hear(page.versions());
                pages++;
            }
            return pages;
        }

        private void hear(List<Version> versions) {
            for (Version version : versions) {
                if (met.add(version.toString())) {
                    report = report.and(replay.apply(version));
                    version.at().filter(newest::isBefore).ifPresent(at -> newest = at);
                }
            }
        }
    }
}
